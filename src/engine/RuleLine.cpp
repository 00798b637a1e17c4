#include "engine/RuleLine.h"

#include "engine/Explain.h"
#include "engine/RateText.h"

namespace engine {

using core::Points;
using core::Ratio;

RuleLine::RuleLine(const core::Node& node, const core::Figures& figures, const RuleResult& result,
                   const Ratio& highest, core::Language language)
    : m_node(node), m_figures(figures), m_result(result), m_highest(highest), m_language(language),
      m_points(outOf(*result.points, node.max))
{}

std::string RuleLine::rate(const Ratio& value) const
{
    return rateText(value, *m_node.rule);
}

std::string RuleLine::value(core::ValueOf of) const
{
    std::string typed = figuresText(m_node, m_figures, m_language);
    if (of != core::ValueOf::Ratio)
        return typed;
    return typed + " = " + rate(valueOf(of, m_figures).value) + '%';
}

std::string RuleLine::over100(bool countsAs100) const
{
    if (!has(m_result.flags, Flag::Over100))
        return {};
    return countsAs100 ? say(" (vượt 100%, tính 100%)", " (above 100%, counts as 100%)")
                       : say(" (vượt 100%)", " (above 100%)");
}

std::string RuleLine::equals(const std::optional<Ratio>& exact) const
{
    if (!exact)
        return {};
    const Ratio bounds[] = {Ratio(), Ratio::of(m_node.max)};
    const auto fine = core::roundHalfAway(*exact, Points::maxDecimals);
    const bool isPoints = fine && Ratio(*fine, Points::scale) == *exact;
    return " = " +
           shown(*exact, isPoints ? Points::maxDecimals : 2, bounds, core::NumberStyle::Vietnamese);
}

std::string RuleLine::held(const std::optional<Ratio>& exact, Points lowest, Points highest) const
{
    if (exact && *exact < Ratio::of(lowest))
        return std::string(arrow) + say("không dưới ", "not below ") + number(lowest);
    if (exact && *exact > Ratio::of(highest))
        return std::string(arrow) + say("không quá ", "at most ") + number(highest);
    return {};
}

std::optional<Ratio> product(core::Decimal figure, Points points)
{
    return core::multiply(Ratio::of(figure), Ratio::of(points));
}

} // namespace engine
