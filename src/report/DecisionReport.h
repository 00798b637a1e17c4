#pragma once

#include "core/OfficeFacts.h"
#include "report/RankingReport.h"

namespace report {

struct DecisionOptions {
    RankingOptions annexes; ///< language, stamp and footer are the decision's, too
    core::OfficeFacts facts;
};

/// Quyết định công bố: the decision that publishes the ranking, by Nghị định 30/2020/NĐ-CP, Phụ lục
/// III, mẫu 1.2, with the annexes of rankingReport. Number and day are those of the approval that
/// was recorded; before it they stay blank for the clerk's office.
Document decisionReport(const RankingInput& input, const DecisionOptions& options);

} // namespace report
