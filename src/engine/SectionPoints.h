#pragma once

#include "engine/Evaluate.h"

/// Bonus and penalty items: what they give, take and do besides (contract, section 1b). Internal to
/// the engine.
namespace engine {

/// What was made of an entry as of one of a criterion, as of a bonus or penalty item: nothing of it
/// is missing but a penalty item that came too late, and it never counts below 0. Pre: node.extra.
void settleExtra(NodeResult& result, const core::Node& node);

/// Whether entries of the set can do more than give points: applyConsequences finds nothing
/// elsewhere.
bool hasConsequences(const core::IndexSet& set);

/// Takes the points of criteria that penalty items take, and keeps what else these do and what was
/// decided about ties. Before sums are made; `result.nodes` holds every leaf.
void applyConsequences(const core::IndexSet& set, const UnitFacts& unit, core::ResultStage stage,
                       UnitResult& result);

/// The points of a section that count: the highest of each group, what is typed, at most the cap.
/// `typed` may be nullptr.
core::Points sectionPoints(const core::IndexSet& set, const core::ExtraSection& section,
                           core::Points cap, const core::Entry* typed, const UnitResult& result);

} // namespace engine
