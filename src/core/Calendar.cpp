#include "core/Calendar.h"

#include <algorithm>

namespace core {

namespace {

std::vector<int> ascending(std::vector<int> days)
{
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

bool holds(const std::vector<int>& days, int day)
{
    return std::binary_search(days.begin(), days.end(), day);
}

/// Whether the day is a Saturday or a Sunday. Day 0 was a Thursday.
bool isWeekend(int day)
{
    const int fromThursday = (day % 7 + 7) % 7;
    return fromThursday == 2 || fromThursday == 3;
}

} // namespace

Calendar::Calendar(std::vector<int> holidays, std::vector<int> workdays)
    : m_holidays(ascending(std::move(holidays))), m_workdays(ascending(std::move(workdays)))
{}

bool Calendar::isWorking(int day) const
{
    if (holds(m_workdays, day))
        return true;
    return !isWeekend(day) && !holds(m_holidays, day);
}

int Calendar::workingFrom(int day) const
{
    constexpr int longestBreak = 366;
    for (int later = day; later <= day + longestBreak; ++later) {
        if (isWorking(later))
            return later;
    }
    return day + longestBreak;
}

int Calendar::workingDays(int after, int upTo) const
{
    int count = 0;
    for (int day = after + 1; day <= upTo; ++day)
        count += isWorking(day) ? 1 : 0;
    return count;
}

Calendar::Passed Calendar::passed(int after, int upTo) const
{
    Passed passed;
    for (int day = after + 1; day <= upTo; ++day) {
        if (isWeekend(day) && isWorking(day))
            passed.workdays.push_back(day);
        else if (isWeekend(day))
            passed.weekends = true;
        else if (!isWorking(day))
            passed.holidays.push_back(day);
    }
    return passed;
}

int Calendar::workingDaysLate(int due, int done) const
{
    const int counts = workingFrom(due);
    return done > counts ? workingDays(counts, done) : -workingDays(done, counts);
}

} // namespace core
