#pragma once

#include "engine/Evaluate.h"

#include <string>
#include <vector>

/// Figures of the set that several criteria take, and those of the assessment before (contract,
/// section 1b).
namespace engine {

/// Puts the shared figures into the slots of `node` that take one. Where none is there the slot
/// stays empty.
void fillShared(const core::IndexSet& set, const core::Node& node, const UnitFacts& unit,
                core::ResultStage stage, core::Figures& figures);

/// What counts as entered for a shared figure at a stage, its value first, or what its source
/// draws; empty where there is nothing. Pre: 0 ≤ leaf < set.figureCount().
core::Figures sharedFigure(const core::IndexSet& set, int leaf, const UnitFacts& unit,
                           core::ResultStage stage);

/// Last year's of a shared figure in the places of its value: typed beside it, else of the
/// assessment before.
core::Figures lastFigure(const core::IndexSet& set, int leaf, const UnitFacts& unit,
                         core::ResultStage stage);

/// Criteria whose points a shared figure can change, by leaf: those that take it and those whose
/// maximum it scales.
std::vector<int> usersOf(const core::IndexSet& set, int figureLeaf);

/// Whether a shared figure that `node` takes was entered at a stage.
bool isSharedEntered(const core::Node& node, const core::Sheet& sheet, core::Stage stage);

/// Why a criterion was scored so at a stage: its own note there, else those of the shared figures
/// that move it, each after the figure's title ("Tổng số hồ sơ: trùng hai hồ sơ"); empty where
/// nobody has said.
std::string reasonOf(const core::IndexSet& set, const core::Sheet& sheet, core::Stage stage,
                     int leaf);

} // namespace engine
