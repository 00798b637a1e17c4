#include "app/OfficeFacts.h"
#include "app/Report.h"
#include "app/UnitSheetReportKind.h"
#include "report/NoticeReport.h"
#include "store/Processes.h"

namespace app {

namespace {

core::Result<report::Document> noticeDocument(Workspace& workspace, const ReportRequest& request)
{
    if (request.stage == core::ResultStage::Self)
        return core::Error{core::ErrorKind::Usage, "report.notice-stage", {}, {}};
    const auto facts = officeFacts(workspace.book());
    if (!facts)
        return facts.error();
    const auto process = store::Processes::of(workspace.book(), request.assessment);
    if (!process)
        return process.error();
    report::NoticeOptions options;
    options.language = request.language;
    options.hashes = request.values.isOn("hashes");
    options.draft = request.values.isOn("draft");
    options.facts = *facts;
    options.facts.authority = request.values.text("authority");
    options.facts.place = request.values.text("place");
    options.answersUntil = process->dates.appealUntil;
    options.complaints = process->complaints;
    return unitSheetInput(workspace, request).andThen([&](const report::UnitSheetInput& input) {
        return core::Result<report::Document>(report::noticeReport(input, options));
    });
}

} // namespace

Report noticeReportKind()
{
    Report kind;
    kind.name = "notice";
    kind.title = {"Thông báo kết quả thẩm định của đơn vị", "Notice of a unit's verification"};
    kind.fileStem = "Thong-bao";
    kind.scope = Report::Scope::Unit;
    kind.options = {
        ReportOption::flag("hashes", {"Mã kết quả và nhật ký ở chân trang",
                                      "Result and history code in the footer"}),
        ReportOption::flag("draft", {"Dấu «DỰ THẢO»", "“DRAFT” stamp"}),
        ReportOption::line("authority", {"Cơ quan quyết định", "Deciding body"}),
        ReportOption::line("place", {"Địa danh", "Place"}),
    };
    kind.document = noticeDocument;
    return kind;
}

} // namespace app
