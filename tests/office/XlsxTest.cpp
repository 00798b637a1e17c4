#include "office/Xlsx.h"

#include "core/NumberText.h"
#include "core/Points.h"
#include "exchange/Xlsx.h"
#include "office/Package.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using report::Number;
using report::SheetCell;

namespace {

SheetCell text(std::string value)
{
    SheetCell cell;
    cell.value = std::move(value);
    return cell;
}

SheetCell number(std::string digits, int decimals, std::string formula = {})
{
    SheetCell cell;
    cell.value = Number{std::move(digits)};
    cell.decimals = decimals;
    cell.formula = std::move(formula);
    return cell;
}

report::Workbook small()
{
    report::Workbook workbook;
    workbook.title = "Bảng thử & <dấu>";
    workbook.date = "2022-02-12T09:30:00Z";
    report::SheetTab& tab = workbook.tabs.emplace_back();
    tab.name = "Điểm";
    tab.widths = {12, 30, 10};
    tab.firstHeader = tab.lastHeader = 0;
    tab.footer = "Sở A & B";
    tab.rows = {{text("Mã"), text("Đơn vị"), text("Điểm")},
                {text("1.10"), text("=HYPERLINK(\"x\")"), number("92.76", 2)},
                {text("-2"), text("@tên"), number("1234.5", 2, "=SUM(C2:C2)*1")},
                {text("+3"), text("Sở"), number("84.621053", 6)}};
    return workbook;
}

std::string part(const std::string& bytes, const std::string& name)
{
    const auto package = office::Package::read(bytes);
    REQUIRE(package.ok());
    const auto found = package->parts().find(name);
    REQUIRE(found != package->parts().end());
    return found->second;
}

/// What stands in the <v> of a cell ("B7").
std::string valueOf(const std::string& sheet, const std::string& cell)
{
    const std::size_t at = sheet.find("<c r=\"" + cell + "\"");
    REQUIRE(at != std::string::npos);
    const std::size_t begin = sheet.find("<v>", at) + 3;
    return sheet.substr(begin, sheet.find("</v>", begin) - begin);
}

} // namespace

TEST_CASE("What a killed program left while it made a workbook goes with the next", "[xlsx]")
{
    const auto folder = std::filesystem::temp_directory_path();
    const auto left = folder / "cchc-0f0f0f0f.part";
    std::ofstream(left) << "nửa bảng tính";
    REQUIRE(office::toXlsx(small()).ok());
    CHECK_FALSE(std::filesystem::exists(left));
}

TEST_CASE("a workbook is read back as it was: numbers typed, texts kept", "[xlsx]")
{
    const auto bytes = office::toXlsx(small());
    REQUIRE(bytes.ok());
    const auto sheets = exchange::readXlsx(*bytes);
    REQUIRE(sheets.ok());
    REQUIRE(sheets->size() == 1);
    CHECK(sheets->front().name == "Điểm");
    const auto& rows = sheets->front().rows;
    REQUIRE(rows.size() == 4);
    using Kind = exchange::TableCell::Kind;
    CHECK(rows[1].cells[0] == exchange::TableCell{"1.10", Kind::Text});
    CHECK(rows[1].cells[1] == exchange::TableCell{"=HYPERLINK(\"x\")", Kind::Text});
    CHECK(rows[1].cells[2] == exchange::TableCell{"92.76", Kind::Number});
    CHECK(rows[2].cells[0] == exchange::TableCell{"-2", Kind::Text});
    CHECK(rows[2].cells[1] == exchange::TableCell{"@tên", Kind::Text});
    CHECK(rows[2].cells[2] == exchange::TableCell{"1234.5", Kind::Number}); // the stored result
    CHECK(rows[3].cells[2] == exchange::TableCell{"84.621053", Kind::Number});

    const std::string sheet = part(*bytes, "xl/worksheets/sheet1.xml");
    CHECK(sheet.find("<f>SUM(C2:C2)*1</f><v>1234.5</v>") != std::string::npos);
    CHECK(sheet.find("HYPERLINK") == std::string::npos); // a shared string, no formula
    CHECK(sheet.find("fitToHeight=\"0\"") != std::string::npos);
    CHECK(sheet.find("Sở A &amp;&amp; B") != std::string::npos);
    CHECK(part(*bytes, "xl/styles.xml").find("#,##0.000000") != std::string::npos);
    CHECK(part(*bytes, "xl/workbook.xml").find("_xlnm.Print_Titles") != std::string::npos);
}

