// Dated copies in the window: today's is made when a book is opened, another before an import, and
// a book is made of one again.
#include "WindowFixture.h"
#include "app/UnitEditor.h"

#include "gui/backup/BackupDialog.h"
#include "gui/window/MainActions.h"
#include "models/words/Text.h"
#include "support/NewBook.h"
#include "support/Window.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTableView>

namespace {

/// A window with a book that is no sample, at a time of the test's own.
struct BackupWindow : WindowFixture {
    BackupWindow()
    {
        REQUIRE(support::newBook(gui::pathOf(book()), "Tỉnh ta").ok());
        openAt(now);
        REQUIRE(window->openFile(book()));
        window->backups().wait();
    }
    void openAt(const QDateTime& moment)
    {
        now = moment;
        window = std::make_unique<gui::MainWindow>(dialogs, settings, languages,
                                                   gui::pageCatalogue(), [this] { return now; });
        window->show();
    }
    QString book() const { return folder.filePath(q("Sổ của tỉnh.cchc")); }
    QStringList copies() const
    {
        return QDir(folder.filePath(q("sao-luu"))).entryList(QDir::Files, QDir::Name);
    }
    std::unique_ptr<gui::BackupDialog> dialog()
    {
        auto made = std::make_unique<gui::BackupDialog>(
            dialogs, window->backups(), core::Language::Vietnamese, folder.path(), window.get());
        made->show();
        support::settle();
        return made;
    }

    QDateTime now{QDate(2026, 11, 29), QTime(8, 2)};
};

QString idPart(const BackupWindow& w)
{
    return models::qt(w.window->session()->workspace().info().id).left(8);
}

void click(const gui::BackupDialog& dialog, const char* name)
{
    auto* button = dialog.findChild<QPushButton*>(QString::fromLatin1(name));
    REQUIRE(button);
    button->click();
}

} // namespace

TEST_CASE("backup: the first opening of a day makes a copy, the second none", "[gui][backup]")
{
    BackupWindow w;
    REQUIRE(w.copies().size() == 1);
    CHECK(w.copies().front() == q("Sổ của tỉnh-%1-20261129-080200-ngay.cchc").arg(idPart(w)));
    CHECK(w.window->backups().mark().text == q("Sao lưu hôm nay 08:02"));

    w.window->closeBook();
    CHECK(w.window->backups().mark().text.isEmpty());
    w.now = w.now.addSecs(3600);
    REQUIRE(w.window->openFile(w.book()));
    w.window->backups().wait();
    CHECK(w.copies().size() == 1);
    CHECK(w.window->backups().mark().text == q("Sao lưu hôm nay 08:02"));

    w.window->closeBook();
    w.now = w.now.addDays(1);
    REQUIRE(w.window->openFile(w.book()));
    w.window->backups().wait();
    CHECK(w.copies().size() == 2);
}

TEST_CASE("backup: a sample has no copies of itself unless asked for", "[gui][backup]")
{
    WindowFixture w;
    w.openSample();
    w.window->backups().wait();
    CHECK_FALSE(QFile::exists(w.folder.filePath(q("sao-luu"))));
    CHECK(w.window->backups().mark().text.isEmpty());
    REQUIRE(w.window->backups().copyNow(app::BackupCause::ByHand).made == 1);
    CHECK(w.window->backups().mark().text.startsWith(q("Sao lưu hôm nay")));
}

TEST_CASE("backup: before a list of units is written a copy is made", "[gui][backup]")
{
    BackupWindow w;
    app::Workspace& workspace = w.window->session()->workspace();
    REQUIRE(app::importUnitList(workspace, *workspace.book().units()).ok());
    REQUIRE(w.copies().size() == 2);
    CHECK(w.copies().back() == q("Sổ của tỉnh-%1-20261129-080200-nhap.cchc").arg(idPart(w)));
}

TEST_CASE("backup: a folder that cannot be made is told in the status bar", "[gui][backup]")
{
    BackupWindow w;
    w.window->closeBook();
    QDir(w.folder.filePath(q("sao-luu"))).removeRecursively();
    QFile inTheWay(w.folder.filePath(q("sao-luu")));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    REQUIRE(w.window->openFile(w.book()));
    w.window->backups().wait();
    CHECK(w.window->backups().mark().text == q("Chưa sao lưu được"));
    CHECK(w.window->session()); // the book is open all the same

    const auto dialog = w.dialog();
    click(*dialog, "copyNowButton");
    REQUIRE(w.dialogs.notices.size() == 1);
    CHECK(w.dialogs.notices.front().text.contains(q("không lập được thư mục")));
}

