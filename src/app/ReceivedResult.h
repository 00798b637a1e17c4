#pragma once

#include "core/Result.h"
#include "package/ResultParts.h"
#include "store/Book.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// A published result that came to a unit's book as a package (kind `result`): what the province
/// has published of the unit, to be shown beside what the unit entered.
struct ReceivedResult {
    std::string office; ///< that sent it
    std::string made;   ///< by its clock, with the offset from UTC
    std::int64_t sequence = 0;
    package::PublishedResult result;
    std::vector<package::PublishedCriterion> criteria; ///< in the order of the set
};

/// The one that came last; nothing where none has. Errors: those of the store; Integrity
/// "package.bad-part" (part).
core::Result<std::optional<ReceivedResult>>
receivedResult(const store::Book& book, const std::string& assessment, const std::string& unit);

} // namespace app
