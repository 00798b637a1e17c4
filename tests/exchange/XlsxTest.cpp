#include "exchange/Xlsx.h"
#include "core/Trim.h"
#include "exchange/Csv.h"
#include "exchange/TableFile.h"
#include "exchange/XlsxNumber.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

using exchange::NumberShape;
using exchange::TableCell;
using exchange::XlsxSheet;

namespace {

using CellTexts = std::vector<std::vector<std::string>>;

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    REQUIRE(stream);
    std::stringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

std::filesystem::path data(const std::string& name)
{
    return std::filesystem::path(TEST_DATA) / "xlsx" / name;
}

std::vector<XlsxSheet> workbook(const std::string& name)
{
    auto sheets = exchange::readXlsx(bytesOf(data(name + ".xlsx")));
    INFO(name);
    REQUIRE(sheets.ok());
    return *std::move(sheets);
}

/// Rows from the first to the last, with the empty ones between; blanks and cells at the ends do
/// not count.
CellTexts textsOf(const XlsxSheet& sheet)
{
    CellTexts all;
    for (const XlsxSheet::Row& row : sheet.rows) {
        all.resize(static_cast<std::size_t>(row.number));
        for (const TableCell& cell : row.cells)
            all.back().emplace_back(core::trimmed(cell.text));
    }
    return all;
}

/// What LibreOffice reads.
CellTexts textsOfCsv(const std::string& bytes)
{
    CellTexts all;
    auto reader = exchange::CsvReader::open(bytes);
    if (!reader)
        return all;
    do {
        auto& row = all.emplace_back();
        for (const auto cell : reader->cells())
            row.emplace_back(core::trimmed(cell));
        while (!row.empty() && row.back().empty())
            row.pop_back();
    } while (reader->next());
    return all;
}

CellTexts withoutEmptyRows(CellTexts rows)
{
    std::erase_if(rows, [](const auto& row) { return row.empty(); });
    return rows;
}

std::string codeOf(std::string_view bytes)
{
    const auto read = exchange::readXlsx(bytes);
    return read ? std::string("read") : read.error().code;
}

} // namespace

TEST_CASE("Workbooks are read as LibreOffice reads them", "[xlsx]")
{
    const auto [book, sheet, csv] = GENERATE(table<const char*, int, const char*>({
        {"has_x000D_", 0, "has_x000D_-Sheet1"},
        {"inlineStr_cdata", 0, "inlineStr_cdata-Sheet1"},
        {"issue_391", 0, "issue_391-Sheet1"},
        {"issue_419", 0, "issue_419-Sheet1"},
        {"merged_range", 0, "merged_range-Sheet1"},
        {"merged_range", 1, "merged_range-Sheet2"},
        {"nonstandard-xml-ns-prefix", 0, "nonstandard-xml-ns-prefix-Sheet1"},
        {"richtext-namespaced", 0, "richtext-namespaced-Sheet1"},
        {"rph", 0, "rph-Sheet1"},
        {"strict_iso_paths", 0, "strict_iso_paths-ml_out"},
        {"temperature", 0, "temperature-Sheet1"},
        {"table_with_absolute_paths", 0, "table_with_absolute_paths-table"},
    }));
    INFO(csv);
    const auto sheets = workbook(book);
    REQUIRE(static_cast<std::size_t>(sheet) < sheets.size());
    CHECK(withoutEmptyRows(textsOf(sheets[static_cast<std::size_t>(sheet)])) ==
          textsOfCsv(bytesOf(data(std::string(csv) + ".csv"))));
}

TEST_CASE("Dates come out of numbers by their format, in both epochs", "[xlsx]")
{
    for (const char* book : {"date", "date_1904"}) {
        INFO(book);
        const auto sheets = workbook(book);
        CHECK(textsOf(sheets[0]) ==
              CellTexts{{"2021-01-01", "15"}, {"2021-01-02", "16"}, {"255:10:10", "17"}});
        CHECK(sheets[0].rows[0].cells[0].kind == TableCell::Kind::Date);
        CHECK(sheets[0].rows[0].cells[1].kind == TableCell::Kind::Number);
    }
    const auto iso = textsOf(workbook("date_iso")[0]);
    CHECK(iso[0] == std::vector<std::string>{"2021-01-01"});
    CHECK(iso[1] == std::vector<std::string>{"2021-01-01 10:10:10"});
    CHECK(iso[2] == std::vector<std::string>{"10:10:10"});
}

