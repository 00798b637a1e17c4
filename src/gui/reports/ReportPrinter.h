#pragma once

#include "app/Report.h"
#include "render/Pages.h"
#include "report/Document.h"

#include <QString>

#include <optional>
#include <string_view>

class QWidget;

namespace models {
class Session;
}

namespace gui {

class Dialogs;

/// A report as document and as the pages that preview, printer and PDF share.
struct LaidOutReport {
    report::Document document;
    render::Pages pages;
    QString name; ///< of files and print jobs, without an ending: "Xep-hang-so-2021"
};

/// What the session shows now, as a report asks for it; `unit` (id) where it is of one.
app::ReportRequest reportRequest(const models::Session& session, app::ReportValues values,
                                 const QString& unit = {});
/// Whether that is the result that was approved or published (app::isDecided).
bool isDecided(models::Session& session);
/// "Phieu-cham-so-2021-so-y-te"
QString reportFileName(const app::Report& report, const app::ReportRequest& request);

core::Result<LaidOutReport> layOutReport(models::Session& session, const app::Report& report,
                                         const app::ReportRequest& request);

/// Asks for the printer and prints. Returns what was done, for the status bar; nothing where the
/// person gave up or nothing could be printed (said in a dialog).
std::optional<QString> printReport(const LaidOutReport& report, Dialogs& dialogs, QWidget* parent);
/// The same for a report of the program (by name) with its usual options.
std::optional<QString> printReport(models::Session& session, std::string_view report,
                                   const QString& unit, Dialogs& dialogs, QWidget* parent);

} // namespace gui
