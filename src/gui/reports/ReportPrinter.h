#pragma once

#include "render/Pages.h"
#include "report/RankingReport.h"

#include <QCoreApplication>

#include <memory>
#include <optional>

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
};

/// The ranking of what the session shows now.
core::Result<LaidOutReport> layOutRanking(models::Session& session,
                                          const report::RankingOptions& options);

/// Asks for the printer and prints. False where the person gave up or nothing could be printed
/// (said in a dialog).
bool printReport(const LaidOutReport& report, Dialogs& dialogs, QWidget* parent);
/// The same for the ranking with usual options.
bool printRanking(models::Session& session, Dialogs& dialogs, QWidget* parent);

} // namespace gui
