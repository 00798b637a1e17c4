// A unit's form: what it holds, and what comes back of it.

#include "app/FormImport.h"
#include "app/UnitForm.h"

#include "app/StepLog.h"
#include "app/Wording.h"
#include "core/NumberText.h"
#include "support/NewBook.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

#include <algorithm>

using exchange::TableCell;
using exchange::TableFile;

namespace {

/// The workbook as a reader of files gives it, without a file between.
TableFile tableOfForm(const report::Workbook& workbook)
{
    TableFile file;
    file.format = TableFile::Format::Xlsx;
    for (const report::SheetTab& tab : workbook.tabs) {
        TableFile::Sheet& sheet = file.sheets.emplace_back();
        sheet.name = tab.name;
        sheet.hidden = tab.isHidden;
        for (std::size_t i = 0; i < tab.rows.size(); ++i) {
            TableFile::Row row;
            row.number = static_cast<int>(i) + 1;
            for (const report::SheetCell& cell : tab.rows[i]) {
                TableCell& made = row.cells.emplace_back();
                if (const auto* number = std::get_if<report::Number>(&cell.value))
                    made = {number->digits, TableCell::Kind::Number};
                else if (const auto* text = std::get_if<std::string>(&cell.value))
                    made.text = *text;
            }
            sheet.rows.push_back(std::move(row));
        }
    }
    return file;
}

constexpr std::size_t codeColumn = 1;
constexpr std::size_t labelColumn = 5;
constexpr std::size_t valueColumn = 6;
constexpr std::size_t statusColumn = 7;
constexpr std::size_t noteColumn = 8;

struct FilledForm {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    report::Workbook workbook = *app::unitForm(*workspace, "so-2021", "stnmt");
    TableFile file = tableOfForm(workbook);

    core::Result<app::FormPlan> plan(const app::FormAsk& ask = {})
    {
        return app::planForm(*workspace, file, ask);
    }
    /// The `number`th row of a criterion.
    TableFile::Row& row(const std::string& code, int number = 0)
    {
        for (TableFile::Row& row : file.sheets.front().rows) {
            if (row.cells.size() > codeColumn && row.cells[codeColumn].text == code &&
                number-- == 0)
                return row;
        }
        FAIL("no row " << code);
        return file.sheets.front().rows.front();
    }
    TableCell& value(const std::string& code, int number = 0)
    {
        return row(code, number).cells[valueColumn];
    }
    std::string formulaOf(const std::string& code) const
    {
        for (const auto& cells : workbook.tabs.front().rows) {
            const auto* text = cells.size() > codeColumn
                                   ? std::get_if<std::string>(&cells[codeColumn].value)
                                   : nullptr;
            if (text != nullptr && *text == code)
                return cells[9].formula;
        }
        return {};
    }
};

/// Those of the form itself; a rate above 100 % is told whatever the file is.
std::string formWarnings(const app::FormPlan& plan)
{
    std::string text;
    for (const core::Problem& warning : plan.warnings) {
        if (warning.code.starts_with("form."))
            text += warning.code + ' ';
    }
    return text;
}

std::string formFaults(const core::Result<app::FormPlan>& plan)
{
    if (!plan)
        return plan.error().code;
    std::string text;
    for (const core::Problem& fault : plan->faults)
        text += fault.place + ' ' + fault.code + '\n';
    return text;
}

} // namespace

TEST_CASE("A form that nobody has touched changes nothing", "[form]")
{
    FilledForm f;
    const auto plan = f.plan();
    REQUIRE(plan.ok());
    CHECK(plan->faults.empty());
    CHECK(formWarnings(*plan).empty());
    CHECK(plan->entries.changed == 0);
    CHECK(plan->entries.unchanged > 50);
    CHECK(plan->unit == "stnmt");
    CHECK(plan->assessment == "so-2021");
}

TEST_CASE("A form locks all but its entry cells, whose points are live", "[form]")
{
    const FilledForm f;
    const report::SheetTab& tab = f.workbook.tabs.front();
    CHECK(tab.isProtected);
    CHECK(f.workbook.tabs[2].isHidden);
    CHECK(f.formulaOf("1.1.3").find("COUNTA(") != std::string::npos);
    CHECK(f.formulaOf("1").find("SUM(") != std::string::npos);
    CHECK(f.formulaOf("1.7").empty()); // a survey is not for the unit
    for (const auto& cells : tab.rows) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            CHECK((!cells[i].isOpen || (i >= valueColumn && i <= noteColumn)));
    }
    for (const report::CellCheck& check : tab.checks) {
        CHECK(check.message.size() <= 255); // bytes: more than the letters that a program takes
        CHECK_FALSE(check.message.empty());
    }
}

