#pragma once

#include "engine/CheckRule.h"

/// Part of checkSet: what stands between criteria (contract, section 1b). Internal to the engine.
namespace engine {

/// Shared figures and attributes of the set, and everything that criteria say of them and of each
/// other.
void checkBetween(const core::IndexSet& set, std::vector<core::Problem>& problems);

/// What one rule says by itself, also inside another one: thresholds, and which of its figures are
/// shared.
void checkSharing(const core::IndexSet& set, const core::Rule& rule, FaultSink& faults);
/// The same of one value: a rule's or a variable's.
void checkFrom(const core::ValueFrom& from, bool isRatio, FaultSink& faults);

} // namespace engine
