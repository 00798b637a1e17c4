#pragma once

#include "core/Calendar.h"

#include <string>

namespace core {

/// An assessment (đợt chấm điểm): one set, one group of units, one year.
struct Assessment {
    std::string id;
    std::string title;
    std::string setId;
    std::string group;
    int year = 0;
    std::string periodFrom; ///< reporting period, "YYYY-MM-DD" or empty
    std::string periodTo;
    /// Which days are worked, as the book knew it when the assessment was made: where its set
    /// asks for days and brings no calendar of its own.
    Calendar calendar{};
    std::string previous = {}; ///< assessment whose figures are last year's; empty: not named

    bool operator==(const Assessment&) const = default;
};

/// First and last day of the reporting period: of the calendar year where none is given.
inline std::string firstDayOf(const Assessment& assessment)
{
    return assessment.periodFrom.empty() ? std::to_string(assessment.year) + "-01-01"
                                         : assessment.periodFrom;
}
inline std::string lastDayOf(const Assessment& assessment)
{
    return assessment.periodTo.empty() ? std::to_string(assessment.year) + "-12-31"
                                       : assessment.periodTo;
}

} // namespace core
