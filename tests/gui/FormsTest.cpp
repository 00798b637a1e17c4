// The forms of format 2 in the window: days, cases, parts, tables of tasks. The set has each once.
#include "WindowFixture.h"

#include "app/Reports.h"
#include "core/FiguresText.h"
#include "exchange/SampleSet.h"
#include "gui/cells/NumberEdit.h"
#include "gui/cells/OptionBox.h"
#include "gui/entry/FigureForm.h"
#include "gui/sheet/CriterionPanel.h"
#include "gui/sheet/SheetPage.h"
#include "gui/sheet/SheetTree.h"
#include "support/NewBook.h"
#include "support/Window.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRadioButton>
#include <QTest>

#include <catch2/catch.hpp>

#include <algorithm>

using support::press;
using support::type;

namespace {

class KindsWindow : public WindowFixture {
public:
    KindsWindow()
    {
        auto made = support::newBook(gui::pathOf(bookFile()), "Phiếu gõ");
        REQUIRE(made.ok());
        app::Workspace& book = **made;
        REQUIRE(book.importSet(
                        sample::fileText(std::string(TEST_DATA) + "/exchange/format-2-kinds.json"))
                    .ok());
        REQUIRE(book.importUnits("unit,name,group\nna-ri,Xã Na Rì,xa\n").ok());
        REQUIRE(book.addAssessment({"xa-2026", "Cấp xã – năm 2026", "kinds-2", "xa", 2026,
                                    "2026-01-01", "2026-12-31"})
                    .ok());
        made->reset();
        REQUIRE(window->openFile(bookFile()));
        page = static_cast<gui::SheetPage*>(window->pages().page(QStringLiteral("sheet")));
        REQUIRE(page);
        page->tree().setFocus();
        press(Qt::Key_1, Qt::AltModifier);
        REQUIRE(window->session()->stage() == core::Stage::Self);
    }

    int leaf(const char* code) const { return window->session()->scores().set().findLeaf(code); }
    std::string current() const
    {
        return std::string(window->session()->scores().set().leafCode(page->tree().currentLeaf()));
    }
    /// The panel of a criterion, the focus in its first field.
    void showForm(const char* code)
    {
        page->tree().showLeaf(leaf(code));
        page->panel().focusFigures();
    }
    std::string figures(const char* code) const
    {
        const models::Session& session = *window->session();
        return core::formatFigures(
            session.scores().sheet(0).at(core::Stage::Self, leaf(code)).figures,
            session.scores().set().leafNode(leaf(code)));
    }
    QRadioButton& radio(int number) const
    {
        QList<QRadioButton*> buttons; // those of the case before may still be going
        for (QRadioButton* each : page->panel().figures().findChildren<QRadioButton*>()) {
            if (each->isVisible())
                buttons.append(each);
        }
        REQUIRE(number < buttons.size());
        return *buttons[number];
    }
    QString shown(int field) const
    {
        const auto* edit = dynamic_cast<QLineEdit*>(page->panel().figures().field(field));
        REQUIRE(edit);
        return edit->text();
    }

    gui::SheetPage* page = nullptr;
};

} // namespace

TEST_CASE("Every form of format 2 is typed in the sheet's own cells", "[gui][forms]")
{
    KindsWindow opened;
    struct Typed {
        const char* code;
        const char* keys;
        const char* points;
    };
    // Points by hand: 10 + 35 · 0,5; 1 + 1,5 · 75/80; a tier; 10 · 1.732,5/1.800; one working day
    // late, since 12/12/2026 is a Saturday; the better award; two bodies; 5 − 3 · 1,5/4,5; ⌊60⌋/50.
    const std::vector<Typed> rows = {
        {"1.1", "7.000", "27.5"},    {"1.2", "1/75", "2.41"}, {"1.3", "co; 5/6", "2"},
        {"1.4", "12/3/0/1", "9.63"}, {"1.5", "15/12", "1.5"}, {"1.6", "1", "1.5"},
        {"1.7", "1;2", "4"},         {"1.8", "1,5", "4"},     {"1.9", "80/100/75", "1.2"},
    };
    for (const Typed& row : rows) {
        INFO(row.code);
        REQUIRE(opened.current() == row.code);
        type(q(row.keys));
        press(Qt::Key_Return);
    }
    const auto json = app::sheetJson(opened.window->session()->workspace(), "xa-2026",
                                     core::ResultStage::Self, "na-ri", core::Language::Vietnamese);
    REQUIRE(json.ok());
    const QJsonArray items = QJsonDocument::fromJson(QByteArray::fromStdString(*json))
                                 .object()
                                 .value(QStringLiteral("items"))
                                 .toArray();
    REQUIRE(items.size() == 10);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QJsonObject item = items.at(static_cast<int>(i) + 1).toObject();
        CHECK(item.value(QStringLiteral("code")).toString() == q(rows[i].code));
        CHECK(item.value(QStringLiteral("points")).toString() == q(rows[i].points));
    }
}

