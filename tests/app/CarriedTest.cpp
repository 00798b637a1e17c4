#include "app/AssessmentCopy.h"
#include "app/LiveAssessment.h"
#include "app/ProcessDesk.h"
#include "app/Progress.h"
#include "app/StepText.h"
#include "app/Unconfirmed.h"
#include "store/Processes.h"
#include "support/PeopleBook.h"

#include <catch2/catch.hpp>

#include <algorithm>

using app::Place;
using core::Stage;

namespace {

/// The sample's offices, and their next year with the answers of this one.
struct NextYear {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    std::shared_ptr<app::ScoreBook> before = *workspace->load("so-2021");
    std::shared_ptr<app::ScoreBook> now = copied();
    app::LiveAssessment live{workspace->book(), now};
    int unit = now->unitIndex("stnmt");
    int leaf = now->set().findLeaf("1.1.1");

    std::shared_ptr<app::ScoreBook> copied()
    {
        app::AssessmentCopy copy{"so-2021", "so-2022", 2022};
        copy.withAnswers = true;
        REQUIRE(app::copyAssessment(*workspace, copy).ok());
        return *workspace->load("so-2022");
    }
    Place place(int at) const { return {unit, Stage::Self, at}; }
    core::Result<app::Changes> commit(std::vector<Place> places, bool isConfirmed)
    {
        const std::string label = app::carriedLabel(*now, places, isConfirmed);
        return live.commit(app::CarriedCommand{std::move(places), isConfirmed, label});
    }
    const core::Entry& self(int at) const { return now->sheet(unit).at(Stage::Self, at); }
    /// The unit's first criterion for which a document came over.
    int documented() const
    {
        for (int at = 0; at < now->set().leafCount(); ++at) {
            if (!app::unconfirmedDocuments(*now, unit, at).empty() &&
                app::unconfirmedAnswer(*now, unit, at) != nullptr &&
                !live.carried().refusal(place(at)))
                return at;
        }
        FAIL("no document came over");
        return -1;
    }
};

} // namespace

TEST_CASE("Answers come over unconfirmed, and count nowhere", "[carried]")
{
    NextYear f;
    // Every self-score of 2021: no rule of the set asks for a day.
    std::size_t expected = 0;
    std::size_t waiting = 0;
    for (int unit = 0; unit < f.before->unitCount(); ++unit) {
        const int later = f.now->unitIndex(f.before->units()[static_cast<std::size_t>(unit)].id);
        for (int leaf = 0; leaf < f.before->set().entryCount(); ++leaf) {
            const core::Entry& old = f.before->sheet(unit).at(Stage::Self, leaf);
            const core::Entry* carried = app::unconfirmedAnswer(*f.now, later, leaf);
            expected += old.isEmpty() ? 0 : 1;
            waiting += carried ? 1 : 0;
            if (carried)
                CHECK(carried->figures == old.figures);
        }
    }
    CHECK(expected > 1000);
    CHECK(waiting == expected);
    for (const core::ResultStage stage : core::resultStages) {
        const auto evaluation = f.now->evaluation(stage);
        CHECK(evaluation->ranking.standings.empty());
        CHECK_FALSE(evaluation->results[static_cast<std::size_t>(f.unit)].hasEntries);
    }
    CHECK(app::progressOf(
              f.now->set(),
              f.now->evaluation(core::ResultStage::Self)->results[static_cast<std::size_t>(f.unit)],
              Stage::Self)
              .done == 0);
    const app::Cell cell = app::cellAt(f.live.sheet(), f.place(f.leaf));
    CHECK(cell.state == app::CellState::Unconfirmed);
    CHECK_FALSE(cell.points);
    CHECK(cell.figures.empty());
    CHECK(cell.documents == 0);
    CHECK(f.workspace->book().entries("so-2022")->empty());
    CHECK(f.workspace->book().documents("so-2022")->empty());
    CHECK(f.workspace->book().verifyHistory().ok());
}

TEST_CASE("A copy without answers brings none", "[carried]")
{
    support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    REQUIRE(app::copyAssessment(*workspace, {"so-2021", "so-2022", 2022}).ok());
    const auto now = *workspace->load("so-2022");
    for (int unit = 0; unit < now->unitCount(); ++unit)
        CHECK(app::unconfirmedLeaves(*now, unit).empty());
}

TEST_CASE("Confirmed in one step, an answer counts as last year's did; undone it waits again",
          "[carried]")
{
    NextYear f;
    const int leaf = f.documented();
    const std::string code(f.now->set().leafCode(leaf));
    const core::Entry expected = *app::unconfirmedAnswer(*f.now, f.unit, leaf);
    const auto documents = app::unconfirmedDocuments(*f.now, f.unit, leaf).size();
    const auto done = f.commit({f.place(leaf)}, true);
    REQUIRE(done.ok());
    CHECK(done->edits.size() == 1);
    CHECK(f.self(leaf) == expected);
    CHECK(f.now->documentCount(f.unit, leaf) == static_cast<int>(documents));
    CHECK(app::unconfirmedAnswer(*f.now, f.unit, leaf) == nullptr);
    CHECK(app::unconfirmedDocuments(*f.now, f.unit, leaf).empty());
    CHECK(app::pointsOf(*f.now, f.place(leaf), f.self(leaf)) ==
          app::pointsOf(*f.before, {f.before->unitIndex("stnmt"), Stage::Self, leaf},
                        f.before->sheet(f.before->unitIndex("stnmt")).at(Stage::Self, leaf)));
    const auto rows = f.workspace->book().historyOf("so-2022", "stnmt", code);
    REQUIRE(rows.ok());
    CHECK(rows->front().action == "entry");
    CHECK(app::stepWords(rows->front().reason, core::Language::Vietnamese) ==
          "xác nhận số năm trước");

    REQUIRE(f.live.commit(app::StepCommand{true, ""}).ok());
    CHECK(f.self(leaf).isEmpty());
    CHECK(f.now->documentCount(f.unit, leaf) == 0);
    CHECK(app::unconfirmedAnswer(*f.now, f.unit, leaf) != nullptr);
    CHECK(app::unconfirmedDocuments(*f.now, f.unit, leaf).size() == documents);
    REQUIRE(f.live.commit(app::StepCommand{false, ""}).ok());
    CHECK(f.self(leaf) == expected);
    CHECK(f.workspace->book().check().ok());
}

