#include "engine/RuleValue.h"

#include <algorithm>

namespace engine {

using core::Decimal;
using core::Figures;
using core::Int128;
using core::Points;
using core::Ratio;

namespace {

constexpr Flags flagOf(Flag flag)
{
    return static_cast<Flags>(flag);
}

Flags faultsOf(const Figures& figures, std::size_t slot)
{
    if (!figures.has(slot))
        return flagOf(Flag::FigureMissing);
    return figures.at(slot).isNegative() ? flagOf(Flag::Negative) : 0;
}

} // namespace

Value valueOf(core::ValueOf of, const Figures& figures)
{
    Value result;
    result.flags = faultsOf(figures, 0);
    if (of == core::ValueOf::Ratio) {
        result.flags |= faultsOf(figures, 1);
        if (figures.has(1) && figures.at(1).isZero())
            result.flags |= Flag::ZeroDenominator;
    }
    if (!result.known())
        return result;

    const Decimal first = figures.at(0);
    Int128 numerator = first.mantissa();
    Int128 denominator = powerOfTen(first.decimals());
    if (of == core::ValueOf::Ratio) {
        const Decimal second = figures.at(1);
        numerator *= 100 * powerOfTen(second.decimals());
        denominator *= second.mantissa();
    }
    if ((of == core::ValueOf::Ratio || of == core::ValueOf::Percent) &&
        numerator > 100 * denominator)
        result.flags |= Flag::Over100;
    result.value = Ratio(numerator, denominator);
    return result;
}

Ratio optionPoints(const core::Choice& option, Points max)
{
    if (option.points || !option.percent)
        return Ratio::of(option.points.value_or(Points()));
    return Ratio(Int128(max.units()) * option.percent->mantissa(),
                 Int128(Points::scale) * 100 * powerOfTen(option.percent->decimals()));
}

SurveyMean surveyMean(std::span<const core::BallotOption> options, const Figures& figures)
{
    SurveyMean mean;
    const std::size_t count = std::min(options.size(), Figures::maxSlots);
    if (figures.empty()) {
        mean.flags |= Flag::FigureMissing;
        return mean;
    }
    int ballotDecimals = 0;
    int percentDecimals = 0;
    for (std::size_t i = 0; i < count; ++i) {
        percentDecimals = std::max(percentDecimals, options[i].percent.decimals());
        if (!figures.has(i))
            continue;
        ballotDecimals = std::max(ballotDecimals, figures.at(i).decimals());
        if (figures.at(i).isNegative())
            mean.flags |= Flag::Negative;
    }
    if (mean.flags != 0)
        return mean;

    Int128 weighted = 0;
    Int128 ballots = 0;
    bool overflow = false;
    for (std::size_t i = 0; i < count; ++i) {
        if (!figures.has(i))
            continue;
        const Decimal percent = options[i].percent;
        const Int128 cast = Int128(figures.at(i).mantissa()) *
                            powerOfTen(ballotDecimals - figures.at(i).decimals());
        Int128 product = 0;
        overflow |= __builtin_mul_overflow(
            cast, Int128(percent.mantissa()) * powerOfTen(percentDecimals - percent.decimals()),
            &product);
        overflow |= __builtin_add_overflow(weighted, product, &weighted);
        ballots += cast;
    }
    mean.ballots = Ratio(ballots, powerOfTen(ballotDecimals));
    if (ballots == 0)
        mean.flags |= Flag::ZeroDenominator;
    else if (overflow)
        mean.flags |= Flag::Overflow;
    else
        mean.percent = Ratio(weighted, ballots * powerOfTen(percentDecimals));
    return mean;
}

PointsRange typedRange(const core::IndexSet& set, const core::Node& node)
{
    PointsRange range{Points(), node.max};
    for (const core::Choice& option : core::choicesOf(*node.rule)) {
        if (const auto points = core::roundToPoints(optionPoints(option, node.max), set.decimals))
            range.lowest = std::min(range.lowest, *points);
    }
    return range;
}

bool typedAllowed(const core::IndexSet& set, const core::Node& node, Points typed)
{
    const PointsRange range = typedRange(set, node);
    if (typed < range.lowest || typed > range.highest || !hasDecimals(typed, set.decimals))
        return false;
    const auto step = core::stepOf(*node.rule);
    return !step || typed.units() % step->units() == 0;
}

} // namespace engine
