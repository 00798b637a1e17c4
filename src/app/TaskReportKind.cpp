#include "app/BookDay.h"
#include "app/PaperChoices.h"
#include "app/Report.h"
#include "app/Reports.h"
#include "app/Snapshot.h"
#include "app/TaskList.h"
#include "app/Viewer.h"
#include "report/TaskReport.h"
#include "store/Tasks.h"

#include <utility>

namespace app {

namespace {

core::Result<report::TaskInput> taskInput(Workspace& workspace, const ReportRequest& request)
{
    const auto loaded = workspace.load(request.assessment);
    if (!loaded)
        return loaded.error();
    const ScoreBook& scores = **loaded;
    const auto tasks = store::Tasks::of(workspace.book(), request.assessment);
    if (!tasks)
        return tasks.error();
    auto today = bookDay(workspace.book());
    if (!today)
        return std::move(today).error();
    auto origin = originOf(workspace);
    if (!origin)
        return std::move(origin).error();
    report::TaskInput input;
    input.assessment = part(*loaded, scores.assessment());
    input.today = *std::move(today);
    input.origin = *std::move(origin);
    std::vector<int> units;
    if (request.unit.empty()) {
        units = Viewer(workspace.book()).seen(scores.units());
    } else {
        const int unit = scores.unitIndex(request.unit);
        if (unit < 0)
            return noUnit(request.unit, request.assessment);
        units = {unit};
        input.unit = scores.units()[static_cast<std::size_t>(unit)].name;
    }
    for (const int unit : units) {
        const core::Unit& one = scores.units()[static_cast<std::size_t>(unit)];
        for (const core::Task& task : *tasks) {
            if (task.unit == one.id)
                input.lines.push_back(
                    {task, one.name,
                     std::string(taskStateText(task, input.today).in(request.language)),
                     core::isOverdue(task, input.today)});
        }
    }
    return input;
}

report::TaskOptions taskOptions(const ReportRequest& request)
{
    return {paperChoices(request), request.values.text("tasks") == "open"};
}

} // namespace

Report taskReportKind()
{
    Report kind;
    kind.name = "tasks";
    kind.title = {"Theo dõi nhiệm vụ sau hội nghị", "Tasks after the conference"};
    kind.fileStem = "Nhiem-vu";
    kind.scope = Report::Scope::UnitOrGroup;
    kind.options = {
        ReportOption::choice(
            "tasks", {"Nhiệm vụ", "Tasks"},
            {{"all", {"mọi nhiệm vụ", "all"}}, {"open", {"chưa xong", "open ones"}}}),
        ReportOption::flag("hashes", {"Mã nhật ký ở chân trang", "History code in the footer"}),
    };
    addOfficeOptions(kind.options);
    kind.document = [](Workspace& workspace, const ReportRequest& request) {
        return taskInput(workspace, request).andThen([&](const report::TaskInput& input) {
            return core::Result<report::Document>(report::taskReport(input, taskOptions(request)));
        });
    };
    addTableFiles(kind, [](Workspace& workspace, const ReportRequest& request) {
        return taskInput(workspace, request).andThen([&](const report::TaskInput& input) {
            return core::Result<report::TableFile>(report::taskFile(input, taskOptions(request)));
        });
    });
    return kind;
}

} // namespace app
