#pragma once

#include "core/Result.h"
#include "engine/Evaluate.h"

#include <vector>

namespace engine {

/// Every fault of a set at once, in document order, each with its code ("set.…") and place. Empty
/// for a sound set. The structure of the JSON (unknown keys, wrong types) is checked by the reader
/// in exchange; this checks meaning: sums of maxima, codes, tiers, ids, points above the maximum,
/// empty titles, classes, formulas.
std::vector<core::Problem> checkSet(const core::IndexSet& set);

/// Whether an entry may be made at a stage: what the contract's section 2 refuses. `previous` is
/// the entry of the stage before that the verifier's own figure is compared with where this one has
/// no figures (may be nullptr). Codes "entry.…"; only errors refuse. For leaf = bonus or penalty
/// node is nullptr.
std::vector<core::Problem> checkEntry(const core::IndexSet& set, int leaf, const core::Entry& entry,
                                      core::Stage stage, const core::Entry* previous,
                                      const UnitFacts& unit);

} // namespace engine
