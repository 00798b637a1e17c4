#include "WindowFixture.h"

#include "app/BookCalendar.h"
#include "app/NewBook.h"
#include "core/DateText.h"
#include "gui/admin/AdminPage.h"
#include "gui/admin/AdminTable.h"
#include "gui/admin/AssessmentDialog.h"
#include "gui/admin/CalendarDialog.h"
#include "gui/admin/UnitListDialog.h"
#include "gui/cells/CellMessage.h"
#include "gui/sheet/ProblemPane.h"
#include "gui/sheet/SheetPage.h"
#include "gui/window/StatusBar.h"
#include "models/words/Roles.h"
#include "support/Window.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <filesystem>

namespace {

using models::UnitTable;

struct AdminFixture : WindowFixture {
    AdminFixture()
    {
        openSample();
        window->pages().showPage(QStringLiteral("admin"));
    }
    gui::AdminPage& page() const
    {
        return dynamic_cast<gui::AdminPage&>(*window->pages().page(QStringLiteral("admin")));
    }
    int row(const char* id) const
    {
        const auto& units = page().units().units();
        const auto found = std::find_if(units.begin(), units.end(),
                                        [id](const core::Unit& unit) { return unit.id == id; });
        return found == units.end() ? -1 : static_cast<int>(found - units.begin());
    }
    QString name(const char* id) const
    {
        const app::ScoreBook& scores = window->session()->scores();
        const int unit = scores.unitIndex(id);
        return unit < 0
                   ? QString()
                   : QString::fromStdString(scores.units()[static_cast<std::size_t>(unit)].name);
    }
    static QLineEdit* editor() { return qobject_cast<QLineEdit*>(QApplication::focusWidget()); }
    static void type(const QString& text, Qt::Key end = Qt::Key_Return)
    {
        REQUIRE(editor());
        editor()->selectAll();
        support::type(text);
        support::press(end);
    }
};

} // namespace

TEST_CASE("units: a name is changed in place, in the book and on every page", "[admin]")
{
    const AdminFixture f;
    f.window->pages().showPage(QStringLiteral("sheet"));
    f.window->pages().showPlace({4, 2});
    f.window->pages().showPage(QStringLiteral("admin"));
    gui::AdminTable& table = f.page().table();
    table.setFocus();
    table.goTo(f.row("stp"), UnitTable::NameColumn);
    QTest::keyClick(&table, Qt::Key_F2);
    f.type(QStringLiteral("Sở Tư pháp tỉnh"));
    CHECK(f.name("stp") == QStringLiteral("Sở Tư pháp tỉnh"));
    CHECK(table.currentIndex().row() == f.row("stp"));

    // A name that another unit has stays in the editor, with the reason; nothing is written.
    const auto rows = *f.window->session()->workspace().book().historyLength();
    QTest::keyClick(&table, Qt::Key_F2);
    f.type(QStringLiteral("Sở Nội vụ"));
    CHECK(f.name("stp") == QStringLiteral("Sở Tư pháp tỉnh"));
    REQUIRE(f.editor());
    CHECK(f.editor()->text() == QStringLiteral("Sở Nội vụ"));
    CHECK(table.findChild<gui::CellMessage*>()->isVisible());
    QTest::keyClick(f.editor(), Qt::Key_Escape);
    CHECK_FALSE(table.findChild<gui::CellMessage*>()->isVisible());
    CHECK(*f.window->session()->workspace().book().historyLength() == rows);

    f.window->pages().showPage(QStringLiteral("sheet"));
    CHECK(dynamic_cast<gui::SheetPage&>(*f.window->pages().current()).unit() == 4);
}

TEST_CASE("units: what is done to them is a step; undo and redo take it on any page", "[admin]")
{
    const AdminFixture f;
    gui::AdminTable& table = f.page().table();
    const QString old = f.name("stp");
    table.setFocus();
    table.goTo(f.row("stp"), UnitTable::NameColumn);
    support::press(Qt::Key_F2);
    f.type(QStringLiteral("Sở Tư pháp tỉnh"));
    const int count = f.page().units().rowCount();
    support::press(Qt::Key_Insert);
    f.type(QStringLiteral("Ban Mới"));
    REQUIRE(f.row("ban-moi") >= 0);

    const QAction* undo = f.window->actions().undo;
    CHECK(undo->isEnabled());
    support::press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.page().units().rowCount() == count);
    CHECK(f.row("ban-moi") < 0);
    f.window->pages().showPage(QStringLiteral("sheet"));
    support::press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.name("stp") == old);
    CHECK_FALSE(undo->isEnabled());
    support::press(Qt::Key_Y, Qt::ControlModifier);
    CHECK(f.name("stp") == QStringLiteral("Sở Tư pháp tỉnh"));
}

