#pragma once

#include "core/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace package {

/// A unit's own result as it was published (docs/exchange-format.md, "result.json"). Points and
/// index are texts, as `rank --json` writes them; empty where there are none.
struct PublishedResult {
    int version = 0;  ///< of the publication: 1, 2 …
    int corrects = 0; ///< the version that it replaces; 0: none
    std::string decisionNumber;
    std::string decisionDate;   ///< "YYYY-MM-DD"
    std::string reason;         ///< of a corrigendum
    std::string resultHash;     ///< hex, of the published text (`rank --json` at the final stage)
    bool isProvisional = false; ///< it was published although not all is scored
    int units = 0;              ///< that have a rank
    int rank = 0;               ///< 0: not scored
    std::string points;
    std::string max;
    std::string index;
    std::string unitClass;
    std::string classReason;

    bool operator==(const PublishedResult&) const = default;
};

/// What one criterion, group or area of the unit came to, stage by stage.
struct PublishedCriterion {
    std::string code;
    std::string max; ///< that applies to the unit
    std::string self;
    std::string v1;
    std::string v2;       ///< what counts in the end
    std::string reasonV1; ///< as the verifier wrote it, why it is another than before
    std::string reasonV2;

    bool operator==(const PublishedCriterion&) const = default;
};

std::string resultJson(const PublishedResult& result);
std::string criteriaJson(const std::vector<PublishedCriterion>& criteria);
/// Integrity "package.bad-part" (part, number, member).
core::Result<PublishedResult> readResultJson(std::string_view json);
core::Result<std::vector<PublishedCriterion>> readCriteriaJson(std::string_view json);

} // namespace package
