#pragma once

#include "app/Workspace.h"
#include "report/RankingReport.h"

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A kind of report: its name on the command line and whether it is for one unit.
struct ReportKind {
    std::string_view name;
    std::string_view titleVi;
    std::string_view titleEn;
};
const std::vector<ReportKind>& reportKinds();

/// A report's model with what it points into.
struct RankingReportData {
    report::RankingInput input;
    engine::Statistics statistics;
};

/// The ranking of an assessment at a stage with last year's ranks (the assessment of the same group one year earlier, final
/// stage, where the book has one), the sample's notice and the hashes for the footer. The data points into `workspace`: valid
/// until the next change.
core::Result<std::unique_ptr<RankingReportData>> rankingData(Workspace& workspace, std::string_view assessment,
                                                             core::ResultStage stage);

/// JSON of the contract, section 3.
core::Result<std::string> rankJson(Workspace& workspace, std::string_view assessment, core::ResultStage stage);
core::Result<std::string> sheetJson(Workspace& workspace, std::string_view assessment, core::ResultStage stage,
                                    std::string_view unit, core::Language language);
core::Result<std::string> statisticsJson(Workspace& workspace, std::string_view assessment, core::ResultStage stage);

/// First 12 hex digits in groups of four, as footers and the status bar show hashes: "5f3c 9a17 d2e4".
std::string shortHash(std::string_view hex);

} // namespace app
