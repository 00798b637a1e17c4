// The first page at the keys of a person.

#include "WindowFixture.h"

#include "app/ProcessDesk.h"
#include "app/TaskEditor.h"
#include "gui/admin/AdminTable.h"
#include "gui/overview/CountTable.h"
#include "gui/overview/OverviewPage.h"
#include "gui/overview/PlaceDialog.h"
#include "gui/overview/Timeline.h"
#include "models/tasks/TaskTable.h"
#include "support/Window.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QTableView>

namespace {

struct OverviewFixture : WindowFixture {
    OverviewFixture() { openSample(); }
    void show() const
    {
        window->pages().showPage(QStringLiteral("overview"));
        support::settle();
    }
    gui::OverviewPage& page() const
    {
        return dynamic_cast<gui::OverviewPage&>(*window->pages().page(QStringLiteral("overview")));
    }
    QTableView& named(const char* name) const
    {
        for (QTableView* table : page().findChildren<QTableView*>()) {
            if (table->accessibleName() == q(name))
                return *table;
        }
        qFatal("no table %s", name);
    }
    QString cell(const QTableView& table, int row, int column) const
    {
        return table.model()->index(row, column).data().toString();
    }
    void clear(const char* unit, const char* code) const
    {
        models::Session& session = *window->session();
        const int at = session.scores().unitIndex(unit);
        const int leaf = session.scores().set().findLeaf(code);
        REQUIRE(session.edit({session.editor().makeEdit(at, core::Stage::V1, leaf, core::Entry())})
                    .ok());
    }
};

} // namespace

TEST_CASE("overview: Ctrl+1 shows it, with the numbers of the ranking and of the unit list")
{
    OverviewFixture f;
    f.clear("snv", "1.1.1");
    support::press(Qt::Key_1, Qt::ControlModifier);
    REQUIRE(f.window->pages().currentId() == QStringLiteral("overview"));
    const QTableView& offices = f.named("Tiến độ theo cơ quan thẩm định");
    CHECK(f.cell(offices, offices.model()->rowCount() - 1, models::OfficeModel::CellsColumn) ==
          QStringLiteral("1.253/1.254"));
    CHECK(f.cell(offices, offices.model()->rowCount() - 1, models::OfficeModel::PercentColumn) ==
          QStringLiteral("99%"));
    const auto& ranking = f.window->session()->evaluation()->ranking;
    const QTableView& classes = f.named("Xếp loại tạm thời");
    for (std::size_t i = 0; i < ranking.classCounts.size(); ++i)
        CHECK(f.cell(classes, static_cast<int>(i), 1) == QString::number(ranking.classCounts[i]));
    const QTableView& heat = f.named("Chỉ số theo lĩnh vực, %");
    CHECK(heat.model()->rowCount() == 19);
    CHECK(heat.model()->columnCount() == 9);
}

TEST_CASE("overview: Enter in the table of areas opens the sheet at what is open there")
{
    OverviewFixture f;
    f.clear("snv", "1.1.2");
    f.show();
    QTableView& heat = f.named("Chỉ số theo lĩnh vực, %");
    const auto& model = dynamic_cast<models::HeatModel&>(*heat.model());
    const int unit = f.window->session()->scores().unitIndex("snv");
    heat.setCurrentIndex(model.index(model.rowOf(unit), 1));
    CHECK(model.index(model.rowOf(unit), 1).data(models::HeatModel::OpenRole).toBool());
    CHECK_FALSE(model.index(model.rowOf(unit), 2).data(models::HeatModel::OpenRole).toBool());
    heat.setFocus();
    support::press(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().count(QLatin1Char('\n')) == 20);
    support::press(Qt::Key_Return);
    CHECK(f.window->pages().currentId() == QStringLiteral("sheet"));
    const gui::Place place = f.window->pages().current()->place();
    CHECK(place.unit == unit);
    CHECK(place.leaf == f.window->session()->scores().set().findLeaf("1.1.2"));
}

TEST_CASE("overview: a count leads to its list, and the list to a sheet")
{
    OverviewFixture f;
    f.clear("stp", "2.1.1");
    f.show();
    auto& states = dynamic_cast<gui::CountTable&>(f.named("Đơn vị theo trạng thái"));
    // As on the page of the process: without one the first verification that has begun counts.
    REQUIRE(states.counts().rowCount() == 2);
    CHECK(states.counts().at(0).text == q("Đang thẩm định lần 1"));
    CHECK(states.counts().at(0).count == 1);
    CHECK(states.counts().at(1).text == q("Xong thẩm định lần 1"));
    CHECK(states.counts().at(1).count == 18);
    states.setFocus();
    states.setCurrentIndex(states.counts().index(0, 0));
    support::press(Qt::Key_Return);
    auto* list = f.page().findChild<gui::PlaceDialog*>();
    REQUIRE(list);
    REQUIRE(QTest::qWaitForWindowActive(list));
    CHECK(list->findChild<QTableView*>()->model()->rowCount() == 1);
    CHECK(list->windowTitle() == states.counts().at(0).text + QStringLiteral(" (1)"));
    support::press(Qt::Key_Return);
    CHECK(f.window->pages().currentId() == QStringLiteral("sheet"));
    CHECK(f.window->pages().current()->place().unit ==
          f.window->session()->scores().unitIndex("stp"));
}

