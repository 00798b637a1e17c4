#pragma once

#include "app/Workspace.h"

#include <string_view>

namespace app {

/// Batches of ballots for a sample's assessment: two sound ones that add up to what its first
/// verification holds of one survey criterion, and one of each kind that is set aside. Nothing
/// where no criterion is scored by ballots. Counting them changes no entry.
core::Status addSampleSurveys(Workspace& workspace, std::string_view assessment);

} // namespace app
