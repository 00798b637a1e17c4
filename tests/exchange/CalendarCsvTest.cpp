#include "exchange/CalendarCsv.h"
#include "core/DateText.h"
#include "exchange/Csv.h"

#include <catch2/catch.hpp>

namespace {

core::Result<std::vector<core::CalendarDay>> readDays(std::string_view text)
{
    auto rows = exchange::CsvReader::open(text);
    REQUIRE(rows);
    return exchange::readCalendar(*rows);
}

} // namespace

TEST_CASE("A calendar file is read in both forms and written in one", "[exchange][calendar]")
{
    const auto days = readDays("day;kind;name\n09/01/2027;làm bù;Bù ngày 2/1\n2027-01-01;Nghỉ;\n");
    REQUIRE(days);
    REQUIRE(days->size() == 2);
    CHECK(days->front() == core::CalendarDay{core::dayNumber("2027-01-01"), false, ""});
    const std::string written = exchange::writeCalendar(*days);
    CHECK(written == "day,kind,name\n2027-01-01,holiday,\n2027-01-09,workday,Bù ngày 2/1\n");
    const auto again = readDays(written);
    REQUIRE(again);
    CHECK(*again == *days);
}

TEST_CASE("Each faulty row of a calendar file is named", "[exchange][calendar]")
{
    const auto refused = readDays("day,kind,name\n2027-02-30,holiday,\n2027-01-09,rest,\n"
                                  "2027-01-08,workday,a Friday\n2027-01-01,holiday,\n"
                                  "01/01/2027,holiday,\n");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "calendar.refused");
    std::vector<std::string> found;
    for (const core::Problem& fault : refused.error().details)
        found.push_back(fault.place + ' ' + fault.code);
    CHECK(found == std::vector<std::string>{"row 2 calendar.bad-day", "row 3 calendar.bad-kind",
                                            "row 4 calendar.as-usual", "row 6 calendar.duplicate"});
    CHECK(readDays("day,kind\n").error().details.front().code == "calendar.no-days");
    CHECK(readDays("day,name\n2027-01-01,x\n").error().details.front().code ==
          "calendar.missing-column");
}
