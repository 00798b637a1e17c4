#include "app/CellBlock.h"

#include "app/EditLabel.h"
#include "app/StepText.h"
#include "app/Wording.h"
#include "core/FiguresText.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "support/SampleBook.h"

using app::CellText;
using core::Stage;

namespace {

struct Fixture {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    app::ScoreBook& scores = **workspace->load("so-2021");
    app::SheetEditor editor{workspace->book(), scores};
    int unit = scores.unitIndex("stnmt");

    int leaf(const char* code) const { return scores.set().findLeaf(code); }
    const core::Node& node(const char* code) const { return scores.set().leafNode(leaf(code)); }
    std::string figures(const char* code, const char* text) const
    {
        const auto read = app::readFiguresText(scores.set(), node(code), text, 2021);
        return read ? core::formatFigures(*read, node(code)) : read.error().code;
    }
    app::EntryReading read(const char* code, Stage stage, std::vector<app::FieldText> texts) const
    {
        return app::readEntry(editor, unit, stage, leaf(code), texts, core::Language::Vietnamese);
    }
};

} // namespace

TEST_CASE("A block of cells as spreadsheets put it on the clipboard", "[block]")
{
    // LibreOffice ends rows with LF, Excel with CRLF; both quote cells with line ends.
    CHECK(app::readBlock("1\t2\n3\t4\n") == app::TextBlock{{"1", "2"}, {"3", "4"}});
    CHECK(app::readBlock("1\t2\r\n3\t4\r\n") == app::TextBlock{{"1", "2"}, {"3", "4"}});
    CHECK(app::readBlock("1\t\n\t4") == app::TextBlock{{"1", ""}, {"", "4"}});
    CHECK(app::readBlock("\"a\nb\"\t\"nói \"\"có\"\"\"\n") ==
          app::TextBlock{{"a\nb", "nói \"có\""}});
    // A quote inside or at the beginning of a text that it does not enclose is a character.
    CHECK(app::readBlock("5\" ống\t\"nửa\" chừng\n") ==
          app::TextBlock{{"5\" ống", "\"nửa\" chừng"}});
    // What keeps a number a text in a CSV file.
    CHECK(app::readBlock("=\"1060\"\t=\"1.10\"\n") == app::TextBlock{{"1060", "1.10"}});
    CHECK(app::readBlock("=\" 1060 \"\n") == app::TextBlock{{"1060"}});
    CHECK(app::readBlock(" 2,5 \n") == app::TextBlock{{"2,5"}});
    CHECK(app::readBlock("").empty());
    const app::TextBlock block = {{"a\tb", "1"}, {"\"", ""}};
    CHECK(app::readBlock(app::blockText(block)) == block);
}

TEST_CASE("All figures of a criterion in one text", "[block]")
{
    const Fixture f;
    CHECK(f.figures("3.4.1", "8.199/8.214") == "n=8199;d=8214");
    CHECK(f.figures("3.4.1", "8199 ; 8214") == "n=8199;d=8214");
    CHECK(f.figures("3.4.1", "n=8199;d=8214") == "n=8199;d=8214");
    CHECK(f.figures("3.4.1", "8199") == "figures.count");
    CHECK(f.figures("3.4.1", "8,5/9") == "number.too-many-decimals");
    CHECK(f.figures("3.4.1", "x/9") == "number.malformed");
    CHECK(f.figures("8.1", "86,25%") == "p=86.25");
    CHECK(f.figures("3.4.3", "1.234") == "number.ambiguous");
    CHECK(f.figures("1.5", "2") == "n=2");
    // A choice: id, title without marks, the beginning of a title, or points that only one option
    // has.
    const auto options = core::choicesOf(*f.node("1.1.1").rule);
    CHECK(f.figures("1.1.1", options[1].id.c_str()) == "option=" + options[1].id);
    CHECK(f.figures("1.1.1", options[1].title.c_str()) == "option=" + options[1].id);
    CHECK(f.figures("1.1.1", "0,25") == "option=" + options[1].id);
    CHECK(f.figures("1.1.1", "khong co muc nay") == "figures.unknown-option");
    // Two begin so: on time, and late.
    CHECK(f.figures("1.1.1", "ban hanh") == "figures.ambiguous-option");
    CHECK(app::text(app::readFiguresText(f.scores.set(), f.node("1.1.1"), "Ban hành", 2021).error(),
                    core::Language::Vietnamese)
              .find("«" + options[0].title + "», «" + options[1].title + "»") != std::string::npos);
    // The set says 0,5 / 0,25 / −0,5 for 1.1.1: on time, late, not at all.
    CHECK(app::text(app::readFiguresText(f.scores.set(), f.node("1.1.1"), "7", 2021).error(),
                    core::Language::Vietnamese)
              .find("(" + app::optionWorths(f.node("1.1.1")) + ")") != std::string::npos);
    CHECK(app::optionWorths(f.node("1.1.1")).starts_with("0,5 · 0,25"));
    // A whole number is asked for as such.
    CHECK(app::text(app::readFiguresText(f.scores.set(), f.node("1.5"), "2,5", 2021).error(),
                    core::Language::Vietnamese)
              .find("phải là số nguyên") != std::string::npos);
    // A checklist: ordinals of what is ticked.
    const auto& slots = f.node("1.4.2").slots;
    REQUIRE(slots.size() >= 3);
    const auto ticks = app::readFiguresText(f.scores.set(), f.node("1.4.2"), "1;3", 2021);
    REQUIRE(ticks.ok());
    CHECK(ticks->at(0) == core::Decimal::whole(1));
    CHECK(ticks->at(1).isZero());
    CHECK(ticks->at(2) == core::Decimal::whole(1));
    CHECK(f.figures("1.4.2", "99") == "figures.unknown-key");
    CHECK(f.figures("1.4.2", "1;1") == "figures.repeated");
}

