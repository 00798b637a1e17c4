#include "exchange/TasksCsv.h"

#include "exchange/Csv.h"

#include <vector>

namespace exchange {

std::string writeTasks(std::span<const TaskLine> tasks, std::string_view today)
{
    const bool tellsOverdue = !today.empty();
    std::vector<std::string> cells = {"task",   "unit",        "name",     "code",   "title",
                                      "source", "source_date", "deadline", "head",   "person",
                                      "duty",   "phone",       "state",    "result", "evidence"};
    if (tellsOverdue)
        cells.emplace_back("overdue");
    std::string out;
    appendCsvRow(out, cells);
    for (const TaskLine& line : tasks) {
        const core::Task& task = line.task;
        cells = {task.id,
                 task.unit,
                 line.unitName,
                 task.code,
                 task.title,
                 task.source,
                 task.sourceDate,
                 task.deadline,
                 task.head,
                 task.person,
                 task.duty,
                 task.phone,
                 std::string(core::taskStateName(task.state)),
                 task.result,
                 task.evidence};
        if (tellsOverdue)
            cells.emplace_back(core::isOverdue(task, today) ? "yes" : "");
        appendCsvRow(out, cells);
    }
    return out;
}

} // namespace exchange
