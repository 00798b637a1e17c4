#pragma once

#include "engine/Quotas.h"

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
    std::string_view classReason; ///< stepName of the last of `moves`, or ""
    std::vector<ClassMove> moves; ///< from the class by points to the one it has
    std::vector<AreaStanding> areas;
};

struct Ranking {
    std::vector<Standing> standings; ///< by rank, then unit id
    std::vector<int> notScored;      ///< group indexes, by unit id
    std::vector<int> classCounts;    ///< by class of the set
    std::vector<BorderTie> ties;     ///< over the border of a quota; members index `standings`
    bool provisional = false;

    /// The standing of a unit, or nullptr where it is not scored.
    const Standing* of(int unit) const;
};

/// Ranks and classes by the exact index (contract, sections 1b and 3). `ids` are the unit ids in
/// the order of `units`. Ids are ordered by their bytes.
Ranking rankUnits(const core::IndexSet& set, std::span<const UnitResult> units,
                  std::span<const std::string> ids);

/// The class of a unit before any quota. Pre: unit.isScored().
int classOf(const core::IndexSet& set, const UnitResult& unit);

} // namespace engine
