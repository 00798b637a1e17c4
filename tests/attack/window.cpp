// The window's own edits, to be killed in the middle: opens a book, types ever higher numbers into
// one cell of the sheet with real keys, and prints each one that the window says it has written.
//   attack_window BOOK CODE FROM     figures FROM/1000000, FROM+1/1000000, …

#include "Window.h"
#include "AnsweringDialogs.h"
#include "gui/look/Look.h"
#include "gui/page/Settings.h"
#include "gui/sheet/SheetPage.h"
#include "gui/sheet/SheetTree.h"
#include "gui/window/EndOfSession.h"
#include "gui/window/Languages.h"
#include "gui/window/MainWindow.h"
#include "gui/window/PageHost.h"
#include "models/book/Session.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (argc != 4)
        return EXIT_FAILURE;
    const QTemporaryDir folder;
    gui::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    gui::Languages languages;
    languages.apply(core::Language::Vietnamese);
    AnsweringDialogs dialogs;
    gui::MainWindow window(dialogs, settings, languages);
    const gui::EndOfSession endOfSession(window);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return EXIT_FAILURE;
    if (!window.openFile(QString::fromLocal8Bit(argv[1])))
        return EXIT_FAILURE;
    models::Session& session = *window.session();
    session.setStage(core::Stage::Self);
    window.pages().showPage(QStringLiteral("sheet"));
    auto& page = dynamic_cast<gui::SheetPage&>(*window.pages().current());
    const int leaf = session.scores().set().findLeaf(argv[2]);
    int number = std::atoi(argv[3]);
    int written = 0;
    QObject::connect(&session, &models::Session::written, &window, [&] { written = number; });

    // From the event loop, so that signals of the system and the window's timers have their turn.
    QTimer typing;
    QObject::connect(&typing, &QTimer::timeout, &window, [&] {
        page.showPlace({0, leaf});
        page.tree().setFocus();
        page.tree().showLeaf(leaf);
        support::type(QStringLiteral("%1/1000000").arg(number));
        support::press(Qt::Key_Return);
        if (written != number)
            std::exit(EXIT_FAILURE);
        std::printf("%d\n", number);
        std::fflush(stdout);
        ++number;
    });
    typing.start(0);
    return QApplication::exec();
}
