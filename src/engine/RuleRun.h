#pragma once

#include "engine/RuleValue.h"
#include "engine/kinds/PointItem.h"

#include <vector>

namespace engine {

/// One application of a rule to figures: what a kind may look at, and where it leaves its points.
/// Kinds work in exact ratios of points; only done() rounds. Internal to the engine.
class RuleRun {
public:
    RuleRun(const core::IndexSet& set, const core::Node& node, const core::Figures& figures,
            const core::Ratio& highest, RuleResult& result)
        : m_decimals(set.decimals), m_max(node.max), m_figures(figures), m_highest(highest),
          m_result(result)
    {}

    core::Points max() const { return m_max; }
    const core::Figures& figures() const { return m_figures; }
    /// The highest value of the group, for kinds that compare.
    const core::Ratio& highest() const { return m_highest; }

    void flag(Flag flag) { m_result.flags |= flag; }
    void flag(Flags flags) { m_result.flags |= flags; }
    bool hasFlags() const { return m_result.flags != 0; }

    /// Points from 0 to the maximum, rounded once to the set's decimals.
    void done(const core::Ratio& points);
    /// numerator / denominator in units of points, clamped to 0…max.
    void doneUnits(core::Int128 numerator, core::Int128 denominator)
    {
        if (numerator < 0)
            numerator = 0;
        else if (numerator > m_max.units() * denominator)
            return done(core::Ratio::of(m_max));
        done(core::Ratio(numerator, denominator * core::Points::scale));
    }
    /// The same for points as a ratio.
    void doneClamped(const core::Ratio& points);

    /// The value of the figures with its flags; unknown where one of them prevents it.
    Value take(core::ValueOf of)
    {
        const Value value = valueOf(of, m_figures);
        m_result.flags |= value.flags;
        return value;
    }
    /// Flags a figure that is missing or negative.
    void require(std::size_t slot)
    {
        if (!m_figures.has(slot))
            flag(Flag::FigureMissing);
        else if (m_figures.at(slot).isNegative())
            flag(Flag::Negative);
    }
    /// sum / scale = Σ figure · points in units; figure i of `items` is in slot first + i, and one
    /// that is missing counts 0. The scale is 1 for whole figures. Flags negative figures.
    struct ScaledSum {
        core::Int128 sum = 0;
        std::int64_t scale = 1;
    };
    ScaledSum sumOfProducts(const std::vector<PointItem>& items, std::size_t first);

private:
    const int m_decimals;
    const core::Points m_max;
    const core::Figures& m_figures;
    const core::Ratio& m_highest;
    RuleResult& m_result;
};

} // namespace engine
