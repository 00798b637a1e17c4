#pragma once

#include "engine/Evaluate.h"

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

} // namespace engine
