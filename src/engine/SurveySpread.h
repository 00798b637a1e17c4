#pragma once

#include "core/Entry.h"
#include "core/Points.h"
#include "core/Ratio.h"
#include "core/Rule.h"

#include <optional>
#include <span>
#include <vector>

namespace engine {

/// How the ballots of a survey criterion spread over its options: what stands beside the mean, so
/// that "60 %" of ten ballots or of two camps is not taken for more than it is.
struct SurveySpread {
    /// of the population, in percentage points, rounded half away from zero to 2 decimals
    core::Ratio ballots; ///< Σ ballots; whole unless the rule lets figures have decimals
    std::vector<core::Ratio> shares; ///< by option, in percent of the ballots, exact
    core::Ratio mean;                ///< in percent, exact: what the points are made of
    core::Points deviation;
};

/// Exact integers throughout; the root is an integer root. Nothing where the figures give no mean:
/// none is given, one is negative, all are 0, or the mean leaves 128 bits. An option without a
/// figure counts 0, as in the rule.
std::optional<SurveySpread> surveySpread(std::span<const core::BallotOption> options,
                                         core::FiguresView figures);

} // namespace engine
