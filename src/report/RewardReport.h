#pragma once

#include "report/RankingReport.h"
#include "report/TableFile.h"
#include "report/WorkPaper.h"

/// Units proposed for commendation (danh sách đề nghị khen thưởng), by a rule that stands on the
/// paper.
namespace report {

enum class RewardRule {
    BestClass, ///< of the best class of the set
    First,     ///< the first so many of the ranking
    Improved   ///< that gained most ranks against the year before
};

struct RewardOptions {
    PaperOptions paper;
    RewardRule rule = RewardRule::BestClass;
    int count = 3; ///< of First and Improved
};

/// Who ties with the last one taken is taken, too, and said.
Document rewardReport(const RankingInput& input, const RewardOptions& options);
TableFile rewardFile(const RankingInput& input, const RewardOptions& options);

} // namespace report