TEST_CASE("What was typed for a case is there again when the case is", "[gui][forms]")
{
    KindsWindow opened;
    opened.showForm("1.3");
    press(Qt::Key_Space); // «có kế hoạch» asks for n and d
    press(Qt::Key_Tab);
    type(q("5"));
    press(Qt::Key_Tab);
    type(q("6"));
    press(Qt::Key_Return);
    REQUIRE(opened.figures("1.3") == "case=co;n=5;d=6");

    opened.radio(1).setFocus();
    press(Qt::Key_Space);
    CHECK(opened.radio(1).isChecked());
    CHECK(opened.radio(1).hasFocus());
    // Without its figures the other case is not entered: the book still holds the first.
    CHECK(opened.figures("1.3") == "case=co;n=5;d=6");
    opened.radio(0).setFocus();
    press(Qt::Key_Space);
    CHECK(opened.shown(1) == q("5"));
    CHECK(opened.shown(2) == q("6"));
    CHECK(opened.figures("1.3") == "case=co;n=5;d=6");
    CHECK(opened.window->session()->waiting().empty());

    // With them it is; the first case comes back with its own.
    opened.radio(1).setFocus();
    press(Qt::Key_Space);
    opened.radio(2).setFocus();
    press(Qt::Key_Space);
    CHECK(opened.figures("1.3") == "case=khong;option=mo");
    opened.radio(0).setFocus();
    press(Qt::Key_Space);
    CHECK(opened.figures("1.3") == "case=co;n=5;d=6");
}

TEST_CASE("Figures that are still to come are no faults before Enter asks for them", "[gui][forms]")
{
    KindsWindow opened;
    opened.showForm("1.3");
    press(Qt::Key_Space); // «có kế hoạch» asks for n and d
    const auto isFaulty = [&opened](int field) {
        const auto* edit =
            dynamic_cast<gui::NumberEdit*>(opened.page->panel().figures().field(field));
        REQUIRE(edit);
        return edit->isFaulty();
    };
    CHECK_FALSE(isFaulty(1));
    press(Qt::Key_Tab);
    type(q("5"));
    press(Qt::Key_Tab);
    CHECK_FALSE(isFaulty(2));
    press(Qt::Key_Return);
    CHECK(isFaulty(2));
    CHECK(opened.figures("1.3").empty());
    type(q("6"));
    press(Qt::Key_Return);
    CHECK(opened.figures("1.3") == "case=co;n=5;d=6");
}

TEST_CASE("Keys pass entries of a long list without choosing them, Enter enters", "[gui][forms]")
{
    gui::OptionList list;
    list.addItems({q("6.1  Giải ngân"), q("6.2  Công khai ngân sách"), q("7.1  Ký số")});
    list.setCurrentIndex(-1);
    list.show();
    list.setFocus();
    QList<int> shown;
    int chosen = 0;
    int entered = 0;
    QObject::connect(&list, &gui::OptionList::shown, [&](int option) { shown.append(option); });
    QObject::connect(&list, &gui::OptionList::chosen, [&] { ++chosen; });
    QObject::connect(&list, &gui::OptionList::entered, [&] { ++entered; });
    QTest::keyClicks(&list, q("6.2"));
    REQUIRE(shown.size() > 1); // 6.1 on the way
    CHECK(shown.last() == 1);
    CHECK(chosen == 0);
    QTest::keyClick(&list, Qt::Key_Return);
    CHECK(entered == 1);
    Q_EMIT list.activated(2); // from the open list
    CHECK(chosen == 1);
}

