#pragma once

#include "app/Workspace.h"
#include "report/Parts.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Last year's ranks at the final stage, by unit of this year; year 0 where the book has no
/// previousAssessment().
struct YearBefore {
    int year = 0;
    std::vector<std::optional<int>> ranks;
};
core::Result<YearBefore> yearBefore(Workspace& workspace, const core::Assessment& assessment,
                                    const std::vector<core::Unit>& units);

/// JSON of the contract, section 3.
std::string rankJson(const YearResults& results);
core::Result<std::string> rankJson(Workspace& workspace, std::string_view assessment,
                                   core::ResultStage stage);
core::Result<std::string> sheetJson(Workspace& workspace, std::string_view assessment,
                                    core::ResultStage stage, std::string_view unit,
                                    core::Language language);
core::Result<std::string> statisticsJson(Workspace& workspace, std::string_view assessment,
                                         core::ResultStage stage);

/// Notice, head of the history and last change of the book; the hash of a result is left to whom it
/// belongs.
core::Result<report::Origin> originOf(const Workspace& workspace);
/// Short hash of the ranking's JSON, for footers.
std::string resultHash(const YearResults& results);
/// NotFound "app.no-unit" (unit, assessment).
core::Error noUnit(std::string_view unit, std::string_view assessment);

/// First 12 hex digits in groups of four, as footers and the status bar show hashes: "5f3c 9a17
/// d2e4".
std::string shortHash(std::string_view hex);

} // namespace app
