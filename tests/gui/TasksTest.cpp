// Tasks after the conference: given from lost points, followed up, ended, filtered and exported.
#include "WindowFixture.h"

#include "gui/admin/AdminTable.h"
#include "gui/overview/CountTable.h"
#include "gui/sheet/SheetPage.h"
#include "gui/tasks/TaskDialog.h"
#include "gui/tasks/TasksPage.h"
#include "models/words/Text.h"
#include "support/Window.h"
#include "support/WrittenAt.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

using models::TaskTable;

namespace {

/// The sample in a window; made in 2026 or later, so that its day is after 2022 on any clock.
struct TasksWindow : WindowFixture {
    TasksWindow()
    {
        openSample();
        REQUIRE(window->session()->setAssessment(q("so-2021")).ok());
    }
    models::Session& session() const { return *window->session(); }
    gui::TasksPage& page()
    {
        window->pages().showPage(q("tasks"));
        auto* page = dynamic_cast<gui::TasksPage*>(window->pages().page(q("tasks")));
        REQUIRE(page);
        support::settle();
        return *page;
    }
    /// Answers the dialog that comes next.
    static void answer(std::function<void(gui::TaskDialog&)> what)
    {
        QTimer::singleShot(0, qApp, [what = std::move(what)] {
            auto* dialog = qobject_cast<gui::TaskDialog*>(QApplication::activeModalWidget());
            REQUIRE(dialog);
            what(*dialog);
        });
    }
    std::string put(const char* unit, const char* title, const char* person, const char* deadline)
    {
        core::Task task;
        task.unit = unit;
        task.title = title;
        task.person = person;
        task.deadline = deadline;
        task.code = "3.4.1";
        std::string id;
        REQUIRE(session()
                    .editTasks(q("giao"),
                               [&](app::TaskEditor& editor) -> core::Status {
                                   const auto put = editor.put(task, "giao");
                                   id = put ? *put : std::string();
                                   return put ? core::Status() : core::Status(put.error());
                               })
                    .ok());
        return id;
    }
};

template<typename Field>
Field& field(const gui::TaskDialog& dialog, const char* name)
{
    for (auto* one : dialog.findChildren<Field*>())
        if (one->accessibleName() == q(name))
            return *one;
    FAIL(name);
    throw std::logic_error(name);
}

void save(const gui::TaskDialog& dialog)
{
    for (auto* button : dialog.findChildren<QPushButton*>())
        if (button->isDefault())
            return button->click();
    FAIL("no verb");
}

QString cell(const TaskTable& tasks, int row, int column)
{
    return tasks.index(row, column).data().toString();
}

} // namespace

TEST_CASE("tasks: one step from the points that a criterion has lost", "[gui][tasks]")
{
    TasksWindow w;
    w.window->pages().showPage(q("sheet"));
    const int unit = w.session().scores().unitIndex("stnmt");
    const int leaf = w.session().scores().set().findLeaf("3.4.1");
    REQUIRE(w.window->pages().current()->showPlace({unit, leaf}));
    TasksWindow::answer([](gui::TaskDialog& dialog) {
        CHECK(field<QPlainTextEdit>(dialog, "Việc phải làm")
                  .toPlainText()
                  .startsWith(q("Khắc phục 0,5 điểm mất ở 3.4.1 ")));
        CHECK(field<QComboBox>(dialog, "Tiêu chí").currentData().toString() == q("3.4.1"));
        field<QLineEdit>(dialog, "Hạn").setText(q("31/2/2022"));
        save(dialog);
        CHECK(dialog.isVisible()); // refused, with the reason
        field<QLineEdit>(dialog, "Hạn").setText(q("30/6/2022"));
        save(dialog);
    });
    for (QAction* action : w.window->pages().current()->pageActions())
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G))
            action->trigger();
    gui::TasksPage& page = w.page();
    REQUIRE(page.tasks().rowCount() == 1);
    CHECK(cell(page.tasks(), 0, TaskTable::DeadlineColumn) == q("30/06/2022"));
    CHECK(cell(page.tasks(), 0, TaskTable::StateColumn) == q("Quá hạn"));
    CHECK(page.place().unit == unit);
    CHECK(page.place().leaf == leaf);
    w.session().undo();
    CHECK(page.tasks().rowCount() == 0);
    w.session().redo();
    CHECK(page.tasks().rowCount() == 1);
}

