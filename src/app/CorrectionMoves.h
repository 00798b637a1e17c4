#pragma once

#include "app/ScoreBook.h"
#include "core/Language.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What another version of an index set makes of the same entries: two assessments in memory,
/// compared by the codes of their criteria.
namespace app {

/// A score that comes out otherwise.
struct CorrectedScore {
    int unit = 0; ///< index, the same in both
    core::ResultStage stage = core::ResultStage::Final;
    /// Of a scored criterion; "bonus" or "penalty": what of the section counts; of a group or area
    /// only where its sum changes by more than the criteria below it do (one came from elsewhere or
    /// went there, `zeroes`).
    std::string code;
    /// Nothing: not scored, not applicable, or not there.
    std::optional<core::Points> before;
    std::optional<core::Points> after;
    core::Points maxBefore; ///< applicable maximum
    core::Points maxAfter;

    bool operator==(const CorrectedScore&) const = default;
};

/// Where a unit stands at a stage.
struct CorrectedStanding {
    bool isScored = false;
    core::Points total;
    core::Points whole;               ///< what the index is a share of
    std::optional<core::Ratio> index; ///< in %, exact
    int rank = 0;                     ///< 0: none
    std::string unitClass;            ///< id; empty: none

    bool operator==(const CorrectedStanding&) const = default;
};

/// A unit whose total, index, rank or class differs at a stage.
struct CorrectedUnit {
    int unit = 0;
    core::ResultStage stage = core::ResultStage::Final;
    CorrectedStanding before;
    CorrectedStanding after;

    bool operator==(const CorrectedUnit&) const = default;
};

struct CorrectedResults {
    /// By unit, stage and the order of criteria (those that are not there any more last).
    std::vector<CorrectedScore> scores;
    std::vector<CorrectedUnit> units; ///< by stage and unit
};
/// Pre: both have the same units in the same order. Stage by stage, without keeping the results.
CorrectedResults correctedResults(const ScoreBook& before, const ScoreBook& after);

/// The explaining lines of a score by both versions; empty where there is none.
std::pair<std::string, std::string> explainedBoth(const ScoreBook& before, const ScoreBook& after,
                                                  const CorrectedScore& score,
                                                  core::Language language);

} // namespace app
