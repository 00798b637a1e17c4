#include "exchange/Csv.h"
#include "exchange/TableFile.h"
#include "exchange/UnitsCsv.h"
#include "support/StoredZip.h"

#include <catch2/catch.hpp>

using exchange::TableCell;
using exchange::TableFile;
using support::odsOf;
using support::workbookOf;

namespace {

using CellKind = TableCell::Kind;
using TextRows = std::vector<std::vector<std::string>>;

TextRows cellsOf(const TableFile& file, std::size_t sheet = 0)
{
    TextRows all;
    for (const auto& row : file.sheets[sheet].rows) {
        auto& cells = all.emplace_back();
        for (const TableCell& cell : row.cells)
            cells.push_back(cell.text);
    }
    return all;
}

TextRows cellsOf(std::string_view bytes)
{
    const auto file = exchange::readTableFile(bytes);
    INFO(bytes);
    REQUIRE(file.ok());
    return cellsOf(*file);
}

std::string refusalOf(std::string_view bytes,
                      const exchange::WorkbookLimits& limits = exchange::WorkbookLimits())
{
    const auto file = exchange::readTableFile(bytes, std::nullopt, limits);
    return file ? "read" : file.error().code;
}

const TextRows twoRows = {{"Đơn vị", "Quá hạn"}, {"Na Rì", "115"}};

} // namespace

TEST_CASE("Separators are found beside quotes, titles and other separators", "[csv]")
{
    CHECK(cellsOf("Đơn vị;Quá hạn\nNa Rì;115\n") == twoRows);
    CHECK(cellsOf("Đơn vị\tQuá hạn\r\nNa Rì\t115\r\n") == twoRows);
    CHECK(cellsOf("Đơn vị|Quá hạn\nNa Rì|115\n") == twoRows);
    // A quote inside a text is a letter; it opens a cell only where the cell begins.
    CHECK(cellsOf("Biểu 06\" tổng hợp\nĐơn vị;Quá hạn\nNa Rì;115\n")[1] == twoRows[0]);
    CHECK(cellsOf("Biểu \"hồ sơ;\nĐơn vị;Quá hạn\nNa Rì;115\n")[2] == twoRows[1]);
    CHECK(cellsOf("Kỳ: 2021; lập: a; b\nĐơn vị,Quá hạn\nNa Rì,115\n")[2] == twoRows[1]);
    // The separator named on a line of its own, as Excel writes it; it is no row.
    CHECK(cellsOf("\xEF\xBB\xBFsep=;\r\nĐơn vị;Quá hạn\r\nNa Rì;115\r\n") == twoRows);
    CHECK(cellsOf("sep=|\nĐơn vị|Quá hạn\nNa Rì|115\n") == twoRows);
    const auto file = exchange::readTableFile("sep=;\nĐơn vị;Quá hạn\nNa Rì;115\n");
    REQUIRE(file.ok());
    CHECK(file->sheets[0].rows[1].number == 3);
}

TEST_CASE("Unicode text of spreadsheet programs is read", "[csv]")
{
    // As Excel saves it: UTF-16, little end first, parted by tabs.
    const auto utf16 = [](std::u16string_view text, bool isBigEndian) {
        std::string bytes = isBigEndian ? "\xFE\xFF" : "\xFF\xFE";
        for (const char16_t unit : text) {
            const char high = static_cast<char>(unit >> 8U);
            const char low = static_cast<char>(unit & 0xFFU);
            bytes += isBigEndian ? high : low;
            bytes += isBigEndian ? low : high;
        }
        return bytes;
    };
    const std::u16string_view text = u"Đơn vị\tQuá hạn\r\nNa Rì\t115\r\n";
    CHECK(cellsOf(utf16(text, false)) == twoRows);
    CHECK(cellsOf(utf16(text, true)) == twoRows);
    CHECK(refusalOf(utf16(text, false) + "x") == "csv.cut");
    CHECK(refusalOf(utf16(u"a\tb\n\xD83D\tc\n", false)) == "csv.not-utf8");
}