TEST_CASE("The label of a step says where cells were cleared", "[label]")
{
    const Fixture f;
    const auto edit = [&f](const char* code) {
        return f.editor.makeEdit(f.unit, Stage::V1, f.leaf(code), {});
    };
    const std::vector<core::Edit> two = {edit("3.4.1"), edit("1.1.1")};
    CHECK(app::stepWords(app::editLabel(f.editor, two), core::Language::Vietnamese)
              .ends_with("xóa 2 ô"));
}

TEST_CASE("What a figures field shows is read back as the same figures", "[block]")
{
    const Fixture f;
    for (int leaf = 0; leaf < f.scores.set().leafCount(); ++leaf) {
        const core::Node& node = f.scores.set().leafNode(leaf);
        const core::Figures& figures = f.scores.sheet(f.unit).at(Stage::V1, leaf).figures;
        const std::string text = app::figuresFieldText(node, figures);
        CAPTURE(node.code, text);
        if (figures.empty()) {
            CHECK(text.empty());
            continue;
        }
        const auto read = app::readFiguresText(f.scores.set(), node, text, 2021);
        REQUIRE(read.ok());
        // What a rule takes for 0 where it is not given is given here.
        for (std::size_t slot = 0; slot < node.slots.size(); ++slot)
            CHECK(read->get(slot).value_or(core::Decimal()) ==
                  figures.get(slot).value_or(core::Decimal()));
    }
}

TEST_CASE("Texts become an entry: rules, own points, reasons", "[reader]")
{
    const Fixture f;
    using namespace app::field;
    SECTION("figures in one text give the points")
    {
        const auto reading = f.read("3.4.1", Stage::Self, {{figures, "999/1000"}});
        CHECK(reading.isSound());
        CHECK(reading.changed);
        CHECK(reading.preview.points == core::Points::fromUnits(25000));
    }
    SECTION("a fault of one figure is shown where it was typed")
    {
        const auto reading = f.read("3.4.1", Stage::Self, {{figures, "5/0"}});
        REQUIRE(reading.faults.size() == 1);
        CHECK(reading.faults.front().field == figures);
        CHECK(reading.faults.front().problem.code == "entry.zero-denominator");
        const auto slots = f.read("3.4.1", Stage::Self, {{1, "0"}});
        REQUIRE(slots.faults.size() == 1);
        CHECK(slots.faults.front().field == 1);
        // Said by the figure's name; «không phát sinh» is advised only where it may be chosen.
        const std::string sentence =
            app::text(slots.faults.front().problem, core::Language::Vietnamese);
        CHECK(sentence.find("(" + app::figureName(f.node("3.4.1"), "d") + ")") !=
              std::string::npos);
        CHECK((sentence.find("không phát sinh") != std::string::npos) ==
              f.node("3.4.1").ifNone.has_value());
    }
    SECTION(
        "an option is named by its title where its points stand, and refused with those there are")
    {
        const auto options = f.node("1.1.1").rule->body->choices();
        const auto named = f.read("1.1.1", Stage::Self, {{points, options[1].title}});
        CHECK(named.faults.empty());
        CHECK(core::formatFigures(named.entry.figures, f.node("1.1.1")) ==
              "option=" + options[1].id);
        const auto other = f.read("1.1.1", Stage::Self, {{points, "0,3"}});
        REQUIRE(other.faults.size() == 1);
        CHECK(other.faults.front().problem.code == "entry.points-of-option");
    }
    SECTION("self points come from figures")
    {
        const auto reading = f.read("3.4.1", Stage::Self, {{points, "1"}});
        REQUIRE(reading.faults.size() == 1);
        CHECK(reading.faults.front().problem.code == "entry.points-from-figures");
    }
    SECTION("a cut wants its reason")
    {
        CHECK(f.read("1.3.1", Stage::V1, {{points, "0"}}).needsReason);
        CHECK(f.read("1.3.1", Stage::V1, {{points, "0"}, {note, "không có kết luận kiểm tra"}})
                  .isSound());
    }
    SECTION("other points of a cut want their own reason, or the old one entered again")
    {
        // The sample: a note for 0,18 points less at 1.1.3.
        const core::Entry& now =
            f.scores.sheet(f.scores.unitIndex("stc")).at(Stage::V1, f.leaf("1.1.3"));
        REQUIRE_FALSE(now.note.empty());
        const auto read = [&](std::vector<app::FieldText> typed) {
            return app::readEntry(f.editor, f.scores.unitIndex("stc"), Stage::V1, f.leaf("1.1.3"),
                                  typed, core::Language::Vietnamese);
        };
        CHECK(read({{points, "1,5"}}).needsReason);
        CHECK(read({{points, "1,5"}}).entry.note == now.note);
        CHECK(read({{points, "1,5"}, {note, now.note}}).isSound());
        CHECK(read({{figures, "20/34"}}).needsReason);
        CHECK(read({{note, "chỉ sửa chữ"}}).isSound());
        // No cut any more, but not what the figures give.
        CHECK(read({{points, "2"}}).needsReason);
        CHECK(read({{points, "2"}, {note, now.note}}).isSound());
        // As the unit said: no reason is asked for, and the old one does not stay on paper.
        const app::EntryReading whole = read({{figures, "34/34"}});
        CHECK(whole.isSound());
        CHECK(whole.entry.note.empty());
        CHECK(read({{figures, "34/34"}, {note, now.note}}).entry.note == now.note);
    }
    SECTION("no share of answers is above 100 %, as in an import")
    {
        // 8.1 of so-2021: proportional of a percentage, by survey.
        const auto over = f.read("8.1", Stage::V1, {{figures, "100,01"}});
        REQUIRE(over.faults.size() == 1);
        CHECK(over.faults.front().field == figures);
        CHECK(over.faults.front().problem.code == "entry.survey-over-100");
        CHECK(f.read("8.1", Stage::V1, {{figures, "100"}}).faults.empty());
    }
    SECTION("nothing arose and no evidence want a reason, taking over what the unit said does not")
    {
        const auto none = f.read("1.5", Stage::Self, {{status, "none"}});
        CHECK(none.entry.status == core::EntryStatus::None);
        CHECK(none.entry.figures.empty());
        CHECK(none.needsReason ==
              f.scores.sheet(f.unit).at(Stage::Self, f.leaf("1.5")).note.empty());
        CHECK(
            f.read("1.5", Stage::Self, {{status, "none"}, {note, "không có sáng kiến"}}).isSound());
        CHECK(f.read("1.1.1", Stage::V1, {{status, "unproven"}, {note, ""}}).needsReason);
    }
    SECTION("an empty text clears")
    {
        const auto reading = f.read("3.4.1", Stage::V1, {{figures, ""}, {note, ""}});
        CHECK(reading.entry == core::Entry());
        CHECK(reading.isSound());
    }
}