TEST_CASE("overview: an office leads to its first open cell in the matrix")
{
    OverviewFixture f;
    f.clear("stp", "2.1.1");
    f.show();
    QTableView& offices = f.named("Tiến độ theo cơ quan thẩm định");
    const auto& model = dynamic_cast<models::OfficeModel&>(*offices.model());
    int row = 0;
    while (model.at(row).cells.isWhole())
        ++row;
    offices.setFocus();
    offices.setCurrentIndex(model.index(row, 0));
    support::press(Qt::Key_Return);
    CHECK(f.window->pages().currentId() == QStringLiteral("matrix"));
    CHECK(f.window->pages().current()->place().leaf ==
          f.window->session()->scores().set().findLeaf("2.1.1"));
}

TEST_CASE("overview: open problems are counted between the keys, and counted anew after an edit")
{
    OverviewFixture f;
    f.show();
    auto& problems = dynamic_cast<gui::CountTable&>(f.named("Vấn đề đang mở"));
    REQUIRE(QTest::qWaitFor([&] { return problems.counts().at(2).count == 26; }));
    CHECK(problems.counts().at(0).count == 0);
}

TEST_CASE("overview: labels of the dates stand apart, in the order of the dates")
{
    gui::Timeline line;
    line.setStops({{q("một"), q("2021-12-15")},
                   {q("hai"), q("2021-12-31")},
                   {q("ba"), q("2022-01-20")},
                   {q("bốn"), q("2022-01-21")},
                   {q("năm"), q("2022-02-15")}},
                  q("2022-01-18"));
    for (const int width : {700, 1000, 1140}) {
        const std::vector<int> at = line.places(width);
        REQUIRE(at.size() == 5);
        for (std::size_t i = 1; i < at.size(); ++i)
            CHECK(at[i] - at[i - 1] >= gui::Timeline::leastDistance);
        CHECK(at.front() >= 0);
        CHECK(at.back() <= width);
    }
    CHECK(line.accessibleName().contains(q("ba: 20/01/2022 · còn 2 ngày")));
}

TEST_CASE("overview: with a process there are dates, states and who is late")
{
    OverviewFixture f;
    models::Session& session = *f.window->session();
    core::ProcessDates dates;
    dates.selfFrom = "2020-12-15";
    dates.selfUntil = "2020-12-31";
    dates.verify1Until = "2021-01-20";
    app::ProcessDesk desk(session.workspace(), session.assessmentId().toStdString());
    REQUIRE(desk.setTerms(dates, -1, "").ok());
    f.show();
    CHECK(f.page().findChild<gui::Timeline*>()->isVisible());
    auto& late = dynamic_cast<gui::CountTable&>(f.named("Trễ hạn, cần đôn đốc"));
    CHECK(late.counts().rowCount() == 19);
    CHECK(late.counts().at(0).count > 1000); // since the end of 2020
    auto& states = dynamic_cast<gui::CountTable&>(f.named("Đơn vị theo trạng thái"));
    REQUIRE(states.counts().rowCount() == 1);
    CHECK(states.counts().at(0).count == 19);
}

TEST_CASE("overview: an overdue task of last year's conference leads to it among the tasks")
{
    OverviewFixture f;
    models::Session& session = *f.window->session();
    const auto before = *session.workspace().load("so-2020");
    app::TaskEditor editor(session.workspace().book(), *before);
    core::Task task;
    for (const char* title : {"Đào tạo", "Rà soát hồ sơ trễ hạn"}) {
        task.unit = "stp";
        task.title = title;
        task.deadline = "2021-06-30"; // the clock is later
        REQUIRE(editor.put(task, "giao").ok());
    }
    REQUIRE(session.reload());
    f.show();
    auto& problems = dynamic_cast<gui::CountTable&>(f.named("Vấn đề đang mở"));
    const int row = problems.counts().rowCount() - 1;
    CHECK(problems.counts().at(row).text == q("Nhiệm vụ quá hạn"));
    CHECK(problems.counts().at(row).count == 2);
    problems.setFocus();
    problems.setCurrentIndex(problems.counts().index(row, 0));
    support::press(Qt::Key_Return);
    auto* list = f.page().findChild<gui::PlaceDialog*>();
    REQUIRE(list);
    REQUIRE(QTest::qWaitForWindowActive(list));
    support::press(Qt::Key_Down);
    support::press(Qt::Key_Return);
    CHECK(session.assessmentId() == QStringLiteral("so-2020"));
    REQUIRE(f.window->pages().currentId() == QStringLiteral("tasks"));
    const auto* tasks = f.window->pages().current()->findChild<gui::AdminTable*>(q("tasks"));
    CHECK(tasks->currentIndex().siblingAtColumn(models::TaskTable::TitleColumn).data().toString() ==
          q("Rà soát hồ sơ trễ hạn"));
}

