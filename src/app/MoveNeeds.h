#pragma once

#include "core/Process.h"
#include "core/Result.h"

#include <string>
#include <vector>

namespace app {

class Workspace;
struct ProcessView;

/// What is to be known before an assessment moves on, and why the move wants a reason.
struct MoveNeeds {
    /// What a way forward leaves undone, whose day is over with it; `place` is the unit's id.
    /// "process.unit-open": its sheet may still be worked on; "process.deadline-ahead" (date): of
    /// the phase that is left, or the unit's own; "process.unverified" (count): criteria without
    /// points; "process.unanswered" (code) and "process.undecided" (code): a question, a complaint;
    /// "process.package-waits" (number, office, file): it came too late and is in the holding
    /// place. Each from the move on that ends the time for it, up to the approval.
    std::vector<core::Problem> left;
    int openSheets = 0;         ///< of these
    bool isBack = false;        ///< the way goes back
    bool isCorrigendum = false; ///< a result has been published before

    bool wantReason() const { return isBack || isCorrigendum || !left.empty(); }
};

/// Errors of Workspace::load() and of reading the book.
core::Result<MoveNeeds> moveNeeds(Workspace& workspace, const std::string& assessment,
                                  const ProcessView& now, const core::PhaseMove& way);

} // namespace app
