// What is typed in the fields beside a sheet's table.
#include "SheetFixture.h"

#include "gui/look/Breakpoints.h"
#include "gui/look/Section.h"
#include "gui/look/WrappedText.h"
#include "gui/window/Languages.h"
#include "models/words/Text.h"

#include <catch2/catch.hpp>

#include <QLayout>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
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

TEST_CASE("No reason is asked for beside points that no reason can mend", "[gui][sheet][reason]")
{
    OpenedPage opened;
    opened.session->setStage(Stage::V1);
    opened.show("1.1.1"); // at most 0,5 (resources/sets/so-2021.json)
    OpenedPage::type("1,5");
    CHECK_FALSE(says(opened.page->panel(), "gõ lý do rồi Enter"));
    OpenedPage::press(Qt::Key_Backspace);
    OpenedPage::press(Qt::Key_Backspace);
    OpenedPage::press(Qt::Key_Backspace);
    OpenedPage::type("0,3");
    CHECK(says(opened.page->panel(), "gõ lý do rồi Enter"));
}

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

TEST_CASE("Tab goes down the panel, and what is beside a heading comes after it", "[gui][sheet]")
{
    OpenedPage opened;
    opened.page->resize(1160, 1600); // everything in sight
    opened.show("1.3.2");
    QCoreApplication::processEvents();
    QWidget& panel = opened.page->panel();
    std::vector<const QWidget*> stops;
    for (gui::SectionHead* head : panel.findChildren<gui::SectionHead*>())
        if (stops.empty() && head->isVisible()) {
            head->setFocus();
            stops.push_back(head);
            OpenedPage::press(Qt::Key_Tab);
        }
    while (panel.isAncestorOf(QApplication::focusWidget()) && stops.size() < 100) {
        stops.push_back(QApplication::focusWidget());
        OpenedPage::press(Qt::Key_Tab);
    }
    CHECK(stops.size() < 100); // it is left, too
    REQUIRE(stops.size() > 6);
    int links = 0;
    const auto isHead = [](const QWidget* one) {
        return dynamic_cast<const gui::SectionHead*>(one) != nullptr;
    };
    for (std::size_t i = 1; i < stops.size(); ++i) {
        // Headings of what is typed stand before all fields: Tab goes from field to field.
        if (isHead(stops[i - 1]) && !isHead(stops[i]) &&
            !dynamic_cast<const gui::SectionLink*>(stops[i]))
            continue;
        const QRect before(stops[i - 1]->mapTo(&panel, QPoint()), stops[i - 1]->size());
        const QRect next(stops[i]->mapTo(&panel, QPoint()), stops[i]->size());
        INFO(stops[i - 1]->metaObject()->className()
             << " " << stops[i - 1]->accessibleName().toStdString() << " → "
             << stops[i]->metaObject()->className() << " "
             << stops[i]->accessibleName().toStdString());
        const bool isOneLine = next.top() < before.bottom() && before.top() < next.bottom();
        CHECK((isOneLine ? next.left() >= before.left() : next.top() >= before.top()));
        // «Lý do đã dùng» stands below its field, not beside a heading.
        if (dynamic_cast<const gui::SectionLink*>(stops[i]) &&
            !stops[i]->accessibleName().isEmpty()) {
            ++links;
            CHECK(dynamic_cast<const gui::SectionHead*>(stops[i - 1]));
        }
    }
    CHECK(links == 2); // attach, and who is in charge
}

TEST_CASE("What stands beside a heading is read whole", "[gui][sheet]")
{
    gui::Section section;
    section.setTitle(QStringLiteral("Số liệu thẩm định lần 1"));
    section.setSide(QStringLiteral("tự chấm: 19.536/19.938"));
    const gui::SectionHead& head = section.head();
    CHECK(head.heightForWidth(600) == head.fontMetrics().height() + 4);
    CHECK(head.heightForWidth(200) == 2 * head.fontMetrics().height() + 4); // a line for each
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

/// Goes through all rows, stages and assessments of a book at the panel's default width. How many
/// it has seen.
int checkWidths(OpenedPage& opened)
{
    const auto* scroll = opened.page->panel().findChild<QScrollArea*>(QStringLiteral("scroll"));
    REQUIRE(scroll);
    const QWidget& content = *scroll->widget();
    const int bar = scroll->verticalScrollBar()->sizeHint().width();
    int seen = 0;
    const std::vector<core::Assessment> assessments = opened.session->assessments();
    for (const core::Assessment& assessment : assessments) {
        REQUIRE(opened.session->setAssessment(models::qt(assessment.id)).ok());
        const core::IndexSet& set = opened.session->scores().set();
        for (const Stage stage : core::stages) {
            opened.session->setStage(stage);
            for (int leaf = 0; leaf < set.entryCount(); ++leaf, ++seen) {
                opened.page->tree().showLeaf(leaf);
                INFO(assessment.id << " " << core::name(stage) << " " << set.leafCode(leaf));
                CHECK(content.minimumSizeHint().width() <= scroll->width() - bar);
            }
        }
    }
    return seen;
}

TEST_CASE("Nothing in the panel beside a sheet is wider than its pane", "[gui][sheet][panel]")
{
    OpenedPage opened;
    // 1280 × 720 and a window that is just wide enough for the panel to stand beside the table.
    opened.page->resize(GENERATE(1160, gui::breakpoints::narrow), 600);
    SECTION("in Vietnamese")
    {
        CHECK(checkWidths(opened) > 3 * 66); // leaves of so-2021.json in three stages
    }
    SECTION("in English")
    {
        gui::Languages languages;
        languages.apply(core::Language::English);
        opened.session->setLanguage(core::Language::English);
        CHECK(checkWidths(opened) > 3 * 66);
        languages.apply(core::Language::Vietnamese);
    }
    SECTION("in the other sample")
    {
        const auto file = opened.folder / u8"hai cấp.cchc";
        REQUIRE(app::createSample(file, "hai-cap-2026").ok());
        opened.page.reset();
        auto book = app::Workspace::open(file);
        REQUIRE(book.ok());
        opened.session = std::make_unique<models::Session>(*std::move(book));
        opened.makePage();
        CHECK(checkWidths(opened) > 3 * 30);
    }
}