TEST_CASE("overview: the right button and the menu key offer what Enter does, and only that")
{
    OverviewFixture f;
    f.clear("stnmt", "1.1.1");
    f.show();
    const auto menuOn = [](QTableView& table, QContextMenuEvent::Reason reason) {
        const QPoint at = reason == QContextMenuEvent::Mouse
                              ? table.visualRect(table.currentIndex()).center()
                              : QPoint();
        QWidget& below = reason == QContextMenuEvent::Mouse ? *table.viewport() : table;
        QContextMenuEvent event(reason, at, below.mapToGlobal(at));
        QApplication::sendEvent(&below, &event);
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    };
    auto& states = dynamic_cast<gui::CountTable&>(f.named("Đơn vị theo trạng thái"));
    // Every state that is told has units; of the problems there are kinds that nobody has.
    auto& problems = dynamic_cast<gui::CountTable&>(f.named("Vấn đề đang mở"));
    const int counted = states.counts().rowCount() - 1;
    REQUIRE(states.counts().at(counted).count > 0);
    constexpr int fault = 0;
    REQUIRE(problems.counts().at(fault).count == 0);
    problems.setFocus();
    problems.setCurrentIndex(problems.counts().index(fault, 0));
    QMenu* menu = menuOn(problems, QContextMenuEvent::Keyboard);
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 1);
    CHECK(menu->actions().front()->text() == q("&Mở danh sách\tEnter"));
    CHECK_FALSE(menu->actions().front()->isEnabled()); // it counts nothing
    menu->close();
    states.setFocus();
    states.setCurrentIndex(states.counts().index(counted, 0));
    menu = menuOn(states, QContextMenuEvent::Mouse);
    REQUIRE(menu);
    REQUIRE(menu->actions().front()->isEnabled());
    menu->actions().front()->trigger();
    menu->close();
    auto* list = f.page().findChild<gui::PlaceDialog*>();
    REQUIRE(list);
    REQUIRE(QTest::qWaitForWindowActive(list));

    // The list has its own: to the place, and to a spreadsheet.
    auto* places = list->findChild<QTableView*>();
    places->setCurrentIndex(places->model()->index(0, 0));
    QAction* open = nullptr;
    QAction* copy = nullptr;
    for (QAction* action : places->actions())
        (action->text().contains(q("Mở phiếu")) ? open : copy) = action;
    CHECK(places->contextMenuPolicy() == Qt::ActionsContextMenu);
    REQUIRE(open);
    REQUIRE(copy);
    copy->trigger();
    CHECK(QApplication::clipboard()->text().startsWith(q("Đơn vị\t")));
    open->trigger();
    CHECK(f.window->pages().currentId() == q("sheet"));

    f.show();
    auto& offices = f.named("Tiến độ theo cơ quan thẩm định");
    offices.setFocus();
    for (int row = 0; row < offices.model()->rowCount(); ++row) {
        offices.setCurrentIndex(offices.model()->index(row, 0));
        menu = menuOn(offices, QContextMenuEvent::Keyboard);
        REQUIRE(menu);
        REQUIRE(menu->actions().size() == 1);
        menu->actions().front()->trigger();
        menu->close();
        if (f.window->pages().currentId() == q("matrix"))
            break;
    }
    CHECK(f.window->pages().currentId() == q("matrix"));
    f.show();
    auto& classes = dynamic_cast<gui::CountTable&>(f.named("Xếp loại tạm thời"));
    classes.setFocus();
    for (int row = 0; row < classes.counts().rowCount(); ++row)
        if (classes.counts().at(row).count > 0)
            classes.setCurrentIndex(classes.counts().index(row, 0));
    menu = menuOn(classes, QContextMenuEvent::Keyboard);
    REQUIRE(menu);
    menu->actions().front()->trigger();
    CHECK(f.window->pages().currentId() == q("ranking"));
    menu->close();
}
