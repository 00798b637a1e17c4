#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Moments (UTC, milliseconds since 1970) by the clock of this machine.
namespace core {

/// "YYYY-MM-DDTHH:MM:SS"; empty where the system cannot tell.
std::string localTime(std::int64_t moment);

/// "YYYY-MM-DDTHH:MM:SS+07:00": the time here and how far it is ahead of UTC; empty where the
/// system cannot tell.
std::string timeWithOffset(std::int64_t moment);
/// Whether a text is such a time: a day of the calendar, hours to 23, an offset of less than a day.
bool isTimeWithOffset(std::string_view text);

/// The moment of such a time; nothing where it is none.
std::optional<std::int64_t> momentWithOffset(std::string_view text);

/// When a day ("YYYY-MM-DD") begins here; nothing where it is no day of the calendar.
std::optional<std::int64_t> dayStart(std::string_view date);

/// "YYYY-MM-DDTHH:MM:SS.mmmZ" as the book writes it; nothing where it is no such text.
std::optional<std::int64_t> momentOf(std::string_view utc);

} // namespace core
