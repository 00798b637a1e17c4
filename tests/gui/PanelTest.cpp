// What is typed in the fields beside a sheet's table.
#include "SheetFixture.h"

#include "gui/look/WrappedText.h"

#include <catch2/catch.hpp>

#include <QRadioButton>
#include <QSignalSpy>

#include <algorithm>

namespace {

bool says(const QWidget& widget, const char* words)
{
    const auto texts = widget.findChildren<gui::WrappedText*>();
    return std::any_of(texts.begin(), texts.end(), [words](const gui::WrappedText* text) {
        return text->isVisible() && text->text().contains(QString::fromUtf8(words));
    });
}

/// The button of an option of the criterion shown, counted from 0.
QAbstractButton& option(OpenedPage& opened, int number)
{
    QList<QRadioButton*> shown; // those of the criterion before may still be going
    for (QRadioButton* button : opened.page->panel().figures().findChildren<QRadioButton*>())
        if (button->isVisible())
            shown.append(button);
    REQUIRE(number < shown.size());
    return *shown[number];
}

} // namespace

TEST_CASE("A number alone is no reason, in the panel and in the table", "[gui][sheet][reason]")
{
    OpenedPage opened;
    opened.session->setStage(Stage::Self);
    opened.show("3.4.1");
    const core::Entry before = opened.entry("3.4.1", Stage::Self);

    SECTION("in the panel: Enter asks and stays")
    {
        opened.page->panel().focusReason();
        OpenedPage::press(Qt::Key_A, Qt::ControlModifier);
        OpenedPage::type("12");
        CHECK_FALSE(says(opened.page->panel(), "không phải là lý do"));
        OpenedPage::press(Qt::Key_Return);
        CHECK(QApplication::focusWidget() == &opened.page->panel().reason());
        CHECK(says(opened.page->panel(), "Một con số không phải là lý do"));
        CHECK(opened.entry("3.4.1", Stage::Self) == before);
        OpenedPage::type(" ho so");
        OpenedPage::press(Qt::Key_Return);
        CHECK(opened.entry("3.4.1", Stage::Self).note == "12 ho so");
    }
    SECTION("in the panel: leaving keeps it as a draft and says so")
    {
        opened.page->panel().focusReason();
        OpenedPage::press(Qt::Key_A, Qt::ControlModifier);
        OpenedPage::type("98,5%");
        OpenedPage::press(Qt::Key_Tab);
        CHECK(says(opened.page->panel(), "Một con số không phải là lý do"));
        CHECK(opened.session->waiting().size() == 1);
        CHECK(opened.entry("3.4.1", Stage::Self) == before);
    }
    SECTION("in the table")
    {
        QSignalSpy rejected(&opened.page->sheet(), &models::SheetModel::editRejected);
        CHECK_FALSE(opened.page->sheet().setData(opened.cell("3.4.1", SheetColumn::Note),
                                                 QStringLiteral("7"), Qt::EditRole));
        REQUIRE(rejected.size() == 1);
        CHECK(rejected.front().at(1).toString().contains(
            QStringLiteral("Một con số không phải là lý do")));
        CHECK(opened.entry("3.4.1", Stage::Self) == before);
    }
}

TEST_CASE("A note that a wrong figure holds back says why", "[gui][sheet][reason]")
{
    OpenedPage opened;
    opened.session->setStage(Stage::Self);
    opened.show("3.4.1");
    const core::Entry before = opened.entry("3.4.1", Stage::Self);
    opened.page->panel().focusFigures();
    OpenedPage::press(Qt::Key_A, Qt::ControlModifier);
    OpenedPage::type("x");
    opened.page->panel().focusReason();
    OpenedPage::press(Qt::Key_A, Qt::ControlModifier);
    OpenedPage::type("vi sao");
    OpenedPage::press(Qt::Key_Return);
    CHECK(opened.entry("3.4.1", Stage::Self) == before);
    CHECK(says(opened.page->panel(), "Chưa ghi: "));
    CHECK(QApplication::focusWidget() == &opened.page->panel().reason());
}

TEST_CASE("An arrow on a choice types, Enter or leaving enters, Esc takes it back",
          "[gui][sheet][choice]")
{
    OpenedPage opened;
    opened.session->setStage(Stage::Self);
    opened.show("1.1.1"); // a choice of three
    OpenedPage::type("0,25");
    OpenedPage::press(Qt::Key_Return);
    opened.show("1.1.1");
    const core::Entry before = opened.entry("1.1.1", Stage::Self);
    REQUIRE(before.figures.at(0) == core::Decimal::whole(1));
    opened.page->panel().focusFigures();
    REQUIRE(option(opened, 1).hasFocus());
    REQUIRE(option(opened, 1).isChecked());

    OpenedPage::press(Qt::Key_Down);
    REQUIRE(option(opened, 2).hasFocus());
    CHECK(option(opened, 2).isChecked());
    CHECK(opened.entry("1.1.1", Stage::Self) == before);
    CHECK(opened.session->waiting().size() == 1);

    SECTION("Esc")
    {
        OpenedPage::press(Qt::Key_Escape);
        CHECK(opened.session->waiting().empty());
        CHECK(option(opened, 1).isChecked());
        CHECK(opened.entry("1.1.1", Stage::Self) == before);
    }
    SECTION("Enter")
    {
        OpenedPage::press(Qt::Key_Return);
        CHECK(opened.entry("1.1.1", Stage::Self).figures.at(0) == core::Decimal::whole(2));
    }
    SECTION("Tab")
    {
        OpenedPage::press(Qt::Key_Tab);
        CHECK_FALSE(option(opened, 2).hasFocus());
        CHECK(opened.entry("1.1.1", Stage::Self).figures.at(0) == core::Decimal::whole(2));
    }
    SECTION("back again is nothing")
    {
        OpenedPage::press(Qt::Key_Up);
        CHECK(opened.entry("1.1.1", Stage::Self) == before);
        OpenedPage::press(Qt::Key_Return);
        CHECK(opened.session->waiting().empty());
        CHECK(opened.entry("1.1.1", Stage::Self) == before);
    }
    SECTION("a click enters at once")
    {
        QTest::mouseClick(&option(opened, 0), Qt::LeftButton);
        CHECK(opened.entry("1.1.1", Stage::Self).figures.at(0) == core::Decimal::whole(0));
    }
}
