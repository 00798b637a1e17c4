#include "app/SheetChecks.h"

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