TEST_CASE("tasks: a result ends a task, and is asked for", "[gui][tasks]")
{
    TasksWindow w;
    (void)w.put("stnmt", "Rà soát", "Trần Thị B", "2022-06-30");
    gui::TasksPage& page = w.page();
    page.table().setFocus();
    TasksWindow::answer([](gui::TaskDialog& dialog) {
        CHECK(field<QComboBox>(dialog, "Trạng thái").currentText() == q("Đã xong"));
        CHECK_FALSE(field<QComboBox>(dialog, "Đơn vị").isEnabled());
        save(dialog);
        CHECK(dialog.isVisible());
        field<QPlainTextEdit>(dialog, "Kết quả, lý do").setPlainText(q("Không còn trễ hạn"));
        save(dialog);
    });
    support::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(cell(page.tasks(), 0, TaskTable::StateColumn) == q("Đã xong"));
    CHECK(page.tasks().counts().open == 0);
    CHECK(w.session().undoText() == q("xong nhiệm vụ: Rà soát"));
}

TEST_CASE("tasks: filters by state, unit and person; people with their lost points", "[gui][tasks]")
{
    TasksWindow w;
    (void)w.put("stnmt", "Một", "Trần Thị B", "2022-06-30");
    (void)w.put("syt", "Hai", "Lê Văn C", "2199-12-31");
    (void)w.put("syt", "Ba", "Trần Thị B", "");
    gui::TasksPage& page = w.page();
    REQUIRE(page.tasks().rowCount() == 3);
    CHECK(page.tasks().people() == QStringList{q("Lê Văn C"), q("Trần Thị B")});
    page.tasks().setFilter({-1, {}, TaskTable::Which::Overdue});
    REQUIRE(page.tasks().rowCount() == 1);
    CHECK(cell(page.tasks(), 0, TaskTable::TitleColumn) == q("Một"));
    const int unit = w.session().scores().unitIndex("syt");
    page.tasks().setFilter({unit, {}, TaskTable::Which::All});
    CHECK(page.tasks().rowCount() == 2);
    page.tasks().setFilter({unit, q("Lê Văn C"), TaskTable::Which::All});
    REQUIRE(page.tasks().rowCount() == 1);
    CHECK(cell(page.tasks(), 0, TaskTable::TitleColumn) == q("Hai"));
    page.tasks().setFilter({});
    CHECK(page.find(q("le van c"))); // without marks
}

TEST_CASE("tasks: table and first page judge by the book's own day, which never goes back",
          "[gui][tasks]")
{
    TasksWindow w;
    (void)w.put("stnmt", "Hôm qua", "", "2199-01-10");
    (void)w.put("stnmt", "Hôm nay", "", "2199-01-11");
    w.window->closeBook();
    // Written on 11/01/2199 in Việt Nam (docs/process.md, "Days"); the clock is earlier again.
    support::writeAt(gui::pathOf(w.bookFile()),
                     std::chrono::year(2199) / std::chrono::January / 11);
    REQUIRE(w.window->openFile(w.bookFile()));
    REQUIRE(w.session().setAssessment(q("so-2021")).ok());
    gui::TasksPage& page = w.page();
    CHECK(page.tasks().counts().overdue == 1);
    CHECK(cell(page.tasks(), 0, TaskTable::StateColumn) == q("Quá hạn"));
    CHECK(cell(page.tasks(), 1, TaskTable::StateColumn) == q("Chưa xong"));
    w.window->pages().showPage(q("overview"));
    support::settle();
    qint64 overdue = -1;
    for (const auto* table : w.window->findChildren<gui::CountTable*>())
        for (int row = 0; row < table->counts().rowCount(); ++row)
            if (table->counts().at(row).text == q("Nhiệm vụ quá hạn"))
                overdue = table->counts().at(row).count;
    CHECK(overdue == 1);
}