TEST_CASE("units: a name being typed is written before the book is left", "[admin]")
{
    const AdminFixture f;
    gui::AdminTable& table = f.page().table();
    table.setFocus();
    table.goTo(f.row("stp"), UnitTable::NameColumn);
    support::press(Qt::Key_F2);
    REQUIRE(f.editor());
    f.editor()->selectAll();
    support::type(QStringLiteral("Sở Tư pháp mới"));
    f.window->finishTyping();
    CHECK(f.name("stp") == QStringLiteral("Sở Tư pháp mới"));
    CHECK(f.window->session()->unitDrafts().places().empty());
}

TEST_CASE("units: what is being typed outlives the program, is counted, found and written by Enter",
          "[admin][typing]")
{
    AdminFixture f;
    gui::AdminTable* table = &f.page().table();
    const QString old = f.name("stp");
    table->setFocus();
    table->goTo(f.row("stp"), UnitTable::NameColumn);
    support::type(QStringLiteral("Sở TP")); // the first key opens the editor
    f.openAfterKill();
    CHECK(f.name("stp") == old);
    CHECK(f.window->findChild<gui::StatusBar*>()->waitingText() == QStringLiteral("1 ô chờ ghi"));
    f.window->pages().showPage(QStringLiteral("ranking"));
    support::press(Qt::Key_F8, Qt::ControlModifier);
    REQUIRE(f.window->pages().currentId() == QStringLiteral("admin"));
    table = &f.page().table();
    CHECK(table->hasFocus());
    CHECK(table->currentIndex().row() == f.row("stp"));
    CHECK(table->currentIndex().data().toString() == QStringLiteral("Sở TP"));
    CHECK(table->currentIndex().data(models::IconRole).toString() == QStringLiteral("pen"));
    support::press(Qt::Key_Return);
    CHECK(f.name("stp") == QStringLiteral("Sở TP"));
    CHECK(f.window->session()->unitDrafts().places().empty());

    // The same of a unit that is still to get its name.
    const int count = f.page().units().rowCount();
    support::press(Qt::Key_Insert);
    support::type(QStringLiteral("Ban"));
    f.openAfterKill();
    f.window->pages().showPage(QStringLiteral("admin"));
    table = &f.page().table();
    REQUIRE(f.page().units().rowCount() == count + 1);
    support::press(Qt::Key_F8, Qt::ControlModifier);
    CHECK(table->currentIndex().row() == count);
    CHECK(table->currentIndex().data().toString() == QStringLiteral("Ban"));
    support::press(Qt::Key_F2);
    support::press(Qt::Key_Return);
    CHECK(f.row("ban") == count);
    CHECK(f.window->session()->unitDrafts().places().empty());

    // A name that is refused waits when the page is left; Esc gives it up.
    table->setFocus();
    table->goTo(f.row("stp"), UnitTable::NameColumn);
    support::type(QStringLiteral("Sở Nội vụ"));
    f.window->pages().showPage(QStringLiteral("ranking"));
    CHECK(f.window->session()->unitDrafts().places().size() == 1);
    f.window->pages().showPage(QStringLiteral("admin"));
    CHECK(table->currentIndex().data().toString() == QStringLiteral("Sở Nội vụ"));
    support::press(Qt::Key_Escape);
    CHECK(f.window->session()->unitDrafts().places().empty());
    CHECK(f.name("stp") == QStringLiteral("Sở TP"));
}

