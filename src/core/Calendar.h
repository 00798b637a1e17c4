#pragma once

#include <vector>

namespace core {

/// Which days are worked: Monday to Friday but for the holidays, and the Saturdays worked instead
/// of another day. Data of the set or the book, from the yearly decision; never computed.
///
/// Days are numbers: days since 01/01/1970 (core/DateText.h).
class Calendar {
public:
    Calendar() = default;
    /// In any order; a day may stand twice.
    Calendar(std::vector<int> holidays, std::vector<int> workdays);

    const std::vector<int>& holidays() const { return m_holidays; }
    const std::vector<int>& workdays() const { return m_workdays; }
    bool isEmpty() const { return m_holidays.empty() && m_workdays.empty(); }

    bool isWorking(int day) const;
    /// The day itself, or the next one that is worked. A stretch of more than a year without any is
    /// ended there.
    int workingFrom(int day) const;
    /// Working days after the due day up to and including the day done; below 0 where it was done
    /// early: those after the day done up to and including the due day (contract, section 1b). A
    /// due day that is not worked counts as the next one that is.
    int workingDaysLate(int due, int done) const;

    /// What a count of working days over the days after `after` up to and including `upTo` passed
    /// over and took in: for the sentence that explains it.
    struct Passed {
        bool weekends = false;     ///< some Saturday or Sunday was not counted
        std::vector<int> holidays; ///< Mondays to Fridays that were not
        std::vector<int> workdays; ///< Saturdays and Sundays that were
    };
    Passed passed(int after, int upTo) const;

    bool operator==(const Calendar&) const = default;

private:
    int workingDays(int after, int upTo) const;

    std::vector<int> m_holidays; ///< ascending, each once
    std::vector<int> m_workdays;
};

/// The figure of a day that never came (`done=never`): beyond every day of the calendar.
inline constexpr int neverDay = 9'999'999;

} // namespace core
