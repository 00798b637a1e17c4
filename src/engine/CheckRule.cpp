#include "engine/CheckRule.h"

#include "core/Ascii.h"
#include "core/NumberText.h"
#include "engine/RuleValue.h"

#include <algorithm>
#include <unordered_set>

namespace engine {

using core::Decimal;
using core::Param;
using core::Points;

namespace {

constexpr std::size_t longestId = 64;

/// What an expression can name: a letter or '_', then letters, digits, '_'; not min, max.
bool isVariableName(std::string_view text)
{
    if (text.empty() || text.size() > longestId || core::isDigit(text.front()) || text == "min" ||
        text == "max")
        return false;
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return core::isLetter(c) || core::isDigit(c) || c == '_'; });
}

/// Visits the body of a rule; one overload per kind.
class RuleCheck {
public:
    RuleCheck(const core::IndexSet& set, const core::Node& node, FaultSink& faults)
        : m_max(node.max), m_decimals(std::clamp(set.decimals, 0, Points::maxDecimals)),
          m_faults(faults)
    {}

    void operator()(const core::ManualRule& rule)
    {
        if (!rule.step)
            return;
        if (rule.step->units() <= 0 || *rule.step > m_max)
            m_faults.error("set.step", {Param::num("step", core::format(*rule.step))});
        else
            checkDecimals(*rule.step);
    }

    void operator()(const core::ChoiceRule& rule)
    {
        if (!notEmpty(rule.options.size(), "options"))
            return;
        core::Ratio best = optionPoints(rule.options.front(), m_max);
        for (std::size_t i = 0; i < rule.options.size(); ++i) {
            const core::Choice& option = rule.options[i];
            checkNamed(option.id, option.title, i, isId);
            if (option.points.has_value() == option.percent.has_value())
                m_faults.error("set.option-value", {Param::text("id", option.id)});
            if (option.points)
                checkPointsAtMost(*option.points, option.id);
            if (option.percent && isAbove100(*option.percent))
                m_faults.error("set.percent-range",
                               {Param::num("percent", core::format(*option.percent))});
            best = std::max(best, optionPoints(option, m_max));
        }
        warnUnreachable(best);
    }

    void operator()(const core::TiersRule& rule)
    {
        if (rule.tiers.empty()) {
            m_faults.error("set.tiers-empty");
            return;
        }
        std::vector<Border> borders;
        Points best = rule.tiers.front().points;
        for (const core::Tier& tier : rule.tiers) {
            borders.push_back({tier.from || tier.above,
                               tier.from.value_or(tier.above.value_or(Decimal())), !tier.from});
            best = std::max(best, tier.points);
        }
        for (std::size_t i = 0; i < rule.tiers.size(); ++i) {
            const core::Tier& tier = rule.tiers[i];
            const auto number = Param::num("tier", static_cast<long long>(i + 1));
            if (tier.from && tier.above)
                m_faults.error("set.tier-both-bounds", {number});
            checkBorder(borders, i, number);
            checkPoints(tier.points, std::to_string(i + 1));
        }
        warnUnreachable(core::Ratio::of(best));
    }

    void operator()(const core::ProportionalRule& rule)
    {
        if (rule.floor)
            checkPercent(*rule.floor);
    }

    void operator()(const core::InterpolateRule& rule)
    {
        if (core::Ratio::of(rule.low) >= core::Ratio::of(rule.high)) {
            m_faults.error("set.interpolate-range", {Param::num("low", core::format(rule.low)),
                                                     Param::num("high", core::format(rule.high))});
        }
    }

    void operator()(const core::DeductRule& rule)
    {
        if (rule.start)
            checkPoints(*rule.start, "start");
        checkPoints(rule.floor, "floor");
        if (!notEmpty(rule.events.size(), "events"))
            return;
        for (std::size_t i = 0; i < rule.events.size(); ++i) {
            const core::PointItem& event = rule.events[i];
            checkNamed(event.id, event.title, i, isId);
            checkNotNegative(event.points, event.id);
            checkDecimals(event.points);
            // One event may well cost more than there is; but it is the commonest slip in real
            // sets.
            if (event.points > m_max)
                m_faults.warning("set.points-above-max", aboveMax(event.points, event.id));
        }
    }

    void operator()(const core::CountRule& rule)
    {
        if (rule.each.units() <= 0)
            m_faults.error("set.each-not-positive", {Param::num("each", core::format(rule.each))});
        else
            checkPoints(rule.each, "each");
    }

    void operator()(const core::ChecklistRule& rule)
    {
        if (!notEmpty(rule.items.size(), "items"))
            return;
        Points sum;
        for (std::size_t i = 0; i < rule.items.size(); ++i) {
            const core::PointItem& item = rule.items[i];
            checkNamed(item.id, item.title, i, isId);
            checkPoints(item.points, item.id);
            sum += std::clamp(item.points, Points(), Points::fromUnits(Points::maxUnits));
        }
        warnUnreachable(core::Ratio::of(sum));
    }

    void operator()(const core::WeightedRule& rule)
    {
        checkNamed(rule.total.id, rule.total.title, 0, isVariableName);
        if (!notEmpty(rule.terms.size(), "terms"))
            return;
        for (std::size_t i = 0; i < rule.terms.size(); ++i) {
            const core::PointItem& term = rule.terms[i];
            checkNamed(term.id, term.title, i, isId);
            checkPoints(term.points, term.id);
        }
    }