TEST_CASE("numbers stand in the file with the digits that were given", "[xlsx]")
{
    // With sixteen digits, as the library prints, the first two are 9.970000000000001 and
    // 79.76000000000001.
    const std::vector<std::string> digits = {"9.97",  "79.76", "0.07",    "100",
                                             "-0.25", "0",     "0.00001", "100000000000.07"};
    report::Workbook workbook;
    report::SheetTab& tab = workbook.tabs.emplace_back();
    tab.name = "Số";
    for (const std::string& one : digits)
        tab.rows.push_back({number(one, 2), number(one, -1, "=A1<\"</v>\""), text(one)});
    SheetCell formula = text("79.76000000000001");
    formula.formula = "=\"79.76000000000001\"";
    tab.rows.push_back({formula, text("9.970000000000001")});

    const auto bytes = office::toXlsx(workbook);
    REQUIRE(bytes.ok());
    const std::string sheet = part(*bytes, "xl/worksheets/sheet1.xml");
    const auto sheets = exchange::readXlsx(*bytes);
    REQUIRE(sheets.ok());
    const auto& rows = sheets->front().rows;
    REQUIRE(rows.size() == digits.size() + 1);
    using Kind = exchange::TableCell::Kind;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        INFO(digits[i]);
        CHECK(valueOf(sheet, "A" + std::to_string(i + 1)) == digits[i]);
        CHECK(valueOf(sheet, "B" + std::to_string(i + 1)) == digits[i]);
        CHECK(rows[i].cells[0] == exchange::TableCell{digits[i], Kind::Number});
        CHECK(rows[i].cells[1] == exchange::TableCell{digits[i], Kind::Number});
        CHECK(rows[i].cells[2] == exchange::TableCell{digits[i], Kind::Text});
    }
    // Texts stay, whatever they look like.
    CHECK(valueOf(sheet, "A9") == "79.76000000000001");
    CHECK(rows.back().cells[0] == exchange::TableCell{"79.76000000000001", Kind::Text});
    CHECK(rows.back().cells[1] == exchange::TableCell{"9.970000000000001", Kind::Text});
}

TEST_CASE("every point of two decimals up to 100 keeps its digits", "[xlsx]")
{
    report::Workbook workbook;
    report::SheetTab& tab = workbook.tabs.emplace_back();
    tab.name = "Số";
    std::vector<std::string> digits;
    for (std::int64_t i = 0; i <= 10'000; ++i) {
        digits.push_back(core::format(core::Points::fromUnits(i * 100)));
        tab.rows.push_back({number(digits.back(), 2)});
    }
    const auto bytes = office::toXlsx(workbook);
    REQUIRE(bytes.ok());
    const std::string sheet = part(*bytes, "xl/worksheets/sheet1.xml");
    std::size_t at = 0;
    std::vector<std::string> others;
    for (const std::string& one : digits) {
        at = sheet.find("<v>", at);
        REQUIRE(at != std::string::npos);
        at += 3;
        if (const std::string found = sheet.substr(at, sheet.find("</v>", at) - at); found != one)
            others.push_back(found);
    }
    CHECK(others == std::vector<std::string>());
    CHECK(sheet.find("<v>", at) == std::string::npos);
}

TEST_CASE("the same workbook gives the same bytes, and tells the book's time", "[xlsx]")
{
    const auto first = office::toXlsx(small());
    const auto second = office::toXlsx(small());
    REQUIRE(first.ok());
    REQUIRE(second.ok());
    CHECK(*first == *second);
    const std::string core = part(*first, "docProps/core.xml");
    CHECK(core.find("<dc:title>Bảng thử &amp; &lt;dấu&gt;</dc:title>") != std::string::npos);
    CHECK(core.find("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2022-02-12T09:30:00Z<") !=
          std::string::npos);

    report::Workbook other = small();
    other.date = "2022-02-12T09:31:00Z";
    CHECK(*office::toXlsx(other) != *first);
}

TEST_CASE("a package keeps its parts and begins with the content types", "[package]")
{
    office::Package package;
    package.put("a/b.xml", "<b/>");
    package.put("[Content_Types].xml", "<Types/>");
    package.put("0.xml", std::string(100'000, 'x'));
    const auto bytes = package.bytes();
    REQUIRE(bytes.ok());
    CHECK(*bytes == *package.bytes());
    // The first name stands behind the first local header of thirty bytes.
    CHECK(bytes->substr(30, 19) == "[Content_Types].xml");
    const auto again = office::Package::read(*bytes);
    REQUIRE(again.ok());
    CHECK(again->parts() == package.parts());

    const auto damaged = office::Package::read("PK nothing");
    REQUIRE_FALSE(damaged.ok());
    CHECK(damaged.error().code == "office.damaged");
}
