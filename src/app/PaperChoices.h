#pragma once

#include "app/Report.h"
#include "report/TableFile.h"
#include "report/WorkPaper.h"

#include <vector>

namespace app {

/// Whose paper it is, and where.
void addOfficeOptions(std::vector<ReportOption>& options);
/// The options that every paper of tables has: whose it is, where, the codes in its footer, whether
/// it is a draft.
void addPaperOptions(std::vector<ReportOption>& options);
/// CSV and workbook of a report that is a plain table.
void addTableFiles(Report& report, Report::Make<report::TableFile> make);
/// What was chosen for them.
report::PaperOptions paperChoices(const ReportRequest& request);

} // namespace app
