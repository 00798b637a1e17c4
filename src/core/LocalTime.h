#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Moments (UTC, milliseconds since 1970) by the clock on the wall in Việt Nam, whatever zone the
/// machine is set to: what is due on a day is judged by it (docs/process.md, "Days"), and a time
/// that is shown must not be of another day than the one it was judged by.
namespace core {

/// Seconds; Việt Nam has no summer time.
inline constexpr int vietnamAhead = 7 * 60 * 60;

/// "YYYY-MM-DDTHH:MM:SS".
std::string localTime(std::int64_t moment);

/// "YYYY-MM-DDTHH:MM:SS+07:00": the same and how far it is ahead of UTC.
std::string timeWithOffset(std::int64_t moment);
/// Whether a text is such a time: a day of the calendar, hours to 23, an offset of less than a day.
bool isTimeWithOffset(std::string_view text);

/// The moment of such a time; nothing where it is none.
std::optional<std::int64_t> momentWithOffset(std::string_view text);

/// When a day ("YYYY-MM-DD") begins; nothing where it is no day of the calendar.
std::optional<std::int64_t> dayStart(std::string_view date);

/// "YYYY-MM-DDTHH:MM:SS.mmmZ" as the book writes it; nothing where it is no such text.
std::optional<std::int64_t> momentOf(std::string_view utc);

} // namespace core
