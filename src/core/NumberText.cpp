#include "core/NumberText.h"

#include "core/Ascii.h"
#include "core/Codes.h"
#include "core/PowersOfTen.h"

#include <algorithm>
#include <cstdint>

namespace core {

namespace {

constexpr std::string_view minusSign = "\u2212";
/// Word writes a minus that must not be parted from its number as a hyphen of this kind.
constexpr std::string_view fixedHyphen = "\u2011";

// ---- writing ----

std::string digitsOf(Int128 magnitude)
{
    if (magnitude <= INT64_MAX)
        return std::to_string(static_cast<std::int64_t>(magnitude));
    std::string digits;
    for (; magnitude != 0; magnitude /= 10)
        digits.push_back(static_cast<char>('0' + static_cast<int>(magnitude % 10)));
    std::reverse(digits.begin(), digits.end());
    return digits;
}

/// Puts sign, whole digits and decimals together; the only place that knows how numbers look.
std::string assemble(bool negative, std::string_view whole, std::string_view decimals,
                     NumberStyle style)
{
    const bool vietnamese = style == NumberStyle::Vietnamese;
    std::string text;
    text.reserve(whole.size() + whole.size() / 3 + decimals.size() + 4);
    if (negative)
        text += vietnamese ? minusSign : "-";
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (vietnamese && i > 0 && (whole.size() - i) % 3 == 0)
            text += '.';
        text += whole[i];
    }
    if (!decimals.empty()) {
        text += vietnamese ? ',' : '.';
        text += decimals;
    }
    return text;
}

/// `scaled` / 10^decimals with exactly so many decimals.
std::string fromScaled(Int128 scaled, int decimals, NumberStyle style)
{
    const auto places = static_cast<std::size_t>(decimals);
    std::string digits = digitsOf(scaled < 0 ? -scaled : scaled);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    const std::string_view all = digits;
    return assemble(scaled < 0, all.substr(0, all.size() - places), all.substr(all.size() - places),
                    style);
}

/// The next decimal digit of rest / denominator; leaves the new rest. Adding ten times instead of
/// multiplying by ten keeps every intermediate below the denominator, so that it cannot leave 128
/// bits.
char nextDigit(Int128& rest, Int128 denominator)
{
    char digit = '0';
    Int128 sum = 0;
    for (int i = 0; i < 10; ++i) {
        if (sum >= denominator - rest) {
            sum -= denominator - rest;
            ++digit;
        } else {
            sum += rest;
        }
    }
    rest = sum;
    return digit;
}

/// formatFixed for ratios whose scaled value leaves 128 bits: long division on digits.
std::string longDivision(const Ratio& value, int decimals, NumberStyle style)
{
    const Int128 numerator = value.isNegative() ? -value.numerator() : value.numerator();
    const auto places = static_cast<std::size_t>(decimals);
    std::string digits = digitsOf(numerator / value.denominator());
    Int128 rest = numerator % value.denominator();
    for (std::size_t i = 0; i < places; ++i)
        digits.push_back(nextDigit(rest, value.denominator()));
    if (rest >= value.denominator() - rest) {
        auto place = digits.rbegin();
        for (; place != digits.rend() && *place == '9'; ++place)
            *place = '0';
        if (place == digits.rend())
            digits.insert(digits.begin(), '1');
        else
            ++*place;
    }
    const bool zero = digits.find_first_not_of('0') == std::string::npos;
    const std::string_view all = digits;
    return assemble(value.isNegative() && !zero, all.substr(0, all.size() - places),
                    all.substr(all.size() - places), style);
}

// ---- reading ----

std::string_view withoutBlanks(std::string_view text)
{
    // Besides the plain blanks the ones that other programs put around numbers: no-break, thin and
    // narrow no-break space.
    static constexpr std::string_view blanks[] = {" ",      "\t",     "\r",    "\n",
                                                  "\u00A0", "\u2009", "\u202F"};
    for (bool again = true; again;) {
        again = false;
        for (const auto blank : blanks) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                again = true;
            }
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return text;
}

Error numberError(std::string code, std::string_view text)
{
    // A whole file pasted into a cell must not become the sentence about it.
    constexpr std::size_t shown = 48;
    std::string excerpt(text.substr(0, shown));
    if (text.size() > shown) {
        std::size_t cut = shown;
        while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U)
            --cut;
        excerpt = std::string(text.substr(0, cut)) + "…";
    }
    return Error{
        ErrorKind::InvalidData, std::move(code), {Param::text("text", std::move(excerpt))}, {}};
}

