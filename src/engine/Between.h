#pragma once

#include "core/RuleKind.h"
#include "engine/Evaluate.h"

#include <string>
#include <vector>

/// What of one criterion depends on its unit and on other criteria (contract, section 1b, "Between
/// criteria"): attributes that scale maxima and move borders, and what "nothing arose" is worth.
namespace engine {

/// The unit's value of each of the set's attributes; empty where it has none or one that the set
/// does not list. For UnitFacts::attributes.
std::vector<std::string> attributeValues(const core::IndexSet& set, const core::Unit& unit);

/// A factor and what is to be said about it.
struct Moved {
    core::Ratio times = core::Ratio(1);
    Flags flags = 0;
};
/// By what a rule's borders are multiplied for a unit: the first threshold that fits, alone.
Moved thresholdOf(const core::IndexSet& set, const core::Rule& rule, const UnitFacts& unit);

/// What scales make of one criterion for a unit.
struct Scaled {
    core::Ratio times = core::Ratio(1);
    core::Points max;
    Flags flags = 0;  ///< said on the line
    Flags faults = 0; ///< said on the line, and the rule has no result
};
/// Pre: node.rule is set.
Scaled scaledOf(const core::IndexSet& set, const core::Node& node, const UnitFacts& unit,
                core::ResultStage stage);

/// What "nothing arose" is worth at a criterion; nothing where it is refused.
std::optional<core::IfNone> ifNoneOf(const core::IndexSet& set, const core::Node& node,
                                     const UnitFacts& unit, core::ResultStage stage);

} // namespace engine