TEST_CASE("What keeps a number a text is no part of it", "[csv]")
{
    CHECK(cellsOf("Đơn vị;Mã\n=\"Na Rì\";=\"1060\"\n\"=\"\"Na Rì\"\"\";\"=\"\"1.10\"\"\"\n") ==
          TextRows{{"Đơn vị", "Mã"}, {"Na Rì", "1060"}, {"Na Rì", "1.10"}});
    CHECK(cellsOf("a;b\n=1+1;=\"a\"&\"b\"\n=\";=\"\"\n") ==
          TextRows{{"a", "b"}, {"=1+1", "=\"a\"&\"b\""}, {"=\""}});
}

TEST_CASE("Lines end with LF, CRLF or CR alone", "[csv]")
{
    CHECK(cellsOf("Đơn vị;Quá hạn\rNa Rì;115\r") == twoRows);
    CHECK(cellsOf("Đơn vị;Quá hạn\r\r\nNa Rì;115\r\r\n") == twoRows);
    CHECK(cellsOf("\"Đơn vị\";\"Quá hạn\"\r\"Na Rì\";\"115\"\r") == twoRows);
}

TEST_CASE("Columns at the end that nobody fills do not count", "[csv]")
{
    const auto table = exchange::readCsv("unit,name,group,,\nu1,Xã Một,xa,,\n,,,,\n");
    REQUIRE(table.ok());
    CHECK(table->header == std::vector<std::string>{"unit", "name", "group"});
    CHECK(table->rows.size() == 1);
    CHECK(exchange::readCsv("unit,name\nu1,Xã Một,xa\n").error().code == "csv.cell-counts");
    // Tabs, blanks of other programs and marks without width around the names.
    const auto tabs = exchange::readCsv("unit\u00A0\t\u200Bname\nu1\tXã Một\n");
    REQUIRE(tabs.ok());
    CHECK(tabs->header == std::vector<std::string>{"unit", "name"});
}

TEST_CASE("Texts are read as a person reads them", "[table-file]")
{
    CHECK(cellsOf("Đơn\u00A0vị;Quá\u202Fhạn\n\u200BNa Rì\uFEFF;\u2007115\u00A0\n\x1A") == twoRows);
    const auto book = exchange::readTableFile(workbookOf(
        {{"S", "",
          "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>Sở\u00A0Y tế\u00A0</t></is></c>"
          "<c r='B1' t='inlineStr'><is><t>\u00A0</t></is></c></row></sheetData>"}}));
    REQUIRE(book.ok());
    CHECK(cellsOf(*book) == TextRows{{"Sở Y tế"}});
}

TEST_CASE("Web pages and XML under other names are told by what they are", "[table-file]")
{
    CHECK(refusalOf("<html><body><table><tr><td>Đơn vị</td></tr></table>") == "table.web-page");
    CHECK(refusalOf("\xEF\xBB\xBF \n<!DOCTYPE HTML><html>") == "table.web-page");
    CHECK(refusalOf("<?xml version=\"1.0\"?><html xmlns=\"…\">") == "table.web-page");
    CHECK(refusalOf("MIME-Version: 1.0\nContent-Type: multipart/related") == "table.web-page");
    CHECK(
        refusalOf("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>") ==
        "table.xml-sheet");
    CHECK(refusalOf("<?xml version=\"1.0\"?><Reports/>") == "table.xml");
}

TEST_CASE("A formula without a stored result is told from an empty cell", "[xlsx]")
{
    const auto book = exchange::readTableFile(
        workbookOf({{"S", "",
                     "<sheetData><row r='1'><c r='A1'><f>10+1</f></c><c r='B1'><f>1+1</f><v/></c>"
                     "<c r='C1'><f>1+1</f><v>2</v></c><c r='D1' t='str'><f>\"\"</f><v></v></c>"
                     "<c r='E1'><v>5</v></c></row></sheetData>"}}));
    REQUIRE(book.ok());
    const auto& cells = book->sheets[0].rows[0].cells;
    REQUIRE(cells.size() == 5);
    CHECK(cells[0] == TableCell{"=10+1", CellKind::Formula});
    CHECK(cells[1].kind == CellKind::Formula);
    CHECK(cells[2] == TableCell{"2", CellKind::Number});
    CHECK(cells[4] == TableCell{"5", CellKind::Number});
}