TEST_CASE("units: one is added by its name and ended again", "[admin]")
{
    const AdminFixture f;
    gui::AdminTable& table = f.page().table();
    const int count = f.window->session()->scores().unitCount();
    table.setFocus();
    table.goTo(f.row("snv"), UnitTable::NameColumn);
    QTest::keyClick(&table, Qt::Key_Insert);
    f.type(QStringLiteral("Ban Chuyển đổi số"));
    CHECK(f.window->session()->scores().unitCount() == count + 1);
    CHECK(f.row("ban-chuyen-doi-so") >= 0);
    CHECK(table.currentIndex().row() == f.row("ban-chuyen-doi-so"));

    // It has no scores: it leaves this assessment. One that has stays in its results.
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Delete);
    CHECK(f.window->session()->scores().unitCount() == count);
    table.goTo(f.row("stp"), UnitTable::NameColumn);
    QTest::keyClick(&table, Qt::Key_Delete);
    CHECK(f.window->session()->scores().unitCount() == count);
    CHECK(f.page().units().units()[static_cast<std::size_t>(f.row("stp"))].validTo ==
          "2021-12-14"); // sample.json: the period ends then
    CHECK(f.page().find(QStringLiteral("ban chuyen doi")));
    CHECK(f.page().find(QStringLiteral("không có đơn vị này")) == false);
}

TEST_CASE("units: a list is read, shown and written whole", "[admin]")
{
    const AdminFixture f;
    const int count = f.page().units().rowCount();
    QTimer::singleShot(0, qApp, [] {
        auto* dialog = qobject_cast<gui::UnitListDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        auto& text = *dialog->findChild<QPlainTextEdit*>();
        QPushButton* write = nullptr;
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->isDefault())
                write = button;
        REQUIRE(write);
        text.setPlainText(QStringLiteral("Huyện Mới\nHuyện Mới"));
        CHECK_FALSE(write->isEnabled());
        text.setPlainText(QStringLiteral("STT\tTên đơn vị\n1\tHuyện Mới\n2\tHuyện Mới Hai"));
        REQUIRE(write->isEnabled());
        write->click();
    });
    for (QAction* action : f.page().pageActions())
        if (action->text().contains(QStringLiteral("danh sách")))
            action->trigger();
    CHECK(f.page().units().rowCount() == count + 2);
    CHECK(f.row("huyen-moi-hai") >= 0);
}

TEST_CASE("calendar: a year is edited as lines and written whole", "[admin]")
{
    const AdminFixture f;
    QTimer::singleShot(0, qApp, [] {
        auto* dialog = qobject_cast<gui::CalendarDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        auto& text = *dialog->findChild<QPlainTextEdit*>();
        // The sample's year; Tết 2021 was Friday 12/02.
        CHECK(text.toPlainText().contains(QStringLiteral("12/02/2021; nghỉ; Tết Nguyên đán")));
        QPushButton* write = nullptr;
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->isDefault())
                write = button;
        REQUIRE(write);
        text.setPlainText(QStringLiteral("01/01/2027; nghỉ; Tết Dương lịch\n31/02/2027; nghỉ"));
        CHECK_FALSE(write->isEnabled());
        bool isNamed = false;
        for (auto* label : dialog->findChildren<QLabel*>())
            isNamed = isNamed || label->text().startsWith(QStringLiteral("dòng 2: «31/02/2027»"));
        CHECK(isNamed);
        text.setPlainText(QStringLiteral("01/01/2027\tnghỉ\tTết Dương lịch\n09/01/2027\tlàm bù\t"));
        REQUIRE(write->isEnabled());
        write->click();
    });
    for (QAction* action : f.page().pageActions())
        if (action->text().contains(QStringLiteral("làm bù")))
            action->trigger();
    const auto days = app::calendarDays(f.window->session()->workspace().book());
    REQUIRE(days);
    CHECK(std::count_if(days->begin(), days->end(), [](const core::CalendarDay& day) {
              return core::isoDate(day.day).starts_with("2027");
          }) == 2);
}

TEST_CASE("assessments: next year is made from this one and opened", "[admin]")
{
    const AdminFixture f;
    QTimer::singleShot(0, qApp, [] {
        auto* dialog = qobject_cast<gui::AssessmentDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        CHECK(dialog->id() == QStringLiteral("so-2022"));
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->isDefault())
                button->click();
    });
    for (QAction* action : f.page().pageActions())
        if (action->text().contains(QStringLiteral("đợt")))
            action->trigger();
    CHECK(f.window->session()->assessmentId() == QStringLiteral("so-2022"));
    CHECK(f.window->session()->scores().assessment().year == 2022);
    auto& assessments = f.find<gui::AdminTable>("assessments");
    assessments.setFocus();
    assessments.goTo(0, 0);
    QTest::keyClick(&assessments, Qt::Key_Return);
    CHECK(f.window->session()->assessmentId() ==
          QString::fromStdString(f.window->session()->assessments().front().id));
}

