#include "engine/RuleValue.h"

#include <algorithm>

namespace engine {

using core::Figures;
using core::Int128;
using core::Points;
using core::Ratio;

namespace {

/// The result rounded to the set's decimals, and held to the maximum once more: that may have more
/// decimals. 64-bit division where the operands allow it: it is what most of the time of a
/// province's evaluation would otherwise go to.
void finish(RuleResult& result, const core::IndexSet& set, Points max, const Ratio& exact)
{
    constexpr std::int64_t large = INT64_MAX / Points::scale;
    const Int128 numerator = exact.numerator();
    const Int128 denominator = exact.denominator();
    if (numerator <= large && numerator >= -large && denominator <= INT64_MAX) {
        const auto divisor = static_cast<std::int64_t>(denominator);
        const std::int64_t scaled = static_cast<std::int64_t>(numerator) * powerOfTen(set.decimals);
        std::int64_t quotient = scaled / divisor;
        const std::int64_t rest = scaled < 0 ? -(scaled % divisor) : scaled % divisor;
        if (rest >= divisor - rest)
            quotient += scaled < 0 ? -1 : 1;
        result.points =
            Points::fromUnits(quotient * powerOfTen(Points::maxDecimals - set.decimals));
    } else {
        result.points = core::roundToPoints(exact, set.decimals);
    }
    if (!result.points) {
        result.flags |= Flag::Overflow;
        return;
    }
    result.points = std::min(*result.points, max);
    result.exact = exact;
}

/// One overload per kind of rule. Each works in exact ratios of points; only finish() rounds.
class RuleApplication {
public:
    RuleApplication(const core::IndexSet& set, const core::Node& node, const Figures& figures,
                    const Ratio& highest, RuleResult& result)
        : m_set(set), m_max(node.max), m_figures(figures), m_highest(highest), m_result(result)
    {}

    void operator()(const core::ManualRule&) { return stop(Flag::PointsMissing); }

    void operator()(const core::ChoiceRule& rule)
    {
        if (!m_figures.has(0))
            return stop(Flag::FigureMissing);
        const auto option = optionAt(rule, m_figures.at(0));
        if (!option)
            return stop(Flag::UnknownOption);
        const core::Choice& choice = rule.options[*option];
        if (choice.points) {
            done(Ratio::of(std::min(*choice.points, m_max)));
        } else {
            const Ratio points = optionPoints(choice, m_max);
            done(points > Ratio::of(m_max) ? Ratio::of(m_max) : points);
        }
    }

    void operator()(const core::TiersRule& rule)
    {
        const Value value = take(rule.of);
        if (!value.known())
            return;
        const auto tier = tierAt(rule, value.value);
        if (!tier)
            return;
        return doneUnits(rule.tiers[*tier].points.units(), 1);
    }

    void operator()(const core::ProportionalRule& rule)
    {
        const Value value = take(rule.of);
        if (!value.known())
            return;
        if (rule.floor && compare(value.value, *rule.floor) < 0)
            return doneUnits(0, 1);
        if (value.value.numerator() >= 100 * value.value.denominator())
            return doneUnits(m_max.units(), 1);
        return doneUnits(m_max.units() * value.value.numerator(), 100 * value.value.denominator());
    }

    void operator()(const core::InterpolateRule& rule)
    {
        const Value value = take(rule.of);
        if (!value.known())
            return;
        if (compare(value.value, rule.low) <= 0)
            return doneUnits(0, 1);
        if (compare(value.value, rule.high) >= 0)
            return doneUnits(m_max.units(), 1);

        const int decimals = std::max(rule.low.decimals(), rule.high.decimals());
        const Int128 low = Int128(rule.low.mantissa()) * powerOfTen(decimals - rule.low.decimals());
        const Int128 high =
            Int128(rule.high.mantissa()) * powerOfTen(decimals - rule.high.decimals());
        Int128 above = 0;
        Int128 width = 0;
        const Int128 scaled = value.value.numerator() * powerOfTen(decimals);
        if (!__builtin_mul_overflow(low, value.value.denominator(), &above) &&
            !__builtin_sub_overflow(scaled, above, &above) &&
            !__builtin_mul_overflow(above, m_max.units(), &above) &&
            !__builtin_mul_overflow(value.value.denominator(), (high - low) * Points::scale,
                                    &width))
            return done(Ratio(above, width));

        // Only for figures near 15 digits: the same through reduced ratios.
        const auto over = core::subtract(value.value, Ratio::of(rule.low));
        const auto share =
            over ? core::divide(*over, Ratio(high - low, powerOfTen(decimals))) : std::nullopt;
        const auto points = share ? core::multiply(*share, Ratio::of(m_max)) : std::nullopt;
        points ? done(*points) : stop(Flag::Overflow);
    }

    void operator()(const core::DeductRule& rule)
    {
        if (m_figures.empty())
            return stop(Flag::FigureMissing);
        const Int128 lost = sumOfProducts(rule.events, 0);
        if (m_result.flags != 0)
            return;
        const Int128 floor = Int128(rule.floor.units()) * m_sumScale;
        const Int128 left = Int128(rule.start.value_or(m_max).units()) * m_sumScale - lost;
        return doneUnits(std::max(left, floor), m_sumScale);
    }

    void operator()(const core::CountRule& rule)
    {
        const Value value = take(core::ValueOf::Count);
        if (!value.known())
            return;
        return doneUnits(value.value.numerator() * rule.each.units(), value.value.denominator());
    }

