// Every command comes back as one set of changes.
#include "app/LiveAssessment.h"
#include "support/SampleBook.h"

namespace {

struct Live {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    app::LiveAssessment live{workspace->book(), *workspace->load("so-2021")};
    int unit = live.scores().unitIndex("stnmt");
    const std::string& id() const
    {
        return live.scores().units()[static_cast<std::size_t>(unit)].id;
    }
};

} // namespace

TEST_CASE("Entries, counters, evidence and undo take one path", "[live]")
{
    Live f;
    core::Edit edit = f.live.sheet().makeEdit(f.unit, core::Stage::V1, 0, {});
    REQUIRE_FALSE(edit.before.isEmpty());
    REQUIRE(f.live.keepDraft({f.unit, core::Stage::V1, 0}, "points", "1").ok());
    const auto entered = f.live.commit(
        app::EntryCommand{{edit}, {}, "xóa ô", {{f.unit, core::Stage::V1, 0}}, false});
    REQUIRE(entered.ok());
    CHECK(entered->label == "xóa ô");
    REQUIRE(entered->edits.size() == 1);
    CHECK(entered->counterUnits.empty());
    CHECK(f.live.scores().sheet(f.unit).at(core::Stage::V1, 0).isEmpty());
    CHECK(f.live.sheet().drafts()->empty());
    CHECK(f.live.steps().undoLabel() == "xóa ô");

    const auto level = core::DossierSource::Level{};
    app::DossierChange change{f.id(), core::emptyCounters(level, "Thử"),
                              core::emptyCounters(level, "Thử")};
    change.after.*core::counterFields[0].value = 1;
    const auto counted = f.live.commit(app::CounterCommand{{change}, "thêm dòng"});
    REQUIRE(counted.ok());
    CHECK(counted->counterUnits == std::vector{f.unit});
    CHECK(counted->edits.empty());

    const std::string document = f.live.scores().documents(f.unit).front().id;
    const auto removed =
        f.live.commit(app::EvidenceCommand{f.unit, "gỡ", [&](app::EvidenceEditor& editor) {
                                               return editor.remove(f.unit, document, "gỡ");
                                           }});
    REQUIRE(removed.ok());
    CHECK(removed->documentUnits == std::vector{f.unit});

    // Taken back one by one, each says what it changed.
    const auto first = f.live.commit(app::StepCommand{true, "hoàn tác"});
    REQUIRE(first.ok());
    CHECK(first->documentUnits == std::vector{f.unit});
    CHECK(f.live.commit(app::StepCommand{true, "hoàn tác"})->counterUnits == std::vector{f.unit});
    const auto last = f.live.commit(app::StepCommand{true, "hoàn tác"});
    REQUIRE(last.ok());
    REQUIRE(last->edits.size() == 1);
    CHECK(last->edits.front().after == edit.before);
    CHECK(f.live.scores().sheet(f.unit).at(core::Stage::V1, 0) == edit.before);
    CHECK_FALSE(f.live.commit(app::StepCommand{true, "hoàn tác"}).ok());
}

TEST_CASE("A refused command changes nothing", "[live]")
{
    Live f;
    core::Edit edit = f.live.sheet().makeEdit(f.unit, core::Stage::V1, 0, {});
    edit.before.note = "không phải của sổ";
    const auto refused = f.live.commit(app::EntryCommand{{edit}, {}, "xóa ô", {}, false});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "store.entry-changed");
    CHECK_FALSE(f.live.steps().undoLabel());
    const auto none =
        f.live.commit(app::EvidenceCommand{f.unit, "gỡ", [&](app::EvidenceEditor& editor) {
                                               return editor.remove(f.unit, "không có", "gỡ");
                                           }});
    CHECK(none.error().code == "evidence.no-document");
}
