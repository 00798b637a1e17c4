#include "core/LocalTime.h"
#include "core/Process.h"

#include <catch2/catch.hpp>

TEST_CASE("A moment of the book is read back to the millisecond", "[time]")
{
    // date -u -d "2021-12-15 09:01:01" +%s → 1639558861
    CHECK(core::momentOf("2021-12-15T09:01:01.007Z") == 1'639'558'861'007);
    CHECK(core::momentOf("1970-01-01T00:00:00.000Z") == 0);
    // date -u -d "2024-02-29 23:59:59" +%s → 1709251199
    CHECK(core::momentOf("2024-02-29T23:59:59.999Z") == 1'709'251'199'999);
    for (const char* text :
         {"", "2021-12-15", "2021-12-15T09:01:01.007", "2021-02-30T09:01:01.007Z",
          "2021-12-15T09:xx:01.007Z", "2021-12-15 09:01:01.007Z"})
        CHECK_FALSE(core::momentOf(text));
}

TEST_CASE("What is shown is of the day by which it is judged, wherever the machine stands",
          "[time]")
{
    // TZ=Asia/Ho_Chi_Minh date -d "2026-11-30 21:29:34 UTC" → 2026-12-01 04:29:34
    for (const auto& [utc, here] : std::initializer_list<std::pair<const char*, const char*>>{
             {"2026-11-30T21:29:34.000Z", "2026-12-01T04:29:34"},
             {"2026-11-30T16:59:59.999Z", "2026-11-30T23:59:59"},
             {"2024-02-28T17:00:00.000Z", "2024-02-29T00:00:00"},
             {"1969-12-31T16:59:59.000Z", "1969-12-31T23:59:59"},
         }) {
        INFO(utc);
        const std::int64_t moment = core::momentOf(utc).value();
        CHECK(core::localTime(moment) == here);
        CHECK(core::localTime(moment).substr(0, 10) == core::vietnameseDay(moment));
        CHECK(core::timeWithOffset(moment) == std::string(here) + "+07:00");
    }
}

TEST_CASE("A day begins where the clock of Việt Nam says midnight", "[time]")
{
    for (const char* day : {"1999-12-31", "2021-12-15", "2024-02-29", "2037-07-01"}) {
        INFO(day);
        const auto start = core::dayStart(day);
        REQUIRE(start);
        CHECK(core::localTime(*start) == std::string(day) + "T00:00:00");
        CHECK(core::localTime(*start - 1000).substr(10) == "T23:59:59");
    }
    CHECK_FALSE(core::dayStart("2021-02-29"));
    CHECK_FALSE(core::dayStart("15/12/2021"));
}
