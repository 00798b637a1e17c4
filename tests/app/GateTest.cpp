// One gate for everything that changes a book.
#include "app/Gate.h"
#include "app/DossierEditor.h"
#include "app/EvidenceEditor.h"
#include "app/SheetEditor.h"
#include "app/StepLog.h"
#include "app/UnitEditor.h"
#include "support/SampleBook.h"

namespace {

struct Refusals {
    std::vector<std::pair<const char*, std::optional<core::Error>>> all;

    explicit Refusals(app::Workspace& workspace)
    {
        const auto scores = *workspace.load("so-2021");
        store::Book& book = workspace.book();
        const auto failed = [](const auto& result) {
            return result.ok() ? std::nullopt : std::optional(result.error());
        };
        app::SheetEditor sheet(book, *scores);
        app::DossierEditor dossiers(book, *scores);
        app::EvidenceEditor evidence(book, *scores);
        app::StepLog steps(book, *scores);
        core::Edit edit = sheet.makeEdit(0, core::Stage::V1, 0, {});
        app::DossierChange change{edit.unit, core::emptyCounters({}, "a"),
                                  core::emptyCounters({}, "a")};
        change.after.*core::counterFields[0].value = 1;
        all = {{"gate", app::Gate(book).refusal()},
               {"sheet", failed(sheet.apply({edit}))},
               {"import", failed(sheet.applyChecked({edit}, "nhập"))},
               {"dossiers", failed(dossiers.apply({change}, "hồ sơ"))},
               {"evidence", evidence.refusal(0)},
               {"undo", failed(steps.undo("hoàn tác"))},
               {"redo", failed(steps.redo("làm lại"))},
               {"set", failed(workspace.importSet(*workspace.exportSet("so-2021")))},
               {"units", failed(workspace.importUnits("id,name,level,group\n"))},
               {"unit list", failed(app::putUnits(workspace, scores->units()))},
               {"entries", failed(workspace.importEntries(
                               "so-2021", "unit,code,stage,status,figures,points,note\n", "nhập"))},
               {"assessment", failed(workspace.addAssessment(scores->assessment()))},
               {"assessment's title", failed(workspace.renameAssessment("so-2021", "Khác"))}};
    }
};

} // namespace

TEST_CASE("A book that another holds refuses everything for one reason", "[gate]")
{
    const support::TemporaryFolder folder;
    const auto writer = support::sampleBook(folder);
    auto reader = app::Workspace::open(writer->book().file());
    REQUIRE(reader.ok());
    for (const auto& [what, refused] : Refusals(**reader).all) {
        INFO(what);
        REQUIRE(refused);
        CHECK(refused->kind == core::ErrorKind::NotPermitted);
        CHECK(refused->code == "store.locked");
    }
    CHECK_FALSE(app::Gate(writer->book()).refusal());
}

TEST_CASE("A book that was opened to be read refuses everything for one reason", "[gate]")
{
    const support::TemporaryFolder folder;
    const auto file = support::sampleBook(folder)->book().file();
    auto reader = app::Workspace::open(file, store::OpenMode::ReadOnly);
    REQUIRE(reader.ok());
    for (const auto& [what, refused] : Refusals(**reader).all) {
        INFO(what);
        REQUIRE(refused);
        CHECK(refused->kind == core::ErrorKind::NotPermitted);
        CHECK(refused->code == "store.read-only");
    }
}

TEST_CASE("Drafts end in the transaction of the edit they became", "[gate][drafts]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const auto scores = *workspace->load("so-2021");
    app::SheetEditor editor(workspace->book(), *scores);
    REQUIRE(editor.keepDraft(0, core::Stage::V1, 0, "points", "1").ok());
    REQUIRE(editor.keepDraft(0, core::Stage::V1, 1, "points", "2").ok());
    const std::vector<app::Place> typed = {{0, core::Stage::V1, 0}};
    const core::Edit edit = editor.makeEdit(0, core::Stage::V1, 0, {});

    // What is refused ends nothing.
    core::Edit stale = edit;
    stale.before.note = "không phải của sổ";
    REQUIRE_FALSE(editor.apply({stale}, {}, "sửa", typed).ok());
    CHECK(editor.drafts()->size() == 2);

    REQUIRE(editor.apply({edit}, {}, "sửa", typed).ok());
    REQUIRE(editor.drafts()->size() == 1);
    CHECK(editor.drafts()->front().text == "2");
}