TEST_CASE("Errors stay errors, and blanks count where the file says so", "[xlsx]")
{
    const auto sheets = workbook("errors");
    REQUIRE(sheets.size() == 3);
    CHECK(sheets[0].rows.front().cells.front() == TableCell{"#DIV/0!", TableCell::Kind::Error});
    CHECK(sheets[1].rows.empty());

    const auto blanks = workbook("whitespace_trim");
    REQUIRE(blanks.size() == 2);
    CHECK(blanks[1].name == "SharedStrings");
    const auto& first = blanks[1].rows[0].cells;
    CHECK(first[0].text == "trimmed value");
    CHECK(first[1].text == "  preserved value  ");

    // Where an inline string has no <is>, its <v> is the text.
    CHECK(workbook("inlineStr_with_value")[0].rows[1].cells[3].text == "1.");
}

TEST_CASE("What is no workbook is refused with the reason", "[xlsx]")
{
    CHECK(codeOf(bytesOf(data("pass_protected.xlsx"))) == "xlsx.encrypted");
    CHECK(codeOf(std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(600, '\0')) ==
          "xlsx.old-xls");
    CHECK(codeOf("") == "xlsx.not-xlsx");
    CHECK(codeOf("unit;name\nvpubnd;Văn phòng\n") == "xlsx.not-xlsx");
    CHECK(codeOf("PK\x03\x04 rác") == "xlsx.damaged");

    const std::string whole = bytesOf(data("merged_range.xlsx"));
    for (const std::size_t share : {1U, 2U, 3U}) {
        const auto cut =
            exchange::readXlsx(std::string_view(whole).substr(0, whole.size() * share / 4));
        REQUIRE_FALSE(cut.ok());
        CHECK(cut.error().code == "xlsx.damaged");
    }
}

TEST_CASE("No flipped byte brings the reader down", "[xlsx]")
{
    const std::string whole = bytesOf(data("date.xlsx"));
    int refused = 0;
    for (std::size_t at = 0; at < whole.size(); at += 7) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
        const auto read = exchange::readXlsx(bytes);
        if (!read) {
            CHECK(read.error().code.starts_with("xlsx."));
            ++refused;
        }
    }
    CHECK(refused > 50); // checksums find most of them
}

TEST_CASE("A part that grows beyond reason is not unpacked", "[xlsx]")
{
    // 64 MiB of zeros in 64 KiB: made with `zip`, kept small.
    const auto refused = exchange::readXlsx(bytesOf(data("grows.zip")));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "xlsx.too-large");
}

TEST_CASE("Numbers of cells become plain decimals", "[xlsx]")
{
    using exchange::canonicalNumber;
    const auto [text, number] = GENERATE(table<const char*, const char*>({
        {"1.5E2", "150"},
        {"1.5e+2", "150"},
        {"15E-3", "0.015"},
        {"0.30000000000000004", "0.3"},
        {"0.1", "0.1"},
        {"8.3530000000000004E-1", "0.8353"},
        {"99.999999999999999", "100"},
        {"9999999999999995", "10000000000000000"},
        {"-0", "0"},
        {"-2.50", "-2.5"},
        {"19938", "19938"},
        {"007", "7"},
        {".5", "0.5"},
        {" 12 ", "12"},
        {"0E5", "0"},
        {"1E20", "100000000000000000000"},
    }));
    CHECK(canonicalNumber(text) == std::string(number));
    for (const char* none : {"", "-", ".", "1.2.3", "1,5", "NaN", "1E", "1E9999", "0x10", "1 2"}) {
        INFO(none);
        CHECK_FALSE(canonicalNumber(none));
    }
}

TEST_CASE("Serial days: the leap day that never was, both epochs, times", "[xlsx]")
{
    using exchange::shapedNumber;
    CHECK(shapedNumber("1", NumberShape::Date, false) == "1900-01-01");
    CHECK(shapedNumber("59", NumberShape::Date, false) == "1900-02-28");
    CHECK(shapedNumber("60", NumberShape::Date, false) == "1900-02-29");
    CHECK(shapedNumber("61", NumberShape::Date, false) == "1900-03-01");
    CHECK(shapedNumber("44543", NumberShape::Date, false) == "2021-12-13");
    CHECK(shapedNumber("0", NumberShape::Date, true) == "1904-01-01");
    CHECK(shapedNumber("44543.75", NumberShape::DateTime, false) == "2021-12-13 18:00:00");
    CHECK(shapedNumber("44543.9999999", NumberShape::DateTime, false) == "2021-12-14");
    CHECK(shapedNumber("0.5", NumberShape::Time, false) == "12:00:00");
    CHECK(shapedNumber("2958466", NumberShape::Date, false) == "2958466");
    CHECK(shapedNumber("-1", NumberShape::Date, false) == "-1");
    CHECK(shapedNumber("0.8353", NumberShape::Percent, false) == "83.53%");
    CHECK(shapedNumber("1", NumberShape::Percent, false) == "100%");
    CHECK(shapedNumber("0.005", NumberShape::Percent, false) == "0.5%");
}

