#pragma once

#include "core/Entry.h"

#include <string>
#include <vector>

namespace app {

/// What a step has changed, in the book and in memory alike: all that a screen needs to know to
/// show it. The edits are those of units of the assessment.
struct Changes {
    std::string label; ///< of the step
    std::vector<core::Edit> edits;
    std::vector<int> counterUnits;  ///< units whose dossier counters differ
    std::vector<int> documentUnits; ///< units whose documents differ
};

} // namespace app