TEST_CASE("An option of a case shows what it is worth", "[gui][forms]")
{
    KindsWindow opened;
    opened.showForm("1.3");
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    CHECK(opened.radio(2).accessibleName() == q("Có mở lớp, 2"));
}

TEST_CASE("The two figures of a formula's ratio are told apart", "[gui][forms]")
{
    KindsWindow opened;
    opened.showForm("1.9");
    CHECK(opened.page->panel().figures().field(0)->accessibleName() == q("Trực tuyến: Số đạt (n)"));
    CHECK(opened.page->panel().figures().field(1)->accessibleName() ==
          q("Trực tuyến: Tổng số (d)"));
}

TEST_CASE("A count is no part of a whole", "[gui][forms]")
{
    KindsWindow opened;
    opened.showForm("1.1");
    CHECK(opened.page->panel().figures().field(0)->accessibleName() == q("Số lượng (n)"));
}

TEST_CASE("The arrow opens the calendar of a day, whose choice is entered", "[gui][forms]")
{
    KindsWindow opened;
    opened.showForm("1.5");
    // Without a day it opens on the due one, 12/12/2026 by the set, not on today.
    press(Qt::Key_Down);
    auto* empty = opened.page->findChild<QCalendarWidget*>();
    REQUIRE(empty);
    CHECK(empty->selectedDate() == QDate(2026, 12, 12));
    delete empty;
    type(q("15/12"));
    // While it is typed, too.
    press(Qt::Key_Down);
    auto* typed = opened.page->findChild<QCalendarWidget*>();
    REQUIRE(typed);
    CHECK(typed->selectedDate() == QDate(2026, 12, 15));
    delete typed;
    press(Qt::Key_Return);
    REQUIRE(opened.figures("1.5") == "done=2026-12-15");
    press(Qt::Key_Down);
    auto* calendar = opened.page->findChild<QCalendarWidget*>();
    REQUIRE(calendar);
    CHECK(calendar->isVisible());
    CHECK(calendar->selectedDate() == QDate(2026, 12, 15));
    Q_EMIT calendar->activated(QDate(2026, 12, 14));
    CHECK(opened.figures("1.5") == "done=2026-12-14");
    CHECK(opened.shown(0) == q("14/12/2026"));
}

TEST_CASE("Never done is said by its tick, not by the field of the day", "[gui][forms]")
{
    KindsWindow opened;
    opened.page->tree().showLeaf(opened.leaf("1.5"));
    type(q("khong"));
    press(Qt::Key_Return);
    REQUIRE(opened.figures("1.5") == "done=never");
    opened.showForm("1.5");
    CHECK(opened.shown(0).isEmpty());
    const auto ticks = opened.page->panel().figures().findChildren<QCheckBox*>();
    CHECK(std::any_of(ticks.begin(), ticks.end(), [](const QCheckBox* tick) {
        return tick->isVisible() && tick->isChecked() && tick->text() == q("Không thực hiện");
    }));
    press(Qt::Key_Tab);
    CHECK(opened.figures("1.5") == "done=never");
    opened.showForm("1.5");
    type(q("15/12"));
    press(Qt::Key_Tab);
    CHECK(opened.figures("1.5") == "done=2026-12-15");
}

TEST_CASE("Tasks by level and weight are a small table, gone through by Tab", "[gui][forms]")
{
    KindsWindow opened;
    opened.showForm("1.4");
    const auto place = [&opened](int field) {
        QWidget* edit = opened.page->panel().figures().field(field);
        REQUIRE(edit);
        return edit->mapTo(&opened.page->panel(), QPoint());
    };
    CHECK(place(0).y() == place(1).y());
    CHECK(place(0).x() < place(1).x());
    CHECK(place(2).x() == place(0).x());
    CHECK(place(2).y() > place(0).y());
    for (const char* count : {"12", "3", "", "1"}) {
        type(q(count));
        press(Qt::Key_Tab);
    }
    CHECK(opened.figures("1.4") == "tot.thuong=12;tot.kho=3;cham.kho=1");
}