    void operator()(const core::SurveyRule& rule)
    {
        if (!notEmpty(rule.options.size(), "options"))
            return;
        for (std::size_t i = 0; i < rule.options.size(); ++i) {
            const core::BallotOption& option = rule.options[i];
            checkNamed(option.id, option.title, i, isId);
            checkPercent(option.percent);
        }
    }

    void operator()(const core::BestRule&) {}

    void operator()(const core::FormulaRule& rule)
    {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < rule.variables.size(); ++i) {
            checkNamed(rule.variables[i].id, rule.variables[i].title, i, isVariableName);
            names.push_back(rule.variables[i].id);
        }
        const bool any = notEmpty(rule.variables.size(), "variables");
        const auto program = core::compileFormula(rule.expression, names);
        if (program || (!any && program.error().code == "formula.unknown-variable"))
            return;
        std::vector<Param> params = {Param::text("code", program.error().code)};
        params.insert(params.end(), program.error().params.begin(), program.error().params.end());
        m_faults.error("set.formula", std::move(params));
    }

private:
    static bool isAbove100(Decimal percent) { return core::Ratio::of(percent) > core::Ratio(100); }

    bool notEmpty(std::size_t count, const char* list)
    {
        if (count == 0)
            m_faults.error("set.empty-list", {Param::text("list", list)});
        return count > 0;
    }

    void checkNamed(const std::string& id, const std::string& title, std::size_t index,
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

    std::vector<Param> aboveMax(Points points, const std::string& id) const
    {
        return {Param::text("id", id), Param::num("points", core::format(points)),
                Param::num("max", core::format(m_max))};
    }

    void checkDecimals(Points points)
    {
        if (!hasDecimals(points, m_decimals)) {
            m_faults.warning("set.decimals-too-fine", {Param::num("points", core::format(points)),
                                                       Param::num("decimals", m_decimals)});
        }
    }

    void checkPointsAtMost(Points points, const std::string& id)
    {
        if (points > m_max)
            m_faults.error("set.points-above-max", aboveMax(points, id));
        checkDecimals(points);
    }

    void checkNotNegative(Points points, const std::string& id)
    {
        if (points.isNegative())
            m_faults.error("set.points-negative",
                           {Param::text("id", id), Param::num("points", core::format(points))});
    }

    void checkPoints(Points points, const std::string& id)
    {
        checkNotNegative(points, id);
        checkPointsAtMost(points, id);
    }

    void checkPercent(Decimal percent)
    {
        if (percent.isNegative() || isAbove100(percent))
            m_faults.error("set.percent-range", {Param::num("percent", core::format(percent))});
    }

    void checkBorder(const std::vector<Border>& borders, std::size_t i, const Param& number)
    {
        std::vector<Param> params = {number};
        if (borders[i].given)
            params.push_back(Param::num("value", core::format(borders[i].value)));
        switch (borderFault(borders, i)) {
        case BorderFault::None:
            break;
        case BorderFault::Overlap:
            m_faults.error("set.tiers-overlap", std::move(params));
            break;
        case BorderFault::Order:
            m_faults.error("set.tiers-order", std::move(params));
            break;
        case BorderFault::Gap:
            m_faults.error("set.tiers-gap", std::move(params));
            break;
        }
    }

    void warnUnreachable(const core::Ratio& best)
    {
        if (best >= core::Ratio::of(m_max))
            return;
        const auto reached = core::roundToPoints(best, Points::maxDecimals).value_or(Points());
        m_faults.warning("set.max-unreachable", {Param::num("reached", core::format(reached)),
                                                 Param::num("max", core::format(m_max))});
    }

    Points m_max;
    int m_decimals;
    FaultSink& m_faults;
    std::unordered_set<std::string> m_ids;
};

} // namespace

bool isCode(std::string_view text)
{
    if (text.empty() || text.size() > longestId || text.front() == '.' || text.back() == '.' ||
        text.find("..") != std::string_view::npos)
        return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return core::isLetter(c) || core::isDigit(c) || c == '.' || c == '-' || c == '_';
    });
}

bool isId(std::string_view text)
{
    return isCode(text) && text.find('.') == std::string_view::npos;
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

BorderFault borderFault(const std::vector<Border>& borders, std::size_t i)
{
    const bool last = i + 1 == borders.size();
    const Border& border = borders[i];
    if (last && border.given)
        return BorderFault::Gap;
    if (!last && !border.given)
        return BorderFault::Overlap; // it takes everything, nothing is left for those below
    if (i == 0 || !border.given || !borders[i - 1].given)
        return BorderFault::None;
    const Border& before = borders[i - 1];
    const auto order = core::Ratio::of(border.value) <=> core::Ratio::of(before.value);
    if (order > 0)
        return BorderFault::Order;
    const bool below = order < 0 || (before.above && !border.above);
    return below ? BorderFault::None : BorderFault::Overlap;
}

void checkRule(const core::IndexSet& set, const core::Node& node, FaultSink& faults)
{
    const core::Rule& rule = *node.rule;
    std::visit(RuleCheck(set, node, faults), rule.body);
    if (rule.figureDecimals < 0 || rule.figureDecimals > Decimal::maxDecimals)
        faults.error("set.figure-decimals", {Param::num("figureDecimals", rule.figureDecimals)});
    if (rule.source && core::valueKind(rule) != core::ValueOf::Ratio)
        faults.error("set.source-not-ratio");
    const std::size_t figures = core::figureSlots(rule).size();
    if (figures > core::Figures::maxSlots) {
        faults.error("set.too-many-figures",
                     {Param::num("count", static_cast<long long>(figures)),
                      Param::num("limit", static_cast<long long>(core::Figures::maxSlots))});
    }
}

} // namespace engine
