#include "app/UnitEditor.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

core::Unit unitOf(const app::Workspace& workspace, std::string_view id)
{
    const auto units = *workspace.book().units();
    const auto found = std::find_if(units.begin(), units.end(),
                                    [id](const core::Unit& unit) { return unit.id == id; });
    REQUIRE(found != units.end());
    return *found;
}

std::string faultOf(const core::Status& status)
{
    REQUIRE_FALSE(status.ok());
    REQUIRE(status.error().details.size() == 1);
    return status.error().details.front().code;
}

} // namespace

TEST_CASE("Units are added and renamed with history; equal names and unknown parents are refused",
          "[units]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const auto before = *workspace->load("so-2021");
    const std::int64_t rows = *workspace->book().historyLength();

    core::Unit justice = unitOf(*workspace, "stp");
    const std::string old = justice.name;
    justice.name = "Sở Tư pháp tỉnh";
    REQUIRE(app::putUnits(*workspace, {justice}));
    CHECK(*workspace->book().historyLength() == rows + 1);
    // What was loaded stays whole for who holds it; the next one has the new name.
    CHECK(before->units()[static_cast<std::size_t>(before->unitIndex("stp"))].name == old);
    const auto after = *workspace->load("so-2021");
    CHECK(after->units()[static_cast<std::size_t>(after->unitIndex("stp"))].name == justice.name);

    core::Unit twin;
    twin.id = app::freeUnitId(*workspace->book().units(), "Sở Nội vụ");
    CHECK(twin.id == "so-noi-vu");
    twin.name = "SỞ  NỘI VỤ"; // capitals and blanks make no other name
    twin.group = "so";
    CHECK(faultOf(app::putUnits(*workspace, {twin})) == "units.name-taken");
    twin.name = "Sở Mới";
    twin.parent = "khong-co";
    CHECK(faultOf(app::putUnits(*workspace, {twin})) == "units.no-parent");
    twin.parent.clear();
    twin.validTo = "2021-13-01";
    CHECK(faultOf(app::putUnits(*workspace, {twin})) == "units.bad-date");
    CHECK(*workspace->book().historyLength() == rows + 1);
    twin.validTo.clear();
    REQUIRE(app::putUnits(*workspace, {twin}));
    CHECK((*workspace->load("so-2021"))->unitCount() == before->unitCount() + 1);
    CHECK(app::freeUnitId(*workspace->book().units(), "Sở Nội vụ") == "so-noi-vu-2");
    CHECK(workspace->book().verifyHistory());
}

TEST_CASE("The units file is written as the window writes: known units keep what it does not say",
          "[units]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    core::Unit office = unitOf(*workspace, "stp");
    office.parent = "vpubnd";
    office.validFrom = "2010-01-01";
    REQUIRE(app::putUnits(*workspace, {office}));

    office.name = "Sở Tư pháp tỉnh";
    REQUIRE(workspace->importUnits("unit,name,group\nstp,Sở Tư pháp tỉnh,so\n").ok());
    CHECK(unitOf(*workspace, "stp") == office);
    // contract, section 2: a column that is there and empty empties
    office.parent.clear();
    REQUIRE(workspace->importUnits("unit,name,group,parent\nstp,Sở Tư pháp tỉnh,so,\n").ok());
    CHECK(unitOf(*workspace, "stp") == office);

    const auto refused = [&workspace](const char* csv) {
        const auto imported = workspace->importUnits(csv);
        return imported ? core::Status() : core::Status(imported.error());
    };
    CHECK(faultOf(refused("unit,name,group\nx,Sở Nội vụ,so\n")) == "units.name-taken");
    CHECK(faultOf(refused("unit,name,group,parent\nx,Sở X,so,khong-co\n")) == "units.no-parent");
    CHECK(faultOf(app::putUnits(*workspace, {office, office})) == "units.duplicate");
    CHECK(unitOf(*workspace, "stp") == office);
}

TEST_CASE("A unit with scores keeps its group: they would be in no result", "[units]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const auto units = *workspace->book().units();
    core::Unit moved = units.front();
    moved.group = "huyen";
    CHECK(faultOf(app::putUnits(*workspace, {moved})) == "units.group-in-use");
    CHECK(workspace->book().units()->front() == units.front());
}

TEST_CASE("A unit that has ended leaves the assessments that come; its scores leave nothing",
          "[units]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const core::Assessment assessment = (*workspace->load("so-2021"))->assessment();
    const int count = (*workspace->load("so-2021"))->unitCount();
    const auto counts = *workspace->book().entryCounts("so-2021");
    REQUIRE(counts.contains("stp"));

    // With entries it stays in this year's results, whatever the day says.
    core::Unit justice = unitOf(*workspace, "stp");
    justice.validTo = app::lastDay(assessment, true);
    CHECK(justice.validTo == "2021-12-14"); // sample.json: the period ends then
    REQUIRE(app::putUnits(*workspace, {justice}));
    CHECK((*workspace->load("so-2021"))->unitIndex("stp") >= 0);
    justice.validTo = app::lastDay(assessment, false);
    CHECK(justice.validTo == "2019-12-31");
    CHECK_FALSE(app::takesPart(justice, assessment));
    REQUIRE(app::putUnits(*workspace, {justice}));
    CHECK((*workspace->load("so-2021"))->unitIndex("stp") >= 0);

    // Without any, as a line that was read by mistake, it leaves.
    core::Unit mistake;
    mistake.id = "stt";
    mistake.name = "Tên đơn vị";
    mistake.group = "so";
    REQUIRE(app::putUnits(*workspace, {mistake}));
    CHECK((*workspace->load("so-2021"))->unitCount() == count + 1);
    mistake.validTo = app::lastDay(assessment, false);
    REQUIRE(app::putUnits(*workspace, {mistake}));
    CHECK((*workspace->load("so-2021"))->unitCount() == count);
}
