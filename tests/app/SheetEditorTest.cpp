#include "app/SheetEditor.h"
#include "app/StepLog.h"
#include "support/SampleBook.h"

#include "core/FiguresText.h"

namespace {

using core::Points;
using core::Stage;

struct EditedBook {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    app::ScoreBook& scores = **workspace->load("so-2021");
    app::SheetEditor editor{workspace->book(), scores};
    int unit = scores.unitIndex("stnmt");

    int leaf(const char* code) const { return scores.set().findLeaf(code); }
    core::Figures figures(const char* code, const char* text) const
    {
        auto parsed = core::parseFigures(text, scores.set().leafNode(leaf(code)));
        REQUIRE(parsed.ok());
        return *parsed;
    }
    Points total(core::ResultStage stage) const
    {
        return scores.evaluation(stage)->results[static_cast<std::size_t>(unit)].total;
    }
};

} // namespace

TEST_CASE("An edit is written, evaluated and undone to the same sheet", "[editor]")
{
    EditedBook f;
    const core::Sheet before = f.scores.sheet(f.unit);
    const Points total = f.total(core::ResultStage::Self);
    const int leaf = f.leaf("3.4.1");
    const core::Edit edit = f.editor.makeEdit(
        f.unit, Stage::Self, leaf,
        f.editor.withFigures(f.unit, Stage::Self, leaf, f.figures("3.4.1", "n=1;d=2")));
    REQUIRE(f.editor.apply({edit}, {}, "3.4.1: nửa số hồ sơ").ok());
    CHECK(f.total(core::ResultStage::Self) < total);
    const auto undone = app::StepLog(f.workspace->book(), f.scores).undo("undo");
    REQUIRE(undone.ok());
    CHECK(undone->label == "3.4.1: nửa số hồ sơ");
    REQUIRE(undone->edits.size() == 1);
    CHECK(undone->edits.front().after == edit.before);
    CHECK(f.scores.sheet(f.unit) == before);
    CHECK(f.total(core::ResultStage::Self) == total);

    // The book says the same after closing and opening.
    const auto file = f.workspace->book().file();
    f.workspace.reset();
    auto again = app::Workspace::open(file);
    REQUIRE(again.ok());
    CHECK((*(*again)->load("so-2021"))->sheet(f.unit) == before);
    CHECK((*again)->book().verifyHistory().ok());
}

TEST_CASE("A refused edit changes nothing", "[editor]")
{
    EditedBook f;
    const core::Sheet before = f.scores.sheet(f.unit);
    const auto head = *f.workspace->book().historyHead();
    const int leaf = f.leaf("3.4.1");

    SECTION("points above the maximum")
    {
        core::Entry entry = f.editor.withPoints(f.unit, Stage::V1, leaf, Points::whole(12));
        entry.note = "lý do";
        const auto status = f.editor.apply({f.editor.makeEdit(f.unit, Stage::V1, leaf, entry)});
        REQUIRE_FALSE(status.ok());
        CHECK(status.error().code == "entry.refused");
        REQUIRE(status.error().details.size() == 1);
        CHECK(status.error().details[0].code == "entry.points-range");
        CHECK(status.error().details[0].place == "3.4.1");
    }
    SECTION("one bad entry among good ones")
    {
        core::Entry good =
            f.editor.withFigures(f.unit, Stage::Self, leaf, f.figures("3.4.1", "n=1;d=2"));
        core::Entry bad = f.editor.withFigures(f.unit, Stage::Self, f.leaf("3.1.1"),
                                               f.figures("3.1.1", "n=1;d=0"));
        const auto status =
            f.editor.apply({f.editor.makeEdit(f.unit, Stage::Self, leaf, good),
                            f.editor.makeEdit(f.unit, Stage::Self, f.leaf("3.1.1"), bad)});
        REQUIRE_FALSE(status.ok());
        CHECK(status.error().details[0].code == "entry.zero-denominator");
    }
    SECTION("what was there is not what the edit expects")
    {
        core::Edit edit = f.editor.makeEdit(
            f.unit, Stage::Self, leaf,
            f.editor.withFigures(f.unit, Stage::Self, leaf, f.figures("3.4.1", "n=1;d=2")));
        edit.before.note = "ai đó đã sửa";
        const auto status = f.editor.apply({edit});
        REQUIRE_FALSE(status.ok());
        CHECK(status.error().kind == core::ErrorKind::Conflict);
    }
    CHECK(f.scores.sheet(f.unit) == before);
    CHECK(*f.workspace->book().historyHead() == head);
}

