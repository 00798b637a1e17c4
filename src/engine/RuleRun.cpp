#include "engine/RuleRun.h"

#include "engine/ScoringRule.h"

#include <algorithm>

namespace engine {

using core::Figures;
using core::Int128;
using core::Points;
using core::Ratio;

/// The result is held to the maximum once more behind the rounding: that may have more decimals.
/// 64-bit division where the operands allow it: it is what most of the time of a province's
/// evaluation would otherwise go to.
void RuleRun::done(const Ratio& points)
{
    constexpr std::int64_t large = INT64_MAX / Points::scale;
    const Int128 numerator = points.numerator();
    const Int128 denominator = points.denominator();
    if (numerator <= large && numerator >= -large && denominator <= INT64_MAX) {
        const auto divisor = static_cast<std::int64_t>(denominator);
        const std::int64_t scaled = static_cast<std::int64_t>(numerator) * powerOfTen(m_decimals);
        std::int64_t quotient = scaled / divisor;
        const std::int64_t rest = scaled < 0 ? -(scaled % divisor) : scaled % divisor;
        if (rest >= divisor - rest)
            quotient += scaled < 0 ? -1 : 1;
        m_result.points =
            Points::fromUnits(quotient * powerOfTen(Points::maxDecimals - m_decimals));
    } else {
        m_result.points = core::roundToPoints(points, m_decimals);
    }
    if (!m_result.points)
        return flag(Flag::Overflow);
    m_result.points = std::min(*m_result.points, m_max);
    m_result.exact = points;
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

RuleResult rulePoints(const core::IndexSet& set, const core::Node& node, const Figures& figures,
                      const Ratio& highest)
{
    RuleResult result;
    RuleRun run(set, node, figures, highest, result);
    scoring(*node.rule).apply(run);
    return result;
}

} // namespace engine
