#pragma once

#include "core/CalendarDay.h"
#include "core/IndexSet.h"
#include "core/Result.h"
#include "store/Book.h"

#include <vector>

namespace app {

class Workspace;

/// Holidays and days worked instead as the book knows them, ascending: the book's own years, and
/// for every other year what the program brings (resources/calendar: 2019 to 2030 by the Labour
/// Code 45/2019/QH14, articles 111 and 112, and the yearly decisions; the years that have no
/// decision yet say so in the days' names).
core::Result<std::vector<core::CalendarDay>> calendarDays(const store::Book& book);

/// Gives the years in which `days` lie these days, with history. Assessments that are there keep
/// the calendar that they were made with. Errors: Gate::refusal(), those of the book.
core::Status putCalendarDays(Workspace& workspace, const std::vector<core::CalendarDay>& days);

/// Whether some criterion is scored by days.
bool asksForDays(const core::IndexSet& set);

} // namespace app