TEST_CASE("What is typed in a form becomes entries, and can be undone", "[form]")
{
    FilledForm f;
    f.value("1.1.3") = {"30", TableCell::Kind::Number};
    f.value("1.1.3", 1) = {"1 000", TableCell::Kind::Text};
    f.row("1.1.3").cells[noteColumn].text = "=HYPERLINK(\"x\") số 12";
    f.row("1.2.1").cells[statusColumn].text = "chưa có tài liệu";
    const auto plan = f.plan();
    REQUIRE(plan.ok());
    CHECK(formFaults(plan).empty());
    REQUIRE(plan->entries.edits.size() == 2);
    const core::Entry& first = plan->entries.edits[0].after;
    CHECK(first.figures.at(0) == core::Decimal::whole(30));
    CHECK(first.figures.at(1) == core::Decimal::whole(1000));
    CHECK(first.note == "=HYPERLINK(\"x\") số 12");
    CHECK(plan->entries.edits[1].after.status == core::EntryStatus::Unproven);

    const auto scores = *f.workspace->load("so-2021");
    const auto unit = static_cast<std::size_t>(scores->unitIndex("stnmt"));
    const core::Points before = scores->evaluation(core::ResultStage::Self)->results[unit].total;
    const auto done = app::importForm(*f.workspace, *plan, "nhập phiếu");
    REQUIRE(done.ok());
    CHECK(done->changed == 2);
    CHECK(scores->evaluation(core::ResultStage::Self)->results[unit].total < before);
    REQUIRE(app::StepLog(f.workspace->book(), *scores).undo("hoàn tác").ok());
    CHECK(scores->evaluation(core::ResultStage::Self)->results[unit].total == before);
}

TEST_CASE("Faulty cells are told one by one, and the others could be imported", "[form]")
{
    FilledForm f;
    f.value("1.1.3") = {"12 con", TableCell::Kind::Text};
    f.value("1.1.1") = {"mức lạ", TableCell::Kind::Text};
    f.value("1.4.2") = {"#REF!", TableCell::Kind::Error};
    f.value("1.3.1", 1) = {"0", TableCell::Kind::Number}; // engine: a denominator of 0
    f.value("1.5") = {"3", TableCell::Kind::Percent};
    f.value("1.5").text = "3%";
    f.row("1.6").cells[statusColumn].text = "tạm";
    f.value("1.2.1") = {"2", TableCell::Kind::Number};
    const std::string sheet = "Phiếu tự chấm!";
    const auto at = [&](const char* code, int number, const char* column) {
        return sheet + column + std::to_string(f.row(code, number).number);
    };
    const auto plan = f.plan();
    REQUIRE(plan.ok());
    CHECK(formFaults(plan) ==
          at("1.1.1", 0, "G") + " figures.unknown-option\n" + at("1.1.3", 0, "G") +
              " number.malformed\n" + at("1.4.2", 0, "G") + " table.error-cell\n" +
              at("1.5", 0, "G") + " form.percent-here\n" + at("1.6", 0, "H") +
              " form.unknown-status\n" + at("1.3.1", 1, "G") + " entry.zero-denominator\n");
    CHECK(plan->faultyCriteria == 6);
    REQUIRE(plan->entries.edits.size() == 1); // 1.2.1
    CHECK(plan->entries.edits[0].after.figures.at(0) == core::Decimal::whole(2));
}

TEST_CASE("Numbers are read as people and programs write them", "[form]")
{
    FilledForm f;
    const auto read = [&f](const char* text, TableCell::Kind kind) {
        f.value("1.1.3") = {text, kind};
        f.value("1.1.3", 1) = {"40000", TableCell::Kind::Number};
        const auto plan = f.plan();
        if (!plan || !plan->faults.empty())
            return formFaults(plan);
        for (const core::Edit& edit : plan->entries.edits)
            return std::to_string(edit.after.figures.at(0).mantissa());
        return std::string("no change");
    };
    CHECK(read("19.938", TableCell::Kind::Text) == "19938"); // a person's thousands dot
    CHECK(read("19938,0", TableCell::Kind::Text) == "19938");
    CHECK(read("38", TableCell::Kind::Number) == "38");
    CHECK(read("-38", TableCell::Kind::Text).find("entry.negative") != std::string::npos);
    CHECK(read("38.5", TableCell::Kind::Number).find("number.too-many-decimals") !=
          std::string::npos);
    CHECK(read("2021-02-01", TableCell::Kind::Date).find("form.date-here") != std::string::npos);
    CHECK(read("TRUE", TableCell::Kind::Boolean).find("number.malformed") != std::string::npos);
    CHECK(read("=A1", TableCell::Kind::Formula).find("table.formula-cell") != std::string::npos);
}