TEST_CASE("A zero that a sum cannot give shows that nobody computed the workbook", "[xlsx]")
{
    // Each formula has a stored zero; beside it stand 7 in A1, 0 in B1, −7 in C1, a text in D1.
    const auto [formula, isResult] = GENERATE(table<const char*, bool>({
        {"200+5", false},
        {"SUM(A1:C1)", true}, // seven and minus seven may be nothing
        {"SUM(A1:B1)", false},
        {"sum($A$1; B1)+0", false},
        {"(A1+B1)+SUM(B1,(A1))", false},
        {"SUM(A1:B1,D1:D1)", false}, // a text in an area counts nothing
        {"A1+D1", true},
        {"B1+0.00", true},
        {"SUM(B1:B9)", true},
        {"A1-7", true},
        {"A1*B1", true},
        {"COUNTIF(A1:A9,9)", true},
        {"SUMIF(A1:A9,9)", true},
        {"S2!A1", true},
        {"'S 2'!A1+1", true},
        {"SUM(A:A)", true}, // not looked at
        {"2E5", true},
        {"A1:", true},
        {"SUM(A1", true},
        {"", true},
    }));
    INFO(formula);
    const std::string text = formula;
    const auto book = exchange::readTableFile(workbookOf(
        {{"S", "",
          "<sheetData><row r='1'><c r='A1'><v>7</v></c><c r='B1'><v>0</v></c><c r='C1'><v>-7</v>"
          "</c><c r='D1' t='inlineStr'><is><t>9</t></is></c></row><row r='2'><c r='A2'><f>" +
              text +
              "</f><v>0</v></c><c r='B2'><f>A1*0</f><v>0</v></c><c r='C2'><f>A1+0</f>"
              "<v>7</v></c></row></sheetData>"}}));
    REQUIRE(book.ok());
    const auto& cells = book->sheets[0].rows[1].cells;
    CHECK(cells[0].kind == (isResult ? CellKind::Number : CellKind::Formula));
    CHECK(cells[1].kind ==
          (isResult ? CellKind::Number : CellKind::Formula)); // no zero is believed then
    CHECK(cells[2] == TableCell{"7", CellKind::Number});
    if (!isResult)
        CHECK(cells[0].text == "=" + text);
}

TEST_CASE("Columns of zeros that nobody can check are named, true zeros are not", "[xlsx]")
{
    const auto zeroColumns = [](const char* formula, const char* last) {
        std::string rows = "<row r='1'><c r='A1'><v>0</v></c></row>";
        for (const char* number : {"2", "3", "4"}) {
            const bool isLast = *number == '4';
            rows += std::string("<row r='") + number + "'><c r='B" + number + "'><f>" + formula +
                    "</f><v>" + (isLast ? last : "0") + "</v></c></row>";
        }
        const auto book =
            exchange::readTableFile(workbookOf({{"S", "", "<sheetData>" + rows + "</sheetData>"}}));
        REQUIRE(book.ok());
        return book->sheets[0].zeroColumns;
    };
    CHECK(zeroColumns("COUNTIF(A1:A9,9)", "0") == std::vector<std::size_t>{1});
    CHECK(zeroColumns("COUNTIF(A1:A9,9)", "3").empty());
    CHECK(zeroColumns("A1+A1", "0").empty()); // it is nothing
}

TEST_CASE("A workbook that says it is not computed has no results of zero", "[xlsx]")
{
    const auto read = [](const char* calc) {
        const std::string bytes = workbookOf(
            {{"S", "",
              "<sheetData><row r='1'><c r='A1'><f>B9*2</f><v>0</v></c><c r='B1'><f>1+1</f>"
              "<v>2</v></c><c r='C1'><v>0</v></c></row></sheetData>"}},
            {}, calc);
        return exchange::readTableFile(bytes)->sheets[0].rows[0].cells;
    };
    const auto open = read("<calcPr calcId='124519' fullCalcOnLoad='1'/>");
    CHECK(open[0] == TableCell{"=B9*2", CellKind::Formula});
    CHECK(open[1].kind == CellKind::Number);
    CHECK(open[2].kind == CellKind::Number); // typed, not computed
    CHECK(read("<calcPr calcId='191029'/>")[0].kind == CellKind::Number);
}

