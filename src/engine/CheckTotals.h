#pragma once

#include "core/IndexSet.h"
#include "core/Result.h"

#include <vector>

/// Parts of checkSet. Internal to the engine.
namespace engine {

/// What can be wrong with caps, bonus and penalty items, the total, class rules and quotas, taken
/// together; the rules of the items are checked with those of the criteria.
void checkTotals(const core::IndexSet& set, std::vector<core::Problem>& problems);

} // namespace engine
