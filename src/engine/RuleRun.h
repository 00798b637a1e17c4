#pragma once

#include "engine/RuleValue.h"
#include "engine/kinds/PointItem.h"

#include <vector>

namespace engine {

/// What surrounds the figures of a rule. Internal to the engine.
struct RuleScene {
    const core::IndexSet& set;
    const Highest& highest;
    const UnitFacts& unit;
};

/// One application of a rule to figures: what a kind may look at, and where it leaves its points.
/// Kinds work in exact ratios of points; only rulePoints() rounds. Internal to the engine.
class RuleRun {
public:
    RuleRun(const core::Rule& rule, core::Points max, core::FiguresView figures,
            const RuleScene& scene, RuleResult& result)
        : m_max(max), m_figures(figures), m_scene(scene), m_result(result)
    {
        if (rule.thresholds.empty())
            return;
        m_moved = thresholdOf(scene.set, rule, scene.unit);
        m_result.flags |= m_moved.flags;
        if (m_moved.times.numerator() <= 0) { // a faulty draft
            flag(Flag::Overflow);
            m_moved.times = core::Ratio(1);
        }
    }

    core::Points max() const { return m_max; }
    const RuleScene& scene() const { return m_scene; }
    core::FiguresView figures() const { return m_figures; }
    /// The highest value of the group, for kinds that compare.
    core::Ratio highest() const { return m_scene.highest.at(m_figures.first()); }

    void flag(Flag flag) { m_result.flags |= flag; }
    void flag(Flags flags) { m_result.flags |= flags; }
    bool hasFlags() const { return m_result.flags != 0; }
    /// A flag leaves it not scored.
    bool isPrevented() const { return (m_result.flags & preventingFlags) != 0; }

    /// The points, exactly. Pre: not above the maximum.
    void done(const core::Ratio& points)
    {
        m_result.exact = points;
        m_result.isKnown = true;
    }
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
    Value take(core::ValueOf of, const core::DayCount& days = {}, const core::ValueFrom& from = {})
    {
        const Value value = of == core::ValueOf::Days
                                ? dayValue(days, m_figures, m_scene.set.calendar)
                                : valueOf(of, m_figures, from);
        m_result.flags |= value.flags;
        return value;
    }
    /// By what the rule's borders are multiplied for the unit.
    const core::Ratio& times() const { return m_moved.times; }
    /// The value that lies to the borders as they are written like `value` to the moved ones.
    core::Ratio unmoved(const core::Ratio& value);
    /// The code has 0 points by what the figures say; nothing where it is empty.
    void zero(const std::string& code)
    {
        if (!code.empty())
            m_result.zeroes.push_back(code);
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
    /// The tick in a slot: false where it is missing. Flags what is neither 0 nor 1.
    bool ticked(std::size_t slot);
    /// What a rule inside this one makes of `count` figures from `first` on; its flags are taken
    /// over.
    RuleResult inner(const core::Rule& rule, core::Points max, std::size_t first,
                     std::size_t count);
    struct ScaledSum {
        core::Int128 sum = 0;
        std::int64_t scale = 1;
    };
    ScaledSum sumOfProducts(const std::vector<PointItem>& items, std::size_t first);

private:
    const core::Points m_max;
    core::FiguresView m_figures;
    const RuleScene& m_scene;
    Moved m_moved;
    RuleResult& m_result;
};

} // namespace engine
