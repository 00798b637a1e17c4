// Reasons and labels are kept as codes and worded when read; what older books hold stays readable.

#include "app/StepText.h"
#include "app/EditLabel.h"
#include "support/SampleBook.h"

using app::stepText;
using app::stepWords;
using core::Language;
using core::Param;

TEST_CASE("A stored code is worded in the reader's language", "[steps]")
{
    const std::string stored = stepText("step.import", {Param::text("file", "a.csv")});
    CHECK(stored == "@step.import|file=a.csv");
    CHECK(stepWords(stored, Language::Vietnamese) == "nhập a.csv");
    CHECK(stepWords(stored, Language::English) == "import a.csv");
    CHECK(stepText("step.undo") == "@step.undo");
    CHECK(stepWords("@step.undo", Language::English) == "undo");
}

TEST_CASE("Values keep every character, and may be codes themselves", "[steps]")
{
    for (const char* name : {"a|b=c%7C.csv", "50%", "%", "hai\ndòng", "", "@step.undo của tôi"}) {
        INFO(name);
        const std::string stored = stepText("step.import", {Param::text("file", name)});
        CHECK(stored.find('\n') == std::string::npos);
        CHECK(stepWords(stored, Language::English) == "import " + std::string(name));
    }
    const std::string cells = stepText("step.cells", {Param::num("count", 1200)});
    CHECK(cells == "@step.cells|count#=1200");
    CHECK(stepWords(cells, Language::Vietnamese) == "1.200 ô");
    const std::string pasted = stepText("step.pasted", {Param::text("what", cells)});
    CHECK(stepWords(pasted, Language::English) == "paste 1.200 cells");
    CHECK(stepWords(stepText("step.undo", {Param::text("what", pasted)}), Language::Vietnamese) ==
          "hoàn tác «dán 1.200 ô»");
}

TEST_CASE("Prose of older books, and codes of later programs, are shown as they are", "[steps]")
{
    for (const char* prose : {"import x.csv", "dán từ bảng tính", "hoàn tác", "@ai đó", "",
                              "3.4.1, Sở TN và MT: 3 → 2,5", "@step.not-yet-known|x=1"}) {
        CHECK(stepWords(prose, Language::English) == prose);
        CHECK(stepWords(prose, Language::Vietnamese) == prose);
    }
}

TEST_CASE("The label of an edit tells place, value before and after", "[steps]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    app::ScoreBook& scores = **workspace->load("huyen-2021");
    app::SheetEditor editor(workspace->book(), scores);
    const int unit = scores.unitIndex("na-ri");
    const int leaf = scores.set().findLeaf("3.4.1");
    core::Entry none;
    none.status = core::EntryStatus::None;
    none.note = "không có";
    const core::Edit edit = editor.makeEdit(unit, core::Stage::V1, leaf, none);
    const std::string label = app::editLabel(editor, std::vector{edit});
    CHECK(stepWords(label, Language::Vietnamese).starts_with("3.4.1, "));
    CHECK(stepWords(label, Language::Vietnamese).ends_with(" → không phát sinh"));
    CHECK(stepWords(label, Language::English).ends_with(" → nothing arose"));
    core::Edit note =
        editor.makeEdit(unit, core::Stage::V1, leaf, scores.sheet(unit).at(core::Stage::V1, leaf));
    note.after.note = note.after.note.text() + "!";
    CHECK(stepWords(app::editLabel(editor, std::vector{note}), Language::Vietnamese)
              .ends_with(": lý do"));
    const std::vector<core::Edit> two = {edit, edit};
    CHECK(stepWords(app::editLabel(editor, two), Language::English).ends_with(", 2 cells"));
}
