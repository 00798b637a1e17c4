// What came over from last year, where a unit confirms it.
#include "SheetFixture.h"

#include "app/AssessmentCopy.h"
#include "app/Unconfirmed.h"
#include "gui/entry/CarriedPart.h"
#include "models/words/Text.h"

#include <catch2/catch.hpp>

#include <QPushButton>

namespace {

/// The sheet page at the self stage of the sample's next year, on a unit with answers of this one.
struct NextSheet : OpenedPage {
    NextSheet()
    {
        app::AssessmentCopy copy{"so-2021", "so-2022", 2022};
        copy.withAnswers = true;
        REQUIRE(app::copyAssessment(session->workspace(), copy).ok());
        REQUIRE(session->setAssessment(QStringLiteral("so-2022")).ok());
        session->setStage(Stage::Self);
        unit = page->sheet().unit();
        leaf = session->scores().set().findLeaf("1.1.1");
        REQUIRE(app::unconfirmedAnswer(session->scores(), unit, leaf) != nullptr);
        show("1.1.1");
    }
    QPushButton& button(const char* name) const
    {
        auto* found = page->panel().findChild<QPushButton*>(QString::fromLatin1(name));
        REQUIRE(found);
        return *found;
    }
    QString shown(SheetColumn column) { return cell("1.1.1", column).data().toString(); }
    bool isEntered() const
    {
        return !session->scores().sheet(unit).at(Stage::Self, leaf).isEmpty();
    }

    int unit = -1;
    int leaf = -1;
};

} // namespace

TEST_CASE("An unconfirmed answer says so in words, and Ctrl+Enter confirms it", "[gui][carried]")
{
    NextSheet opened;
    CHECK(opened.shown(SheetColumn::State) == QStringLiteral("Chưa xác nhận"));
    CHECK(opened.shown(SheetColumn::Self).isEmpty());
    CHECK_FALSE(opened.shown(SheetColumn::Figures).isEmpty());
    CHECK(opened.shown(SheetColumn::Documents) == QStringLiteral("1"));
    CHECK(opened.button("confirmCarried").isVisible());
    opened.page->tree().setFocus();
    OpenedPage::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(opened.isEntered());
    CHECK(opened.shown(SheetColumn::State) != QStringLiteral("Chưa xác nhận"));
    CHECK_FALSE(opened.shown(SheetColumn::Self).isEmpty());
    opened.session->undo();
    CHECK_FALSE(opened.isEntered());
    CHECK(opened.shown(SheetColumn::State) == QStringLiteral("Chưa xác nhận"));
}

TEST_CASE("The panel confirms a criterion, the whole sheet, or gives it up", "[gui][carried]")
{
    NextSheet opened;
    SECTION("one")
    {
        opened.button("confirmCarried").click();
        CHECK(opened.isEntered());
        CHECK_FALSE(opened.button("confirmCarried").isVisible());
    }
    SECTION("the sheet")
    {
        const auto before = app::unconfirmedLeaves(opened.session->scores(), opened.unit).size();
        opened.button("confirmSheet").click();
        CHECK(opened.isEntered());
        CHECK(app::unconfirmedLeaves(opened.session->scores(), opened.unit).size() < before / 2);
        opened.session->undo();
        CHECK(app::unconfirmedLeaves(opened.session->scores(), opened.unit).size() == before);
    }
    SECTION("given up")
    {
        opened.button("discardCarried").click();
        CHECK_FALSE(opened.isEntered());
        CHECK(app::unconfirmedAnswer(opened.session->scores(), opened.unit, opened.leaf) ==
              nullptr);
        CHECK(opened.shown(SheetColumn::State) == QStringLiteral("Chưa chấm"));
        opened.session->undo();
        CHECK(opened.shown(SheetColumn::State) == QStringLiteral("Chưa xác nhận"));
    }
}

TEST_CASE("Nothing unconfirmed is shown as the unit's to a verifier", "[gui][carried]")
{
    NextSheet opened;
    opened.session->setStage(Stage::V1);
    CHECK_FALSE(opened.button("confirmCarried").isVisible());
    CHECK(opened.shown(SheetColumn::Self).isEmpty());
    CHECK(opened.shown(SheetColumn::State) == QStringLiteral("Chưa TĐ"));
}