TEST_CASE("assessments: F2 renames one, in the book and in the tool bar", "[admin]")
{
    AdminFixture f;
    auto& assessments = f.find<gui::AdminTable>("assessments");
    assessments.setFocus();
    assessments.goTo(0, 0);
    const QString before = QString::fromStdString(f.window->session()->assessments().front().title);
    const QString name = QStringLiteral("Sở, ban, ngành, kỳ 2021");
    f.dialogs.answers = {QStringLiteral("  "), name};
    support::press(Qt::Key_F2); // a blank name is refused
    CHECK(f.dialogs.notices.size() == 1);
    CHECK(QString::fromStdString(f.window->session()->assessments().front().title) == before);
    support::press(Qt::Key_F2);
    CHECK(f.dialogs.shownTexts.last() == before);
    CHECK(QString::fromStdString(f.window->session()->assessments().front().title) == name);
    CHECK(QString::fromStdString(f.window->session()->scores().assessment().title) == name);
    CHECK(assessments.currentIndex().data().toString() == name);
    CHECK(f.window->session()->workspace().book().verifyHistory().ok());
}

TEST_CASE("index sets: exported, brought in under another id, refused with each fault", "[admin]")
{
    AdminFixture f;
    const auto trigger = [&f](const QString& words) {
        for (QAction* action : f.page().pageActions())
            if (action->text().remove(QLatin1Char('&')).startsWith(words))
                action->trigger();
    };
    const QString file = f.folder.filePath(QStringLiteral("set.json"));
    f.dialogs.files = {file};
    trigger(QStringLiteral("Xuất bộ"));
    QFile json(file);
    REQUIRE(json.open(QIODevice::ReadOnly));
    QByteArray text = json.readAll();
    json.close();
    const std::size_t before = (*f.window->session()->workspace().book().sets()).size();
    const QByteArray id =
        QByteArray::fromStdString((*f.window->session()->workspace().book().sets()).front().id);
    text.replace('"' + id + '"', "\"own-set\"");
    const auto write = [&](const QByteArray& bytes) {
        REQUIRE(json.open(QIODevice::WriteOnly));
        json.write(bytes);
        json.close();
        f.dialogs.files = {file};
        trigger(QStringLiteral("Nhập bộ"));
    };
    write(text);
    CHECK(f.dialogs.notices.isEmpty());
    CHECK((*f.window->session()->workspace().book().sets()).size() == before + 1);
    write("{}");
    REQUIRE(f.dialogs.notices.size() == 1);
    CHECK(f.dialogs.notices.constFirst().title == QStringLiteral("Chưa nhập được bộ chỉ số"));
    CHECK((*f.window->session()->workspace().book().sets()).size() == before + 1);
}

TEST_CASE("the open book is no file to be read: refused whatever its name, its lock stays",
          "[admin]")
{
    AdminFixture f;
    const QString link = f.folder.filePath(QStringLiteral("bộ.json"));
    std::filesystem::create_hard_link(gui::pathOf(f.bookFile()), gui::pathOf(link));
    f.dialogs.files = {link};
    for (QAction* action : f.page().pageActions())
        if (action->text().remove(QLatin1Char('&')).startsWith(QStringLiteral("Nhập bộ")))
            action->trigger();
    REQUIRE(f.dialogs.notices.size() == 1);
    CHECK(f.dialogs.notices.constFirst().text.contains(QStringLiteral("chính sổ đang mở")));
    CHECK(f.dialogs.isOpenBook(f.bookFile()));
    CHECK_FALSE(f.dialogs.isOpenBook(f.folder.filePath(QStringLiteral("khác.cchc"))));

    // Opened once more it stays as it is, and can be written.
    const models::Session* session = f.window->session();
    CHECK(f.window->openFile(f.bookFile()));
    CHECK(f.window->session() == session);
    CHECK_FALSE(f.window->session()->workspace().isReadOnly());
}

