#pragma once

#include "engine/Classes.h"

#include <span>
#include <vector>

namespace engine {

/// A tie over the border of a quota: units that stand equal in its order, of which only some have
/// room.
struct BorderTie {
    enum class Outcome {
        Down,     ///< all fall
        In,       ///< all stay, beyond the number
        Decided,  ///< by what was entered
        Undecided ///< until it is, all fall
    };
    int quota = 0;            ///< index into the set's quotas
    int places = 0;           ///< that were left for the tied
    std::vector<int> members; ///< positions in what was handed over
    Outcome outcome = Outcome::Down;
};

/// A ranked unit with its class before any quota.
struct QuotaUnit {
    const UnitResult* result = nullptr;
    GivenClass given;
};

/// Moves units down until every class holds its number (contract, section 1b): best class first,
/// numbers counted before any quota, those who fell from above before all others, places that a tie
/// leaves free handed to the next class. Returns the ties over a border.
std::vector<BorderTie> applyQuotas(const core::IndexSet& set, std::span<QuotaUnit> units,
                                   std::size_t group);

} // namespace engine