/// A number taken apart: digits of the whole part without group signs, and decimals as written.
struct Parts {
    bool negative = false;
    std::string whole;
    std::string decimals;
    bool hasSign = false; ///< a decimal sign was written
};

/// Whether dots in `whole` stand at thousands: "1.234", "19.938.000"; also true without any dot.
bool groupedRightly(std::string_view whole)
{
    const auto first = whole.find('.');
    if (first == std::string_view::npos)
        return true;
    if (first == 0 || first > 3 || whole[0] == '0')
        return false;
    for (std::size_t i = first; i < whole.size(); i += 4) {
        if (whole[i] != '.' || whole.size() - i < 4)
            return false;
        if (whole.substr(i + 1, 3).find('.') != std::string_view::npos)
            return false;
    }
    return true;
}

std::string withoutDots(std::string_view text)
{
    std::string plain(text);
    plain.erase(std::remove(plain.begin(), plain.end(), '.'), plain.end());
    return plain;
}

/// Which sign of `body` is the decimal sign (npos: none), or an error code.
struct Reading {
    std::size_t decimalSign = std::string_view::npos;
    std::string_view error;
};

Reading readSigns(std::string_view body, NumberField field)
{
    const auto dots = std::count(body.begin(), body.end(), '.');
    const auto commas = std::count(body.begin(), body.end(), ',');
    const auto comma = body.find(',');
    const auto dot = body.find('.');
    constexpr auto none = std::string_view::npos;

    if (field == NumberField::Data) {
        if (dots + commas > 1)
            return {none, "number.malformed"};
        return {dots == 1 ? dot : comma, {}};
    }
    if (commas > 1)
        return {none, "number.malformed"};
    if (commas == 1) {
        // The comma decides: dots before it can only be group signs.
        if (!groupedRightly(body.substr(0, comma)) || body.find('.', comma) != none)
            return {none, "number.malformed"};
        return {comma, {}};
    }
    if (field == NumberField::Whole)
        return groupedRightly(body)
                   ? Reading{}
                   : Reading{none, dots == 1 ? codes::numberTooManyDecimals : "number.malformed"};
    if (dots == 1)
        return groupedRightly(body) ? Reading{none, codes::numberAmbiguous} : Reading{dot, {}};
    return groupedRightly(body) ? Reading{} : Reading{none, "number.malformed"};
}

} // namespace

std::string format(Points points, NumberStyle style)
{
    return format(Decimal::fromPoints(points), style);
}

std::string format(Decimal value, NumberStyle style)
{
    return fromScaled(value.mantissa(), value.decimals(), style);
}

std::string formatFixed(Points points, int decimals, NumberStyle style)
{
    return formatFixed(Ratio::of(points), decimals, style);
}

std::string formatFixed(const Ratio& value, int decimals, NumberStyle style)
{
    if (const auto scaled = roundHalfAway(value, decimals))
        return fromScaled(*scaled, decimals, style);
    return longDivision(value, decimals, style);
}

std::string toVietnamese(std::string_view machineNumber)
{
    std::string_view body = machineNumber;
    const bool negative = body.starts_with('-');
    if (negative)
        body.remove_prefix(1);
    const auto dot = body.find('.');
    const auto whole = body.substr(0, dot);
    const auto decimals = dot == std::string_view::npos ? std::string_view() : body.substr(dot + 1);
    const auto onlyDigits = [](std::string_view text) {
        return std::all_of(text.begin(), text.end(), isDigit);
    };
    if (whole.empty() || !onlyDigits(whole) || !onlyDigits(decimals))
        return std::string(machineNumber);
    return assemble(negative, whole, decimals, NumberStyle::Vietnamese);
}

