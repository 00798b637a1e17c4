#include "engine/RateText.h"

#include "core/RuleKind.h"

#include <algorithm>
#include <vector>

namespace engine {

using core::NumberStyle;
using core::Ratio;

namespace {

constexpr int rateDecimals = 2;
constexpr int mostDecimals = 18;
constexpr int borderDecimals = 8; // of a border with four decimals times a factor with four

/// `scaled` / 10^decimals, without going through 128-bit products.
Ratio fromScaled(core::Int128 scaled, int decimals)
{
    core::Int128 denominator = 1;
    for (int i = 0; i < decimals; ++i)
        denominator *= 10;
    return Ratio(scaled, denominator);
}

bool tellsTheTruth(const Ratio& value, const Ratio& rounded, std::span<const Ratio> borders)
{
    return std::all_of(borders.begin(), borders.end(), [&](const Ratio& border) {
        return (value <=> border) == (rounded <=> border);
    });
}

std::string withoutZeros(std::string text, char decimalSign)
{
    if (text.find(decimalSign) == std::string::npos)
        return text;
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == decimalSign)
        text.pop_back();
    return text;
}

Ratio movedBorder(core::Decimal border, const Ratio& times)
{
    return core::multiply(Ratio::of(border), times).value_or(Ratio::of(border));
}

std::vector<Ratio> exactBorders(const core::Rule& rule, const Ratio& times)
{
    std::vector<Ratio> borders = {Ratio(100)};
    for (const core::Decimal border : core::bordersOf(rule))
        borders.push_back(movedBorder(border, times));
    return borders;
}

} // namespace

std::string shown(const Ratio& value, int decimals, std::span<const Ratio> borders,
                  NumberStyle style)
{
    const char decimalSign = style == NumberStyle::Vietnamese ? ',' : '.';
    for (int places = decimals; places <= mostDecimals; ++places) {
        const auto scaled = core::roundHalfAway(value, places);
        if (!scaled)
            break;
        const Ratio rounded = fromScaled(*scaled, places);
        if (rounded == value)
            return withoutZeros(core::formatFixed(value, places, style), decimalSign);
        if (tellsTheTruth(value, rounded, borders))
            return core::formatFixed(value, places, style);
    }
    return core::formatFixed(value, decimals, style);
}

std::string rateText(const Ratio& value, const core::Rule& rule, const Ratio& times)
{
    return shown(value, rateDecimals, exactBorders(rule, times), NumberStyle::Vietnamese);
}

std::string borderText(core::Decimal border, const Ratio& times)
{
    return shown(movedBorder(border, times), borderDecimals, {}, NumberStyle::Vietnamese);
}

std::string rateNumber(const Ratio& value, const core::Rule& rule)
{
    return shown(value, rateDecimals, exactBorders(rule, Ratio(1)), NumberStyle::Machine);
}

} // namespace engine
