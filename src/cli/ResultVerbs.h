#pragma once

#include "app/ScoreBook.h"
#include "cli/Arguments.h"
#include "cli/OpenBook.h"

namespace cli {

/// What rank, sheet and stats begin with: BOOK --assessment ID [--stage …] [--json].
struct ResultRequest {
    std::unique_ptr<app::Workspace> workspace;
    std::string assessment;
    core::ResultStage stage = core::ResultStage::Final;
    bool json = false;
    std::shared_ptr<const app::ScoreBook> scores; ///< after loadScores
};
core::Result<ResultRequest> openResults(const Arguments& arguments);
core::Status loadScores(ResultRequest& request);

} // namespace cli