Result<Decimal> readNumber(std::string_view text, NumberField field, int decimals)
{
    std::string_view body = withoutBlanks(text);
    if (body.empty())
        return numberError("number.empty", body);
    const std::string_view whole = body;

    Parts parts;
    if (body.starts_with('-') || body.starts_with(minusSign) || body.starts_with(fixedHyphen)) {
        parts.negative = true;
        body.remove_prefix(body[0] == '-' ? 1 : minusSign.size()); // the hyphen is as long
    }
    const auto known = [](char c) { return isDigit(c) || c == '.' || c == ','; };
    if (body.empty() || !isDigit(body.front()) || !isDigit(body.back()) ||
        !std::all_of(body.begin(), body.end(), known))
        return numberError("number.malformed", whole);

    const Reading reading = readSigns(body, field);
    if (!reading.error.empty()) {
        Error error = numberError(std::string(reading.error), whole);
        if (reading.error == codes::numberAmbiguous) {
            const std::string sign = parts.negative ? "-" : "";
            const auto dot = body.find('.');
            error.params.push_back(Param::text("plain", sign + withoutDots(body)));
            error.params.push_back(Param::text("comma", sign + std::string(body.substr(0, dot)) +
                                                            ',' +
                                                            std::string(body.substr(dot + 1))));
        } else if (reading.error == codes::numberTooManyDecimals) {
            error.params.push_back(Param::num("whole", 1));
        }
        return error;
    }
    parts.hasSign = reading.decimalSign != std::string_view::npos;
    parts.whole = withoutDots(body.substr(0, reading.decimalSign));
    if (parts.hasSign)
        parts.decimals = body.substr(reading.decimalSign + 1);

    // Zeros that do not change the value are no digits of it. But a whole number has no decimal
    // sign at all: "19.000" in a file is far more often nineteen thousand than nineteen, and is
    // asked about instead of read as 19.
    const bool signWhereNone = decimals == 0 && parts.hasSign;
    while (!parts.decimals.empty() && parts.decimals.back() == '0')
        parts.decimals.pop_back();
    parts.whole.erase(0, std::min(parts.whole.find_first_not_of('0'), parts.whole.size()));
    if (signWhereNone || parts.decimals.size() > static_cast<std::size_t>(decimals)) {
        Error error = numberError(codes::numberTooManyDecimals, whole);
        error.params.push_back(decimals == 0 ? Param::num("whole", 1)
                                             : Param::num("decimals", decimals));
        if (const auto plain = withoutGroupDots(whole); plain && decimals == 0)
            error.params.push_back(Param::text("plain", *plain));
        return error;
    }
    if (parts.whole.size() + parts.decimals.size() > static_cast<std::size_t>(Decimal::maxDigits))
        return numberError("number.too-long", whole);

    std::int64_t mantissa = 0;
    for (const char digit : parts.whole + parts.decimals)
        mantissa = mantissa * 10 + (digit - '0');
    return Decimal(parts.negative ? -mantissa : mantissa, static_cast<int>(parts.decimals.size()));
}

std::optional<std::string> withoutGroupDots(std::string_view text)
{
    const std::string_view body = withoutBlanks(text);
    const auto known = [](char c) { return isDigit(c) || c == '.'; };
    if (body.find('.') == std::string_view::npos || !std::all_of(body.begin(), body.end(), known) ||
        !groupedRightly(body))
        return std::nullopt;
    return withoutDots(body);
}

Result<Points> readPoints(std::string_view text, NumberField field, int decimals)
{
    auto number = readNumber(text, field, decimals);
    if (!number)
        return std::move(number).error();
    const std::int64_t factor = powersOfTen[Points::maxDecimals - number->decimals()];
    const std::int64_t bound = Points::maxUnits / factor;
    if (number->mantissa() > bound || number->mantissa() < -bound)
        return numberError("number.too-large", withoutBlanks(text));
    return Points::fromUnits(number->mantissa() * factor);
}

} // namespace core
