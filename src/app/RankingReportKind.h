#pragma once

#include "app/Workspace.h"
#include "report/RankingReport.h"

#include <string_view>

namespace app {

/// The ranking of an assessment at a stage with last year's ranks (the assessment of the same group
/// one year earlier, final stage, where the book has one), the sample's notice and the book's
/// state. A snapshot: it stays as it is, whatever changes later. The hash of the result is left
/// empty.
core::Result<report::RankingInput> rankingInput(Workspace& workspace, std::string_view assessment,
                                                core::ResultStage stage);

} // namespace app
