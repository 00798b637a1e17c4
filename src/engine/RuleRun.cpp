#include "engine/RuleRun.h"

#include "core/FiguresText.h"
#include "engine/ScoringRule.h"

#include <algorithm>

namespace engine {

using core::Figures;
using core::Int128;
using core::Points;
using core::Ratio;

/// 64-bit division where the operands allow it: it is what most of the time of a province's
/// evaluation would otherwise go to.
std::optional<Points> roundedPoints(const core::IndexSet& set, const core::Node& node,
                                    const Ratio& points)
{
    const int decimals = set.decimals;
    const auto& multiple = node.roundTo;
    constexpr std::int64_t large = INT64_MAX / Points::scale;
    const Int128 numerator = points.numerator();
    const Int128 denominator = points.denominator();
    if (multiple && multiple->units() > 0) {
        const auto count = core::multiply(points, Ratio(Points::scale, multiple->units()));
        const auto whole = count ? core::roundHalfAway(*count, 0) : std::nullopt;
        if (!whole || *whole > Points::maxUnits || *whole < -Points::maxUnits)
            return std::nullopt;
        const Int128 units = *whole * multiple->units();
        if (units > Points::maxUnits || units < -Points::maxUnits)
            return std::nullopt;
        return Points::fromUnits(static_cast<std::int64_t>(units));
    }
    if (numerator > large || numerator < -large || denominator > INT64_MAX)
        return core::roundToPoints(points, decimals);
    const auto divisor = static_cast<std::int64_t>(denominator);
    const std::int64_t scaled = static_cast<std::int64_t>(numerator) * powerOfTen(decimals);
    std::int64_t quotient = scaled / divisor;
    const std::int64_t rest = scaled < 0 ? -(scaled % divisor) : scaled % divisor;
    if (rest >= divisor - rest)
        quotient += scaled < 0 ? -1 : 1;
    return Points::fromUnits(quotient * powerOfTen(Points::maxDecimals - decimals));
}

void RuleRun::doneClamped(const Ratio& points)
{
    if (points.isNegative())
        return done(Ratio());
    const Ratio max = Ratio::of(m_max);
    done(points > max ? max : points);
}

RuleRun::ScaledSum RuleRun::sumOfProducts(const std::vector<PointItem>& items, std::size_t first)
{
    int decimals = 0;
    const std::size_t count = std::min(items.size(), Figures::maxSlots - first);
    for (std::size_t i = 0; i < count; ++i) {
        if (m_figures.has(first + i))
            decimals = std::max(decimals, m_figures.at(first + i).decimals());
    }
    ScaledSum result{0, powerOfTen(decimals)};
    for (std::size_t i = 0; i < count; ++i) {
        if (!m_figures.has(first + i))
            continue;
        const core::Decimal figure = m_figures.at(first + i);
        if (figure.isNegative())
            flag(Flag::Negative);
        result.sum += Int128(figure.mantissa()) * powerOfTen(decimals - figure.decimals()) *
                      items[i].points.units();
    }
    return result;
}

bool RuleRun::ticked(std::size_t slot)
{
    if (!m_figures.has(slot) || m_figures.at(slot).isZero())
        return false;
    if (m_figures.at(slot) != core::Decimal::whole(1))
        flag(Flag::BadTick);
    return true;
}

Ratio RuleRun::unmoved(const Ratio& value)
{
    if (m_moved.times == Ratio(1))
        return value;
    const auto moved = core::divide(value, m_moved.times);
    if (!moved)
        flag(Flag::Overflow);
    return moved.value_or(value);
}

RuleResult RuleRun::inner(const core::Rule& rule, Points max, std::size_t first, std::size_t count)
{
    RuleResult result;
    RuleRun run(rule, max, m_figures.part(first, count), m_scene, result);
    scoring(rule).apply(run);
    if ((result.flags & preventingFlags) != 0)
        result.isKnown = false;
    flag(result.flags);
    m_result.zeroes.insert(m_result.zeroes.end(), result.zeroes.begin(), result.zeroes.end());
    return result;
}

namespace {

/// An item that names the criterion whose points are lost must name one that there is.
void findLost(const core::Node& node, core::FiguresView figures, RuleResult& result)
{
    const auto item = figures.get(ruleSlots(node));
    if (!item)
        result.flags |= Flag::FigureMissing;
    else if (core::optionOf(node.slots.back(), *item) == nullptr)
        result.flags |= Flag::UnknownOption;
}

} // namespace

/// The result is held to the maximum once more behind the rounding: that may have more decimals.
RuleResult scaledPoints(const core::IndexSet& set, const core::Node& node,
                        core::FiguresView figures, const UnitFacts& unit, const Scaled& scaled,
                        const Highest& highest)
{
    RuleResult result;
    const RuleScene scene{set, highest, unit};
    RuleRun run(*node.rule, node.max, ruleFigures(node, figures, unit), scene, result);
    scoring(*node.rule).apply(run);
    if (node.namesItem())
        findLost(node, figures, result);
    if ((result.flags & preventingFlags) != 0 || scaled.faults != 0)
        result.isKnown = false;
    if (!result.isKnown)
        return result;
    const auto exact = node.isScaled ? core::multiply(result.exact, scaled.times)
                                     : std::optional<Ratio>(result.exact);
    result.points = exact ? roundedPoints(set, node, *exact) : std::nullopt;
    if (result.points)
        result.points =
            std::min(node.extra ? std::max(*result.points, Points()) : *result.points, scaled.max);
    else
        result.flags |= Flag::Overflow;
    result.isKnown = result.points.has_value();
    return result;
}

RuleResult rulePoints(const core::IndexSet& set, const core::Node& node, core::FiguresView figures,
                      const UnitFacts& unit, core::ResultStage stage, const Highest& highest)
{
    return scaledPoints(set, node, figures, unit, scaledOf(set, node, unit, stage), highest);
}

} // namespace engine
