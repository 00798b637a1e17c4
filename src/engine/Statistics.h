#pragma once

#include "engine/Evaluate.h"

namespace engine {

/// Figures of one area or item over the ranked units.
struct NodeStatistics {
    int units = 0;  ///< ranked units to which it applies
    int scored = 0; ///< of them: nothing missing
    int atMaximum = 0;
    /// mean of points / applicable maximum · 100; exact, or cut so that rounding to at most 11
    /// decimals is exact
    std::optional<core::Ratio> mean; ///< points, over the scored units; nothing where none
    std::optional<core::Ratio> meanPercent;
    std::optional<core::Points> lowest;
    std::optional<core::Points> highest;
};

/// "Reached the maximum" counted two ways (domain, section 2): by any unit, by all units to which
/// it applies.
struct AtMaximum {
    int any = 0;
    int all = 0;
    int of = 0;
};

struct Statistics {
    std::vector<NodeStatistics> nodes; ///< by node index
    AtMaximum areas;
    AtMaximum criteria; ///< TC and TCTP together
};

Statistics statistics(const core::IndexSet& set, std::span<const UnitResult> units);

} // namespace engine
