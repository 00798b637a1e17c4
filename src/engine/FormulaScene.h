#pragma once

#include "core/RuleKind.h"
#include "engine/SheetFormula.h"

#include <initializer_list>

/// What the kinds of rules are written as formulas with. Internal to the engine.
namespace engine {

/// A value as whole numbers: number / divisor × factor.
struct CellValue {
    std::string number;
    std::string divisor = {}; ///< above 0; empty: 1
    core::Ratio factor = core::Ratio(1);
    std::string sound;
    std::string never = {}; ///< instead of a value the day never came; empty: that may not be
    core::Points neverPoints = {};
};

/// "AND(a,b)" of those that are not empty; "TRUE" needs no mention, so that nothing is empty, too.
std::string allOf(const std::vector<std::string>& conditions);
std::string anyOf(const std::vector<std::string>& conditions);
/// "IF(condition,yes,no)"
std::string choose(const std::string& condition, const std::string& yes, const std::string& no);
/// "a+b"; "0" of none.
std::string sumOf(const std::vector<std::string>& terms);
/// A constant, in brackets where it is no plain number. Nothing where it has too many digits for a
/// spreadsheet.
std::optional<std::string> constant(const core::Ratio& value);
std::string constant(core::Points points);

/// The figures of a rule as cells, and what surrounds it: the counterpart of RuleRun.
class FormulaScene {
public:
    FormulaScene(const core::IndexSet& set, const UnitFacts& unit, core::Points max,
                 std::span<const FigureCell> cells, const core::Ratio& times)
        : m_set(set), m_unit(unit), m_max(max), m_cells(cells), m_times(times)
    {}

    core::Points max() const { return m_max; }
    std::size_t size() const { return m_cells.size(); }
    const FigureCell& cell(std::size_t slot) const { return m_cells[slot]; }
    /// Whether a formula can look at figures first…first + count − 1.
    bool areThere(std::size_t first, std::size_t count) const;
    /// A figure as a whole number of its last place.
    std::string whole(std::size_t slot) const;
    std::string given(std::size_t slot) const { return m_cells[slot].given; }
    std::string notNegative(std::size_t slot) const { return m_cells[slot].number + ">=0"; }
    /// Whether one of these figures is there.
    std::string anyGiven(std::size_t first, std::size_t count) const;
    /// Given and not below 0.
    std::string required(std::size_t slot) const;
    /// By what the rule's borders are multiplied for the unit.
    const core::Ratio& times() const { return m_times; }

    /// The value of a rule; nothing where no formula can say it.
    std::optional<CellValue> value(core::ValueOf of, const core::DayCount& days = {},
                                   const core::ValueFrom& from = {}) const;
    /// The same for borders as they are written, which attributes may have moved.
    std::optional<CellValue> unmoved(CellValue value) const;
    /// Whether value ≥ border (">=", or ">", "<", "<=").
    std::optional<std::string> compared(const CellValue& value, const char* sign,
                                        const core::Ratio& border) const;
    /// The value as one number, not rounded.
    std::optional<std::string> exact(const CellValue& value) const;

    /// Held to 0…max.
    core::Points held(core::Points points) const;
    std::string held(const std::string& points) const;
    /// The result of a value: where the day never came those points.
    SheetFormula result(const CellValue& value, const std::string& points) const;

    /// A rule inside this one, of `count` figures from `first` on.
    std::optional<SheetFormula> inner(const core::Rule& rule, core::Points max, std::size_t first,
                                      std::size_t count) const;

private:
    const core::IndexSet& m_set;
    const UnitFacts& m_unit;
    core::Points m_max;
    std::span<const FigureCell> m_cells;
    core::Ratio m_times;
};

} // namespace engine
