#pragma once

#include "core/RuleFields.h"

#include <array>

namespace engine {

/// The members of a rule that say how the days of `of: "days"` are counted (contract, section 1b).
inline void describeDays(core::RuleFields& fields, core::DayCount& days)
{
    static constexpr std::array<std::string_view, 2> calendars = {"all", "working"};
    fields.sinceFormat2([&days](core::RuleFields& inner) {
        inner.date("due", days.due);
        std::size_t calendar = days.working ? 1 : 0;
        inner.word("calendar", calendar, calendars);
        days.working = calendar == 1;
        inner.points("never", days.never);
        inner.date("latest", days.latest);
    });
}

} // namespace engine
