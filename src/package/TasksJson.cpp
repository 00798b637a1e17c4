#include "package/TasksJson.h"

#include "exchange/JsonWriter.h"
#include "package/PartJson.h"
#include "package/PartNames.h"

#include <set>
#include <utility>

namespace package {

namespace {

constexpr std::string_view taskList = "tasks";
constexpr std::size_t longestTaskId = 64;

core::Task taskOf(Members& members)
{
    core::Task read;
    read.id = members.line("id");
    read.title = members.lines("title");
    read.source = members.line("source");
    read.sourceDate = members.dayOrNothing("sourceDate");
    read.head = members.line("head");
    read.person = members.line("person");
    read.duty = members.line("duty");
    read.phone = members.line("phone");
    read.deadline = members.dayOrNothing("deadline");
    read.code = members.line("code");
    const auto state = core::taskStateNamed(members.text("state"));
    if (!state)
        members.refuse("state");
    read.state = state.value_or(core::TaskState::Open);
    read.result = members.lines("result");
    read.evidence = members.line("evidence");
    if (read.id.empty() || read.id.size() > longestTaskId)
        members.refuse("id");
    return read;
}

} // namespace

std::string tasksJson(const std::vector<core::Task>& tasks)
{
    exchange::JsonWriter out;
    out.beginObject();
    out.beginList(taskList);
    for (const core::Task& task : tasks) {
        out.beginObject();
        out.text("id", task.id);
        out.text("title", task.title);
        out.text("source", task.source);
        out.text("sourceDate", task.sourceDate);
        out.text("head", task.head);
        out.text("person", task.person);
        out.text("duty", task.duty);
        out.text("phone", task.phone);
        out.text("deadline", task.deadline);
        out.text("code", task.code);
        out.text("state", core::taskStateName(task.state));
        out.text("result", task.result);
        out.text("evidence", task.evidence);
        out.endObject();
    }
    out.endList();
    out.endObject();
    return out.take();
}

core::Result<std::vector<core::Task>> readTasksJson(std::string_view json, const std::string& unit)
{
    std::vector<core::Task> all;
    core::Status done = readListPart(json, tasksPart, taskList,
                                     [&all](Members& members) { all.push_back(taskOf(members)); });
    if (!done)
        return std::move(done).error();
    std::set<std::string> ids;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!ids.insert(all[i].id).second)
            return badPart(tasksPart, i + 1, "id");
        all[i].unit = unit;
    }
    return all;
}

} // namespace package