TEST_CASE("A verifier's own figure needs a reason, the rule's result does not", "[editor]")
{
    EditedBook f;
    const int leaf = f.leaf("3.4.1");
    core::Entry own = f.editor.withPoints(f.unit, Stage::V1, leaf, Points::fromUnits(10'000));
    REQUIRE(own.points.has_value());
    own.note.clear();
    CHECK_FALSE(f.editor.apply({f.editor.makeEdit(f.unit, Stage::V1, leaf, own)}).ok());
    own.note = "Trích xuất một cửa cho thấy 15 hồ sơ trễ hạn";
    CHECK(f.editor.apply({f.editor.makeEdit(f.unit, Stage::V1, leaf, own)}).ok());

    // Typing what the rule gives is not an own figure.
    const auto result =
        engine::rulePoints(f.scores.set(), f.scores.set().leafNode(leaf), own.figures,
                           f.scores.factsOf(f.unit), core::ResultStage::V1);
    REQUIRE(result.points.has_value());
    CHECK_FALSE(f.editor.withPoints(f.unit, Stage::V1, leaf, *result.points).points.has_value());
}

TEST_CASE("A preview explains and writes nothing", "[editor]")
{
    EditedBook f;
    const auto head = *f.workspace->book().historyHead();
    const int leaf = f.leaf("3.4.1");
    const auto preview = f.editor.preview(
        f.unit, Stage::Self, leaf,
        f.editor.withFigures(f.unit, Stage::Self, leaf, f.figures("3.4.1", "n=8199;d=8214")),
        core::Language::Vietnamese);
    CHECK(preview.points == Points::fromUnits(25'000));
    CHECK(preview.explanation == "8.199/8.214 = 99,82% → từ 98% đến dưới 100% → 2,5/3");
    CHECK(*f.workspace->book().historyHead() == head);
}

TEST_CASE("A book held by another opens read-only and says who", "[editor]")
{
    EditedBook f;
    auto second = app::Workspace::open(f.workspace->book().file());
    REQUIRE(second.ok());
    CHECK((*second)->isReadOnly());
    app::ScoreBook& scores = **(*second)->load("so-2021");
    app::SheetEditor editor((*second)->book(), scores);
    const auto refusal = editor.refusal();
    REQUIRE(refusal.has_value());
    CHECK(refusal->code == "store.locked");
    const int leaf = f.leaf("3.4.1");
    const auto status = editor.apply({editor.makeEdit(f.unit, Stage::Self, leaf, core::Entry{})});
    CHECK_FALSE(status.ok());
}

TEST_CASE("Results that somebody keeps stay as they were", "[editor]")
{
    EditedBook f;
    const app::ScoreBook& scores = f.scores;
    const auto before = scores.evaluation(core::ResultStage::Self);
    const core::Points total = before->results[static_cast<std::size_t>(f.unit)].total;
    REQUIRE(f.editor.apply({f.editor.makeEdit(f.unit, Stage::Self, f.leaf("1.1.1"), {})}).ok());
    CHECK(before->results[static_cast<std::size_t>(f.unit)].total == total);
    CHECK(scores.evaluation(core::ResultStage::Self)
              ->results[static_cast<std::size_t>(f.unit)]
              .total < total);
    // An import of units loads the assessment anew; who holds the old one still reads it whole.
    const auto held = f.workspace->load("so-2021");
    REQUIRE(f.workspace->importUnits("unit,name,group\nmoi,Sở mới,so\n").ok());
    CHECK((*held)->unitCount() == scores.unitCount());
    CHECK((*f.workspace->load("so-2021"))->unitCount() == (*held)->unitCount() + 1);
}