TEST_CASE("Formats of numbers tell dates from numbers", "[xlsx]")
{
    const auto [code, shape] = GENERATE(table<const char*, NumberShape>({
        {"General", NumberShape::Plain},
        {"0.00", NumberShape::Plain},
        {"#,##0;[Red]-#,##0", NumberShape::Plain},
        {"0.00E+00", NumberShape::Plain},
        {"\"ngày \"0", NumberShape::Plain},
        {"0\\d", NumberShape::Plain},
        {"0.0%", NumberShape::Percent},
        {"dd/mm/yyyy", NumberShape::Date},
        {"[$-42A]dd mmmm yyyy", NumberShape::Date},
        {"mmm", NumberShape::Date},
        {"dd/mm/yyyy hh:mm", NumberShape::DateTime},
        {"h:mm AM/PM", NumberShape::Time},
        {"[h]:mm:ss", NumberShape::Elapsed},
        {"mm:ss.0", NumberShape::Time},
    }));
    INFO(code);
    CHECK(exchange::shapeOfFormat(code) == shape);
    CHECK(exchange::shapeOfBuiltIn(14) == NumberShape::Date);
    CHECK(exchange::shapeOfBuiltIn(10) == NumberShape::Percent);
    CHECK(exchange::shapeOfBuiltIn(4) == NumberShape::Plain);
}

TEST_CASE("A table file is told by what is in it", "[table-file]")
{
    const auto csv =
        exchange::readTableFile("Báo cáo hồ sơ\n;;\nĐơn vị;Tiếp nhận\n\"Na Rì\";19938\n");
    REQUIRE(csv.ok());
    CHECK(csv->format == exchange::TableFile::Format::Csv);
    REQUIRE(csv->sheets.size() == 1);
    REQUIRE(csv->sheets[0].rows.size() == 3);
    CHECK(csv->place(csv->sheets[0], csv->sheets[0].rows[2].number, 1) == "row 4, column 2");

    const auto book = exchange::readTableFile(bytesOf(data("merged_range.xlsx")));
    REQUIRE(book.ok());
    CHECK(book->format == exchange::TableFile::Format::Xlsx);
    CHECK(book->place(book->sheets[0], 7, 2) == "Sheet1!C7");
    CHECK(exchange::cellName(27, 10) == "AA10");
    CHECK(exchange::cellName(16'384, 1) == "XFD1");

    CHECK(exchange::readTableFile("").error().code == "csv.empty");
    CHECK(exchange::readTableFile("a;\"b\n").error().code == "csv.open-quote");
}

// Over a folder of workbooks named by CCHC_WORKBOOKS: says what is read, why not, and where it
// differs from the CSV beside it.
TEST_CASE("Every workbook of a folder is read or refused", "[.workbooks]")
{
    const char* folder = std::getenv("CCHC_WORKBOOKS");
    REQUIRE(folder != nullptr);
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        if (file.path().extension() != ".xlsx")
            continue;
        const std::string stem = file.path().stem().string();
        const auto sheets = exchange::readXlsx(bytesOf(file.path()));
        if (!sheets) {
            std::cout << stem << ": " << sheets.error().code << '\n';
            continue;
        }
        for (const XlsxSheet& sheet : *sheets) {
            std::string name = sheet.name;
            std::replace(name.begin(), name.end(), ' ', '_');
            const auto csv = file.path().parent_path() / (stem + '-' + name + ".csv");
            if (!std::filesystem::exists(csv)) {
                std::cout << stem << ": no CSV for " << sheet.name
                          << (sheet.hidden ? " (hidden)" : "") << '\n';
                continue;
            }
            const CellTexts ours = withoutEmptyRows(textsOf(sheet));
            const CellTexts theirs = textsOfCsv(bytesOf(csv));
            std::cout << stem << ' ' << sheet.name << ": " << ours.size() << " rows"
                      << (ours == theirs ? "" : ", differs") << '\n';
            for (std::size_t i = 0; ours != theirs && i < std::max(ours.size(), theirs.size());
                 ++i) {
                const auto row = [i](const CellTexts& all) {
                    std::string line;
                    if (i < all.size())
                        for (const auto& cell : all[i])
                            line += "|" + cell;
                    return line;
                };
                if (row(ours) != row(theirs))
                    std::cout << "    " << row(ours) << "\n    " << row(theirs) << '\n';
            }
        }
    }
}
