#pragma once

#include "core/Result.h"

#include <string>

namespace app {

class Workspace;

/// A new assessment after an earlier one.
struct AssessmentCopy {
    std::string from; ///< id of the earlier one
    std::string id;   ///< of the new one
    int year = 0;
    std::string title{};      ///< empty: the earlier one's with the year changed
    std::string periodFrom{}; ///< "YYYY-MM-DD"; empty: the earlier one's, moved
    std::string periodTo{};
    /// The self-scores and the evidence of its units come along, unconfirmed (Unconfirmed.h).
    bool withAnswers = false;
};

/// Makes it: same set, group and terms; period and dates later by as many years (29/02 becomes
/// 28/02 where the year has none), and the earlier one is where last year's figures are. It begins
/// with the self-assessment where the earlier one had a process. An answer that holds a day does
/// not come along: last year's would be a year early. Errors: those of Workspace::addAssessment and
/// ProcessDesk::setTerms; InvalidData "process.same-year".
core::Status copyAssessment(Workspace& workspace, const AssessmentCopy& copy);

} // namespace app
