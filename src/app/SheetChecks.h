#pragma once

#include "app/LastYear.h"
#include "app/ScoreBook.h"
#include "core/Result.h"

#include <vector>

namespace app {

/// What does not fit together on a unit's sheet although each entry may be made: warnings that say
/// where to look. Codes: "check.far-from-last" (now, last, year): a figure is ten times last year's
/// or a tenth of it; "check.unlike-dossiers" (typed, drawn): figures typed over those that the
/// dossier counters give. The place is the criterion's code.
std::vector<core::Problem> sheetProblems(const ScoreBook& scores, const LastYear& lastYear,
                                         int unit, core::ResultStage stage);

} // namespace app
