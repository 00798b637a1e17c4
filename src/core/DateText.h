#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Dates are kept as "YYYY-MM-DD", which also sorts; people write dd/MM/yyyy.

/// True for a day of the calendar from year 1900 to 2200.
bool isDate(std::string_view iso);

/// "16/12/2021", "16.12.2021", "16-12-2021", with one or two digits for day and month, or the kept
/// form → "2021-12-16". Nothing where it is no day of the calendar.
std::optional<std::string> readDate(std::string_view text);

/// "2021-12-16" → "16/12/2021"; anything else as it is.
std::string dateText(std::string_view iso);

/// The days since 01/01/1970 and back. Pre: isDate(iso); a day that isDate would know.
int dayNumber(std::string_view iso);
std::string isoDate(int dayNumber);

/// Days from one date to the other (negative where `to` is earlier). Pre: isDate(from), isDate(to).
int daysBetween(std::string_view from, std::string_view to);

} // namespace core
