#pragma once

#include "app/Report.h"
#include "report/RankingReport.h"

#include <string_view>
#include <vector>

namespace app {

/// The ranking of an assessment at a stage with last year's ranks (the assessment of the same group
/// one year earlier, final stage, where the book has one), the sample's notice and the book's
/// state. A snapshot: it stays as it is, whatever changes later. The hash of the result is left
/// empty.
core::Result<report::RankingInput> rankingInput(Workspace& workspace, std::string_view assessment,
                                                core::ResultStage stage);

/// The same with what a report's options ask for, and with the hash where they print it.
core::Result<report::RankingInput> rankingInput(Workspace& workspace, const ReportRequest& request,
                                                const report::RankingOptions& options);

/// The options of a report that has the ranking's annexes, and what was chosen for them.
std::vector<ReportOption> rankingOptionRows();
report::RankingOptions rankingOptions(const ReportRequest& request);

} // namespace app
