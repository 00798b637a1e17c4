#pragma once

#include "core/IndexSet.h"
#include "store/Accounts.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Whose a criterion is by the accounts of the book: who verifies it, and who scores it in a unit.
struct CriterionCover {
    int leaf = -1;
    std::vector<std::string> verifiers; ///< names of accounts that are not closed
    std::vector<std::string> officers;  ///< of the unit asked for; none where units do not score it

    bool isCovered() const { return !verifiers.empty(); }
};

/// Every criterion of the areas, in the order of the set. Who is held to no area and no criterion
/// has all of them. `unit` may be empty.
std::vector<CriterionCover> coverageOf(const core::IndexSet& set,
                                       std::span<const store::Account> accounts,
                                       std::string_view unit = {});

} // namespace app
