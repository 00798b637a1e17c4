#pragma once

#include "core/CalendarDay.h"
#include "core/Result.h"

#include <string>
#include <vector>

namespace exchange {

class RowReader;

/// The columns of a calendar file.
inline constexpr std::string_view calendarColumns[] = {"day", "kind", "name"};

/// Holidays and days worked instead (contract, section 1b): day (2026-01-01 or 01/01/2026), kind
/// (`holiday` or `workday`; also "nghỉ", "làm bù"), name (optional). Ascending. Error InvalidData
/// "calendar.refused" with details, place "row N": "calendar.bad-day", "calendar.bad-kind",
/// "calendar.duplicate" (first: the row), "calendar.as-usual" (a day worked that would be worked
/// anyway), and the faults of CSV files.
core::Result<std::vector<core::CalendarDay>> readCalendar(RowReader& rows);

/// The same file, with its header.
std::string writeCalendar(const std::vector<core::CalendarDay>& days);

} // namespace exchange
