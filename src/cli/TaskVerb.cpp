#include "app/TaskEditor.h"
#include "app/TaskList.h"
#include "cli/OpenBook.h"
#include "core/DateText.h"
#include "core/NumberText.h"
#include "exchange/JsonWriter.h"
#include "exchange/TasksCsv.h"

#include <algorithm>

namespace cli {

namespace {

using core::Task;

app::TaskEditor tasksOf(const AssessmentBook& opened)
{
    return {opened.book(), *opened.scores};
}

/// As a person writes it ("15/12/2026") or as it is kept; what is none stays, to be refused.
std::string dateOf(const Arguments& arguments, std::string_view option)
{
    const std::string typed(arguments.value(option).value_or(std::string()));
    return core::readDate(typed).value_or(typed);
}

void writeJson(const std::vector<exchange::TaskLine>& lines, const app::ScoreBook& scores,
               std::string_view today, Streams streams)
{
    exchange::JsonWriter json;
    json.beginObject();
    json.beginList("tasks");
    for (const exchange::TaskLine& line : lines) {
        const Task& task = line.task;
        json.beginObject();
        json.text("task", task.id);
        json.text("unit", task.unit);
        json.text("name", line.unitName);
        json.text("code", task.code);
        json.text("title", task.title);
        json.text("source", task.source);
        json.text("source_date", task.sourceDate);
        json.text("deadline", task.deadline);
        json.text("head", task.head);
        json.text("person", task.person);
        json.text("duty", task.duty);
        json.text("phone", task.phone);
        json.text("state", core::taskStateName(task.state));
        json.text("result", task.result);
        json.text("evidence", task.evidence);
        const auto lost =
            app::lostPoints(scores, scores.unitIndex(task.unit), scores.set().findLeaf(task.code));
        if (lost)
            json.text("lost", core::format(*lost));
        else
            json.null("lost");
        json.boolean("overdue", core::isOverdue(task, today));
        json.endObject();
    }
    json.endList();
    json.endObject();
    (void)print(json.take(), streams);
}

core::Status listTasks(const Arguments& arguments, Streams streams)
{
    auto book = withAssessment(openToSee(arguments), arguments);
    if (!book)
        return std::move(book).error();
    const auto today = todayOf(arguments, book->book());
    if (!today)
        return today.error();
    if (const auto named = unitOf(*book, arguments); !named)
        return named.error();
    const std::string& unit = arguments["--unit"];
    auto tasks = tasksOf(*book).all();
    if (!tasks)
        return std::move(tasks).error();
    std::vector<exchange::TaskLine> lines;
    for (Task& task : *tasks) {
        if ((!unit.empty() && task.unit != unit) ||
            (arguments.has("--overdue") && !core::isOverdue(task, *today)))
            continue;
        const int index = book->scores->unitIndex(task.unit);
        std::string name =
            index < 0 ? std::string() : book->scores->units()[static_cast<std::size_t>(index)].name;
        lines.push_back({std::move(task), std::move(name)});
    }
    if (!arguments.has("--json"))
        return print(exchange::writeTasks(lines, *today), streams);
    writeJson(lines, *book->scores, *today, streams);
    return {};
}

core::Status addTask(const Arguments& arguments, Streams streams)
{
    auto book = withAssessment(openToWrite(arguments), arguments);
    if (!book)
        return std::move(book).error();
    if (const auto named = unitOf(*book, arguments); !named)
        return named.error();
    const auto text = [&arguments](std::string_view option) {
        return std::string(arguments.value(option).value_or(std::string()));
    };
    Task task;
    task.unit = text("--unit");
    task.title = text("--title");
    task.code = text("--code");
    task.source = text("--source");
    task.sourceDate = dateOf(arguments, "--source-date");
    task.deadline = dateOf(arguments, "--deadline");
    task.head = text("--head");
    task.person = text("--person");
    task.duty = text("--duty");
    task.phone = text("--phone");
    return tasksOf(*book)
        .put(task, app::taskLabel({}, task))
        .andThen([&streams](const std::string& id) { return print(id + '\n', streams); });
}

core::Status endTask(const Arguments& arguments, Streams)
{
    auto book = withAssessment(openToWrite(arguments), arguments);
    if (!book)
        return std::move(book).error();
    const auto tasks = tasksOf(*book).all();
    if (!tasks)
        return tasks.error();
    const std::string id(arguments["--task"]);
    const auto found =
        std::find_if(tasks->begin(), tasks->end(), [&id](const Task& one) { return one.id == id; });
    if (found == tasks->end())
        return core::Error{
            core::ErrorKind::NotFound, "task.none", {core::Param::text("task", id)}, {}};
    Task task = *found;
    task.state = arguments.has("--dropped") ? core::TaskState::Dropped : core::TaskState::Done;
    task.result = arguments["--result"];
    if (const auto evidence = arguments.value("--evidence"))
        task.evidence = *evidence;
    const auto written = tasksOf(*book).put(task, app::taskLabel(*found, task));
    return written ? core::Status() : core::Status(written.error());
}

} // namespace

Verb taskVerb()
{
    return {
        "task",
        {{"list BOOK",
          {assessmentOption(),
           unitOption(false),
           {"--overdue", {}, false, {"chỉ nhiệm vụ quá hạn", "only tasks that are overdue"}},
           todayOption(),
           jsonOption()},
          {"In nhiệm vụ sau hội nghị của đợt chấm (CSV).",
           "Prints the tasks after the conference of an assessment (CSV)."},
          listTasks},
         {"add BOOK",
          {assessmentOption(),
           unitOption(true),
           {"--title", "TEXT", true, {"việc phải làm", "what is to be done"}},
           {"--code", "CODE", false, {"tiêu chí", "the criterion that it serves"}},
           {"--source",
            "TEXT",
            false,
            {"số văn bản giao việc", "number of the document that orders it"}},
           {"--source-date", "DATE", false, {"ngày văn bản", "date of that document"}},
           {"--deadline", "DATE", false, {"hạn", "the last day"}},
           {"--head", "NAME", false, {"người phụ trách chung", "who answers for it"}},
           {"--person", "NAME", false, {"người thực hiện", "who does it"}},
           {"--duty", "TEXT", false, {"chức vụ người thực hiện", "duty of that person"}},
           {"--phone", "TEXT", false, {"điện thoại", "telephone"}}},
          {"Giao một nhiệm vụ, in số của nó.", "Gives a task and prints its number."},
          addTask},
         {"done BOOK",
          {assessmentOption(),
           {"--task", "ID", true, {"số của nhiệm vụ", "number of the task"}},
           {"--result", "TEXT", true, {"kết quả, hoặc lý do thôi", "the result, or why not"}},
           {"--evidence", "ID", false, {"mã tài liệu kiểm chứng", "id of a document of the unit"}},
           {"--dropped", {}, false, {"thôi không làm", "it is given up"}}},
          {"Ghi nhiệm vụ đã xong.", "Marks a task as done."},
          endTask}}};
}

} // namespace cli
