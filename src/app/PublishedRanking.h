#pragma once

#include "core/Result.h"
#include "store/Publications.h"

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A ranking as it was published, read from what the publication froze: whatever becomes of the
/// book later, it reads the same.
struct PublishedRanking {
    struct Standing {
        std::string unit;   ///< id
        std::string name;   ///< as it was then
        int rank = 0;       ///< 0: it had no points
        std::string points; ///< as `rank --json` writes numbers: "78.87"
        std::string index;
        std::string unitClass; ///< id
    };
    store::PublicationHead head;
    bool isProvisional = false;
    std::vector<Standing> standings; ///< ranked units, best first
    std::vector<Standing> notScored; ///< units without points, in their order

    /// Of a unit; nullptr where it was not ranked.
    const Standing* find(std::string_view unit) const;
};

/// Which correction a publication is: 1 the first one; 0 what was published first.
inline int corrigendumOf(const store::PublicationHead& head)
{
    return head.corrects > 0 ? head.version - 1 : 0;
}

/// All of an assessment, oldest first. Errors: those of store::Publications::of; Integrity
/// "store.damaged" where a result is no ranking.
core::Result<std::vector<PublishedRanking>> publishedRankings(const store::Book& book,
                                                              std::string_view assessment);

} // namespace app
