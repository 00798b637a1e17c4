#include "app/Log.h"
#include "gui/book/BookOpener.h"
#include "gui/look/Look.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "gui/page/Settings.h"
#include "gui/window/EmptyPaste.h"
#include "gui/window/EndOfSession.h"
#include "gui/window/Languages.h"
#include "gui/window/MainWindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScreen>
#include <QStandardPaths>
#include <QTimer>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("cchc"));
    QApplication::setApplicationVersion(QStringLiteral(CCHC_VERSION));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/app.svg")));

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("BOOK"),
                                 QStringLiteral("Sổ mở ngay (*.cchc), hoặc gói giao "
                                                "việc để lập sổ (*.cchcx)."),
                                 QStringLiteral("[BOOK]"));
    const QCommandLineOption sample(QStringLiteral("sample"), QStringLiteral("Mở tỉnh mẫu."));
    const QCommandLineOption lang(QStringLiteral("lang"), QStringLiteral("Ngôn ngữ: vi hoặc en."),
                                  QStringLiteral("vi|en"));
    parser.addOptions({sample, lang});
    parser.process(application);

    app::startLog(
        gui::pathOf(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)));
    gui::Settings settings;
    gui::Look::apply(application,
                     gui::themeNamed(settings.value(gui::Settings::Key::Theme).toString()));
    gui::Languages languages;
    const QString language = parser.isSet(lang)
                                 ? parser.value(lang)
                                 : settings.value(gui::Settings::Key::Language).toString();
    languages.apply(language == QStringLiteral("en") ? core::Language::English
                                                     : core::Language::Vietnamese);

    const gui::EmptyPaste emptyPaste;
    gui::SystemDialogs dialogs;
    gui::MainWindow window(dialogs, settings, languages);
    const gui::EndOfSession endOfSession(window);
    // With its frame the window must fit: where the screen is not larger than the window would like
    // to be, it fills the screen.
    constexpr int frame = 40;
    const QSize room = window.screen()->availableSize();
    if (room.width() < window.width() + frame || room.height() < window.height() + frame)
        window.showMaximized();
    else
        window.show();
    // After the window is there: opening may ask something.
    const QStringList books = parser.positionalArguments();
    if (!books.isEmpty())
        QTimer::singleShot(0, &window, [&window, &books] { window.openFile(books.constFirst()); });
    else if (parser.isSet(sample))
        QTimer::singleShot(0, &window, &gui::MainWindow::openSample);
    return QApplication::exec();
}
