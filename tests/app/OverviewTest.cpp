// The numbers of the first page, each beside a sum that is made in another way: cell by cell, by
// the questions that the sheet and the matrix ask.

#include "app/Overview.h"

#include "app/Cell.h"
#include "app/ProcessDesk.h"
#include "app/SheetEditor.h"
#include "core/FiguresText.h"
#include "support/SampleBook.h"

#include <numeric>

using core::Stage;

namespace {

struct CountedBook {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    app::ScoreBook& scores = **workspace->load("so-2021");
    app::SheetEditor editor{workspace->book(), scores};

    void clear(std::string_view unit, std::string_view code, Stage stage)
    {
        const int at = scores.unitIndex(unit);
        const int leaf = scores.set().findLeaf(code);
        REQUIRE(editor.apply({editor.makeEdit(at, stage, leaf, core::Entry())}).ok());
    }
    /// Everything that is counted, asked cell by cell.
    app::Progress cells(Stage stage, std::string_view office) const
    {
        app::Progress sum;
        const core::IndexSet& set = scores.set();
        for (int unit = 0; unit < scores.unitCount(); ++unit) {
            for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
                const core::Node& node = set.leafNode(leaf);
                if (node.section != core::Section::Areas || !node.rule ||
                    (stage == Stage::Self && node.by != core::ScoredBy::Unit) ||
                    set.verifierOf(set.leaves[static_cast<std::size_t>(leaf)]) != office)
                    continue;
                const app::Cell cell = app::cellAt(editor, {unit, stage, leaf});
                ++sum.all;
                sum.done += cell.counting || cell.state == app::CellState::NothingArose ||
                                    cell.state == app::CellState::Outside
                                ? 1
                                : 0;
                CHECK(app::isDone(scores, {unit, stage, leaf}) ==
                      (cell.counting || cell.state == app::CellState::NothingArose ||
                       cell.state == app::CellState::Outside));
            }
        }
        return sum;
    }
};

} // namespace

TEST_CASE("Progress is the sum of the cells, at every stage and of every office", "[overview]")
{
    CountedBook sample;
    sample.clear("snv", "1.1.1", Stage::V1);
    sample.clear("stp", "2.1.1", Stage::V1);
    sample.clear("stp", "2.1.1", Stage::Self);
    for (const Stage stage : core::stages) {
        const app::Overview overview = app::overviewOf(sample.scores, stage);
        app::Progress sum;
        for (const app::Overview::Office& office : overview.offices) {
            INFO(office.id);
            CHECK(office.cells == sample.cells(stage, office.id));
            sum += office.cells;
        }
        CHECK(overview.cells == sum);
        app::Progress units;
        for (int unit = 0; unit < sample.scores.unitCount(); ++unit)
            units += app::progressOf(sample.scores.set(),
                                     overview.evaluation->results[static_cast<std::size_t>(unit)],
                                     stage);
        CHECK(overview.cells == units);
    }
    // Of so-2021 66 criteria are verified (resources/samples), 19 offices.
    const app::Overview v1 = app::overviewOf(sample.scores, Stage::V1);
    CHECK(v1.cells == app::Progress{1252, 1254});
    CHECK(v1.cells.percent() == 99);
}

TEST_CASE("An area is open where the unit lacks a criterion of it", "[overview]")
{
    CountedBook sample;
    sample.clear("snv", "1.1.1", Stage::V1);
    const core::IndexSet& set = sample.scores.set();
    std::vector<core::Edit> edits;
    const int stp = sample.scores.unitIndex("stp");
    for (int leaf = 0; leaf < set.entryCount(); ++leaf) {
        if (!sample.scores.sheet(stp).at(Stage::V1, leaf).isEmpty())
            edits.push_back(sample.editor.makeEdit(stp, Stage::V1, leaf, core::Entry()));
    }
    REQUIRE(sample.editor.apply(edits).ok());
    const app::Overview after = app::overviewOf(sample.scores, Stage::V1);
    CHECK(after.notScored == 1);
    CHECK(std::accumulate(after.classCounts().begin(), after.classCounts().end(), 0) == 18);
    const int snv = sample.scores.unitIndex("snv");
    CHECK(after.isAreaOpen(snv, 0));
    CHECK_FALSE(after.isAreaOpen(snv, 1));
    CHECK_FALSE(after.areaIndex(stp, 0));
}

TEST_CASE("A faulty entry is not done", "[overview]")
{
    CountedBook sample;
    const int unit = sample.scores.unitIndex("snv");
    const core::IndexSet& set = sample.scores.set();
    const int leaf = set.findLeaf("3.4.1");
    REQUIRE(leaf >= 0);
    const app::Overview before = app::overviewOf(sample.scores, Stage::V1);
    core::Entry entry = sample.scores.sheet(unit).at(Stage::V1, leaf);
    entry.figures = *core::parseFigures("n=0;d=0", set.leafNode(leaf));
    entry.points.reset();
    REQUIRE(sample.editor.applyChecked({sample.editor.makeEdit(unit, Stage::V1, leaf, entry)}, "")
                .ok());
    const app::Overview after = app::overviewOf(sample.scores, Stage::V1);
    CHECK(after.cells.done == before.cells.done - 1);
    CHECK_FALSE(app::isDone(sample.scores, {unit, Stage::V1, leaf}));

    app::OpenProblems problems(sample.scores, Stage::V1);
    const app::LastYear last(*sample.workspace, sample.scores);
    int portions = 0;
    for (; !problems.isDone(); ++portions)
        problems.lookOn(last, 4);
    CHECK(portions == 5); // 19 units
    REQUIRE(problems.of(app::ProblemKind::Fault).size() == 1);
    CHECK(problems.of(app::ProblemKind::Fault).front().place == app::Place{unit, Stage::V1, leaf});
    // "thiếu TL" cell by cell, and what the verifier found unproven.
    std::size_t lacking = 0;
    for (int one = 0; one < sample.scores.unitCount(); ++one) {
        for (int each = 0; each < set.leafCount(); ++each) {
            const bool isUnproven =
                sample.scores.sheet(one).counting(core::ResultStage::V1, each).status ==
                core::EntryStatus::Unproven;
            lacking += isUnproven || app::lacksEvidence(sample.scores, one, each) ? 1 : 0;
        }
    }
    CHECK(problems.of(app::ProblemKind::Evidence).size() == lacking);
    // resources/samples/bac-kan-2021/documents.py: two criteria rest on a plan that was issued
    // anew, two on a decision that ran out.
    CHECK(problems.of(app::ProblemKind::StaleEvidence).size() == 4);
}

TEST_CASE("A unit is late when its last day is over and its sheet is not locked", "[overview]")
{
    CountedBook sample;
    app::ProcessView view;
    view.process.phase = core::Phase::Self;
    view.process.dates.selfFrom = "2021-12-01";
    view.process.dates.selfUntil = "2021-12-31";
    view.today = "2022-01-18";
    view.units["snv"].state = core::UnitState::Locked;
    view.units["stp"].until = "2022-01-17";
    view.units["stp"].untilOf = core::Phase::Self;
    view.units["stc"].until = "2022-01-18";
    view.units["stc"].untilOf = core::Phase::Self;
    const auto work = app::workOf(sample.scores, {});
    const auto late = app::lateUnits(sample.scores, view, work);
    CHECK(late.size() == 17);       // 19 without the locked one and the one that has today
    CHECK(late.front().days == 18); // 31/12 to 18/01
    CHECK(late.back().unit == sample.scores.unitIndex("stp"));
    CHECK(late.back().days == 1);
    CHECK(late.back().until == "2022-01-17");
}
