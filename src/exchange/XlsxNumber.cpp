#include "exchange/XlsxNumber.h"

#include "core/Ascii.h"
#include "core/Ratio.h"
#include "core/Trim.h"
#include "exchange/Csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace exchange {

namespace {

constexpr std::size_t significantDigits = 15;
constexpr int largestExponent = 400; ///< beyond what the format's numbers can be
constexpr std::int64_t secondsOfDay = 86'400;
constexpr std::int64_t lastSerial = 2'958'465; ///< 9999-12-31 counted from 1900

std::string twoDigits(std::int64_t value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string timeText(std::int64_t seconds)
{
    return twoDigits(seconds / 3600) + ':' + twoDigits(seconds / 60 % 60) + ':' +
           twoDigits(seconds % 60);
}

/// Day `serial` of an epoch.
std::string dayText(std::int64_t serial, bool from1904)
{
    using namespace std::chrono;
    // 1900 counts a 29 February that the calendar does not have: day 60.
    if (!from1904 && serial == 60)
        return "1900-02-29";
    const sys_days epoch = from1904      ? sys_days(year(1904) / January / 1)
                           : serial < 60 ? sys_days(year(1899) / December / 31)
                                         : sys_days(year(1899) / December / 30);
    const year_month_day date = epoch + days(serial);
    std::string text = std::to_string(int(date.year()));
    text.insert(0, 4 - std::min<std::size_t>(4, text.size()), '0');
    return text + '-' + twoDigits(unsigned(date.month())) + '-' + twoDigits(unsigned(date.day()));
}

struct Serial {
    std::int64_t day = 0;
    std::int64_t second = 0;
};

/// A canonical number as days and seconds, rounded to the second; nothing where it is negative or
/// too large.
std::optional<Serial> serialOf(std::string_view number)
{
    const auto dot = number.find('.');
    const std::string_view whole = number.substr(0, dot);
    Serial serial;
    const auto read = std::from_chars(whole.data(), whole.data() + whole.size(), serial.day);
    if (read.ec != std::errc() || read.ptr != whole.data() + whole.size() || serial.day < 0 ||
        number.front() == '-' || serial.day > lastSerial)
        return std::nullopt;
    if (dot != std::string_view::npos) {
        core::Int128 fraction = 0;
        core::Int128 scale = 1;
        for (const char digit : number.substr(dot + 1).substr(0, significantDigits)) {
            fraction = fraction * 10 + (digit - '0');
            scale *= 10;
        }
        serial.second =
            static_cast<std::int64_t>((fraction * secondsOfDay * 2 + scale) / (scale * 2));
        serial.day += serial.second / secondsOfDay;
        serial.second %= secondsOfDay;
    }
    return serial;
}

/// Moves the decimal point two places to the right.
std::string hundredfold(std::string number)
{
    auto dot = number.find('.');
    if (dot == std::string::npos)
        return number == "0" ? number : number + "00";
    number.erase(dot, 1);
    number.append(number.size() < dot + 2 ? dot + 2 - number.size() : 0, '0');
    number.insert(dot + 2, ".");
    return canonicalNumber(number).value_or(number);
}

/// The first section of a format code without quoted, escaped and bracketed parts; `elapsed` where
/// it has [h], [mm] or [ss].
std::string bareFormat(std::string_view code, bool& elapsed)
{
    std::string bare;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == ';')
            break;
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const auto end = std::min(code.find(']', i), code.size());
            const auto inside = code.substr(i + 1, end - i - 1);
            elapsed = elapsed || (!inside.empty() &&
                                  inside.find_first_not_of("hHmMsS") == std::string_view::npos);
            i = end;
        } else {
            bare += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return bare;
}

} // namespace

NumberShape shapeOfFormat(std::string_view code)
{
    bool elapsed = false;
    std::string bare = bareFormat(code, elapsed);
    if (elapsed)
        return NumberShape::Elapsed;
    if (bare == "general")
        return NumberShape::Plain;
    bool time = false;
    for (const std::string_view clock : {"am/pm", "a/p"}) {
        if (const auto at = bare.find(clock); at != std::string::npos) {
            bare.erase(at, clock.size());
            time = true;
        }
    }
    time = time || bare.find_first_of("hs") != std::string::npos;
    // "m" is a minute beside hours and seconds, else a month.
    const bool date = bare.find_first_of("yd") != std::string::npos ||
                      (!time && bare.find('m') != std::string::npos);
    if (date)
        return time ? NumberShape::DateTime : NumberShape::Date;
    if (time)
        return NumberShape::Time;
    return bare.find('%') != std::string::npos ? NumberShape::Percent : NumberShape::Plain;
}

