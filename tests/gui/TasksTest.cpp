// Tasks after the conference: given from lost points, followed up, ended, filtered and exported.
#include "WindowFixture.h"

#include "gui/admin/AdminTable.h"
#include "gui/sheet/SheetPage.h"
#include "gui/tasks/TaskDialog.h"
#include "gui/tasks/TasksPage.h"
#include "models/words/Text.h"
#include "support/Window.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

using models::TaskTable;

namespace {

/// The sample in a window on a day of the test's own.
struct TasksWindow : WindowFixture {
    TasksWindow()
    {
        window = std::make_unique<gui::MainWindow>(dialogs, settings, languages,
                                                   gui::pageCatalogue(), [this] { return now; });
        window->show();
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

    QDateTime now{QDate(2022, 7, 1), QTime(8, 0)};
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
    (void)w.put("syt", "Hai", "Lê Văn C", "2022-12-31");
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
    // Found without marks; a day passes while the window is open.
    page.tasks().setFilter({});
    CHECK(page.find(q("le van c")));
    w.now = QDateTime(QDate(2023, 1, 1), QTime(8, 0));
    page.tasks().setFilter({-1, {}, TaskTable::Which::Overdue});
    CHECK(page.tasks().rowCount() == 2);
}

TEST_CASE("tasks: what is shown is exported", "[gui][tasks]")
{
    TasksWindow w;
    (void)w.put("stnmt", "Một", "Trần Thị B", "2022-06-30");
    (void)w.put("syt", "Hai", "Lê Văn C", "2022-12-31");
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
