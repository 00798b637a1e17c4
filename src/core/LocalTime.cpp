#include "core/LocalTime.h"

#include "core/DateText.h"

#include <charconv>
#include <utility>

namespace core {

namespace {

constexpr std::int64_t secondLength = 1000;
constexpr std::int64_t dayLength = 24 * 60 * 60 * secondLength;

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
    const std::int64_t here = moment + vietnamAhead * secondLength;
    const std::int64_t day = (here - (here < 0 ? dayLength - 1 : 0)) / dayLength;
    const auto seconds = static_cast<int>((here - day * dayLength) / secondLength);
    constexpr int minute = 60;
    constexpr int hour = 60 * minute;
    std::string text = isoDate(static_cast<int>(day));
    char before = 'T';
    for (const int part : {seconds / hour, seconds / minute % minute, seconds % minute}) {
        text += std::exchange(before, ':');
        text += static_cast<char>('0' + part / 10);
        text += static_cast<char>('0' + part % 10);
    }
    return text;
}

std::optional<std::int64_t> dayStart(std::string_view date)
{
    if (!isDate(date))
        return std::nullopt;
    return dayNumber(date) * dayLength - vietnamAhead * secondLength;
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
    static_assert(vietnamAhead == 7 * 60 * 60);
    return localTime(moment) + "+07:00";
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