TEST_CASE("A sheet is confirmed in one step; what nobody could type today waits on", "[carried]")
{
    NextYear f;
    std::vector<Place> places;
    for (const int leaf : app::unconfirmedLeaves(*f.now, f.unit))
        places.push_back(f.place(leaf));
    REQUIRE(places.size() > 10);
    REQUIRE(f.commit(places, true).ok());
    for (const Place& place : places) {
        const bool isLeft = app::unconfirmedAnswer(*f.now, f.unit, place.leaf) != nullptr;
        CHECK(isLeft == f.self(place.leaf).isEmpty());
        if (isLeft)
            CHECK(f.live.carried().refusal(place)->code == "entry.refused");
    }
    REQUIRE(f.live.commit(app::StepCommand{true, ""}).ok());
    CHECK(app::unconfirmedLeaves(*f.now, f.unit).size() == places.size());
}

TEST_CASE("What is typed takes the place of what came over", "[carried]")
{
    NextYear f;
    core::Entry typed = *app::unconfirmedAnswer(*f.now, f.unit, f.leaf);
    typed.note = "số năm nay";
    REQUIRE(
        f.live
            .commit(app::EntryCommand{
                {f.live.sheet().makeEdit(f.unit, Stage::Self, f.leaf, typed)}, "", "gõ", {}, true})
            .ok());
    CHECK(app::unconfirmedAnswer(*f.now, f.unit, f.leaf) == nullptr);
    CHECK(app::cellAt(f.live.sheet(), f.place(f.leaf)).state != app::CellState::Unconfirmed);
    // Documents wait by themselves; the answer does not come back with them.
    const bool waits = !app::unconfirmedDocuments(*f.now, f.unit, f.leaf).empty();
    CHECK(support::codeOf(f.commit({f.place(f.leaf)}, true)) == (waits ? "" : "carried.none"));
    CHECK(f.self(f.leaf).note == "số năm nay");
}

TEST_CASE("What came over can be given up, and taken back", "[carried]")
{
    NextYear f;
    const int leaf = f.documented();
    REQUIRE(f.commit({f.place(leaf)}, false).ok());
    CHECK(app::unconfirmedAnswer(*f.now, f.unit, leaf) == nullptr);
    CHECK(app::unconfirmedDocuments(*f.now, f.unit, leaf).empty());
    CHECK(support::codeOf(f.commit({f.place(leaf)}, false)) == "carried.none-left");
    const auto undone = f.live.commit(app::StepCommand{true, ""});
    REQUIRE(undone.ok());
    CHECK(undone->carriedUnits == std::vector{f.unit});
    CHECK(app::unconfirmedAnswer(*f.now, f.unit, leaf) != nullptr);
    CHECK_FALSE(app::unconfirmedDocuments(*f.now, f.unit, leaf).empty());
    CHECK(f.workspace->book().verifyHistory().ok());
}

TEST_CASE("A locked sheet confirms nothing, and its lock tells what waits", "[carried][process]")
{
    NextYear f;
    app::ProcessDesk desk(*f.workspace, "so-2022");
    REQUIRE(desk.setTerms({}, 1, "").ok());
    CHECK(desk.unconfirmed("stnmt")->size() == app::unconfirmedLeaves(*f.now, f.unit).size());
    REQUIRE(desk.lock("stnmt", "").ok());
    CHECK(support::codeOf(f.commit({f.place(f.leaf)}, true)) == "gate.locked");
    CHECK(support::codeOf(f.commit({f.place(f.leaf)}, false)) == "gate.locked");
    CHECK(app::unconfirmedAnswer(*f.now, f.unit, f.leaf) != nullptr);
}

TEST_CASE("A unit confirms its own criteria alone", "[carried][accounts]")
{
    support::PeopleBook people;
    app::AssessmentCopy copy{"so-2021", "so-2022", 2022};
    copy.withAnswers = true;
    REQUIRE(app::copyAssessment(*people.workspace, copy).ok());
    const auto now = *people.workspace->load("so-2022");
    app::LiveAssessment live(people.book(), now);
    const int leaf = now->set().findLeaf("1.1.1");
    const auto confirm = [&](const char* unit) {
        return support::codeOf(live.commit(
            app::CarriedCommand{{{now->unitIndex(unit), Stage::Self, leaf}}, true, "xác nhận"}));
    };
    people.signIn("minh");
    CHECK(confirm("vpubnd") == "gate.other-role");
    people.signIn("an");
    CHECK(confirm("stnmt") == "gate.other-unit");
    CHECK(confirm("vpubnd") == "");
}
