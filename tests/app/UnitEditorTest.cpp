#include "app/UnitEditor.h"
#include "app/StepText.h"
#include "app/Wording.h"
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
    core::Unit stp = unitOf(*workspace, "stp");
    stp.parent = "vpubnd";
    stp.validFrom = "2010-01-01";
    REQUIRE(app::putUnits(*workspace, {stp}));

    stp.name = "Sở Tư pháp tỉnh";
    REQUIRE(workspace->importUnits("unit,name,group\nstp,Sở Tư pháp tỉnh,so\n").ok());
    CHECK(unitOf(*workspace, "stp") == stp);
    // contract, section 2: a column that is there and empty empties
    stp.parent.clear();
    REQUIRE(workspace->importUnits("unit,name,group,parent\nstp,Sở Tư pháp tỉnh,so,\n").ok());
    CHECK(unitOf(*workspace, "stp") == stp);

    const auto refused = [&workspace](const char* csv) {
        const auto imported = workspace->importUnits(csv);
        return imported ? core::Status() : core::Status(imported.error());
    };
    CHECK(faultOf(refused("unit,name,group\nx,Sở Nội vụ,so\n")) == "units.name-taken");
    CHECK(faultOf(refused("unit,name,group,parent\nx,Sở X,so,khong-co\n")) == "units.no-parent");
    CHECK(faultOf(refused("unit,name,group,successor\nx,Sở X,so,x\n")) == "units.successor-circle");
    // Each unit of a circle says the way round.
    const core::Status round =
        refused("unit,name,group,successor\nx,Sở X,so,y\ny,Sở Y,so,z\nz,Sở Z,so,x\n");
    REQUIRE_FALSE(round);
    REQUIRE(round.error().details.size() == 3);
    CHECK(app::text(round.error().details.front(), core::Language::Vietnamese) ==
          "đơn vị kế thừa đi vòng tròn: x → y → z → x");
    CHECK(faultOf(app::putUnits(*workspace, {stp, stp})) == "units.duplicate");
    CHECK(unitOf(*workspace, "stp") == stp);
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

TEST_CASE("What is done to units is a step: a rename, a new unit and a list are taken back",
          "[units][steps]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    store::Book& book = workspace->book();
    const auto steps = [&] { return app::StepLog(book, **workspace->load("so-2021")); };
    const auto label = [&] {
        return app::stepWords(steps().undoLabel().value_or(""), core::Language::Vietnamese);
    };

    core::Unit justice = unitOf(*workspace, "stp");
    const core::Unit old = justice;
    justice.name = "Sở Tư pháp tỉnh";
    REQUIRE(app::putUnits(*workspace, {justice}, "so-2021"));
    CHECK(label() == "đổi tên đơn vị: Sở Tư pháp → Sở Tư pháp tỉnh");
    core::Unit fresh;
    fresh.id = "ban-moi";
    fresh.name = "Ban Mới";
    fresh.group = "so";
    REQUIRE(app::putUnits(*workspace, {fresh}, "so-2021"));
    CHECK(label() == "thêm đơn vị Ban Mới");
    const std::size_t count = book.units()->size();

    const auto undone = steps().undo("");
    REQUIRE(undone.ok());
    CHECK(undone->units);
    CHECK(book.units()->size() == count - 1);
    REQUIRE(steps().undo("").ok());
    CHECK(unitOf(*workspace, "stp") == old);
    REQUIRE(steps().redo("").ok());
    REQUIRE(steps().redo("").ok());
    CHECK(unitOf(*workspace, "stp") == justice);
    CHECK(unitOf(*workspace, "ban-moi") == fresh);

    justice.validTo = "2021-12-31";
    fresh.parent = "stp";
    REQUIRE(app::putUnits(*workspace, {justice, fresh}, "so-2021"));
    CHECK(label() == "danh sách 2 đơn vị");
    REQUIRE(steps().undo("").ok());
    CHECK(unitOf(*workspace, "ban-moi").parent.empty());
    CHECK(book.verifyHistory());
}

TEST_CASE("Units stay sound when a step is taken back: one in use stays, no name comes twice",
          "[units][steps]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    store::Book& book = workspace->book();
    const auto undo = [&](const char* assessment) {
        const auto taken = app::StepLog(book, **workspace->load(assessment)).undo("");
        return taken ? core::Status() : core::Status(taken.error());
    };
    core::Unit justice = unitOf(*workspace, "stp");
    const core::Unit old = justice;
    justice.name = "Sở Tư pháp tỉnh";
    REQUIRE(app::putUnits(*workspace, {justice}, "so-2021"));
    core::Unit twin = old;
    twin.id = "stp-2";
    REQUIRE(app::putUnits(*workspace, {twin}, "huyen-2021"));
    const auto head = *book.historyHead();
    const core::Status clash = undo("so-2021");
    REQUIRE_FALSE(clash.ok());
    CHECK(clash.error().code == "units.would-clash");
    CHECK(faultOf(clash) == "units.name-taken");
    CHECK(*book.historyHead() == head);
    CHECK(unitOf(*workspace, "stp") == justice);

    // A new unit that has got a score cannot leave; the step is closed, those before it can go on.
    core::Unit fresh;
    fresh.id = "ban-moi";
    fresh.name = "Ban Mới";
    fresh.group = "so";
    REQUIRE(app::putUnits(*workspace, {fresh}, "so-2021"));
    const std::string code((*workspace->load("so-2021"))->set().leafCode(0));
    REQUIRE(book.writeEntries("so-2021", {{"ban-moi", "self", code, {}, {"none", "", {}, ""}}}, "")
                .ok());
    const core::Status used = undo("so-2021");
    CHECK(faultOf(used) == "store.unit-in-use");
    CHECK(used.error().code == "store.step-overtaken");
    CHECK(unitOf(*workspace, "ban-moi") == fresh);
    CHECK(app::StepLog(book, **workspace->load("so-2021"))
              .undoLabel()
              ->starts_with("@step.unit-name"));
    CHECK(book.verifyHistory());
}
