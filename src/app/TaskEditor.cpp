#include "app/TaskEditor.h"

#include "app/Gate.h"
#include "app/Log.h"
#include "app/StepText.h"
#include "app/Viewer.h"
#include "core/Codes.h"
#include "core/DateText.h"
#include "core/NumberText.h"
#include "core/Trim.h"
#include "store/Accounts.h"
#include "store/Tasks.h"

#include <algorithm>
#include <charconv>

namespace app {

namespace codes = core::codes;

namespace {

using core::ErrorKind;
using core::Param;
using core::Task;

std::optional<std::size_t> placeOf(const std::vector<Task>& tasks, const std::string& id)
{
    const auto found =
        std::find_if(tasks.begin(), tasks.end(), [&id](const Task& one) { return one.id == id; });
    return found == tasks.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - tasks.begin()));
}

/// The next running number: ids are said aloud and typed.
std::string nextId(const std::vector<Task>& tasks)
{
    int highest = 0;
    for (const Task& task : tasks) {
        int number = 0;
        const char* end = task.id.data() + task.id.size();
        const auto read = std::from_chars(task.id.data(), end, number);
        if (read.ec == std::errc() && read.ptr == end)
            highest = std::max(highest, number);
    }
    return std::to_string(highest + 1);
}

core::Error refused(const char* code, std::vector<Param> params = {})
{
    return {ErrorKind::InvalidData, code, std::move(params), {}};
}

} // namespace

std::optional<core::Error> TaskEditor::refusal() const
{
    return Gate(m_book).refusal();
}

core::Result<std::vector<Task>> TaskEditor::all() const
{
    auto tasks = store::Tasks::of(m_book, m_scores.assessment().id);
    const Viewer viewer(m_book);
    if (tasks)
        std::erase_if(*tasks, [&](const Task& task) { return !viewer.sees(task.unit); });
    return tasks;
}

std::optional<core::Error> taskFault(const Task& task, const core::IndexSet& set, bool isOfUnit,
                                     std::span<const core::Document> documents)
{
    if (task.title.empty())
        return refused(codes::taskNoTitle);
    if (!isOfUnit)
        return refused(codes::taskNoUnit, {Param::text("unit", task.unit)});
    if (!task.code.empty() && set.findLeaf(task.code) < 0)
        return refused(codes::taskNoCode, {Param::text("code", task.code)});
    if (!task.sourceDate.empty() && !core::isDate(task.sourceDate))
        return refused(codes::taskBadSourceDate, {Param::text("date", task.sourceDate)});
    if (!task.deadline.empty() && !core::isDate(task.deadline))
        return refused(codes::taskBadDeadline, {Param::text("date", task.deadline)});
    if (!task.deadline.empty() && task.deadline < task.sourceDate)
        return refused(codes::taskEarlyDeadline,
                       {Param::text("date", core::dateText(task.deadline)),
                        Param::text("source", core::dateText(task.sourceDate))});
    if (task.state != core::TaskState::Open && task.result.empty())
        return refused(codes::taskNoResult);
    if (!task.evidence.empty() &&
        std::none_of(documents.begin(), documents.end(),
                     [&task](const core::Document& one) { return one.id == task.evidence; }))
        return refused(codes::taskNoEvidence, {Param::text("document", task.evidence)});
    return std::nullopt;
}

std::optional<core::Error> TaskEditor::faultOf(const Task& task) const
{
    const int unit = m_scores.unitIndex(task.unit);
    return taskFault(task, m_scores.set(), unit >= 0,
                     unit >= 0 ? std::span<const core::Document>(m_scores.documents(unit))
                               : std::span<const core::Document>());
}

core::Result<std::string> TaskEditor::put(Task task, const std::string& label)
{
    if (auto refusal = this->refusal())
        return *std::move(refusal);
    for (std::string* text : {&task.title, &task.source, &task.head, &task.person, &task.duty,
                              &task.phone, &task.result})
        *text = core::trimmed(*text);
    if (auto fault = faultOf(task))
        return *std::move(fault);
    const auto present = store::Tasks::of(m_book, m_scores.assessment().id);
    if (!present)
        return present.error();
    store::TaskChange change;
    if (task.id.empty()) {
        task.id = nextId(*present);
    } else if (const auto place = placeOf(*present, task.id)) {
        change.before = (*present)[*place];
    } else {
        return core::Error{ErrorKind::NotFound, "task.none", {Param::text("task", task.id)}, {}};
    }
    change.after = task;
    const std::string& assessment = m_scores.assessment().id;
    const core::Status written = m_book.asStep(
        assessment, label, [&] { return store::Tasks::write(m_book, assessment, {change}, {}); });
    if (!written) {
        logError("task not written: " + written.error().code);
        return written.error();
    }
    return task.id;
}

std::string taskLabel(const Task& before, const Task& after)
{
    const bool isClosed = before.state == core::TaskState::Open && !before.id.empty();
    const char* code = before.id.empty()                                     ? "step.task-new"
                       : isClosed && after.state == core::TaskState::Done    ? "step.task-done"
                       : isClosed && after.state == core::TaskState::Dropped ? "step.task-dropped"
                                                                             : "step.task";
    constexpr std::size_t letters = 60;
    return stepText(code, {Param::text("what", core::shortened(after.title, letters))});
}

} // namespace app