NumberShape shapeOfBuiltIn(int id)
{
    if (id == 9 || id == 10)
        return NumberShape::Percent;
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
        id == 57 || id == 58)
        return NumberShape::Date;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 ||
        id == 56)
        return NumberShape::Time;
    if (id == 22)
        return NumberShape::DateTime;
    return id == 46 ? NumberShape::Elapsed : NumberShape::Plain;
}

std::optional<std::string> canonicalNumber(std::string_view text)
{
    text = core::trimmed(text);
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);

    std::string digits;
    std::size_t i = 0;
    while (i < text.size() && core::isDigit(text[i]))
        digits += text[i++];
    auto point =
        static_cast<std::ptrdiff_t>(digits.size()); // the decimal point stands before digit `point`
    if (i < text.size() && text[i] == '.') {
        ++i;
        while (i < text.size() && core::isDigit(text[i]))
            digits += text[i++];
    }
    if (digits.empty())
        return std::nullopt;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && text[i] == '+')
            ++i;
        int exponent = 0;
        const auto read = std::from_chars(text.data() + i, text.data() + text.size(), exponent);
        if (read.ec != std::errc() || exponent < -largestExponent || exponent > largestExponent)
            return std::nullopt;
        i = static_cast<std::size_t>(read.ptr - text.data());
        point += exponent;
    }
    if (i != text.size())
        return std::nullopt;

    const auto leading = std::min(digits.find_first_not_of('0'), digits.size());
    digits.erase(0, leading);
    point -= static_cast<std::ptrdiff_t>(leading);
    if (digits.size() > significantDigits) {
        const bool up = digits[significantDigits] >= '5';
        digits.resize(significantDigits);
        if (up) {
            auto at = digits.rbegin();
            while (at != digits.rend() && *at == '9')
                *at++ = '0';
            if (at != digits.rend()) {
                ++*at;
            } else {
                digits.insert(0, 1, '1');
                ++point;
            }
        }
    }
    while (!digits.empty() && digits.back() == '0')
        digits.pop_back();
    if (digits.empty())
        return "0";

    const auto count = static_cast<std::ptrdiff_t>(digits.size());
    if (point <= 0)
        digits.insert(0, "0." + std::string(static_cast<std::size_t>(-point), '0'));
    else if (point >= count)
        digits.append(static_cast<std::size_t>(point - count), '0');
    else
        digits.insert(static_cast<std::size_t>(point), ".");
    return negative ? '-' + digits : digits;
}

std::string shapedNumber(const std::string& canonical, NumberShape shape, bool from1904)
{
    if (shape == NumberShape::Plain)
        return canonical;
    if (shape == NumberShape::Percent)
        return hundredfold(canonical) + '%';
    const auto serial = serialOf(canonical);
    if (!serial)
        return canonical;
    if (shape == NumberShape::Elapsed)
        return timeText(serial->day * secondsOfDay + serial->second);
    if (shape == NumberShape::Time)
        return timeText(serial->second);
    // Day 0 of 1900 is no day: a time of day alone, kept in a cell with a date's format.
    if (serial->day == 0 && !from1904)
        return timeText(serial->second);
    const std::string day = dayText(serial->day, from1904);
    return shape == NumberShape::Date || serial->second == 0 ? day
                                                             : day + ' ' + timeText(serial->second);
}

std::string isoDate(std::string_view text)
{
    text = core::trimmed(text);
    const auto t = text.find('T');
    if (t == std::string_view::npos)
        return std::string(text);
    std::string_view time = text.substr(t + 1);
    if (time.ends_with('Z'))
        time.remove_suffix(1);
    if (const auto dot = time.find('.'); dot != std::string_view::npos)
        time = time.substr(0, dot);
    const bool midnight = time.find_first_not_of("0:") == std::string_view::npos;
    return std::string(text.substr(0, t)) + (midnight ? "" : " " + std::string(time));
}

} // namespace exchange
