#pragma once

#include "app/Workspace.h"
#include "report/RankingReport.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A kind of report: its name on the command line and its title.
struct ReportKind {
    std::string_view name;
    std::string_view titleVi;
    std::string_view titleEn;
};
const std::vector<ReportKind>& reportKinds();

/// Last year's ranks at the final stage, by unit of this year; year 0 where the book has no
/// previousAssessment().
struct YearBefore {
    int year = 0;
    std::vector<std::optional<int>> ranks;
};
core::Result<YearBefore> yearBefore(Workspace& workspace, const ScoreBook& scores);

/// A report's model with what it points into.
struct RankingReportData {
    std::shared_ptr<const ScoreBook> scores;
    std::shared_ptr<const Evaluation> evaluation;
    report::RankingInput input;
    engine::Statistics statistics;
};

/// The ranking of an assessment at a stage with last year's ranks (the assessment of the same group
/// one year earlier, final stage, where the book has one), the sample's notice and the hashes for
/// the footer.
core::Result<std::unique_ptr<RankingReportData>>
rankingData(Workspace& workspace, std::string_view assessment, core::ResultStage stage);

/// JSON of the contract, section 3.
core::Result<std::string> rankJson(Workspace& workspace, std::string_view assessment,
                                   core::ResultStage stage);
core::Result<std::string> sheetJson(Workspace& workspace, std::string_view assessment,
                                    core::ResultStage stage, std::string_view unit,
                                    core::Language language);
core::Result<std::string> statisticsJson(Workspace& workspace, std::string_view assessment,
                                         core::ResultStage stage);

/// First 12 hex digits in groups of four, as footers and the status bar show hashes: "5f3c 9a17
/// d2e4".
std::string shortHash(std::string_view hex);

} // namespace app
