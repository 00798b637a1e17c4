#include "engine/RuleCheck.h"

#include "core/DateText.h"
#include "core/NumberText.h"
#include "engine/RuleValue.h"

#include <algorithm>
#include <array>

namespace engine {

using core::Decimal;
using core::Param;
using core::Points;

RuleCheck::RuleCheck(const core::IndexSet& set, const core::Node& node, FaultSink& faults,
                     bool isPart)
    : m_set(set), m_max(node.max), m_decimals(std::clamp(set.decimals, 0, Points::maxDecimals)),
      m_faults(faults), m_isPart(isPart)
{}

bool RuleCheck::notEmpty(std::size_t count, const char* list)
{
    if (count == 0)
        m_faults.error("set.empty-list", {Param::text("list", list)});
    return count > 0;
}

void RuleCheck::named(const std::string& id, const std::string& title, std::size_t index,
                      bool (*wellFormed)(std::string_view))
{
    if (!wellFormed(id))
        m_faults.error(
            "set.id-malformed",
            {Param::text("id", id), Param::num("number", static_cast<long long>(index + 1))});
    else if (!m_ids.insert(id).second)
        m_faults.error("set.id-duplicate", {Param::text("id", id)});
    if (isBlank(title))
        m_faults.error("set.title-empty", {Param::text("id", id)});
}

std::vector<Param> RuleCheck::aboveMax(Points points, const std::string& id) const
{
    return {Param::text("id", id), Param::num("points", core::format(points)),
            Param::num("max", core::format(m_max))};
}

void RuleCheck::reserved(const std::string& id)
{
    static constexpr std::array<std::string_view, 10> taken = {
        "case", "item", "due", "done", "waived", "last", "n", "d", "p", "x"};
    if (std::find(taken.begin(), taken.end(), id) != taken.end())
        m_faults.error("set.id-reserved", {Param::text("id", id)});
}

void RuleCheck::inner(const core::Node& part, bool isCase)
{
    if (!part.rule)
        return; // the reader has said that it is missing
    const core::RuleKind& kind = core::kindOf(*part.rule);
    if (kind.nesting == core::RuleNesting::Never ||
        (kind.nesting == core::RuleNesting::InCase && !isCase)) {
        m_faults.error("set.rule-not-inside",
                       {Param::text("kind", std::string(kind.name)), Param::text("id", part.code)});
        return;
    }
    checkRule(m_set, part, m_faults, !isCase);
}

void RuleCheck::decimals(Points points)
{
    if (!hasDecimals(points, m_decimals)) {
        m_faults.warning("set.decimals-too-fine", {Param::num("points", core::format(points)),
                                                   Param::num("decimals", m_decimals)});
    }
}

void RuleCheck::atMostMax(Points points, const std::string& id)
{
    if (points > m_max)
        m_faults.error("set.points-above-max", aboveMax(points, id));
    decimals(points);
}

void RuleCheck::notNegative(Points points, const std::string& id)
{
    if (points.isNegative())
        m_faults.error("set.points-negative",
                       {Param::text("id", id), Param::num("points", core::format(points))});
}

void RuleCheck::points(Points points, const std::string& id)
{
    notNegative(points, id);
    atMostMax(points, id);
}

void RuleCheck::percent(Decimal percent)
{
    if (percent.isNegative() || core::Ratio::of(percent) > core::Ratio(100))
        m_faults.error("set.percent-range", {Param::num("percent", core::format(percent))});
}

void RuleCheck::days(const core::DayCount& days)
{
    if (days.never)
        points(*days.never, "never");
    if (days.due && days.latest && *days.latest < *days.due)
        m_faults.error("set.latest-before-due",
                       {Param::text("latest", core::dateText(core::isoDate(*days.latest))),
                        Param::text("due", core::dateText(core::isoDate(*days.due)))});
}

void RuleCheck::reaches(const core::Ratio& best)
{
    if (best >= core::Ratio::of(m_max))
        return;
    const auto reached = core::roundToPoints(best, Points::maxDecimals).value_or(Points());
    m_faults.warning("set.max-unreachable", {Param::num("reached", core::format(reached)),
                                             Param::num("max", core::format(m_max))});
}

} // namespace engine