TEST_CASE("An emptied criterion is taken away; one that was never filled in says nothing", "[form]")
{
    FilledForm f;
    for (const char* blank : {"", "\xC2\xA0", "–"}) { // nothing, a no-break space, a dash
        f.value("1.2.1") = {blank, TableCell::Kind::Text};
        f.value("1.2.1", 1) = {blank, TableCell::Kind::Text};
        f.row("1.2.1").cells[statusColumn].text.clear();
        f.row("1.2.1").cells[noteColumn].text.clear();
        const auto plan = f.plan();
        REQUIRE(plan.ok());
        REQUIRE(plan->entries.edits.size() == 1);
        CHECK(plan->entries.edits[0].after.isEmpty());
    }
    // The same form after the book lost another entry and an empty form was made of it.
    REQUIRE(f.workspace
                ->importEntries("so-2021",
                                "unit,code,stage,status,figures,points,note\n"
                                "stnmt,1.1.2,self,,,,\n",
                                "nhập")
                .ok());
    f.file = tableOfForm(*app::unitForm(*f.workspace, "so-2021", "stnmt"));
    REQUIRE(f.workspace
                ->importEntries("so-2021",
                                "unit,code,stage,status,figures,points,note\n"
                                "stnmt,1.1.2,self,unproven,,,\n",
                                "nhập")
                .ok());
    const auto plan = f.plan();
    REQUIRE(plan.ok());
    CHECK(plan->entries.changed == 0);
}

TEST_CASE("What the book says since the export stays where the form was not touched", "[form]")
{
    FilledForm f;
    REQUIRE(f.workspace
                ->importEntries("so-2021",
                                "unit,code,stage,status,figures,points,note\n"
                                "stnmt,1.1.3,self,scored,n=1;d=2,,\n"
                                "stnmt,1.3.1,self,scored,n=1;d=2,,\n"
                                "stnmt,1.2.1,self,,,,\n",
                                "nhập")
                .ok());
    f.value("1.3.1") = {"2", TableCell::Kind::Number};
    const auto plan = f.plan();
    REQUIRE(plan.ok());
    const std::string told = formWarnings(*plan);
    CHECK(told == "form.kept form.changed-since ");
    REQUIRE(plan->entries.edits.size() == 2); // 1.3.1 of the form, 1.2.1 given back
    CHECK(plan->entries.edits[0].before.isEmpty());
}

TEST_CASE("A form of another assessment, unit or set is refused", "[form]")
{
    FilledForm f;
    CHECK(formFaults(f.plan({"so-2020", ""})) == "form.other-assessment");
    CHECK(formFaults(f.plan({"", "vpubnd"})) == "form.other-unit");
    TableFile::Sheet& keys = f.file.sheets[2];
    keys.rows[4].cells[1].text = "00";
    CHECK(formFaults(f.plan()) == "form.other-set");
    keys.rows[2].cells[1].text = "na-ri";
    CHECK(formFaults(f.plan()) == "form.no-such-unit");
    keys.rows[1].cells[1].text = "khác";
    CHECK(formFaults(f.plan()) == "form.no-such-assessment");
    f.file.sheets.pop_back();
    CHECK(formFaults(f.plan()) == "form.whose");
}

TEST_CASE("Without its keys a form is read by codes and names of figures", "[form]")
{
    FilledForm f;
    f.file.sheets.pop_back();
    f.value("1.1.3") = {"30", TableCell::Kind::Number};
    std::swap(f.row("1.1.3", 0).cells, f.row("1.1.3", 1).cells); // sorted otherwise
    f.value("1.7") = {"5", TableCell::Kind::Number};
    const auto plan = f.plan({"so-2021", "stnmt"});
    REQUIRE(plan.ok());
    CHECK(formFaults(plan) ==
          "Phiếu tự chấm!B" + std::to_string(f.row("1.7").number) + " form.not-entered-here\n");
    REQUIRE(plan->entries.edits.size() == 1);
    CHECK(plan->entries.edits[0].after.figures.at(0) == core::Decimal::whole(30));
    f.row("1.1.3", 1).cells[labelColumn].text = "tên khác";
    CHECK(formFaults(f.plan({"so-2021", "stnmt"})).find("form.unknown-figure") !=
          std::string::npos);
}

