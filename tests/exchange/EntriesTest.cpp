#include "exchange/EntriesOut.h"

#include "SampleSet.h"
#include "exchange/SheetRows.h"

#include "core/FiguresText.h"
#include "core/NumberText.h"

#include <map>

namespace {

using core::Entry;
using core::EntryStatus;
using core::Points;
using core::Sheet;
using core::Stage;
using sample::Texts;

constexpr std::string_view header = "unit,code,stage,status,figures,points,note\n";

/// A group of two units with nothing entered, and what an import of it says.
struct Import {
    core::IndexSet set = sample::allKinds();
    std::map<std::string, Sheet> current;
    std::map<std::string, std::vector<core::DossierCounters>> counters;

    exchange::EntriesContext context() const
    {
        return {&set, {"u1", "u2"}, [this](int unit) -> core::Result<engine::UnitFacts> {
                    const std::string id = unit == 0 ? "u1" : "u2";
                    engine::UnitFacts ref;
                    if (const auto sheet = current.find(id); sheet != current.end())
                        ref.sheet = &sheet->second;
                    if (const auto rows = counters.find(id); rows != counters.end())
                        ref.counters = rows->second;
                    return ref;
                }};
    }
    core::Result<exchange::EntriesPlan> plan(const std::string& bytes) const
    {
        return exchange::planEntries(bytes, context());
    }
    core::Result<exchange::EntriesPlan> rows(const std::string& bytes) const
    {
        return plan(std::string(header) + bytes);
    }

    /// "code@row N column" of each fault; empty where the file is accepted.
    static Texts faults(const core::Result<exchange::EntriesPlan>& plan)
    {
        if (plan)
            return {};
        if (plan.error().details.empty())
            return {plan.error().code};
        CHECK(plan.error().code == "entries.refused");
        CHECK(plan.error().kind == core::ErrorKind::InvalidData);
        Texts texts;
        for (const auto& fault : plan.error().details)
            texts.push_back(fault.code + "@" + fault.place + " " +
                            sample::param(fault.params, "column"));
        return texts;
    }

    void apply(const exchange::EntriesPlan& plan)
    {
        for (const auto& edit : plan.edits) {
            auto& sheet = current.try_emplace(edit.unit, set.entryCount()).first->second;
            CHECK(sheet.at(edit.stage, edit.leaf) == edit.before);
            sheet.at(edit.stage, edit.leaf) = edit.after;
        }
    }
    void accept(const std::string& bytes)
    {
        const auto plan = rows(bytes);
        CHECK(faults(plan) == Texts{});
        if (plan)
            apply(*plan);
    }
    const Entry& entry(const std::string& unit, std::string_view code, Stage stage) const
    {
        return current.at(unit).at(stage, set.findLeaf(code));
    }
};

/// Every kind of rule and status once.
constexpr std::string_view everything =
    "u1,1.1.1,self,scored,option=on-time,,\n"
    "u1,1.1.2,self,scored,n=19536;d=19651,,\n"
    "u1,1.2,self,scored,\"n=1250,75; d = 1500.5\",,\"một dòng, và\nmột dòng nữa\"\n"
    "u1,1.10,self,scored,\"p=99,41\",2.96,\n"
    "u1,2.1,self,scored,late=1,,\n"
    "u1,2.2,self,unproven,n=3,,\n"
    "u1,2.3,self,scored,plan=1;report=0,,\n"
    "u1,2.4,self,scored,total=10;good=5;fair=5,,\n"
    "u1,2.6,self,scored,x=1234.5,,\n"
    "u1,2.7,self,scored,a=3;b=4,,\n"
    "u1,1.1.2,v1,none,,,không có hồ sơ\n"
    "u1,1.1.3,v1,scored,,\"1,75\",\n"
    "u1,2.5,v1,scored,good=30;poor=10,,\n"
    "u1,1.1.1,v1,scored,,0.5,nộp trễ một ngày\n"
    "u1,1.1.1,v2,scored,option=late,,\n"
    "u1,bonus,v1,scored,,1,sáng kiến\n"
    "u2,penalty,v2,scored,,0.5,\"nói \"\"không\"\"\"\n";

} // namespace

