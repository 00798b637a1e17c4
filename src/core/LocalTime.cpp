#include "core/LocalTime.h"

#include "core/DateText.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <ctime>

namespace core {

namespace {

constexpr std::int64_t secondLength = 1000;
constexpr std::int64_t dayLength = 24 * 60 * 60 * secondLength;

bool partsOf(std::time_t time, std::tm& parts)
{
#ifdef _WIN32
    return localtime_s(&parts, &time) == 0;
#else
    return localtime_r(&time, &parts) != nullptr;
#endif
}

std::optional<int> numberAt(std::string_view text, std::size_t from, std::size_t length)
{
    int number = 0;
    const char* begin = text.data() + from;
    if (std::from_chars(begin, begin + length, number).ptr != begin + length)
        return std::nullopt;
    return number;
}

} // namespace

std::string localTime(std::int64_t moment)
{
    std::tm parts{};
    if (!partsOf(static_cast<std::time_t>(moment / secondLength), parts))
        return {};
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts)};
}

std::optional<std::int64_t> dayStart(std::string_view date)
{
    if (!isDate(date))
        return std::nullopt;
    std::tm parts{};
    parts.tm_year = *numberAt(date, 0, 4) - 1900;
    parts.tm_mon = *numberAt(date, 5, 2) - 1;
    parts.tm_mday = *numberAt(date, 8, 2);
    parts.tm_isdst = -1; // the system knows
    return static_cast<std::int64_t>(std::mktime(&parts)) * secondLength;
}

std::optional<std::int64_t> momentOf(std::string_view utc)
{
    // "2021-12-15T09:01:01.007Z"
    constexpr std::size_t length = 24;
    if (utc.size() != length || !isDate(utc.substr(0, 10)) || utc[10] != 'T' || utc.back() != 'Z')
        return std::nullopt;
    const auto hours = numberAt(utc, 11, 2);
    const auto minutes = numberAt(utc, 14, 2);
    const auto seconds = numberAt(utc, 17, 2);
    const auto rest = numberAt(utc, 20, 3);
    if (!hours || !minutes || !seconds || !rest)
        return std::nullopt;
    return dayNumber(utc.substr(0, 10)) * dayLength +
           ((*hours * 60 + *minutes) * 60 + *seconds) * secondLength + *rest;
}

std::string timeWithOffset(std::int64_t moment)
{
    const std::string here = localTime(moment);
    const auto asUtc = momentOf(here + ".000Z");
    if (!asUtc)
        return {};
    constexpr std::int64_t minuteLength = 60 * secondLength;
    constexpr std::int64_t minutesOfHour = 60;
    const std::int64_t ahead = (*asUtc - (moment - moment % secondLength)) / minuteLength;
    const std::int64_t size = ahead < 0 ? -ahead : ahead;
    std::array<char, 8> offset{};
    std::snprintf(offset.data(), offset.size(), "%c%02d:%02d", ahead < 0 ? '-' : '+',
                  static_cast<int>(size / minutesOfHour % 24),
                  static_cast<int>(size % minutesOfHour));
    return here + offset.data();
}

std::optional<std::int64_t> momentWithOffset(std::string_view text)
{
    if (!isTimeWithOffset(text))
        return std::nullopt;
    constexpr std::int64_t minuteLength = 60 * secondLength;
    constexpr std::size_t timeLength = 19;
    const auto here = momentOf(std::string(text.substr(0, timeLength)) + ".000Z");
    const std::int64_t ahead = *numberAt(text, 20, 2) * 60 + *numberAt(text, 23, 2);
    return *here - (text[timeLength] == '-' ? -ahead : ahead) * minuteLength;
}

bool isTimeWithOffset(std::string_view text)
{
    constexpr std::size_t timeLength = 19;
    constexpr std::size_t length = 25;
    if (text.size() != length || (text[timeLength] != '+' && text[timeLength] != '-') ||
        text[22] != ':')
        return false;
    const auto hours = numberAt(text, 20, 2);
    const auto minutes = numberAt(text, 23, 2);
    return momentOf(std::string(text.substr(0, timeLength)) + ".000Z") && hours && minutes &&
           *hours < 24 && *minutes < 60;
}

} // namespace core