TEST_CASE("backup: a copy says what it holds and becomes a book of its own", "[gui][backup]")
{
    BackupWindow w;
    REQUIRE(w.window->session()
                ->workspace()
                .book()
                .putUnits({{"snv", "Sở Nội vụ", "so", {}, {}, {}, {}}})
                .ok());
    w.now = w.now.addSecs(60);
    auto dialog = w.dialog();
    CHECK(dialog->table().model()->rowCount() == 1);
    CHECK(dialog->contents().startsWith(q("Tỉnh ta · 0 đơn vị · 0 đợt chấm")));
    click(*dialog, "copyNowButton");
    REQUIRE(dialog->table().model()->rowCount() == 2);
    CHECK(dialog->contents().startsWith(q("Tỉnh ta · 1 đơn vị")));
    CHECK(dialog->table().currentIndex().siblingAtColumn(2).data().toString() == q("bấm sao lưu"));

    // The older one, by keyboard; the open book is not touched.
    support::press(Qt::Key_Down);
    CHECK(dialog->contents().startsWith(q("Tỉnh ta · 0 đơn vị")));
    const QString wanted = w.folder.filePath(q("lấy lại"));
    w.dialogs.files = {wanted};
    click(*dialog, "restoreButton");
    CHECK(w.dialogs.proposals.back() ==
          w.folder.filePath(q("Sổ của tỉnh – khôi phục 2026-11-29 08.02.cchc")));
    CHECK(dialog->restored() == wanted + q(".cchc"));
    const auto restored = app::Workspace::open(gui::pathOf(dialog->restored()));
    REQUIRE(restored.ok());
    CHECK((*restored)->book().units()->empty());
    CHECK(w.window->session()->workspace().book().units()->size() == 1);
}

TEST_CASE("backup: a damaged copy is told, and no book is made of it", "[gui][backup]")
{
    BackupWindow w;
    QFile copy(w.folder.filePath(q("sao-luu/") + w.copies().front()));
    REQUIRE(copy.open(QIODevice::WriteOnly | QIODevice::Truncate));
    copy.write("không còn là sổ");
    copy.close();
    const auto dialog = w.dialog();
    CHECK(dialog->contents().startsWith(q("Không dùng được bản này:")));
    CHECK_FALSE(dialog->findChild<QPushButton*>(q("restoreButton"))->isEnabled());
}

TEST_CASE("backup: a second place has its copies, and is missed when it is gone", "[gui][backup]")
{
    BackupWindow w;
    const QString stick = w.folder.filePath(q("USB"));
    REQUIRE(QDir().mkpath(stick));
    auto dialog = w.dialog();
    CHECK(dialog->places().contains(q("Nên chọn thêm một nơi")));
    w.dialogs.files = {stick};
    click(*dialog, "placeButton");
    CHECK(dialog->places().contains(q("Nơi thứ hai: %1").arg(QDir::toNativeSeparators(stick))));
    click(*dialog, "copyNowButton");
    CHECK(QDir(stick + q("/sao-luu")).entryList(QDir::Files).size() == 1);
    CHECK(dialog->table().model()->rowCount() == 3);
    dialog.reset();

    w.window->closeBook();
    REQUIRE(QDir().rename(stick, stick + q(" rút ra")));
    REQUIRE(w.window->openFile(w.book()));
    w.window->backups().wait();
    CHECK(w.window->backups().mark().text == q("Sao lưu hôm nay 08:02 · nơi thứ hai vắng"));
    dialog = w.dialog();
    CHECK(dialog->places().contains(q("Không thấy nơi thứ hai")));

    // Without a book at hand the copies on the stick are found by their folder.
    dialog.reset();
    w.window->closeBook();
    w.settings.setValue(gui::Settings::Key::BackupPlace, QString());
    dialog = w.dialog();
    w.dialogs.files = {stick + q(" rút ra/sao-luu")};
    click(*dialog, "placeButton");
    CHECK(dialog->table().model()->rowCount() == 1);
}

TEST_CASE("backup: the folder of the book itself is no second place", "[gui][backup]")
{
    BackupWindow w;
    const auto dialog = w.dialog();
    w.dialogs.files = {w.folder.path()};
    click(*dialog, "placeButton");
    CHECK(w.window->backups().place().isEmpty());
    CHECK(dialog->places().startsWith(q("Thư mục này chứa sổ")));
}

TEST_CASE("backup: where one place fails it is said which, and the other has its copy",
          "[gui][backup]")
{
    BackupWindow w;
    const QString stick = w.folder.filePath(q("USB"));
    REQUIRE(QDir().mkpath(stick));
    w.window->backups().setPlace(stick);
    w.window->backups().wait();
    QDir(w.folder.filePath(q("sao-luu"))).removeRecursively();
    QFile inTheWay(w.folder.filePath(q("sao-luu")));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const auto dialog = w.dialog();
    click(*dialog, "copyNowButton");
    REQUIRE(w.dialogs.notices.size() == 1);
    CHECK(w.dialogs.notices.front().title == q("Đã sao lưu một nơi, nơi kia chưa được"));
    CHECK(w.dialogs.notices.front().place.endsWith(q("sao-luu")));
    CHECK(QDir(stick + q("/sao-luu")).entryList(QDir::Files).size() == 1);
}

TEST_CASE("backup: a dated copy is opened to be looked at, never written", "[gui][backup]")
{
    BackupWindow w;
    const QString copy = w.folder.filePath(q("sao-luu/") + w.copies().front());
    REQUIRE(w.window->openFile(copy));
    CHECK(w.window->session()->workspace().isReadOnly());
    CHECK(w.window->watch().notice().startsWith(q("Đây là một bản sao lưu, chỉ xem.")));
    w.window->backups().wait();
    CHECK(w.copies().size() == 1);
    CHECK_FALSE(QFile::exists(w.folder.filePath(q("sao-luu/sao-luu"))));
}
