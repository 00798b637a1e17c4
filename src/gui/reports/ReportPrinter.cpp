#include "gui/reports/ReportPrinter.h"

#include "gui/page/Dialogs.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QCoreApplication>
#include <QDir>
#include <QPainter>
#include <QPrinter>

namespace gui {

app::ReportRequest reportRequest(const models::Session& session, app::ReportValues values,
                                 const QString& unit)
{
    return {models::utf8(session.assessmentId()), session.resultStage(), models::utf8(unit),
            session.language(), std::move(values)};
}

bool isDecided(models::Session& session)
{
    return session.hasAssessment() &&
           app::isDecided(session.workspace().book(), models::utf8(session.assessmentId()),
                          session.resultStage());
}

QString reportFileName(const app::Report& report, const app::ReportRequest& request)
{
    std::string name = report.fileStem + "-" + request.assessment;
    if (report.takesUnit() && !request.unit.empty())
        name += "-" + request.unit;
    return models::qt(name);
}

core::Result<LaidOutReport> layOutReport(models::Session& session, const app::Report& report,
                                         const app::ReportRequest& request)
{
    auto document = report.document(session.workspace(), request);
    if (!document)
        return std::move(document).error();
    render::Pages pages(*document);
    return LaidOutReport{*std::move(document), std::move(pages), reportFileName(report, request)};
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

std::optional<QString> printReport(const LaidOutReport& report, Dialogs& dialogs, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    // The name of the job, and of the file where one is printed to.
    printer.setDocName(report.name);
    printer.setPageSize(QPageSize(QPageSize::A4));
    if (!dialogs.choosePrinter(parent, printer))
        return std::nullopt;
    const QString file = printer.outputFileName();
    if (printPages(report.pages, printer)) {
        if (!file.isEmpty())
            return QCoreApplication::translate("gui::ReportPrinter", "Đã in ra tệp %1")
                .arg(QDir::toNativeSeparators(file));
        return QCoreApplication::translate("gui::ReportPrinter", "Đã gửi văn bản đến máy in %1")
            .arg(printer.printerName());
    }
    ErrorNotice notice;
    notice.title = QCoreApplication::translate("gui::ReportPrinter", "Chưa in được");
    notice.text = QCoreApplication::translate(
        "gui::ReportPrinter", "Máy in không nhận trang in. Sổ và văn bản vẫn nguyên vẹn.");
    notice.place = file.isEmpty() ? printer.printerName() : file;
    notice.steps = {QCoreApplication::translate(
        "gui::ReportPrinter", "Kiểm tra máy in rồi in lại, hoặc lưu PDF và in từ tệp đó.")};
    dialogs.showNotice(parent, notice);
    return std::nullopt;
}

std::optional<QString> printReport(models::Session& session, std::string_view name,
                                   const QString& unit, Dialogs& dialogs, QWidget* parent)
{
    const app::Report* kind = app::ReportCatalogue::shipped().find(name);
    const auto report = layOutReport(
        session, *kind,
        reportRequest(session,
                      kind->values(session.workspace(), models::utf8(session.assessmentId()),
                                   session.resultStage()),
                      unit));
    if (!report) {
        dialogs.showError(
            parent, QCoreApplication::translate("gui::ReportPrinter", "Chưa lập được văn bản"),
            report.error(), session.language());
        return std::nullopt;
    }
    return printReport(*report, dialogs, parent);
}

} // namespace gui