TEST_CASE("A form whose column of keys was emptied is read like one without it", "[form]")
{
    FilledForm f;
    f.value("1.1.3") = {"30", TableCell::Kind::Number};
    for (TableFile::Row& row : f.file.sheets.front().rows) {
        if (row.number > 1)
            row.cells[0].text.clear();
    }
    const auto plan = f.plan();
    REQUIRE(plan.ok());
    CHECK(formFaults(plan).empty());
    CHECK(formWarnings(*plan) == "form.no-keys ");
    REQUIRE(plan->entries.edits.size() == 1);
    CHECK(plan->entries.edits[0].after.figures.at(0) == core::Decimal::whole(30));
}

TEST_CASE("Without its sheet of keys a form belongs to whom it names above the table", "[form]")
{
    FilledForm f;
    f.file.sheets.pop_back();
    CHECK(f.plan({"so-2021", "stnmt"})->year == 2021);
    CHECK(formFaults(f.plan({"so-2020", "stnmt"})) == "form.other-heading");
    CHECK(formFaults(f.plan({"so-2021", "snv"})) == "form.other-heading");
    const auto confirmed = f.plan({"so-2021", "snv", true});
    REQUIRE(confirmed.ok());
    CHECK(confirmed->unit == "snv");
    CHECK(confirmed->title == f.workspace->load("so-2021").value()->assessment().title);
    // What nobody says is held against nobody.
    for (int row = 2; row <= 4; ++row) {
        for (TableCell& cell : f.file.sheets.front().rows[static_cast<std::size_t>(row)].cells)
            cell.text.clear();
    }
    CHECK(f.plan({"so-2021", "snv"}).ok());
}

TEST_CASE("A form whose sheet of keys and whose heading name two units is not taken", "[form]")
{
    FilledForm f;
    const auto heading = [&f](std::string_view label) -> std::string& {
        for (TableFile::Row& row : f.file.sheets.front().rows) {
            for (TableCell& cell : row.cells)
                if (cell.text.starts_with(label))
                    return cell.text;
        }
        FAIL("no heading");
        return f.file.sheets.front().name;
    };
    const auto refusedIn = [&](core::Language language) {
        const auto plan = f.plan();
        return plan ? std::string() : app::text(plan.error(), language);
    };
    std::string& unit = heading(exchange::formUnitLabel);
    unit = std::string(exchange::formUnitLabel) + "Sở Nội vụ (snv)";
    CHECK(formFaults(f.plan()) == "form.other-heading");
    CHECK(refusedIn(core::Language::Vietnamese).find("trang khóa của phiếu là của") !=
          std::string::npos);
    CHECK(refusedIn(core::Language::English).find("lost its sheet") == std::string::npos);
    CHECK(f.plan({{}, {}, true})->unit == "stnmt");
    // A name that was mended since is no other unit's; a note that begins alike is no heading.
    unit = std::string(exchange::formUnitLabel) + "Sở Tài nguyên (stnmt)";
    CHECK(f.plan().ok());
    unit.clear();
    f.row("1.1.3").cells[noteColumn].text = "Đơn vị: Sở Nội vụ (snv)";
    CHECK(f.plan().ok());
    heading("Đơn vị: Sở Nội vụ").clear();
    std::string& title = heading(exchange::formAssessmentLabel);
    title = std::string(exchange::formAssessmentLabel) + "Chấm điểm cũ";
    const auto renamed = f.plan();
    REQUIRE(renamed.ok());
    CHECK(formWarnings(*renamed) == "form.heading-changed ");
    title = std::string(exchange::formAssessmentLabel) +
            f.workspace->load("so-2020").value()->assessment().title;
    CHECK(formFaults(f.plan()) == "form.other-heading");
}

TEST_CASE("Faults of a form name the column one way, numbers as people write them", "[form]")
{
    FilledForm f;
    f.value("1.1.3") = {"0.3", TableCell::Kind::Number};
    f.value("1.1.3", 1) = {"#REF!", TableCell::Kind::Error};
    f.value("1.5") = {"2021-03-05", TableCell::Kind::Date};
    const auto plan = f.plan();
    REQUIRE(plan.ok());
    REQUIRE(plan->faults.size() == 3);
    for (const core::Problem& fault : plan->faults)
        CHECK(app::text(fault, core::Language::Vietnamese).starts_with("cột Nhập: "));
    CHECK(app::text(plan->faults[0], core::Language::Vietnamese).find("«0,3»") !=
          std::string::npos);
}

