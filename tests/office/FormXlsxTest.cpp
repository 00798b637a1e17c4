// What a form needs of a workbook: cells to be typed in, checks, hidden parts, protection.

#include "exchange/Xlsx.h"
#include "office/Package.h"
#include "office/Xlsx.h"

#include <catch2/catch.hpp>

namespace {

report::Workbook lockedWorkbook()
{
    report::Workbook workbook;
    report::SheetTab& tab = workbook.tabs.emplace_back();
    tab.name = "Phiếu";
    tab.widths = {5, 20};
    tab.hiddenColumns = {0};
    tab.hiddenRows = {0};
    tab.isProtected = true;
    report::SheetCell open = report::sheetText("=1+1");
    open.isOpen = true;
    open.format = "@";
    open.fill = 0xFFF8DC;
    tab.rows = {{report::sheetText("khóa")}, {report::sheetText("r2"), open}};
    report::CellCheck check;
    check.row = 1;
    check.column = 1;
    check.least = "0";
    check.most = "99";
    check.title = "Chưa nhận ô này";
    check.message = "Nhập số nguyên từ 0 đến 99.";
    tab.checks.push_back(check);
    check.kind = report::CellCheck::Kind::List;
    check.list = "\"Có,Không\"";
    check.row = 2;
    tab.checks.push_back(check);
    report::SheetTab& hidden = workbook.tabs.emplace_back();
    hidden.name = "Khóa";
    hidden.isHidden = true;
    hidden.rows = {{report::sheetText("cchc")}};
    return workbook;
}

} // namespace

TEST_CASE("a workbook holds checks, protection without a password, and hidden parts",
          "[xlsx][form]")
{
    const auto bytes = office::toXlsx(lockedWorkbook());
    REQUIRE(bytes.ok());
    const auto package = office::Package::read(*bytes);
    REQUIRE(package.ok());
    const std::string& sheet = package->parts().at("xl/worksheets/sheet1.xml");
    const auto has = [&sheet](const char* text) { return sheet.find(text) != std::string::npos; };
    // ECMA-376 part 1, 18.3.1.85: no attribute of a password.
    CHECK(has("<sheetProtection sheet=\"1\""));
    CHECK_FALSE(has("password"));
    CHECK(has("<dataValidation type=\"whole\" allowBlank=\"1\" showErrorMessage=\"1\" "
              "errorTitle=\"Chưa nhận ô này\" error=\"Nhập số nguyên từ 0 đến 99.\" sqref=\"B2\">"
              "<formula1>0</formula1><formula2>99</formula2>"));
    CHECK(has("<formula1>\"Có,Không\"</formula1>"));
    CHECK(has("hidden=\"1\""));
    CHECK(package->parts().at("xl/styles.xml").find("<protection locked=\"0\"/>") !=
          std::string::npos);
    CHECK(package->parts().at("xl/workbook.xml").find("state=\"hidden\"") != std::string::npos);
    const auto read = exchange::readXlsx(*bytes);
    REQUIRE(read.ok());
    REQUIRE(read->size() == 2);
    CHECK(read->back().hidden);
    CHECK(read->front().rows[1].cells[1] ==
          exchange::TableCell{"=1+1", exchange::TableCell::Kind::Text});
}