TEST_CASE("tasks: a refused field is named and has the focus", "[gui][tasks]")
{
    TasksWindow w;
    (void)w.put("stnmt", "Một", "", "2022-06-30");
    gui::TasksPage& page = w.page();
    page.table().setFocus();
    const auto faulty = [](gui::TaskDialog& dialog) {
        save(dialog);
        CHECK(dialog.isVisible());
        return dialog.focusWidget() ? dialog.focusWidget()->accessibleName() : QString();
    };
    const auto isTold = [](const gui::TaskDialog& dialog, const char* words) {
        const auto labels = dialog.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(q(words)); });
    };
    TasksWindow::answer([&](gui::TaskDialog& dialog) {
        auto& title = field<QPlainTextEdit>(dialog, "Việc phải làm");
        CHECK(title.textCursor().selectedText() == q("Một")); // to be typed over
        auto& source = field<QLineEdit>(dialog, "Ngày văn bản");
        auto& deadline = field<QLineEdit>(dialog, "Hạn");
        deadline.setText(q("31/2/2022"));
        CHECK(faulty(dialog) == q("Hạn"));
        CHECK(deadline.selectedText() == q("31/2/2022"));
        CHECK(isTold(dialog, "Hạn: «31/2/2022»"));
        deadline.setText(q("30/6/2022"));
        source.setText(q("mai"));
        CHECK(faulty(dialog) == q("Ngày văn bản"));
        CHECK(isTold(dialog, "Ngày văn bản: «mai»"));
        source.setText(q("1/7/2022"));
        CHECK(faulty(dialog) == q("Hạn"));
        source.clear();
        title.clear();
        deadline.setFocus();
        CHECK(faulty(dialog) == q("Việc phải làm"));
        CHECK(isTold(dialog, "«Việc phải làm»"));
        title.setPlainText(q("Một"));
        field<QComboBox>(dialog, "Trạng thái").setCurrentIndex(1);
        CHECK(faulty(dialog) == q("Kết quả, lý do"));
        dialog.reject();
    });
    page.pageActions().at(1)->trigger();
}

TEST_CASE("tasks: what is shown is exported", "[gui][tasks]")
{
    TasksWindow w;
    (void)w.put("stnmt", "Một", "Trần Thị B", "2022-06-30");
    (void)w.put("syt", "Hai", "Lê Văn C", "2199-12-31");
    gui::TasksPage& page = w.page();
    page.tasks().setFilter({-1, {}, TaskTable::Which::Overdue});
    const QString file = w.folder.filePath(q("việc.csv"));
    w.dialogs.files = {file};
    page.pageActions().back()->trigger();
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    CHECK(bytes.startsWith("\xEF\xBB\xBFtask,unit,name,"));
    CHECK(bytes.contains("1,stnmt,"));
    CHECK(bytes.contains(",yes\n"));
    CHECK_FALSE(bytes.contains("Hai"));

    const QString people = w.folder.filePath(q("phụ trách.csv"));
    w.dialogs.files = {people};
    page.pageActions().at(page.pageActions().size() - 2)->trigger();
    QFile list(people);
    REQUIRE(list.open(QIODevice::ReadOnly));
    const QByteArray lines = list.readAll();
    CHECK(lines.startsWith("\xEF\xBB\xBFperson,duty,phone,units,criteria,lost,open,"));
    CHECK(lines.contains("\nTrần Thị B,,,stnmt,0,"));
}

TEST_CASE("tasks: what is said of an empty list is read whole in a narrow window", "[gui][tasks]")
{
    TasksWindow w;
    w.window->resize(853, 480); // 1280 x 720 at 150 %
    gui::TasksPage& page = w.page();
    const auto* hint = page.findChild<QLabel*>(q("emptyLabel"));
    REQUIRE(hint);
    REQUIRE(hint->isVisible());
    CHECK(hint->text().startsWith(q("Chưa giao nhiệm vụ nào.")));
    CHECK(hint->height() >= hint->heightForWidth(hint->width()));
    // As wide as the page, not what three filters leave of it.
    CHECK(hint->width() == page.width());
    (void)w.put("stnmt", "Một", "", "");
    CHECK_FALSE(hint->isVisible());
}
