#include "app/SheetChecks.h"

#include "app/Cell.h"
#include "app/NewBook.h"
#include "app/Overview.h"
#include "app/Samples.h"
#include "app/SheetEditor.h"
#include "core/FiguresText.h"
#include "support/SampleBook.h"

using core::ResultStage;
using core::Stage;

namespace {

struct CheckedBook {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    app::ScoreBook& scores = **workspace->load("so-2021");
    app::SheetEditor editor{workspace->book(), scores};
    app::LastYear before{*workspace, scores};
    int unit = scores.unitIndex("stnmt");

    void type(const char* code, const char* text, const char* note)
    {
        const int leaf = scores.set().findLeaf(code);
        auto figures = core::parseFigures(text, scores.set().leafNode(leaf));
        REQUIRE(figures.ok());
        core::Entry entry = editor.withFigures(unit, Stage::Self, leaf, *figures);
        entry.note = note;
        REQUIRE(editor.apply({editor.makeEdit(unit, Stage::Self, leaf, entry)}).ok());
    }
    std::vector<core::Problem> at(const char* code) const
    {
        auto all = app::sheetProblems(scores, before, unit, ResultStage::Self);
        std::erase_if(all, [code](const core::Problem& problem) { return problem.place != code; });
        return all;
    }
};

} // namespace

TEST_CASE("A figure ten times last year's is pointed at", "[checks]")
{
    CheckedBook f;
    CHECK(f.at("7.2").empty());
    f.type("7.2", "n=70290;d=71200", "");
    const auto found = f.at("7.2");
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == "check.far-from-last");
    CHECK(found.front().severity == core::Severity::Warning);
    CHECK(found.front().params[0].value == "70290/71200");
    f.type("7.2", "n=7029;d=7120", "");
    CHECK(f.at("7.2").empty());
}

TEST_CASE("Figures unlike the dossier counters are pointed at", "[checks]")
{
    CheckedBook f;
    const int leaf = f.scores.set().findLeaf("3.4.1");
    core::Entry drawn;
    drawn.status = core::EntryStatus::Scored;
    const core::Figures counted =
        engine::countingFigures(f.scores.set(), f.scores.set().leafNode(leaf), drawn,
                                f.scores.factsOf(f.unit), core::ResultStage::V1);
    REQUIRE_FALSE(counted.empty());
    const std::string text = core::formatFigures(counted, f.scores.set().leafNode(leaf));
    f.type("3.4.1", text.c_str(), "theo hồ sơ");
    CHECK(f.at("3.4.1").empty());
    f.type("3.4.1", "n=8000;d=8001", "trích xuất khác");
    const auto found = f.at("3.4.1");
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().code == "check.unlike-dossiers");
    CHECK(found.front().params[0].value == "8000/8001");
}

TEST_CASE("More placed than exists is pointed at wherever problems are told", "[checks]")
{
    CheckedBook f;
    const int leaf = f.scores.set().findLeaf("4.3.3");
    const auto state = [&] { return app::cellAt(f.editor, {f.unit, Stage::Self, leaf}).state; };
    f.type("4.3.3", "a=5;b=3;c=2", "");
    CHECK(f.at("4.3.3").empty());
    CHECK(state() == app::CellState::SelfScored);
    // 4/5 + 3/5 · 0,5 = 1,1 of 1 (resources/sets/so-2021.json)
    f.type("4.3.3", "a=5;b=4;c=3", "");
    const auto found = f.at("4.3.3");
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == "entry.over-max");
    CHECK(found.front().severity == core::Severity::Warning);
    CHECK(state() == app::CellState::Flagged);
    app::OpenProblems open(f.scores, Stage::Self);
    open.lookOn(f.before, f.scores.unitCount());
    CHECK(std::ranges::count_if(open.of(app::ProblemKind::Doubt), [&](const auto& one) {
              return one.place.unit == f.unit && one.place.leaf == leaf;
          }) == 1);
}

TEST_CASE("An attribute that a unit lacks is told once, as a warning", "[checks]")
{
    const support::TemporaryFolder folder;
    app::NewBook wanted;
    wanted.title = "Thử";
    for (const app::ShippedSet& shipped : app::shippedSets()) {
        if (shipped.id == "so-2026")
            wanted.setJson = shipped.json;
    }
    wanted.units = {{"snv", "Sở Nội vụ", "so", {}, {}, {}, {}}};
    wanted.assessment = {"so-2026", "Sở 2026", "so-2026", "so", 2026, {}, {}};
    REQUIRE(app::makeBook(folder / u8"b.cchc", wanted).ok());
    auto workspace = app::Workspace::open(folder / u8"b.cchc");
    REQUIRE(workspace);
    app::ScoreBook& scores = **(*workspace)->load("so-2026");
    const app::LastYear before(**workspace, scores);

    const auto found = app::sheetProblems(scores, before, 0, ResultStage::Self);
    // resources/sets/so-2026.json has two attributes.
    REQUIRE(found.size() == 2);
    int told = 0;
    for (const core::Problem& problem : found) {
        CHECK(problem.code == "check.attribute-missing");
        CHECK(problem.severity == core::Severity::Warning);
        told += std::stoi(problem.params[1].value);
    }
    CHECK(found[1].params[0].value == "Giải quyết thủ tục hành chính");
    const auto evaluation = scores.evaluation(ResultStage::Self);
    const auto flagged = std::ranges::count_if(
        evaluation->results.front().nodes, [](const engine::NodeResult& node) {
            return engine::has(node.flags, engine::Flag::AttributeMissing);
        });
    CHECK(told == flagged);
    CHECK(flagged > 2);

    app::OpenProblems open(scores, Stage::Self);
    open.lookOn(before, 1);
    CHECK(open.of(app::ProblemKind::Doubt).size() == 2);
    CHECK(open.of(app::ProblemKind::Fault).empty());
}

TEST_CASE("A flag that leaves no points is an error, any other a warning", "[checks]")
{
    CHECK(app::severityOf(engine::Flag::FigureMissing) == core::Severity::Error);
    CHECK(app::severityOf(engine::Flag::Over100) == core::Severity::Warning);
    CHECK(app::severityOf(engine::Flag::AttributeMissing) == core::Severity::Warning);
    CHECK(app::severityOf(engine::Flag::Unproven) == core::Severity::Warning);
}