TEST_CASE("A block is taken whole or refused whole, with every bad cell", "[block]")
{
    Fixture f;
    using namespace app::field;
    const int first = f.leaf("3.4.1");
    const int second = f.leaf("3.4.2");
    std::vector<CellText> cells = {{0, 0, f.unit, first, figures, "8.000/8.214"},
                                   {0, 1, f.unit, first, note, "theo trích xuất"},
                                   {1, 0, f.unit, second, figures, "5/0"},
                                   {2, 0, f.unit, f.leaf("1.1.1"), points, "0,3"}};
    app::BlockPlan plan = app::planBlock(f.editor, Stage::V1, cells, core::Language::Vietnamese);
    CHECK(plan.cells == 4);
    CHECK(plan.edits.empty());
    REQUIRE(plan.refused.size() == 2);
    CHECK(plan.refused[0].cell.row == 1);
    CHECK(plan.refused[0].problem.code == "entry.zero-denominator");
    CHECK(plan.refused[1].cell.row == 2);
    CHECK(plan.refused[1].cell.field == points);

    cells[2].text = "5/5";
    cells[3].text = "0,5";
    plan = app::planBlock(f.editor, Stage::V1, cells, core::Language::Vietnamese);
    CHECK(plan.refused.empty());
    REQUIRE_FALSE(plan.edits.empty());
    REQUIRE(f.editor.apply(plan.edits, {}, "dán").ok());
    CHECK(core::formatFigures(f.scores.sheet(f.unit).at(Stage::V1, first).figures,
                              f.node("3.4.1")) == "n=8000;d=8214");
    CHECK(f.scores.sheet(f.unit).at(Stage::V1, first).note == "theo trích xuất");
    // The same block again changes nothing.
    CHECK(app::planBlock(f.editor, Stage::V1, cells, core::Language::Vietnamese).edits.empty());
}

TEST_CASE("Cells that cannot be entered at a stage are named", "[block]")
{
    const Fixture f;
    const auto plan = app::planBlock(
        f.editor, Stage::Self, {{4, 1, f.unit, f.leaf("1.7"), app::field::figures, "1/2/3/4"}},
        core::Language::Vietnamese);
    CHECK(plan.edits.empty());
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused.front().problem.code == "entry.survey-self");
    CHECK(plan.refused.front().cell.row == 4);
}