TEST_CASE("Merged cells, hidden rows and values nobody sees are remembered", "[xlsx]")
{
    const auto book = exchange::readTableFile(workbookOf(
        {{"S", "hidden",
          "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>Sở Y tế</t></is></c></row>"
          "<row r='2' hidden='1'><c r='A2'><v>7</v></c><c r='B2'><v>8</v></c></row></sheetData>"
          "<mergeCells><mergeCell ref='A1:A2'/></mergeCells>"}}));
    REQUIRE(book.ok());
    const auto& sheet = book->sheets[0];
    CHECK(sheet.hidden);
    REQUIRE(sheet.merges.size() == 1);
    CHECK(sheet.merges[0].lastRow == 2);
    REQUIRE(sheet.covered.size() == 1);
    CHECK(sheet.covered[0].text == "7");
    CHECK(sheet.covered[0].row == 2);
    REQUIRE(sheet.rows.size() == 2);
    CHECK_FALSE(sheet.rows[0].hidden);
    CHECK(sheet.rows[1].hidden);
    CHECK(sheet.rows[1].cells[0].text.empty());
}

TEST_CASE("Blanks between the runs of a rich text are kept", "[xlsx]")
{
    const auto book = exchange::readTableFile(workbookOf(
        {{"S", "", "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row></sheetData>"}},
        "<si><r><t>Sở </t></r><r><t>Y tế</t></r></si>"));
    REQUIRE(book.ok());
    CHECK(cellsOf(*book) == TextRows{{"Sở Y tế"}});
}

TEST_CASE("OpenDocument spreadsheets are read as workbooks are", "[ods]")
{
    const auto book = exchange::readTableFile(odsOf(
        "<table:table table:name='Ẩn' table:style-name='ta2'/>"
        "<table:table table:name='Năm 2021'>"
        "<table:table-header-rows><table:table-row>"
        "<table:table-cell office:value-type='string'><text:p>Đơn<text:s/>vị</text:p>"
        "</table:table-cell><table:table-cell office:value-type='string'><text:p><text:span>Quá"
        "</text:span> hạn</text:p></table:table-cell></table:table-row></table:table-header-rows>"
        "<table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row>"
        "<table:table-row table:visibility='filter'>"
        "<table:table-cell table:number-rows-spanned='2' office:value-type='string'>"
        "<text:p>Na Rì</text:p></table:table-cell>"
        "<table:table-cell office:value-type='float' office:value='115'><text:p>115</text:p>"
        "</table:table-cell>"
        "<table:table-cell table:number-columns-repeated='2' office:value-type='percentage' "
        "office:value='0.9941'><text:p>99%</text:p></table:table-cell>"
        "<table:table-cell office:value-type='date' office:date-value='2021-12-31'>"
        "<text:p>31/12</text:p></table:table-cell>"
        "<table:table-cell table:formula='of:=[.A1]+1'/>"
        "<table:table-cell office:value-type='string' calcext:value-type='error'>"
        "<text:p>#REF!</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:covered-table-cell office:value-type='string'>"
        "<text:p>dưới</text:p></table:covered-table-cell><table:table-cell "
        "office:value-type='float' office:value='7'/></table:table-row>"
        "</table:table>",
        "<style:style style:name='ta2'><style:table-properties table:display='false'/>"
        "</style:style>"));
    REQUIRE(book.ok());
    REQUIRE(book->sheets.size() == 2);
    CHECK(book->sheets[0].hidden);
    const auto& sheet = book->sheets[1];
    CHECK(sheet.name == "Năm 2021");
    REQUIRE(sheet.rows.size() == 3);
    CHECK(cellsOf(*book, 1)[0] == twoRows[0]);
    CHECK(sheet.rows[1].number == 4);
    CHECK(sheet.rows[1].hidden);
    CHECK(sheet.rows[1].cells == std::vector<TableCell>{{"Na Rì", CellKind::Text},
                                                        {"115", CellKind::Number},
                                                        {"99.41%", CellKind::Percent},
                                                        {"99.41%", CellKind::Percent},
                                                        {"2021-12-31", CellKind::Date},
                                                        {"of:=[.A1]+1", CellKind::Formula},
                                                        {"#REF!", CellKind::Error}});
    REQUIRE(sheet.merges.size() == 1);
    CHECK(sheet.merges[0].lastRow == 5);
    REQUIRE(sheet.covered.size() == 1);
    CHECK(sheet.covered[0].text == "dưới");
    CHECK(book->place(sheet, 4, 1) == "Năm 2021!B4");

    CHECK(refusalOf(odsOf("")) == "xlsx.no-sheets");
    CHECK(refusalOf(
              support::storedZip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                  {"content.xml", "<a"}})) == "xlsx.damaged");
    CHECK(refusalOf(
              support::storedZip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                  {"META-INF/manifest.xml", "<m:encryption-data/>"},
                                  {"content.xml", "…"}})) == "xlsx.encrypted");
}

