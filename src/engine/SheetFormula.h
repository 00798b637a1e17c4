#pragma once

#include "core/IndexSet.h"
#include "core/Ratio.h"
#include "engine/Evaluate.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// A rule as a formula of a spreadsheet: what it makes of cells, for forms whose points move while
/// they are filled in. Spreadsheets reckon in binary; so everything is compared as whole numbers,
/// and nothing is rounded here (docs/scoring.md, "As a formula of a spreadsheet").
namespace engine {

/// A figure of a criterion as a formula finds it.
struct FigureCell {
    std::string number;                ///< its value, 0 where there is none; a day as its serial
    std::string given;                 ///< whether it is there
    int decimals = 0;                  ///< that it may have
    std::string never = {};            ///< whether the day never came; empty where it may not
    std::vector<std::string> isOption; ///< by option: whether it is chosen

    /// Whether a formula can look at it at all.
    bool isThere() const { return !number.empty() || !isOption.empty(); }
};

/// The points exactly, within what the rule allows, and the condition without which there are none.
struct SheetFormula {
    std::string points;
    std::string sound;
};

/// What a criterion's points are as a formula.
struct PointsFormula {
    SheetFormula rule; ///< with what scales make of it; not rounded
    core::Points max;  ///< to which the rounded points are held once more
};

/// The points of a criterion of a unit at a stage by its rule; `cells` by its slots. Nothing where
/// no formula can say it: what compares units, counts working days, takes last year's figures,
/// or is scaled by a figure. Pre: node.rule is set, and its points are not typed.
std::optional<PointsFormula> pointsFormula(const core::IndexSet& set, const core::Node& node,
                                           const UnitFacts& unit, core::ResultStage stage,
                                           std::span<const FigureCell> cells);

} // namespace engine
