#include "engine/RuleValue.h"

#include "engine/ScoringRule.h"

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

Flags faultsOf(core::FiguresView figures, std::size_t slot)
{
    if (!figures.has(slot))
        return flagOf(Flag::FigureMissing);
    return figures.at(slot).isNegative() ? flagOf(Flag::Negative) : 0;
}

} // namespace

namespace {

/// The slot behind n and d: last year's figure, in place of a denominator that is not typed.
constexpr std::size_t fallbackSlot = 2;

/// n over last year's figure, divided; or the rate that stands for it. Pre: n is there and d not.
Value fallbackValue(core::FiguresView figures, const core::Fallback& fallback)
{
    Value result;
    result.flags = faultsOf(figures, 0);
    const bool isThere = figures.has(fallbackSlot);
    const bool hasLast = isThere && !figures.at(fallbackSlot).isZero();
    if (!hasLast && (!fallback.otherwise || (!isThere && figures.isLastUnclear())))
        result.flags |= Flag::FigureMissing;
    if (hasLast && figures.at(fallbackSlot).isNegative())
        result.flags |= Flag::Negative;
    if (!result.known())
        return result;
    if (!hasLast) {
        result.value = Ratio::of(*fallback.otherwise);
    } else {
        const Decimal divide = fallback.divide.value_or(Decimal::whole(1));
        const auto share =
            core::divide(Ratio::of(figures.at(0)), Ratio::of(figures.at(fallbackSlot)));
        const auto percent = share ? core::multiply(*share, Ratio(Int128(divide.mantissa()) * 100,
                                                                  powerOfTen(divide.decimals())))
                                   : std::nullopt;
        if (!percent) {
            result.flags |= Flag::Overflow;
            return result;
        }
        result.value = *percent;
    }
    if (result.value > Ratio(100))
        result.flags |= Flag::Over100;
    return result;
}

} // namespace

Value valueOf(core::ValueOf of, core::FiguresView figures, const core::ValueFrom& from)
{
    if (from.hasFallback && of == core::ValueOf::Ratio && figures.has(0) && !figures.has(1))
        return fallbackValue(figures, from.fallback);
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

Value dayValue(const core::DayCount& days, core::FiguresView figures,
               const core::Calendar& calendar)
{
    Value result;
    const std::size_t doneSlot = days.due ? 0 : 1;
    const std::size_t waivedSlot = doneSlot + 1;
    const bool isGiven = figures.has(doneSlot);
    const bool isNever = isGiven && figures.at(doneSlot) == Decimal::whole(core::neverDay);
    const Decimal waived =
        days.latest && figures.has(waivedSlot) ? figures.at(waivedSlot) : Decimal();
    if (!waived.isZero() && waived != Decimal::whole(1))
        result.flags |= Flag::BadTick;
    if (!isGiven || (!isNever && !days.due && !figures.has(0))) {
        result.flags |= Flag::FigureMissing;
        return result;
    }
    if (isNever) {
        if (days.never)
            result.fixed = days.never;
        else
            result.flags |= Flag::NeverRefused;
        return result;
    }
    const auto done = static_cast<int>(figures.at(doneSlot).mantissa());
    if (days.latest && done > *days.latest && waived != Decimal::whole(1))
        result.flags |= Flag::TooLate;
    const int due = days.due ? *days.due : static_cast<int>(figures.at(0).mantissa());
    result.value = Ratio(days.working ? calendar.workingDaysLate(due, done) : done - due);
    return result;
}

Ratio optionPoints(const core::Choice& option, Points max)
{
    if (option.points || !option.percent)
        return Ratio::of(option.points.value_or(Points()));
    return Ratio(Int128(max.units()) * option.percent->mantissa(),
                 Int128(Points::scale) * 100 * powerOfTen(option.percent->decimals()));
}

SurveyMean surveyMean(std::span<const core::BallotOption> options, core::FiguresView figures)
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

PointsRange typedRange(const core::IndexSet& set, const core::Node& node, const Scaled& scaled)
{
    PointsRange range{Points(), scaled.max};
    if (node.extra)
        return range;
    const auto exact = core::multiply(scoring(*node.rule).lowestTyped(node.max), scaled.times);
    if (const auto lowest = exact ? roundedPoints(set, node, *exact) : std::nullopt)
        range.lowest = std::min(range.lowest, *lowest);
    return range;
}

bool isFineEnough(const core::IndexSet& set, const core::Node& node, Points typed)
{
    return node.roundTo && node.roundTo->units() > 0 ? typed.units() % node.roundTo->units() == 0
                                                     : hasDecimals(typed, set.decimals);
}

bool typedAllowed(const core::IndexSet& set, const core::Node& node, const Scaled& scaled,
                  Points typed)
{
    const PointsRange range = typedRange(set, node, scaled);
    if (typed < range.lowest || typed > range.highest || !isFineEnough(set, node, typed))
        return false;
    const auto step = core::stepOf(*node.rule);
    return !step || typed.units() % step->units() == 0;
}

} // namespace engine
