// Pictures of every page from the sample book, for looking at: screens <folder> <width>x<height>
// <label> [vi|en]
#include "AnsweringDialogs.h"
#include "gui/book/NewBookDialog.h"
#include "gui/entry/HistoryDialog.h"
#include "gui/look/Look.h"
#include "gui/page/HelpDialog.h"
#include "gui/page/NoticeDialog.h"
#include "gui/page/Page.h"
#include "gui/page/RefusedDialog.h"
#include "gui/page/Settings.h"
#include "gui/window/Languages.h"
#include "gui/window/MainWindow.h"
#include "gui/window/PageHost.h"
#include "gui/window/StartPage.h"
#include "models/book/Session.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

namespace {

void settle()
{
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::processEvents();
        QTest::qWait(30);
    }
}

class Camera {
public:
    Camera(QDir folder, QString label) : m_folder(std::move(folder)), m_label(std::move(label)) {}
    void shoot(QWidget& widget, const QString& name)
    {
        settle();
        const QString file = m_folder.filePath(QStringLiteral("%1-%2.png").arg(name, m_label));
        if (!widget.grab().save(file))
            std::fprintf(stderr, "not written: %s\n", qPrintable(file));
    }

private:
    QDir m_folder;
    QString m_label;
};

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QStringList size = arguments.value(2).split(QLatin1Char('x'));
    if (size.size() != 2)
        return 2;
    if (QFontDatabase::hasFamily(QStringLiteral("Noto Sans")))
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 9));
    QDir().mkpath(arguments.value(1));

    QTemporaryDir folder;
    for (const auto& [theme, name] :
         {std::pair{gui::Theme::Light, "light"}, std::pair{gui::Theme::Dark, "dark"}}) {
        Camera camera(QDir(arguments.value(1)),
                      arguments.value(3) + QLatin1Char('-') + QString::fromLatin1(name));
        gui::Settings settings(
            folder.filePath(QStringLiteral("%1.ini").arg(QString::fromLatin1(name))));
        settings.setValue(gui::Settings::Key::LastFolder, folder.path());
        gui::Look::apply(application, theme);
        gui::Languages languages;
        languages.apply(arguments.value(4) == QStringLiteral("en") ? core::Language::English
                                                                   : core::Language::Vietnamese);
        AnsweringDialogs dialogs;
        gui::MainWindow window(dialogs, settings, languages);
        window.setTheme(theme);
        window.resize(size.at(0).toInt(), size.at(1).toInt());
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        camera.shoot(window, QStringLiteral("start-empty"));

        const QSize start = window.startPage().minimumSizeHint();
        std::printf("start page needs %d x %d\n", start.width(), start.height());
        const QString book = folder.filePath(QStringLiteral("Bắc Kạn 2021 (mẫu).cchc"));
        dialogs.files = {book};
        QElapsedTimer clock;
        clock.start();
        if (!window.openSample()) {
            for (const gui::ErrorNotice& notice : dialogs.notices)
                std::fprintf(stderr, "%s\n%s\n", qPrintable(notice.text),
                             qPrintable(notice.details));
            return 1;
        }
        std::printf("%s: sample open after %lld ms\n", name,
                    static_cast<long long>(clock.elapsed()));
        for (const gui::PageEntry& page : window.pages().catalogue()) {
            clock.restart();
            window.pages().showPage(page.id);
            QCoreApplication::processEvents();
            std::printf("  page %s after %lld ms\n", qPrintable(page.id),
                        static_cast<long long>(clock.elapsed()));
            camera.shoot(window, QStringLiteral("page-") + page.id);
            const QSize least = window.pages().current()->minimumSizeHint();
            std::printf("  needs %d x %d\n", least.width(), least.height());
        }
        window.actions().help->trigger();
        camera.shoot(*window.findChild<gui::HelpDialog*>(), QStringLiteral("dialog-help"));
        window.findChild<gui::HelpDialog*>()->hide();
        {
            gui::HistoryDialog history(*window.session(), 9,
                                       window.session()->scores().set().findLeaf("3.4.1"), &window);
            history.show();
            camera.shoot(history, QStringLiteral("dialog-history"));
        }
        window.session()->setStage(core::Stage::V2);
        window.pages().showPage(QStringLiteral("ranking"));
        camera.shoot(window, QStringLiteral("ranking-final"));
        window.pages().showPage(QStringLiteral("reports"));
        camera.shoot(window, QStringLiteral("reports-final"));
        window.closeBook();
        camera.shoot(window, QStringLiteral("start"));

        gui::ErrorNotice notice;
        notice.title = QStringLiteral("Chưa mở được sổ");
        notice.text = QStringLiteral(
            "Tệp này không phải sổ CCHC, hoặc phần đầu của tệp đã hỏng. Chưa ghi gì vào tệp.");
        notice.place = QStringLiteral("D:/CCHC/2021/Bắc Kạn 2021.cchc");
        notice.steps = {QStringLiteral("Chọn sổ khác, hoặc chép lại tệp từ nơi gốc rồi mở lại."),
                        QStringLiteral("Nếu vẫn vậy, gửi chi tiết dưới đây cho người hỗ trợ.")};
        notice.details = QStringLiteral("store.not-a-book · file: Bắc Kạn 2021.cchc");
        gui::NoticeDialog error(notice, &window);
        error.show();
        camera.shoot(error, QStringLiteral("dialog-error"));
        error.hide();
        const gui::RefusedBlock block{
            132,
            {{QStringLiteral("2.1.1"), QStringLiteral("TĐ lần 1"), QStringLiteral("2,5"),
              QStringLiteral("2,5 phải từ 0 đến điểm tối đa 2."), 0, 0},
             {QStringLiteral("6.1.1"), QStringLiteral("TĐ lần 1"), QStringLiteral("1.234"),
              QStringLiteral("1.234 có thể là 1234 hoặc 1,234. Hãy gõ 1234 hoặc dùng dấu phẩy."), 0,
              1}}};
        gui::RefusedDialog refused(block, &window);
        refused.show();
        camera.shoot(refused, QStringLiteral("dialog-refused"));
        refused.hide();
        gui::NewBookDialog fresh(dialogs, folder.path(),
                                 folder.filePath(QStringLiteral("new.json")), {},
                                 languages.current(), &window);
        fresh.show();
        camera.shoot(fresh, QStringLiteral("dialog-new"));
        fresh.hide();
        window.close();
        QFile::remove(book);
    }
    return 0;
}