    void operator()(const core::ChecklistRule& rule)
    {
        if (m_figures.empty())
            return stop(Flag::FigureMissing);
        Points sum;
        for (std::size_t i = 0; i < rule.items.size() && i < Figures::maxSlots; ++i) {
            if (!m_figures.has(i) || m_figures.at(i).isZero())
                continue;
            if (m_figures.at(i) != core::Decimal::whole(1))
                return stop(Flag::BadTick);
            sum += rule.items[i].points;
        }
        return doneUnits(sum.units(), 1);
    }

    void operator()(const core::WeightedRule& rule)
    {
        for (std::size_t i = 0; i <= rule.terms.size(); ++i)
            requireFigure(i);
        if (m_figures.has(0) && m_figures.at(0).isZero())
            m_result.flags |= Flag::ZeroDenominator;
        if (m_result.flags != 0)
            return;

        const Int128 sum = sumOfProducts(rule.terms, 1);
        const core::Decimal total = m_figures.at(0);
        const Int128 scaledTotal =
            Int128(total.mantissa()) * powerOfTen(core::Decimal::maxDecimals - total.decimals());
        for (std::size_t i = 1; i <= rule.terms.size(); ++i) {
            const core::Decimal term = m_figures.at(i);
            if (Int128(term.mantissa()) * powerOfTen(core::Decimal::maxDecimals - term.decimals()) >
                scaledTotal)
                m_result.flags |= Flag::Over100;
        }
        // sum / (total · m_sumScale), with the total as mantissa / 10^decimals
        return doneUnits(sum * powerOfTen(total.decimals()), Int128(total.mantissa()) * m_sumScale);
    }

    void operator()(const core::SurveyRule& rule)
    {
        const SurveyMean mean = surveyMean(rule.options, m_figures);
        m_result.flags |= mean.flags;
        if (!mean.percent)
            return;
        const auto points =
            core::multiply(*mean.percent, Ratio(m_max.units(), 100 * Points::scale));
        points ? doneClamped(*points) : stop(Flag::Overflow);
    }

    void operator()(const core::BestRule& rule)
    {
        const Value value = take(rule.of);
        if (!value.known())
            return;
        if (m_highest.numerator() <= 0)
            return stop(Flag::BestZero);
        const auto share = core::divide(value.value, m_highest);
        const auto points = share ? core::multiply(*share, Ratio::of(m_max)) : std::nullopt;
        points ? doneClamped(*points) : stop(Flag::Overflow);
    }

    void operator()(const core::FormulaRule& rule)
    {
        for (std::size_t i = 0; i < rule.variables.size(); ++i)
            requireFigure(i);
        if (m_result.flags != 0)
            return;
        const FormulaValue value = runFormula(rule.program, m_figures);
        m_result.flags |= value.flags;
        if (value.value)
            doneClamped(*value.value);
    }

private:
    void stop(Flag flag) { m_result.flags |= flag; }

    void done(const Ratio& points) { finish(m_result, m_set, m_max, points); }

    /// numerator / denominator in units of points, clamped to 0…max.
    void doneUnits(Int128 numerator, Int128 denominator)
    {
        if (numerator < 0)
            numerator = 0;
        else if (numerator > m_max.units() * denominator)
            return done(Ratio::of(m_max));
        return done(Ratio(numerator, denominator * Points::scale));
    }

    void doneClamped(const Ratio& points)
    {
        if (points.isNegative())
            return done(Ratio());
        const Ratio max = Ratio::of(m_max);
        return done(points > max ? max : points);
    }

    Value take(core::ValueOf of)
    {
        const Value value = valueOf(of, m_figures);
        m_result.flags |= value.flags;
        return value;
    }

    void requireFigure(std::size_t slot)
    {
        if (!m_figures.has(slot))
            m_result.flags |= Flag::FigureMissing;
        else if (m_figures.at(slot).isNegative())
            m_result.flags |= Flag::Negative;
    }

    /// Σ figure · points in units · m_sumScale; figure i of `items` is in slot first + i. The scale
    /// is 1 for whole figures.
    Int128 sumOfProducts(const std::vector<core::PointItem>& items, std::size_t first)
    {
        int decimals = 0;
        const std::size_t count = std::min(items.size(), Figures::maxSlots - first);
        for (std::size_t i = 0; i < count; ++i) {
            if (m_figures.has(first + i))
                decimals = std::max(decimals, m_figures.at(first + i).decimals());
        }
        m_sumScale = powerOfTen(decimals);
        Int128 sum = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (!m_figures.has(first + i))
                continue;
            const core::Decimal figure = m_figures.at(first + i);
            if (figure.isNegative())
                m_result.flags |= Flag::Negative;
            sum += Int128(figure.mantissa()) * powerOfTen(decimals - figure.decimals()) *
                   items[i].points.units();
        }
        return sum;
    }

    const core::IndexSet& m_set;
    const Points m_max;
    const Figures& m_figures;
    const Ratio& m_highest;
    RuleResult& m_result;
    std::int64_t m_sumScale = 1;
};

} // namespace

RuleResult rulePoints(const core::IndexSet& set, const core::Node& node, const Figures& figures,
                      const Ratio& highest)
{
    RuleResult result;
    std::visit(RuleApplication(set, node, figures, highest, result), node.rule->body);
    return result;
}

} // namespace engine
