#pragma once

#include "core/Result.h"
#include "core/Survey.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace engine {

/// What stands differently in the two keyings of a batch. Unit and code are empty for the numbers
/// of the batch itself.
struct KeyingDifference {
    std::string unit;
    std::string code;
    std::string field; ///< "sent", "returned", "valid", "blank", or "option-ID"
    std::optional<std::int64_t> first;
    std::optional<std::int64_t> second;

    bool operator==(const KeyingDifference&) const = default;
};

/// In the order of the fields, then of the lines. Nothing where it was keyed but once.
std::vector<KeyingDifference> keyingDifferences(const core::SurveyBatch& batch);

/// Where a batch stands. Only Sound ones are counted.
enum class BatchState {
    Sound,     ///< keyed twice, the same, and its sums agree
    Waiting,   ///< for the second keying
    Differing, ///< the keyings differ
    Wrong,     ///< its sums do not agree
    Dropped    ///< not to be counted, for a reason that it names
};
BatchState batchState(const core::SurveyBatch& batch);
/// "sound", "waiting", "differing", "wrong", "dropped".
std::string_view batchStateName(BatchState state);

/// Why a batch is not counted; empty for a sound one. All Errors, place the criterion or empty:
/// "ballots.dropped" (reason), then nothing else; "ballots.differ" (count: how many fields); of the
/// numbers of the first keying (the second is the same, or differs) "ballots.missing" (field),
/// "ballots.returned-over-sent" (returned, sent), "ballots.valid-over-returned" (valid, returned),
/// "ballots.no-lines", "ballots.sum-differs" (unit, code, sum, valid) for each line whose options
/// and blanks do not make up the valid ballots: every ballot of a batch answers every line, those
/// that ask of other units are another batch; "ballots.waiting".
std::vector<core::Problem> batchReasons(const core::SurveyBatch& batch);

/// Ballots by option of each unit and criterion, added up over the sound batches.
using BallotSums =
    std::map<std::pair<std::string, std::string>, std::map<std::string, std::int64_t, std::less<>>>;
BallotSums addUpBallots(std::span<const core::SurveyBatch> batches);

} // namespace engine
