#pragma once

#include "core/Calendar.h"
#include "core/Formula.h"
#include "core/RuleKind.h"
#include "engine/Between.h"
#include "engine/Evaluate.h"
#include "engine/SharedFigures.h"

#include <array>

/// The quantities between figures and points, shared by evaluation, explanation and checks.
/// Internal to the engine.
namespace engine {

constexpr Flags operator|(Flag a, Flag b)
{
    return static_cast<Flags>(a) | static_cast<Flags>(b);
}
constexpr Flags operator|(Flags a, Flag b)
{
    return a | static_cast<Flags>(b);
}
constexpr Flags& operator|=(Flags& a, Flag b)
{
    return a = a | b;
}

/// Flags that leave a criterion not scored.
inline constexpr Flags preventingFlags =
    Flag::ZeroDenominator | Flag::Negative | Flag::UnknownOption | Flag::FigureMissing |
    Flag::BadTick | Flag::BestZero | Flag::Overflow | Flag::NoneRefused | Flag::PointsMissing |
    Flag::OutOfRange | Flag::TooLate | Flag::NeverRefused;

inline constexpr std::array<std::int64_t, 5> tenPower = {1, 10, 100, 1'000, 10'000};
constexpr std::int64_t powerOfTen(int exponent)
{
    return tenPower[static_cast<std::size_t>(exponent)];
}

/// What a value may be made of where a kind does not narrow it.
inline constexpr core::ValueOf anyValue[] = {core::ValueOf::Ratio, core::ValueOf::Percent,
                                             core::ValueOf::Count, core::ValueOf::Number,
                                             core::ValueOf::Days};

/// What figures amount to for a rule with `of`: a percentage, a count or a number.
struct Value {
    core::Ratio value;
    Flags flags = 0;                        ///< with a preventing flag there is no value
    std::optional<core::Points> fixed = {}; ///< the points instead of a value: never done
    bool known() const { return (flags & preventingFlags) == 0; }
};
/// Pre: `of` is not Days.
Value valueOf(core::ValueOf of, core::FiguresView figures, const core::ValueFrom& from = {});
/// Days late (below 0: early), by the days of `calendar` where only working days count.
Value dayValue(const core::DayCount& days, core::FiguresView figures,
               const core::Calendar& calendar);

/// value ⋚ border, without leaving 128 bits: figures have at most 15 digits and 4 decimals.
inline std::strong_ordering compare(const core::Ratio& value, core::Decimal border)
{
    return value.numerator() * powerOfTen(border.decimals()) <=>
           core::Int128(border.mantissa()) * value.denominator();
}

/// An option's points, exactly: its own, or its share of the maximum.
core::Ratio optionPoints(const core::Choice& option, core::Points max);

/// Mean of a survey's ballots in percent; nothing on overflow. Pre: Σ ballots is not 0.
struct SurveyMean {
    std::optional<core::Ratio> percent;
    core::Ratio ballots;
    Flags flags = 0;
};
SurveyMean surveyMean(std::span<const core::BallotOption> options, core::FiguresView figures);

/// Result of a formula's program.
struct FormulaValue {
    std::optional<core::Ratio> value;
    Flags flags = 0;
};
/// Whether it divides by what is 0 whatever the variables are: "1 − 1".
bool dividesByZero(const core::Formula& program);
/// The variables are the figures, or `values` where there are any.
FormulaValue runFormula(const core::Formula& program, core::FiguresView figures,
                        std::span<const core::Ratio> values = {});

/// The range that typed points of a criterion may have.
struct PointsRange {
    core::Points lowest;
    core::Points highest;
};
PointsRange typedRange(const core::IndexSet& set, const core::Node& node, const Scaled& scaled);
/// Whether `points` have at most `decimals` decimals.
constexpr bool hasDecimals(core::Points points, int decimals)
{
    return points.units() % powerOfTen(core::Points::maxDecimals - decimals) == 0;
}
/// The points rounded once, half away from zero, to the set's decimals or to a multiple of the
/// criterion's roundTo; nothing where they leave 128 bits.
std::optional<core::Points> roundedPoints(const core::IndexSet& set, const core::Node& node,
                                          const core::Ratio& points);
/// A multiple of the criterion's roundTo, or with the set's decimals.
bool isFineEnough(const core::IndexSet& set, const core::Node& node, core::Points typed);
/// Range, decimals and (for `manual`) step at once.
bool typedAllowed(const core::IndexSet& set, const core::Node& node, const Scaled& scaled,
                  core::Points typed);

/// `own` with what dossiers give in the place of each n and d that are not typed, as far as the
/// counters suffice: in `drawn`, which may be the same object, where there is any, else `own`
/// itself.
const core::Figures& withDrawn(const core::Node& node, Counters counters, const core::Figures& own,
                               core::Figures& drawn);

/// The figures of the rule itself, without the one behind them by which a penalty item names a
/// criterion.
inline std::size_t ruleSlots(const core::Node& node)
{
    return node.slots.size() - (node.namesItem() ? 1 : 0);
}
inline core::FiguresView ruleFigures(const core::Node& node, core::FiguresView figures)
{
    return node.namesItem() ? figures.part(0, ruleSlots(node)) : figures;
}
/// The same with what only the unit knows of them: where several units became it, last year's
/// number that is not there is not "none" (contract, section 1b, `last`).
inline core::FiguresView ruleFigures(const core::Node& node, core::FiguresView figures,
                                     const UnitFacts& unit)
{
    const core::FiguresView own = ruleFigures(node, figures);
    return unit.last != nullptr && !unit.last->predecessors.empty() ? own.withLastUnclear() : own;
}

/// The same as countingFigures without a copy: `drawn` is filled only where figures do not come
/// from the entry alone.
inline const core::Figures& figuresThatCount(const core::IndexSet& set, const core::Node& node,
                                             const core::Entry& entry, const UnitFacts& unit,
                                             core::ResultStage stage, core::Figures& drawn)
{
    if (!node.takesShared)
        return node.draws ? withDrawn(node, unit.counters, entry.figures, drawn) : entry.figures;
    drawn = entry.figures;
    fillShared(set, node, unit, stage, drawn);
    return withDrawn(node, unit.counters, drawn, drawn);
}

/// The rule's points of figures that count, under what scales make of the criterion.
RuleResult scaledPoints(const core::IndexSet& set, const core::Node& node,
                        core::FiguresView figures, const UnitFacts& unit, const Scaled& scaled,
                        const Highest& highest);

} // namespace engine
