#include "app/AssessmentCopy.h"
#include "app/LastYear.h"
#include "app/LineageEditor.h"
#include "app/Unconfirmed.h"
#include "app/UnitEditor.h"
#include "support/PeopleBook.h"

#include <catch2/catch.hpp>

#include <algorithm>

using core::Lineage;
using core::LineageKind;

namespace {

core::Unit unitOf(const store::Book& book, std::string_view id)
{
    const auto units = *book.units();
    const auto found = std::ranges::find(units, id, &core::Unit::id);
    REQUIRE(found != units.end());
    return *found;
}

/// The sample's offices, two of which became one of a new name in 2022.
struct Merged {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);

    Merged()
    {
        REQUIRE(app::putUnits(*workspace, {{"snnmt", "Sở Nông nghiệp và Môi trường", "so", "",
                                            "2022-01-01", "", ""}})
                    .ok());
    }
    std::string put(Lineage lineage, bool isGone = false)
    {
        return support::codeOf(
            app::putLineage(*workspace, "snnmt", std::move(lineage), isGone, "so-2021"));
    }
    store::Book& book() { return workspace->book(); }
};

Lineage from(const char* origin)
{
    return {"", LineageKind::Merged, origin, "", "12/NQ-HĐND", "2021-11-20", "2021-12-01"};
}

} // namespace

TEST_CASE("What is wrong with an origin is told", "[lineage]")
{
    Merged f;
    CHECK(f.put(from("snnmt")) == "lineage.itself");
    CHECK(f.put(from("")) == "lineage.no-origin");
    CHECK(f.put(from("nowhere")) == "app.no-unit");
    Lineage renamed{"", LineageKind::Renamed, "", "", "", "", ""};
    CHECK(f.put(renamed) == "lineage.no-name");
    renamed.oldName = "Sở NN";
    renamed.dated = "2021-02-30";
    CHECK(f.put(renamed) == "task.bad-date");
    renamed.dated.clear();
    renamed.id = "7";
    CHECK(f.put(renamed) == "lineage.none");
    CHECK(app::lineageOf(f.book(), "snnmt")->empty());
}

TEST_CASE("A merged unit is followed by the new one, whose last year is that of an only one",
          "[lineage]")
{
    Merged f;
    REQUIRE(f.put(from("stnmt")) == "");
    CHECK(unitOf(f.book(), "stnmt").successor == "snnmt");
    CHECK(unitOf(f.book(), "stnmt").validTo == "2021-11-30");
    CHECK(app::lineageText(app::lineageOf(f.book(), "snnmt")->front(), *f.book().units(),
                           core::Language::Vietnamese) ==
          "Sáp nhập từ Sở Tài nguyên và Môi trường (12/NQ-HĐND, 20/11/2021; từ 01/12/2021)");
    app::AssessmentCopy copy{"so-2021", "so-2022", 2022};
    copy.withAnswers = true;
    REQUIRE(app::copyAssessment(*f.workspace, copy).ok());
    const auto before = *f.workspace->load("so-2021");
    const auto now = *f.workspace->load("so-2022");
    const int unit = now->unitIndex("snnmt");
    REQUIRE(unit >= 0);
    const int leaf = now->set().findLeaf("3.4.1");
    const app::LastYear last(*f.workspace, *now);
    REQUIRE(last.entry(unit, leaf) != nullptr);
    CHECK(*last.entry(unit, leaf) ==
          before->sheet(before->unitIndex("stnmt")).counting(core::ResultStage::Final, leaf));
    CHECK(app::unconfirmedAnswer(*now, unit, leaf) != nullptr);

    // Of two nobody knows which year was its own.
    REQUIRE(f.put(from("syt")) == "");
    const auto again = *f.workspace->load("so-2022");
    const app::LastYear none(*f.workspace, *again);
    const core::Entry* entry = none.entry(again->unitIndex("snnmt"), leaf);
    CHECK((entry == nullptr || entry->isEmpty()));
}

TEST_CASE("An origin is a step of the assessment, and the administrator's", "[lineage][accounts]")
{
    Merged f;
    REQUIRE(f.put(from("stnmt")) == "");
    REQUIRE(f.book().undo("so-2021", "hoàn tác").ok());
    CHECK(app::lineageOf(f.book(), "snnmt")->empty());
    CHECK(unitOf(f.book(), "stnmt").successor.empty());
    REQUIRE(f.book().redo("so-2021", "làm lại").ok());
    Lineage kept = app::lineageOf(f.book(), "snnmt")->front();
    CHECK(f.put(kept, true) == "");
    CHECK(app::lineageOf(f.book(), "snnmt")->empty());
    CHECK(f.book().check().ok());

    support::PeopleBook people;
    people.signIn("an");
    CHECK(support::codeOf(app::putLineage(*people.workspace, "vpubnd", from("stnmt"), false)) ==
          "gate.administrator");
}
