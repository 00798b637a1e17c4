#include "app/PaperChoices.h"
#include "app/ProcessDesk.h"
#include "app/Progress.h"
#include "app/Report.h"
#include "app/Reports.h"
#include "app/Snapshot.h"
#include "app/UnitStatus.h"
#include "app/Viewer.h"
#include "app/Wording.h"
#include "report/ProgressReport.h"

#include <utility>

namespace app {

namespace {

core::Result<report::ProgressInput> progressInput(Workspace& workspace,
                                                  const ReportRequest& request)
{
    const auto loaded = workspace.load(request.assessment);
    if (!loaded)
        return loaded.error();
    const ScoreBook& scores = **loaded;
    const auto view = ProcessDesk(workspace, request.assessment).view();
    if (!view)
        return view.error();
    const auto appeals = store::Processes::appeals(workspace.book(), request.assessment);
    if (!appeals)
        return appeals.error();
    auto origin = originOf(workspace);
    if (!origin)
        return std::move(origin).error();

    report::ProgressInput input;
    input.assessment = part(*loaded, scores.assessment());
    input.today = view->today;
    input.origin = *std::move(origin);
    if (view->process.phase != core::Phase::None)
        input.phase =
            text(core::Error{{}, "phase." + std::string(core::name(view->process.phase)), {}, {}},
                 request.language);
    const auto work = workOf(scores, *appeals);
    const auto self = scores.evaluation(core::ResultStage::Self);
    const auto verified = scores.evaluation(core::ResultStage::V1);
    for (const int unit : Viewer(workspace.book()).seen(scores.units())) {
        const auto place = static_cast<std::size_t>(unit);
        const core::Unit& one = scores.units()[place];
        const auto found = view->units.find(one.id);
        const core::UnitProcess own =
            found == view->units.end() ? core::UnitProcess() : found->second;
        const UnitStatus status = statusOf(view->process, own, view->today, work[place]);
        report::ProgressInput::UnitPart told;
        told.name = one.name;
        told.state = statusText(status).in(request.language);
        told.isLate = status == UnitStatus::Late;
        const auto share = [&scores](const engine::UnitResult& result, core::Stage stage) {
            const Progress progress = progressOf(scores.set(), result, stage);
            return report::ProgressInput::Share{progress.done, progress.all};
        };
        told.self = share(self->results[place], core::Stage::Self);
        told.verified = share(verified->results[place], core::Stage::V1);
        told.asked = work[place].asked;
        told.unanswered = work[place].unanswered;
        told.complaints = work[place].complaints;
        told.undecided = work[place].undecided;
        told.until = core::deadlineOf(view->process, own);
        input.units.push_back(std::move(told));
    }
    return input;
}

report::ProgressOptions progressOptions(const ReportRequest& request)
{
    return {paperChoices(request), request.values.text("units") == "late"};
}

} // namespace

Report progressReportKind()
{
    Report kind;
    kind.name = "progress";
    kind.title = {"Tiến độ chấm điểm", "Progress of scoring"};
    kind.fileStem = "Tien-do";
    kind.options = {
        ReportOption::choice(
            "units", {"Đơn vị", "Units"},
            {{"all", {"mọi đơn vị", "all"}}, {"late", {"chỉ đơn vị quá hạn", "late ones only"}}}),
        ReportOption::flag("hashes", {"Mã nhật ký ở chân trang", "History code in the footer"}),
    };
    addOfficeOptions(kind.options);
    kind.document = [](Workspace& workspace, const ReportRequest& request) {
        return progressInput(workspace, request).andThen([&](const report::ProgressInput& input) {
            return core::Result<report::Document>(
                report::progressReport(input, progressOptions(request)));
        });
    };
    addTableFiles(kind, [](Workspace& workspace, const ReportRequest& request) {
        return progressInput(workspace, request).andThen([&](const report::ProgressInput& input) {
            return core::Result<report::TableFile>(
                report::progressFile(input, progressOptions(request)));
        });
    });
    return kind;
}

} // namespace app
