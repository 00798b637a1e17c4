#include "core/DateText.h"
#include "core/DocumentLabel.h"

#include <catch2/catch.hpp>

TEST_CASE("Dates as people write them", "[date]")
{
    CHECK(core::readDate("16/12/2021") == "2021-12-16");
    CHECK(core::readDate(" 1.2.2021 ") == "2021-02-01");
    CHECK(core::readDate("6-8-2021") == "2021-08-06");
    CHECK(core::readDate("2021-12-16") == "2021-12-16");
    CHECK(core::readDate("29/2/2020") == "2020-02-29");
    for (const char* text :
         {"", "29/2/2021", "31/04/2021", "16/12/21", "16/12", "16/12/2021x", "a/b/c", "0/1/2021",
          "1/13/2021", "16/12/20211", "//2021", "99999/1/2021"}) {
        INFO(text);
        CHECK_FALSE(core::readDate(text));
    }
    CHECK(core::dateText("2021-12-16") == "16/12/2021");
    CHECK(core::dateText("") == "");
    CHECK(core::daysBetween("2021-12-14", "2021-12-16") == 2);
    CHECK(core::daysBetween("2021-01-01", "2020-01-01") == -366);
}

TEST_CASE("A document in a line", "[document]")
{
    core::Document document;
    document.fileName = "Trích xuất một cửa 2021.xlsx";
    CHECK(core::documentLabel(document) == "Trích xuất một cửa 2021.xlsx");
    document.title = "Phụ lục II.06";
    CHECK(core::documentLabel(document) == "Phụ lục II.06");
    document.number = "412/BC-STNMT";
    document.date = "2021-12-16";
    CHECK(core::documentLabel(document) == "BC 412/BC-STNMT, 16/12/2021");
    document.number = "25";
    CHECK(core::documentLabel(document) == "25, 16/12/2021");
}
