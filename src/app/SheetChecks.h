#pragma once

#include "app/LastYear.h"
#include "app/ScoreBook.h"
#include "core/Result.h"

#include <vector>

namespace app {

/// What does not fit together on a unit's sheet although each entry may be made: warnings that say
/// where to look. Codes: "check.far-from-last" (now, last, year): a figure is ten times last year's
/// or a tenth of it; "check.unlike-dossiers" (typed, drawn): figures typed over those that the
/// dossier counters give; "entry.over-max" (max): see heldToMax; "check.attribute-missing"
/// (attribute, count, codes): an attribute of the unit that criteria ask for, one problem each,
/// whatever their number. The place is the criterion's code, of an attribute that of the first.
std::vector<core::Problem> sheetProblems(const ScoreBook& scores, const LastYear& lastYear,
                                         int unit, core::ResultStage stage);

/// Whether the entry that counts gives more points than there are, so that they are held to the
/// maximum: more was placed than exists (engine::ScoringRule::isAboveMax).
bool isHeldToMax(const ScoreBook& scores, int unit, core::ResultStage stage, int leaf);

/// How bad a flag is, the same wherever it is told: an error leaves the criterion without points.
core::Severity severityOf(engine::Flag flag);

} // namespace app