namespace {

/// One criterion by a rate, and a penalty that takes the points of another one.
constexpr const char* ratesAndPenalty = R"({
  "format": "cchc-index-set/2", "id": "ty-le", "title": "Bộ thử tỷ lệ", "year": 2026, "level": "xa",
  "decision": "", "sample": true, "max": "10", "decimals": 2, "ties": "skip",
  "classes": [{"id": "tot", "title": "Tốt", "from": "80"}, {"id": "yeu", "title": "Yếu"}],
  "bonus": {"cap": "0"},
  "penalty": {"cap": "5", "items": [
    {"code": "T1", "title": "Kỷ luật", "max": "5", "by": "unit", "ifNone": null, "item": "1.2",
     "rule": {"kind": "count", "each": "5"}}]},
  "areas": [{"code": "1", "title": "Việc", "max": "10", "items": [
    {"code": "1.1", "title": "Tỷ lệ", "max": "5", "by": "unit", "ifNone": null,
     "rule": {"kind": "proportional", "of": "percent"}},
    {"code": "1.2", "title": "Việc hai", "max": "5", "by": "unit", "ifNone": null,
     "rule": {"kind": "count", "each": "1"}}]}]
})";

} // namespace

TEST_CASE("A rate is the same however its percentage is typed", "[form]")
{
    const support::TemporaryFolder folder;
    auto made = support::newBook(folder / u8"sổ.cchc", "Tỷ lệ");
    REQUIRE(made.ok());
    app::Workspace& book = **made;
    const auto set = book.importSet(ratesAndPenalty);
    REQUIRE(set.ok());
    REQUIRE(book.importUnits("unit,name,group\nna-ri,Xã Na Rì,xa\n").ok());
    core::Assessment assessment;
    assessment.id = "xa-2026";
    assessment.title = "Xã";
    assessment.setId = *set;
    assessment.group = "xa";
    assessment.year = 2026;
    REQUIRE(book.addAssessment(assessment).ok());
    const auto workbook = app::unitForm(book, "xa-2026", "na-ri");
    REQUIRE(workbook.ok());
    const report::SheetTab& tab = workbook->tabs.front();
    std::size_t at = 0;
    for (std::size_t i = 0; i < tab.rows.size(); ++i) {
        const auto& cells = tab.rows[i];
        const auto* code = cells.size() > codeColumn
                               ? std::get_if<std::string>(&cells[codeColumn].value)
                               : nullptr;
        if (code != nullptr && *code == "1.1")
            at = i;
    }
    REQUIRE(at > 0);
    // Typed as "85%" a program keeps 0,85 and shows it as a percentage: the live formula asks how
    // the cell is shown (CELL, the same in Excel, LibreOffice and Gnumeric).
    CHECK(tab.rows[at][9].formula.find("CELL(\"format\",G" + std::to_string(at + 1) + ")") !=
          std::string::npos);
    // A penalty leaves a criterion that nobody has scored unscored: found by the comparison with
    // LibreOffice and Gnumeric (tests/differential/forms.py, seed 7, case 77).
    bool isHeld = false;
    for (const auto& cells : tab.rows) {
        const auto* code = cells.size() > codeColumn
                               ? std::get_if<std::string>(&cells[codeColumn].value)
                               : nullptr;
        if (code != nullptr && *code == "1.2")
            isHeld = isHeld || cells[9].formula.find(",0,\"\"),") != std::string::npos;
    }
    CHECK(isHeld);
    // What is read back of each way: 85 %, 85 %, and not one per cent.
    const auto read = [&](const char* text, TableCell::Kind kind) {
        TableFile file = tableOfForm(*workbook);
        TableCell& cell = file.sheets.front().rows[at].cells[valueColumn];
        cell.text = text;
        cell.kind = kind;
        const auto plan = app::planForm(book, file, {});
        REQUIRE(plan.ok());
        REQUIRE(plan->entries.edits.size() == 1);
        return core::format(plan->entries.edits.front().after.figures.at(0));
    };
    CHECK(read("85", TableCell::Kind::Number) == "85");
    CHECK(read("85%", TableCell::Kind::Percent) == "85");
    CHECK(read("85%", TableCell::Kind::Text) == "85");
    CHECK(read("0,85", TableCell::Kind::Text) == "0.85");
    CHECK(read("0.85", TableCell::Kind::Number) == "0.85");
}
