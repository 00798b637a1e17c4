#pragma once

#include "core/Calendar.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One day of a calendar that is not as its weekday says, as people write it down from the yearly
/// decision: a day off, or a day worked instead of another.
struct CalendarDay {
    int day = 0; ///< days since 01/01/1970 (core/DateText.h)
    bool isWorked = false;
    std::string name; ///< "Tết Nguyên đán", "Làm bù"; may be empty

    int year() const;

    bool operator==(const CalendarDay&) const = default;
};

/// The days without their names, for counting.
Calendar calendarOf(const std::vector<CalendarDay>& days);

/// One text for what an assessment keeps of a calendar: the days off, then those worked instead,
/// each "2026-01-01", joined by one blank, with "|" between the two lists; the empty text for a
/// calendar without days.
std::string calendarText(const Calendar& calendar);
/// Nothing where the text is none of these.
std::optional<Calendar> calendarFrom(std::string_view text);

} // namespace core
