#include "app/DossierEditor.h"
#include "app/StepLog.h"
#include "app/Wording.h"
#include "engine/DossierChecks.h"
#include "support/SampleBook.h"

namespace {

using Level = core::DossierSource::Level;

struct Opened {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    app::ScoreBook& scores = **workspace->load("huyen-2021");
    app::DossierEditor editor{workspace->book(), scores};
    int unit = scores.unitIndex("na-ri");

    core::DossierCounters row() const { return editor.row(unit, Level::District, "Tất cả"); }
    std::size_t rowsInBook() const { return workspace->book().dossiers("huyen-2021")->size(); }
};

} // namespace

TEST_CASE("Na Rì's counters say in words what is not explained", "[dossier-editor]")
{
    const Opened opened;
    const auto found = engine::checkCounters(opened.row());
    REQUIRE(found.size() == 2);
    CHECK(app::text(found[0], core::Language::Vietnamese) ==
          "Tổng 19.938 = tồn kỳ trước 412 + tiếp nhận mới 19.526.");
    CHECK(app::text(found[1], core::Language::Vietnamese) ==
          "Tiếp nhận 19.938 = đã giải quyết 19.536 + đang giải quyết 287 + còn 115 chưa rõ; chưa "
          "có số · giải quyết quá hạn");
    CHECK(app::text(found[1], core::Language::English) ==
          "Received 19.938 = finished 19.536 + pending 287 + 115 not explained. Not known · "
          "finished late");
}

TEST_CASE("Counters are written as one step that can be undone", "[dossier-editor]")
{
    Opened opened;
    const core::DossierCounters before = opened.row();
    core::DossierCounters after = before;
    after.late = 115;
    const auto changed = opened.editor.apply({{"na-ri", before, after}}, "Na Rì: quá hạn 115");
    REQUIRE(changed.ok());
    CHECK(opened.row() == after);
    CHECK(engine::dossierState(std::vector{opened.row()}) == engine::DossierState::Complete);
    CHECK(opened.workspace->book().verifyHistory().ok());

    app::StepLog steps(opened.workspace->book(), opened.scores);
    CHECK(steps.undoLabel() == "Na Rì: quá hạn 115");
    REQUIRE(steps.undo("hoàn tác").ok());
    CHECK(opened.row() == before);
    REQUIRE(steps.redo("làm lại").ok());
    CHECK(opened.row() == after);
}

TEST_CASE("Drawn figures follow the counters", "[dossier-editor]")
{
    Opened opened;
    // 3.4.1 of the district set takes on-time/finished: 99,41 % is the tier of 2,5; with 5.000 late
    // it falls.
    core::DossierCounters after = opened.row();
    after.late = 5000;
    const std::string code = "3.4.1";
    const int leaf = opened.scores.set().findLeaf(code);
    REQUIRE(leaf >= 0);
    const auto drawn = engine::countingFigures(
        opened.scores.set(), opened.scores.set().leafNode(leaf), core::Entry(),
        opened.scores.factsOf(opened.unit), core::ResultStage::V1);
    CHECK(drawn.at(0).mantissa() == 19536);
    CHECK(drawn.at(1).mantissa() == 19651);
    REQUIRE(opened.editor.apply({{"na-ri", opened.row(), after}}, "").ok());
    const auto less = engine::countingFigures(
        opened.scores.set(), opened.scores.set().leafNode(leaf), core::Entry(),
        opened.scores.factsOf(opened.unit), core::ResultStage::V1);
    CHECK(less.at(1).mantissa() == 24536);
}

TEST_CASE("Rows are added, moved to another field and removed", "[dossier-editor]")
{
    Opened opened;
    const std::size_t count = opened.rowsInBook();
    core::DossierCounters land = core::emptyCounters(Level::District, "Đất đai");
    const core::DossierCounters none = land;
    land.direct = 12;
    REQUIRE(opened.editor.apply({{"na-ri", none, land}}, "thêm").ok());
    CHECK(opened.rowsInBook() == count + 1);
    // The order in memory is that of the book.
    const auto rows = opened.scores.counters(opened.unit);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].field == "Tất cả");
    CHECK(rows[1].field == "Đất đai");
    CHECK(rows[2].level == Level::Commune);

    core::DossierCounters moved = land;
    moved.field = "Hộ tịch";
    REQUIRE(opened.editor
                .apply({{"na-ri", land, none},
                        {"na-ri", core::emptyCounters(Level::District, "Hộ tịch"), moved}},
                       "đổi")
                .ok());
    CHECK(opened.editor.row(opened.unit, Level::District, "Hộ tịch").direct == 12);
    CHECK(opened.rowsInBook() == count + 1);

    app::StepLog steps(opened.workspace->book(), opened.scores);
    REQUIRE(steps.undo("hoàn tác").ok());
    CHECK(opened.editor.row(opened.unit, Level::District, "Đất đai") == land);
    REQUIRE(steps.undo("hoàn tác").ok());
    CHECK(opened.rowsInBook() == count);
}

TEST_CASE("What cannot be a counter is refused whole", "[dossier-editor]")
{
    Opened opened;
    const core::DossierCounters before = opened.row();
    core::DossierCounters after = before;
    after.direct = 1;
    after.late = -1;
    after.returned = core::largestCounter + 1;
    const auto refused = opened.editor.apply({{"na-ri", before, after}}, "");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "counters.refused");
    REQUIRE(refused.error().details.size() == 2);
    CHECK(app::text(refused.error().details[0], core::Language::Vietnamese) ==
          "giải quyết quá hạn (−1) không được âm");
    CHECK(opened.row() == before);

    after = before;
    after.late = 115;
    core::DossierCounters other = before;
    other.late = 7;
    CHECK(opened.editor.apply({{"na-ri", other, after}}, "").error().code == "store.entry-changed");
    CHECK(opened.editor.apply({{"không-có", before, after}}, "").error().code == "app.no-unit");
    core::DossierCounters named = core::emptyCounters(Level::District, "a\nb");
    const core::DossierCounters none = named;
    named.direct = 1;
    CHECK(opened.editor.apply({{"na-ri", none, named}}, "").error().details[0].code ==
          "counters.bad-field");
    CHECK(opened.row() == before);
}

TEST_CASE("A book that is only read takes no counters", "[dossier-editor]")
{
    const support::TemporaryFolder folder;
    support::sampleBook(folder).reset();
    auto workspace = app::Workspace::open(folder / u8"sổ mẫu.cchc", store::OpenMode::ReadOnly);
    REQUIRE(workspace.ok());
    app::ScoreBook& scores = **(*workspace)->load("huyen-2021");
    app::DossierEditor editor((*workspace)->book(), scores);
    REQUIRE(editor.refusal(0));
    CHECK(editor.refusal(0)->kind == core::ErrorKind::NotPermitted);
}