TEST_CASE("Entries of every kind are read")
{
    Import import;
    const auto plan = import.rows(std::string(everything));
    REQUIRE(Import::faults(plan) == Texts{});
    CHECK(plan->rows == 17);
    CHECK(plan->unchanged == 0);
    CHECK(plan->edits.size() == 17);
    CHECK(plan->warnings.empty());
    import.apply(*plan);

    CHECK(import.entry("u1", "1.1.1", Stage::Self).figures.at(0) == core::Decimal::whole(0));
    CHECK(import.entry("u1", "1.2", Stage::Self).figures.at(0) == core::Decimal(125'075, 2));
    CHECK(import.entry("u1", "1.2", Stage::Self).note == "một dòng, và\nmột dòng nữa");
    CHECK(import.entry("u1", "1.10", Stage::Self).points == Points::fromUnits(29'600));
    CHECK(import.entry("u1", "2.2", Stage::Self).status == EntryStatus::Unproven);
    CHECK(import.entry("u1", "1.1.2", Stage::V1).status == EntryStatus::None);
    CHECK(import.entry("u1", "1.1.3", Stage::V1).points == Points::fromUnits(17'500));
    CHECK(import.entry("u2", "penalty", Stage::V2).note == "nói \"không\"");
}

TEST_CASE("What is written is read again and changes nothing")
{
    Import import;
    import.accept(std::string(everything));
    const std::string text = *exchange::writeEntries(import.context());
    const auto again = import.plan(text);
    REQUIRE(Import::faults(again) == Texts{});
    CHECK(again->rows == 17);
    CHECK(again->unchanged == 17);
    CHECK(again->edits.empty());

    Import fresh;
    fresh.apply(fresh.plan(text).value());
    CHECK(fresh.current == import.current);
    CHECK(*exchange::writeEntries(fresh.context()) == text);
    // By unit, stage, and order of the set, in machine numbers.
    const std::string start = std::string(header) +
                              "u1,1.1.1,self,scored,option=on-time,,\n"
                              "u1,1.1.2,self,scored,n=19536;d=19651,,\n"
                              "u1,1.2,self,scored,n=1250.75;d=1500.5,,\"một dòng";
    CHECK(text.substr(0, start.size()) == start);
}

TEST_CASE("Columns in any order, semicolons, a byte order mark, CRLF")
{
    Import import;
    const auto plan = import.plan("\xEF\xBB\xBFNote;Points; STATUS;Stage;Code;Unit;Figures\r\n"
                                  "\"vì; thế\";12,5;scored;v1;bonus;u1;\r\n"
                                  ";;scored;self;1.1.2;u2;n=1;d=2\r\n");
    CHECK(Import::faults(plan) ==
          Texts{"csv.cell-count@row 3 "}); // figures hold a semicolon: they need quotes here
    const auto quoted = import.plan("Note;Points; STATUS;Stage;Code;Unit;Figures\r\n"
                                    "\"vì; thế\";12,5;scored;v1;bonus;u1;\r\n"
                                    ";;scored;self;1.1.2;u2;\"n=1;d=2\"\r\n");
    REQUIRE(Import::faults(quoted) == Texts{});
    CHECK(quoted->edits.at(0).after.points == Points::fromUnits(125'000));
    CHECK(quoted->edits.at(0).after.note == "vì; thế");
}

TEST_CASE("Each faulty row is refused with its column")
{
    struct Row {
        std::string_view row;
        std::string_view fault;
    };
    const Row rows[] = {
        {"u9,1.2,self,scored,n=1;d=2,,", "entries.unknown-unit@row 2 unit"},
        {",1.2,self,scored,n=1;d=2,,", "entries.unknown-unit@row 2 unit"},
        {"u1,9.9,self,scored,n=1;d=2,,", "entries.unknown-code@row 2 code"},
        {"u1,1.20,self,scored,n=1;d=2,,", "entries.unknown-code@row 2 code"},
        {"u1,1.1,self,scored,,1,", "entries.not-scored-code@row 2 code"},
        {"u1,1.2,final,scored,n=1;d=2,,", "entries.unknown-stage@row 2 stage"},
        {"u1,1.2,self,done,n=1;d=2,,", "entries.unknown-status@row 2 status"},
        {"u1,1.2,self,,n=1;d=2,,", "entries.empty-with-data@row 2 figures"},
        {"u1,1.2,self,,,1,", "entries.empty-with-data@row 2 points"},
        {"u1,1.2,self,,,,vì", "entries.empty-with-data@row 2 note"},
        {"u1,1.2,self,scored,n=1/2,,", "number.malformed@row 2 figures"},
        {"u1,1.2,self,scored,19536 of 19651,,", "figures.malformed@row 2 figures"},
        {"u1,1.2,self,scored,n=1;m=2,,", "figures.unknown-key@row 2 figures"},
        {"u1,1.2,self,scored,n=1;n=2,,", "figures.repeated@row 2 figures"},
        {"u1,1.1.1,self,scored,option=early,,", "figures.unknown-option@row 2 figures"},
        {"u1,1.2,self,scored,n=1.005;d=2,,", "number.too-many-decimals@row 2 figures"},
        {"u1,1.1.2,self,scored,n=19.536;d=19.651,,", "number.too-many-decimals@row 2 figures"},
        {"u1,bonus,v1,scored,n=1,1,vì", "entries.no-figures-here@row 2 figures"},
        // The denominator of 0 and its kin are problems of the cell.
        {"u1,1.2,self,scored,n=1;d=0,,", "entry.zero-denominator@row 2 figures"},
        {"u1,1.2,self,scored,n=-1;d=2,,", "entry.negative@row 2 figures"},
        {"u1,1.2,self,scored,n=1,,", "entry.figure-missing@row 2 figures"},
        {"u1,2.3,self,scored,plan=2,,", "entry.bad-tick@row 2 figures"},
        // Typed points: at most the maximum, no finer than the set's decimals, a multiple of the
        // step.
        {"u1,1.1.3,v1,scored,,2.5,", "entry.points-range@row 2 points"},
        {"u1,1.1.3,v1,scored,,-0.25,", "entry.points-range@row 2 points"},
        {"u1,1.1.3,v1,scored,,1.234,", "number.too-many-decimals@row 2 points"},
        {"u1,1.1.3,v1,scored,,\"1.234,5\",", "number.malformed@row 2 points"},
        {"u1,1.1.3,v1,scored,,0.3,", "entry.points-step@row 2 points"},
        {"u1,1.1.3,v1,scored,,x,", "number.malformed@row 2 points"},
        {"u1,1.1.3,v1,scored,,,", "entry.points-needed@row 2 points"},
        {"u1,1.10,self,scored,p=75,2,", "entry.points-differ@row 2 points"},
        {"u1,1.10,v1,scored,p=75,2,", "entry.note-needed@row 2 note"},
        {"u1,bonus,v1,scored,,1,", "entry.note-needed@row 2 note"},
        {"u1,bonus,v1,scored,,-1,vì", "entry.bonus-negative@row 2 points"},
        {"u1,2.5,self,scored,good=1,,", "entry.survey-self@row 2 stage"},
        {"u1,1.1.3,self,scored,,1,", "entry.office-self@row 2 stage"},
        {"u1,1.1.1,self,none,,,", "entry.none-refused@row 2 status"},
        {"u1,1.2,self,scored,n=1;d=2,", "csv.cell-count@row 2 "},
        {"u1,1.2,self,scored,n=1;d=2,,\"vì", "csv.open-quote@row 2 "},
        {"u1,1.2,self,scored,n=1;d=2,,\"vì\"x", "csv.text-after-quote@row 2 "},
    };
    const Import import;
    for (const Row& row : rows) {
        INFO(row.row);
        CHECK(Import::faults(import.rows(std::string(row.row) + "\n")) ==
              Texts{std::string(row.fault)});
    }
}

TEST_CASE("Points in CSV: dot and comma are both the decimal sign")
{
    Import import;
    import.accept("u1,1.1.3,v1,scored,,\"1,25\",\n");
    CHECK(import.entry("u1", "1.1.3", Stage::V1).points == Points::fromUnits(12'500));
    import.accept("u1,1.1.3,v1,scored,,1.25,\n");
    CHECK(import.entry("u1", "1.1.3", Stage::V1).points == Points::fromUnits(12'500));
}

TEST_CASE("A refused file names every faulty row, down the file, and changes nothing")
{
    Import import;
    const auto plan = import.rows(
        "u1,1.1.3,v1,scored,,3,\n"       // 2: seen only when the file is whole
        "u7,7.7,v9,maybe,,,\n"           // 3: everything wrong at once
        "u1,1.2,self,scored,n=1;d=2,,\n" // 4: sound
        "\n"
        "u1,1.2,self,scored,n=1;d=3,,\n" // 6: a second time
        "u1,2.2,self\n"                  // 7: short
        "u1,2.2,self,scored,n=x,,\n"     // 8
        "u1,2.2,self,scored,n=4,,\n");   // 9: a second time, though the first is not readable
    CHECK(Import::faults(plan) ==
          Texts{"entry.points-range@row 2 points", "entries.unknown-unit@row 3 unit",
                "entries.unknown-code@row 3 code", "entries.unknown-stage@row 3 stage",
                "entries.unknown-status@row 3 status", "entries.duplicate@row 6 code",
                "csv.cell-count@row 7 ", "number.malformed@row 8 figures",
                "entries.duplicate@row 9 code"});
    REQUIRE_FALSE(plan.ok());
    CHECK(sample::param(plan.error().details[1].params, "value") == "u7");
    CHECK(sample::param(plan.error().details[5].params, "first") == "4");
}

TEST_CASE("A file of other columns is refused before its rows are read")
{
    const Import import;
    CHECK(Import::faults(import.plan("")) == Texts{"csv.empty"});
    CHECK(Import::faults(import.plan("unit,code,stage,status,figures,points,remark\nu9,,,,,,\n")) ==
          Texts{"entries.missing-column@row 1 note", "entries.unknown-column@row 1 remark"});
    CHECK(Import::faults(import.plan("unit,code,stage,status,figures,points,note,unit\n")) ==
          Texts{"entries.repeated-column@row 1 unit"});
    CHECK(Import::faults(import.plan("unit,code\nu1,\"")) ==
          Texts{"entries.missing-column@row 1 stage", "entries.missing-column@row 1 status",
                "entries.missing-column@row 1 figures", "entries.missing-column@row 1 points",
                "entries.missing-column@row 1 note", "csv.open-quote@row 2 "});
    CHECK(Import::faults(import.plan("unit,code,\xFF\n")) == Texts{"csv.not-utf8"});
}

TEST_CASE("A file that was cut in the middle is refused")
{
    Import import;
    import.accept(std::string(everything));
    const std::string whole = *exchange::writeEntries(import.context());
    // Cut inside a quoted note, and inside a row. A cut exactly between two rows cannot be seen.
    const auto quote = whole.find("\"một");
    CHECK(Import::faults(import.plan(whole.substr(0, quote + 2))) ==
          Texts{"csv.open-quote@row 4 "});
    CHECK(Import::faults(import.plan(whole.substr(0, quote + 4))) ==
          Texts{"csv.cut"}); // inside the letter ộ
    const auto row = whole.find("u1,2.4,self,sco") + 10;
    CHECK(Import::faults(import.plan(whole.substr(0, row))) == Texts{"csv.cell-count@row 10 "});
}

TEST_CASE("An empty status takes an entry away")
{
    Import import;
    import.accept("u1,1.2,self,scored,n=1;d=2,,ghi chú\n");
    const auto plan = import.rows("u1,1.2,self,,,,\nu2,1.2,self,,,,\n");
    REQUIRE(Import::faults(plan) == Texts{});
    CHECK(plan->unchanged == 1); // u2 had none
    REQUIRE(plan->edits.size() == 1);
    CHECK(plan->edits[0].after == Entry());
    CHECK(plan->edits[0].before.note == "ghi chú");
}

TEST_CASE("The verifier's own figure is compared with the stage before, in the file or in the "
          "book, in any order of rows")
{
    const std::string self = "u1,1.10,self,scored,p=75,,\n"; // 1,5 of 3
    const std::string same = "u1,1.10,v1,scored,,1.5,\n";
    const std::string other = "u1,1.10,v1,scored,,1,\n";
    const Texts noteNeeded2 = {"entry.note-needed@row 2 note"};
    const Texts noteNeeded3 = {"entry.note-needed@row 3 note"};

    Import import;
    CHECK(Import::faults(import.rows(self + same)) == Texts{});
    CHECK(Import::faults(import.rows(same + self)) == Texts{});
    CHECK(Import::faults(import.rows(other + self)) == noteNeeded2);
    CHECK(Import::faults(import.rows(same)) == noteNeeded2); // nothing to compare with
    import.accept(self);
    CHECK(Import::faults(import.rows(same)) == Texts{});
    CHECK(Import::faults(import.rows(other)) == noteNeeded2);
    // The file's own self entry goes before the book's.
    CHECK(Import::faults(import.rows(same + "u1,1.10,self,scored,p=80,,\n")) == noteNeeded2);
    CHECK(Import::faults(import.rows("u1,1.10,self,,,,\n" + same)) == noteNeeded3);

    // v2 is compared with v1 where there is one, else with self.
    CHECK(Import::faults(import.rows("u1,1.10,v2,scored,,1.5,\n")) == Texts{});
    import.accept("u1,1.10,v1,scored,p=60,,\n"); // 0,6
    CHECK(Import::faults(import.rows("u1,1.10,v2,scored,,1.5,\n")) == noteNeeded2);
    CHECK(Import::faults(import.rows("u1,1.10,v2,scored,,0.6,\n")) == Texts{});
    CHECK(Import::faults(import.rows("u1,1.10,v1,,,,\nu1,1.10,v2,scored,,1.5,\n")) == Texts{});
}

TEST_CASE("A rate above 100 % is a warning with its row")
{
    const Import import;
    const auto plan = import.rows("u1,1.2,self,scored,n=3;d=2,,\n");
    REQUIRE(Import::faults(plan) == Texts{});
    CHECK(plan->edits.size() == 1);
    CHECK(sample::brief(plan->warnings) == Texts{"entry.over-100@row 2"});
    CHECK(sample::param(plan->warnings.at(0).params, "column") == "figures");
}

TEST_CASE("Figures drawn from dossier counters take part in the check")
{
    Import import;
    core::DossierCounters counters;
    counters.early = 90;
    counters.onTime = 5;
    counters.late = 5;
    import.counters["u1"] = {counters};
    CHECK(Import::faults(import.rows("u1,1.1.2,self,scored,,,\n")) == Texts{});
    CHECK(Import::faults(import.rows("u2,1.1.2,self,scored,,,\n")) ==
          Texts{"entry.figure-missing@row 2 figures"});
    CHECK(Import::faults(import.rows("u1,1.1.2,self,scored,n=1;d=1,,\n")) ==
          Texts{"entry.note-needed@row 2 note"});
}

TEST_CASE("Without anything entered only the header is written")
{
    const Import import;
    CHECK(*exchange::writeEntries(import.context()) == header);
    CHECK(*exchange::writeEntries({&import.set, {"u1"}}) == header);
    CHECK(import.plan(std::string(header))->rows == 0);
}

namespace {

using Cell = exchange::TableCell;
using Kind = exchange::TableCell::Kind;

const std::vector<Cell> headerCells = {{"unit"},    {"code"},   {"stage"}, {"status"},
                                       {"figures"}, {"points"}, {"note"}};

exchange::TableFile workbook(std::vector<std::vector<Cell>> rows, const char* name = "Điểm")
{
    exchange::TableFile file;
    file.format = exchange::TableFile::Format::Xlsx;
    auto& sheet = file.sheets.emplace_back();
    sheet.name = name;
    sheet.rows.push_back({1, headerCells});
    // The rows of a sheet need not follow each other.
    for (auto& cells : rows)
        sheet.rows.push_back({sheet.rows.back().number + 2, std::move(cells)});
    return file;
}

core::Result<exchange::EntriesPlan> planOf(const Import& import, exchange::TableFile file)
{
    auto rows = exchange::SheetRows::open(std::move(file), exchange::entryColumns());
    if (!rows)
        return std::move(rows).error();
    return exchange::planEntries(*rows, import.context());
}

} // namespace

TEST_CASE("Entries of a workbook are those of the same table as CSV", "[workbook]")
{
    Import import;
    const auto plan = planOf(
        import,
        workbook({{{"u1"}, {"1.1.2"}, {"self"}, {"scored"}, {"n=19536;d=19651"}},
                  {{"u1"}, {"1.10"}, {"self"}, {"scored"}, {"p=99,41"}, {"2.96", Kind::Number}},
                  {{"u1"}, {"1.1.3"}, {"v1"}, {"scored"}, {""}, {"1,75"}, {"một\nhai"}}}));
    REQUIRE(Import::faults(plan) == Texts{});
    import.apply(*plan);
    Import same;
    same.accept("u1,1.1.2,self,scored,n=19536;d=19651,,\n"
                "u1,1.10,self,scored,\"p=99,41\",2.96,\n"
                "u1,1.1.3,v1,scored,,\"1,75\",\"một\nhai\"\n");
    CHECK(import.current == same.current);
}

TEST_CASE("Faults of a workbook stand at the rows that its sheet shows", "[workbook]")
{
    const Import import;
    CHECK(
        Import::faults(planOf(
            import, workbook({{{"u1"}, {"1.1.3"}, {"v1"}, {"scored"}, {""}, {"9", Kind::Number}},
                              {{"u1"}, {"1.1.3"}, {"v2"}, {"scored"}, {""}, {"#N/A", Kind::Error}},
                              {{"u2"}, {"1.1.3"}, {"v1"}, {"scored"}, {""}, {"=A1", Kind::Formula}},
                              {{"u2"}, {"1.1", Kind::Number}, {"v2"}, {"none"}},
                              {{"u2"}, {"1.1.3"}, {"v2"}, {"none"}, {}, {}, {}, {"thừa"}}}))) ==
        Texts{"entry.points-range@row 3 points", "table.error-cell@row 5 points",
              "table.formula-cell@row 7 points",
              // Kept as a number, 1.10 is 1.1.
              "table.code-ambiguous@row 9 code", "csv.cell-count@row 11 "});
}

TEST_CASE("One sheet of a workbook has the entries; another one like it is asked about",
          "[workbook]")
{
    const Import import;
    const std::vector<Cell> row = {{"u1"}, {"1.1.3"}, {"v1"}, {"scored"}, {}, {"1"}, {}};
    exchange::TableFile file = workbook({row});
    // A cover before it, and a hidden one.
    exchange::TableFile::Sheet cover;
    cover.name = "Bìa";
    cover.rows.push_back({1, {{"Bảng điểm"}}});
    exchange::TableFile::Sheet hidden = file.sheets.front();
    hidden.hidden = true;
    file.sheets.insert(file.sheets.begin(), {hidden, cover});
    auto plan = planOf(import, file);
    REQUIRE(Import::faults(plan) == Texts{});
    CHECK(plan->changed == 1);
    CHECK(plan->warnings.empty());

    file.sheets.push_back(file.sheets.back());
    CHECK(Import::faults(planOf(import, file)) == Texts{"table.sheets-alike"});
    file.sheets.pop_back();

    file.sheets.back().rows.back().hidden = true;
    plan = planOf(import, file);
    REQUIRE(plan.ok());
    REQUIRE(plan->warnings.size() == 1);
    CHECK(plan->warnings[0].code == "table.hidden-rows");

    file.sheets.erase(file.sheets.begin() + 2);
    CHECK(Import::faults(planOf(import, file)).size() == 8);
    file.sheets.pop_back();
    CHECK(Import::faults(planOf(import, file)) == Texts{"csv.empty"});
}
