#pragma once

#include "app/Report.h"
#include "report/UnitSheetReport.h"

namespace app {

/// The sheet of the request's unit at its stage, with what was scored before it. NotFound
/// "app.no-unit" (unit, assessment).
core::Result<report::UnitSheetInput> unitSheetInput(Workspace& workspace,
                                                    const ReportRequest& request);

} // namespace app
