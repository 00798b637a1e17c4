// How the cells of a unit's form are found again, whatever was done to the sheet.

#include "exchange/FormFile.h"

#include <catch2/catch.hpp>

#include <algorithm>

using exchange::FormColumn;
using exchange::TableCell;
using exchange::TableFile;

namespace {

TableCell cell(std::string text, TableCell::Kind kind = TableCell::Kind::Text)
{
    return {std::move(text), kind};
}

void addRow(TableFile::Sheet& sheet, std::vector<std::string> texts)
{
    TableFile::Row row;
    row.number = sheet.rows.empty() ? 1 : sheet.rows.back().number + 1;
    for (std::string& text : texts)
        row.cells.push_back(cell(std::move(text)));
    sheet.rows.push_back(std::move(row));
}

/// Two criteria: 1.1 with two figures, 1.10 with typed points.
TableFile smallForm()
{
    TableFile file;
    file.format = TableFile::Format::Xlsx;
    TableFile::Sheet& form = file.sheets.emplace_back();
    form.name = "Phiếu tự chấm";
    addRow(form, {exchange::formColumnKeys.begin(), exchange::formColumnKeys.end()});
    addRow(form, {exchange::formHeadings.begin(), exchange::formHeadings.end()});
    addRow(form, {"r3", "1.1", "Một", "2", "", "Số đạt", "7", "Có phát sinh", "căn cứ"});
    addRow(form, {"r4", "1.1", "", "", "", "Tổng số", "8", "", ""});
    addRow(form, {"r5", "1.10", "Mười", "1", "", "Điểm", "0.5", "", ""});
    TableFile::Sheet& keys = file.sheets.emplace_back();
    keys.name = "Khóa";
    keys.hidden = true;
    addRow(keys, {std::string(exchange::formKeysMark)});
    const std::vector<std::string> values = {"dot", "don-vi", "bo", "00ff"};
    for (std::size_t i = 0; i < values.size(); ++i)
        addRow(keys, {std::string(exchange::formFacts[i]), values[i]});
    addRow(keys, {exchange::formKeyHeadings.begin(), exchange::formKeyHeadings.end()});
    addRow(keys, {"r3", "1.1", "n", "1", "scored", "n=7;d=8", "", "căn cứ"});
    addRow(keys, {"r4", "1.1", "d", ""});
    addRow(keys, {"r5", "1.10", "=points", "1", "", "", "", ""});
    return file;
}

const exchange::FormLine& lineOf(const exchange::FormFile& form, const char* code,
                                 const char* figure)
{
    const auto found =
        std::find_if(form.lines.begin(), form.lines.end(), [&](const exchange::FormLine& line) {
            return line.code == code && line.figure == figure;
        });
    REQUIRE(found != form.lines.end());
    return *found;
}

} // namespace

TEST_CASE("a form is read by its hidden row, column and sheet", "[form]")
{
    const auto form = exchange::readForm(smallForm());
    REQUIRE(form.ok());
    CHECK(form->hasKeys);
    CHECK(form->assessment == "dot");
    CHECK(form->unit == "don-vi");
    CHECK(form->setHash == "00ff");
    CHECK(lineOf(*form, "1.1", "n").value.text == "7");
    CHECK(lineOf(*form, "1.1", "n").status.text == "Có phát sinh");
    CHECK(lineOf(*form, "1.1", "d").value.text == "8");
    CHECK(lineOf(*form, "1.10", "=points").value.text == "0.5");
    CHECK(form->base.at("1.1").figures == "n=7;d=8");
    CHECK(form->faults.empty());
    CHECK(form->remarks.empty());
    CHECK(form->place(3, FormColumn::Value) == "Phiếu tự chấm!G3");
}

TEST_CASE("columns may be inserted, rows sorted, sheets renamed and added", "[form]")
{
    TableFile file = smallForm();
    TableFile::Sheet& form = file.sheets.front();
    form.name = "Bản của Sở";
    for (TableFile::Row& row : form.rows)
        row.cells.insert(row.cells.begin() + 3, cell("cột thêm"));
    std::swap(form.rows[2].cells, form.rows[4].cells);
    TableFile::Sheet& notes = file.sheets.emplace_back();
    notes.name = "Ghi chép";
    addRow(notes, {"Mã", "gì đó"});
    std::swap(file.sheets[0], file.sheets[2]);
    const auto read = exchange::readForm(file);
    REQUIRE(read.ok());
    CHECK(read->sheet == "Bản của Sở");
    CHECK(lineOf(*read, "1.1", "n").value.text == "7");
    CHECK(lineOf(*read, "1.1", "n").row == 5);
    CHECK(read->place(5, FormColumn::Value) == "Bản của Sở!H5");
    CHECK(lineOf(*read, "1.10", "=points").value.text == "0.5");
}

TEST_CASE("rows that are there twice, strange or gone are told", "[form]")
{
    TableFile file = smallForm();
    TableFile::Sheet& form = file.sheets.front();
    form.rows.push_back(form.rows[2]);
    form.rows.back().number = 6;
    addRow(form, {"", "", "", "", "", "", "12"});
    form.rows.erase(form.rows.begin() + 3);
    const auto read = exchange::readForm(file);
    REQUIRE(read.ok());
    REQUIRE(read->faults.size() == 2);
    CHECK(read->faults[0].code == "form.row-twice");
    CHECK(read->faults[0].place == "Phiếu tự chấm!G6");
    CHECK(read->faults[1].code == "form.unknown-row");
    CHECK(read->faults[1].place == "Phiếu tự chấm!G7");
    REQUIRE(read->remarks.size() == 1);
    CHECK(read->remarks[0].code == "form.rows-gone");
}

TEST_CASE("without its hidden sheet a form is read by codes, and that is said", "[form]")
{
    TableFile file = smallForm();
    file.sheets.pop_back();
    // The hidden row and column are gone as well.
    TableFile::Sheet& form = file.sheets.front();
    form.rows.erase(form.rows.begin());
    for (TableFile::Row& row : form.rows)
        row.cells.erase(row.cells.begin());
    form.rows[3].cells[0] = cell("1.1", TableCell::Kind::Number); // 1.10 as a number
    const auto read = exchange::readForm(file);
    REQUIRE(read.ok());
    CHECK_FALSE(read->hasKeys);
    REQUIRE(read->lines.size() == 3);
    CHECK(read->lines[0].label == "Số đạt");
    CHECK(read->lines[0].value.text == "7");
    CHECK_FALSE(read->lines[0].isNumber);
    CHECK(read->lines[2].isNumber);
    REQUIRE(read->remarks.size() == 1);
    CHECK(read->remarks[0].code == "form.no-keys");
}

TEST_CASE("what is no form, or one of another version, is refused", "[form]")
{
    const auto codeOf = [](const TableFile& file) {
        const auto read = exchange::readForm(file);
        return read.ok() ? std::string() : read.error().code;
    };
    TableFile file = smallForm();
    file.sheets.erase(file.sheets.begin());
    CHECK(codeOf(file) == "form.no-sheet");
    file = smallForm();
    file.sheets.push_back(file.sheets.front());
    CHECK(codeOf(file) == "form.sheets-alike");
    file = smallForm();
    file.sheets.back().rows.front().cells.front().text = "cchc-form-keys/2";
    CHECK(codeOf(file) == "form.version");
    file = smallForm();
    file.sheets.front().rows.front().cells.front().text = "cchc-form/2";
    CHECK(codeOf(file) == "form.version");
    file = smallForm();
    file.sheets.back().rows[2].cells.pop_back();
    CHECK(codeOf(file) == "form.damaged-keys");
}
