#include "office/Xlsx.h"

#include "exchange/Xlsx.h"
#include "office/Package.h"

#include <catch2/catch.hpp>

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

} // namespace

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