TEST_CASE("admin: a group of units is read by its name and kept by its id", "[admin]")
{
    AdminFixture f;
    UnitTable& units = f.page().units();
    const QModelIndex group = units.index(f.row("stnmt"), UnitTable::GroupColumn);
    CHECK(group.data().toString() == QStringLiteral("Sở, ban, ngành"));
    CHECK(group.data(Qt::ToolTipRole).toString() == QStringLiteral("Sở, ban, ngành (so)"));
    // What is typed by the name is the same group; of the book's own a group has its id alone.
    CHECK(units.setData(group, QStringLiteral("Sở, ban, ngành")));
    CHECK(units.units()[static_cast<std::size_t>(f.row("stnmt"))].group == "so");
    const QModelIndex fresh = units.index(units.addRow(f.row("stnmt")), UnitTable::GroupColumn);
    CHECK(fresh.data().toString() == QStringLiteral("Sở, ban, ngành"));
    CHECK(units.setData(fresh, QStringLiteral("khối đảng")));
    CHECK(fresh.data().toString() == QStringLiteral("khối đảng"));
    units.dropNew();
    const auto* context = f.page().findChild<QLabel*>(QStringLiteral("contextLabel"));
    CHECK(context->text().contains(QStringLiteral("nhóm Sở, ban, ngành; Huyện, thành phố")));

    QTimer::singleShot(0, qApp, [] {
        auto* dialog = qobject_cast<gui::AssessmentDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        bool isFound = false;
        for (const auto* box : dialog->findChildren<QComboBox*>())
            isFound = isFound || box->currentText() == QStringLiteral("Sở, ban, ngành");
        CHECK(isFound);
        CHECK(dialog->id() == QStringLiteral("so-2022")); // of the group's id and the year
        dialog->reject();
    });
    for (QAction* action : f.page().pageActions())
        if (action->text() == QStringLiteral("&Lập đợt mới…"))
            action->trigger();
}

TEST_CASE("admin: F2 is the shortcut of its action, and opens the cell that is current", "[admin]")
{
    AdminFixture f;
    QAction* edit = nullptr;
    for (QAction* action : f.page().pageActions())
        if (action->text() == QStringLiteral("Đổi t&ên, sửa ô"))
            edit = action;
    REQUIRE(edit);
    CHECK(edit->shortcut() == QKeySequence(Qt::Key_F2));
    gui::AdminTable& table = f.page().table();
    table.setFocus();
    table.goTo(f.row("stnmt"), UnitTable::ParentColumn);
    support::press(Qt::Key_F2);
    REQUIRE(f.editor());
    CHECK(table.currentIndex().column() == UnitTable::ParentColumn);
    support::press(Qt::Key_Escape);
    // Where nothing can be typed it is the name.
    table.goTo(f.row("stnmt"), UnitTable::IdColumn);
    edit->trigger();
    REQUIRE(f.editor());
    CHECK(table.currentIndex().column() == UnitTable::NameColumn);
    support::press(Qt::Key_Escape);
}

TEST_CASE("units: an attribute that the unit lacks is one problem and leads to where it is entered",
          "[gui][admin]")
{
    WindowFixture f;
    f.openNew("so-2026", {"snv", "Sở Nội vụ", "so", {}, {}, {}, {}});
    f.window->pages().showPage(q("sheet"));
    auto& page = *dynamic_cast<gui::SheetPage*>(f.window->pages().current());
    QTableView& problems = page.problems().table();
    // resources/sets/so-2026.json has two attributes.
    REQUIRE(problems.model()->rowCount() == 2);
    CHECK(problems.model()->index(0, 0).data().toString() == q("Cảnh báo"));
    CHECK(problems.model()->index(1, 2).data().toString().startsWith(
        q("Đơn vị chưa có thuộc tính «Giải quyết thủ tục hành chính»")));
    problems.selectRow(1);
    QTest::keyClick(&problems, Qt::Key_Return);
    CHECK(f.window->pages().currentId() == q("admin"));
    auto& admin = *dynamic_cast<gui::AdminPage*>(f.window->pages().current());
    CHECK(admin.table().currentIndex().column() == models::UnitTable::AttributesColumn);
}

TEST_CASE("units: a low window shows rows of the list rather than of what is below it",
          "[gui][admin]")
{
    AdminFixture f;
    const auto rowsShown = [&f] {
        return f.page().table().viewport()->height() /
               f.page().table().verticalHeader()->defaultSectionSize();
    };
    f.window->resize(853, 480); // 1280 × 720 at 150 %
    QCoreApplication::processEvents();
    CHECK(rowsShown() >= 7); // of the half that it had there were four
    f.window->resize(1280, 800);
    QCoreApplication::processEvents();
    CHECK(rowsShown() >= 12);
}
