#include "core/CalendarDay.h"
#include "core/DateText.h"

#include <catch2/catch.hpp>

using core::Calendar;
using core::dayNumber;

TEST_CASE("A calendar comes back from its text", "[core][calendar]")
{
    const Calendar calendar = core::calendarOf({{dayNumber("2026-02-17"), false, "Tết"},
                                                {dayNumber("2026-01-10"), true, ""},
                                                {dayNumber("2026-01-02"), false, ""}});
    CHECK(core::calendarText(calendar) == "2026-01-02 2026-02-17|2026-01-10");
    CHECK(core::calendarFrom(core::calendarText(calendar)) == calendar);
    CHECK(core::calendarText(Calendar()).empty());
    CHECK(core::calendarFrom("") == Calendar());
    CHECK(core::calendarFrom("|2026-01-10") == Calendar({}, {dayNumber("2026-01-10")}));
    for (const char* bad :
         {"|", "2026-01-02", "2026-02-30|", "2026-01-02 |", "2026-01-03 2026-01-02|",
          "2026-01-02 2026-01-02|", "2026-01-02|2026-01-10 x", "2026-01-02,2026-01-03|"})
        CHECK_FALSE(core::calendarFrom(bad));
}

TEST_CASE("A count of working days says what it passed over", "[core][calendar]")
{
    // Friday 13/02/2026 to Tuesday 24/02/2026, Tết 16/02 to 20/02 (Monday to Friday), Saturday
    // 14/02 worked.
    std::vector<int> holidays;
    for (int day = dayNumber("2026-02-16"); day <= dayNumber("2026-02-20"); ++day)
        holidays.push_back(day);
    const Calendar calendar(holidays, {dayNumber("2026-02-14")});
    const Calendar::Passed passed =
        calendar.passed(dayNumber("2026-02-13"), dayNumber("2026-02-24"));
    CHECK(passed.weekends);
    CHECK(passed.holidays == holidays);
    CHECK(passed.workdays == std::vector<int>{dayNumber("2026-02-14")});
    // 14/02, 23/02 and 24/02 are counted.
    CHECK(calendar.workingDaysLate(dayNumber("2026-02-13"), dayNumber("2026-02-24")) == 3);
    const Calendar::Passed none = calendar.passed(dayNumber("2026-02-23"), dayNumber("2026-02-24"));
    CHECK_FALSE(none.weekends);
    CHECK(none.holidays.empty());
    CHECK(none.workdays.empty());
}
