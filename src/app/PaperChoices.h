#pragma once

#include "app/Report.h"
#include "report/WorkPaper.h"

#include <vector>

namespace app {

/// The options that every paper of tables has: whose it is, where, the codes in its footer, whether
/// it is a draft.
void addPaperOptions(std::vector<ReportOption>& options);
/// What was chosen for them.
report::PaperOptions paperChoices(const ReportRequest& request);

} // namespace app
