#include "core/DateText.h"

#include "core/Trim.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace core {

namespace {

/// Digits only, at most four.
std::optional<int> numberOf(std::string_view digits)
{
    if (digits.empty() || digits.size() > 4)
        return std::nullopt;
    int number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number;
}

std::optional<std::chrono::year_month_day> dayOf(int year, int month, int day)
{
    if (year < 1900 || year > 2200 || month < 1 || day < 1)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<std::chrono::year_month_day> keptDate(std::string_view iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return std::nullopt;
    const auto year = numberOf(iso.substr(0, 4));
    const auto month = numberOf(iso.substr(5, 2));
    const auto day = numberOf(iso.substr(8, 2));
    return year && month && day ? dayOf(*year, *month, *day) : std::nullopt;
}

std::string padded(unsigned number, std::size_t width)
{
    std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

} // namespace

bool isDate(std::string_view iso)
{
    return keptDate(iso).has_value();
}

std::optional<std::string> readDate(std::string_view text)
{
    text = trimmed(text);
    if (isDate(text))
        return std::string(text);
    std::array<int, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto end = i + 1 < parts.size() ? text.find_first_of("/.-") : text.size();
        if (end == std::string_view::npos)
            return std::nullopt;
        const auto number = numberOf(trimmed(text.substr(0, end)));
        if (!number)
            return std::nullopt;
        parts[i] = *number;
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    const auto date = dayOf(parts[2], parts[1], parts[0]);
    if (!date)
        return std::nullopt;
    return padded(static_cast<unsigned>(parts[2]), 4) + "-" +
           padded(static_cast<unsigned>(parts[1]), 2) + "-" +
           padded(static_cast<unsigned>(parts[0]), 2);
}

std::string dateText(std::string_view iso)
{
    if (!isDate(iso))
        return std::string(iso);
    return std::string(iso.substr(8, 2)) + "/" + std::string(iso.substr(5, 2)) + "/" +
           std::string(iso.substr(0, 4));
}

int dayNumber(std::string_view iso)
{
    const auto date = keptDate(iso);
    return date ? static_cast<int>(std::chrono::sys_days(*date).time_since_epoch().count()) : 0;
}

std::string isoDate(int dayNumber)
{
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(dayNumber))};
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
           padded(static_cast<unsigned>(date.month()), 2) + "-" +
           padded(static_cast<unsigned>(date.day()), 2);
}

int daysBetween(std::string_view from, std::string_view to)
{
    const auto first = keptDate(from);
    const auto last = keptDate(to);
    if (!first || !last)
        return 0;
    return static_cast<int>((std::chrono::sys_days(*last) - std::chrono::sys_days(*first)).count());
}

} // namespace core
