#include "core/CalendarDay.h"

#include "core/DateText.h"

#include <chrono>

namespace core {

namespace {

constexpr std::size_t dateLength = 10;

std::string joined(const std::vector<int>& days)
{
    std::string text;
    for (const int day : days) {
        if (!text.empty())
            text += ' ';
        text += isoDate(day);
    }
    return text;
}

/// Days in ascending order, each once; false for anything else.
bool readDays(std::string_view text, std::vector<int>& days)
{
    while (!text.empty()) {
        const std::string_view date = text.substr(0, dateLength);
        if (!isDate(date))
            return false;
        const int day = dayNumber(date);
        if (!days.empty() && day <= days.back())
            return false;
        days.push_back(day);
        text.remove_prefix(date.size());
        if (text.empty())
            return true;
        if (text.front() != ' ' || text.size() == 1)
            return false;
        text.remove_prefix(1);
    }
    return true;
}

} // namespace

int CalendarDay::year() const
{
    return static_cast<int>(
        std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(day))).year());
}

Calendar calendarOf(const std::vector<CalendarDay>& days)
{
    std::vector<int> holidays;
    std::vector<int> workdays;
    for (const CalendarDay& one : days)
        (one.isWorked ? workdays : holidays).push_back(one.day);
    return {std::move(holidays), std::move(workdays)};
}

std::string calendarText(const Calendar& calendar)
{
    if (calendar.isEmpty())
        return {};
    return joined(calendar.holidays()) + '|' + joined(calendar.workdays());
}

std::optional<Calendar> calendarFrom(std::string_view text)
{
    if (text.empty())
        return Calendar();
    const std::size_t border = text.find('|');
    if (border == std::string_view::npos || text.size() == 1)
        return std::nullopt;
    std::vector<int> holidays;
    std::vector<int> workdays;
    if (!readDays(text.substr(0, border), holidays) || !readDays(text.substr(border + 1), workdays))
        return std::nullopt;
    return Calendar(std::move(holidays), std::move(workdays));
}

} // namespace core
