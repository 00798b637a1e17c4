#pragma once

#include "engine/Evaluate.h"

#include <string>
#include <vector>

namespace engine {

struct AreaStanding {
    std::optional<core::Ratio> index;
    int rank = 0; ///< 0 where the area has no index
};

/// Where one ranked unit stands.
struct Standing {
    int unit = 0; ///< index into the evaluated group
    int rank = 0;
    bool tied = false;
    core::Ratio index;
    int classByPoints = 0;        ///< index into the set's classes, by the index alone
    int unitClass = 0;            ///< the one it has
    std::string_view classReason; ///< what moved it: "" or "rule"
    std::vector<AreaStanding> areas;
};

struct Ranking {
    std::vector<Standing> standings; ///< by rank, then unit id
    std::vector<int> notScored;      ///< group indexes, by unit id
    std::vector<int> classCounts;    ///< by class of the set
    bool provisional = false;

    /// The standing of a unit, or nullptr where it is not scored.
    const Standing* of(int unit) const;
};

/// Ranks and classes by the exact index (contract, section 3). `ids` are the unit ids in the order
/// of `units`. Ids are ordered by their bytes.
Ranking rankUnits(const core::IndexSet& set, std::span<const UnitResult> units,
                  std::span<const std::string> ids);

/// The class of a unit: the first that its index reaches and that no class rule forbids. Pre:
/// unit.isScored().
int classOf(const core::IndexSet& set, const UnitResult& unit);

} // namespace engine
