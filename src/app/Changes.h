#pragma once

#include "core/Entry.h"

#include <algorithm>
#include <string>
#include <vector>

namespace app {

/// What a step has changed, in the book and in memory alike: all that a screen needs to know to
/// show it. The edits are those of units of the assessment.
struct Changes {
    std::string label; ///< of the step, and what became of the keys of senders with it
    std::vector<core::Edit> edits;
    std::vector<int> counterUnits;  ///< units whose dossier counters differ
    std::vector<int> documentUnits; ///< units whose documents differ
    std::vector<int> carriedUnits;  ///< units of which something that came over was given up

    bool tasks = false;   ///< what the units are ordered to do differs
    bool surveys = false; ///< batches of ballots differ
    bool charges = false; ///< who is in charge of what differs
    bool units = false;   ///< units of the book differ: all is to be read anew

    bool isEmpty() const
    {
        return !moveResults() && documentUnits.empty() && carriedUnits.empty() && !tasks &&
               !surveys && !charges && !units;
    }
    /// Whether points, totals and ranks may differ. Counters may move any entry of their unit, and
    /// by `best` rules those of others: no edit says which.
    bool moveResults() const { return !edits.empty() || !counterUnits.empty(); }
    bool moveCountersOf(int unit) const { return std::ranges::count(counterUnits, unit) > 0; }
    /// Also what waits to be confirmed.
    bool moveDocumentsOf(int unit) const
    {
        return std::ranges::count(documentUnits, unit) > 0 ||
               std::ranges::count(carriedUnits, unit) > 0;
    }
};

} // namespace app
