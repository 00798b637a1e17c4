#include "gui/reports/ReportPrinter.h"

#include "app/Reports.h"
#include "gui/page/Dialogs.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QPainter>
#include <QPrinter>

namespace gui {

core::Result<LaidOutReport> layOutRanking(models::Session& session,
                                          const report::RankingOptions& options)
{
    const auto data = app::rankingData(session.workspace(), models::utf8(session.assessmentId()),
                                       session.resultStage());
    if (!data)
        return data.error();
    report::Document document = report::rankingReport((*data)->input, options);
    render::Pages pages(document);
    return LaidOutReport{std::move(document), std::move(pages)};
}

namespace {

// Paints pages on a printer, each with its own orientation. Pages outside the chosen range are left
// out.
bool printPages(const render::Pages& pages, QPrinter& printer)
{
    printer.setFullPage(true);
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last =
        printer.toPage() > 0 ? std::min(printer.toPage(), pages.count()) - 1 : pages.count() - 1;
    const auto turn = [&printer, &pages](int page) {
        return printer.setPageOrientation(pages.isLandscape(page) ? QPageLayout::Landscape
                                                                  : QPageLayout::Portrait);
    };
    printer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter;
    for (int page = first; page <= last; ++page) {
        // The orientation of a page is set before it begins.
        turn(page);
        if (page == first ? !painter.begin(&printer) : !printer.newPage())
            return false;
        painter.save();
        const double scale = printer.resolution() / 72.0;
        painter.scale(scale, scale);
        pages.paint(page, painter);
        painter.restore();
    }
    return painter.end();
}

} // namespace

bool printReport(const LaidOutReport& report, Dialogs& dialogs, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(models::qt(report.document.title));
    printer.setPageSize(QPageSize(QPageSize::A4));
    if (!dialogs.choosePrinter(parent, printer))
        return false;
    if (printPages(report.pages, printer))
        return true;
    ErrorNotice notice;
    notice.title = QCoreApplication::translate("gui::ReportPrinter", "Chưa in được");
    notice.text = QCoreApplication::translate(
        "gui::ReportPrinter", "Máy in không nhận trang in. Sổ và văn bản vẫn nguyên vẹn.");
    notice.place =
        printer.printerName().isEmpty() ? printer.outputFileName() : printer.printerName();
    notice.steps = {QCoreApplication::translate(
        "gui::ReportPrinter", "Kiểm tra máy in rồi in lại, hoặc lưu PDF và in từ tệp đó.")};
    dialogs.showNotice(parent, notice);
    return false;
}

bool printRanking(models::Session& session, Dialogs& dialogs, QWidget* parent)
{
    report::RankingOptions options;
    options.language = session.language();
    const auto report = layOutRanking(session, options);
    if (!report) {
        dialogs.showError(
            parent, QCoreApplication::translate("gui::ReportPrinter", "Chưa lập được văn bản"),
            report.error(), session.language());
        return false;
    }
    return printReport(*report, dialogs, parent);
}

} // namespace gui