TEST_CASE("What a table may hold is bounded, and the bound is said", "[bounds]")
{
    const std::string row =
        "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='J1'><v>2</v></c></row></sheetData>";
    exchange::WorkbookLimits limits;
    CHECK(refusalOf(workbookOf({{"S", "", row}}), limits) == "read");
    limits.cells = 9;
    CHECK(refusalOf(workbookOf({{"S", "", row}}), limits) == "xlsx.too-large");
    CHECK(refusalOf("a;b;c;d;e\n1;2;3;4;5\n", limits) == "xlsx.too-large");
    CHECK(refusalOf(odsOf("<table:table table:name='S'><table:table-row "
                          "table:number-rows-repeated='1000000'><table:table-cell "
                          "table:number-columns-repeated='16384' office:value-type='float' "
                          "office:value='1'/></table:table-row></table:table>"),
                    limits) == "xlsx.too-large");
    limits = {};
    limits.partBytes = 400;
    const std::string strings(500, 'x');
    CHECK(refusalOf(workbookOf({{"S", "", row}}, "<si><t>" + strings + "</t></si>"), limits) ==
          "xlsx.too-large");
    limits = {};
    limits.allBytes = 400;
    CHECK(refusalOf(workbookOf({{"S", "", row}}), limits) == "xlsx.too-large");
    const auto wide = exchange::readTableFile(std::string(exchange::CsvReader::maxColumns, ';'));
    REQUIRE_FALSE(wide.ok());
    CHECK(wide.error().code == "csv.too-many-columns");
}

TEST_CASE("Of many faults a thousand are kept, the others counted", "[bounds]")
{
    std::string csv = "unit,name,group\n";
    for (int i = 0; i < 1500; ++i)
        csv += std::string(300, '!') + ",Xã Một,xa\n";
    const auto units = exchange::readUnits(csv);
    REQUIRE_FALSE(units.ok());
    // Each row's id is bad, and all but the first say the same one.
    REQUIRE(units.error().details.size() == core::FaultList::kept + 1);
    CHECK(units.error().details.back().code == "table.more-faults");
    CHECK(units.error().details.back().params ==
          std::vector<core::Param>{core::Param::num("count", 1999)});
    CHECK(units.error().details.front().params[1].value.size() < 100);
}

TEST_CASE("A group has as many units as one can have", "[bounds]")
{
    const auto units = exchange::readUnits("unit,name,group\na,A,so\nb,B,so\nc,C,xa\n");
    REQUIRE(units.ok());
    CHECK_FALSE(exchange::unitCountFault(*units, 2));
    const auto fault = exchange::unitCountFault(*units, 1);
    REQUIRE(fault);
    CHECK(fault->code == "units.too-many");
}
