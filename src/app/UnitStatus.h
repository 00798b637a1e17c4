#pragma once

#include "app/ProcessDesk.h"
#include "app/ScoreBook.h"
#include "core/Text.h"

#include <string_view>
#include <vector>

namespace app {

/// Where a unit stands on its way, in one word: the same on every page.
enum class UnitStatus {
    NotBegun,  ///< its time has not come
    Untouched, ///< open, nothing scored
    Working,   ///< open, something scored
    Scored,    ///< open, every criterion has been self-scored
    Late,      ///< its last day is over and it did not lock its sheet
    Reopened,
    Locked, ///< locked, not looked at by a verifier
    Verifying1,
    Verified1,  ///< every criterion has been verified
    Answering,  ///< a question waits for its answer
    NotAsked,   ///< there was no question
    Answered,   ///< no question waits any more
    Verifying2, ///< a complaint waits for its second verification
    Unscored,   ///< none waits, but criteria have no points
    Verified2,
    Council,
    Approved,
    Published,
};

/// The word on every page and paper.
core::Text statusText(UnitStatus status);

/// What has been done about one unit, by which UnitStatus is decided. What is missing at a stage is
/// as engine::UnitResult counts it; shares of cells done are app/Progress.h's.
struct UnitWork {
    bool hasSelf = false;
    bool hasV1 = false;
    int missingSelf = 0;
    int missingV1 = 0;
    int missingFinal = 0;
    int asked = 0;      ///< questions
    int unanswered = 0; ///< of these
    int complaints = 0;
    int undecided = 0; ///< of these: without an entry of the second verification

    bool operator==(const UnitWork&) const = default;
};

/// By unit index.
std::vector<UnitWork> workOf(const ScoreBook& scores, const std::vector<store::AppealRow>& appeals);

/// Of one; rows of other units are passed over.
UnitWork workOf(const ScoreBook& scores, int unit, const std::vector<store::AppealRow>& appeals);

/// Of an assessment without a process what has been done says it: how far the first verification is
/// where it has begun, else the self-assessment.
UnitStatus statusOf(const core::Process& process, const core::UnitProcess& unit,
                    std::string_view today, const UnitWork& work);

} // namespace app
