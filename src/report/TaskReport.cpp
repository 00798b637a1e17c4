#include "report/TaskReport.h"

#include "core/DateText.h"

#include <array>

namespace report {

namespace {

using TaskLine = TaskInput::Line;

struct TaskCounts {
    int all = 0;
    int done = 0;
    int open = 0;
    int overdue = 0; ///< of those that are open
    int dropped = 0;

    void add(const TaskLine& line)
    {
        ++all;
        ++(line.task.state == core::TaskState::Done      ? done
           : line.task.state == core::TaskState::Dropped ? dropped
                                                         : open);
        overdue += line.isOverdue ? 1 : 0;
    }
};

std::vector<const TaskLine*> toldTasks(const TaskInput& input, const TaskOptions& options)
{
    std::vector<const TaskLine*> told;
    for (const TaskLine& line : input.lines) {
        if (!options.openOnly || line.task.state == core::TaskState::Open)
            told.push_back(&line);
    }
    return told;
}

std::string sourceText(const core::Task& task)
{
    return task.sourceDate.empty() ? task.source
                                   : join(task.source, " (", core::dateText(task.sourceDate), ")");
}

/// Who answers for it and who does it, with office and telephone.
std::string personText(const core::Task& task)
{
    std::string text = task.head;
    std::string doer = task.person;
    for (const std::string* more : {&task.duty, &task.phone}) {
        if (!more->empty())
            doer += (doer.empty() ? "" : ", ") + *more;
    }
    if (!doer.empty())
        text += (text.empty() ? "" : "\n") + doer;
    return text;
}

Table countsTable(const std::vector<const TaskLine*>& lines, const Say& say)
{
    Table table;
    table.size = 23;
    table.rowPadding = 40;
    Row& header = table.header.emplace_back();
    const auto column = [&](std::string_view name, int width, int stretch) {
        header.cells.push_back(headerCell(name));
        table.columns.push_back({width, stretch, false});
    };
    column(say("TT", "No."), 1100, 0);
    column(say("Đơn vị", "Unit"), 0, 1);
    for (const std::string_view name :
         {say("Được giao", "Given"), say("Đã xong", "Done"), say("Chưa xong", "Open"),
          say("Quá hạn", "Overdue"), say("Đã thôi", "Dropped")})
        column(name, 2500, 0);
    const auto add = [&table](std::string number, std::string name, const TaskCounts& counts) {
        Row row;
        row.cells = {textCell(std::move(number), Align::Center), textCell(std::move(name))};
        for (const int count :
             {counts.all, counts.done, counts.open, counts.overdue, counts.dropped})
            row.cells.push_back(textCell(count == 0 ? "–" : std::to_string(count), Align::Center));
        table.rows.push_back(std::move(row));
    };
    TaskCounts all;
    int number = 0;
    for (std::size_t i = 0; i < lines.size();) {
        TaskCounts own;
        const std::string& unit = lines[i]->task.unit;
        const std::string& name = lines[i]->unit;
        for (; i < lines.size() && lines[i]->task.unit == unit; ++i) {
            own.add(*lines[i]);
            all.add(*lines[i]);
        }
        add(std::to_string(++number), name, own);
    }
    if (number > 1) {
        keepLastRows(table);
        add({}, std::string(say("Cộng", "Sum")), all);
        makeStrong(table.rows.back());
        shade(table.rows.back());
    }
    return table;
}

Table tasksTable(const std::vector<const TaskLine*>& lines, bool ofOneUnit, const Say& say)
{
    Table table;
    table.size = 22;
    table.rowPadding = 40;
    table.cellPadding = 90;
    Row& header = table.header.emplace_back();
    const auto column = [&](std::string_view name, int width, int stretch) {
        header.cells.push_back(headerCell(name));
        table.columns.push_back({width, stretch, false});
    };
    column(say("TT", "No."), 1000, 0);
    column(say("Nhiệm vụ", "Task"), 0, 5);
    column(say("Tiêu chí", "Criterion"), 1600, 0);
    column(say("Văn bản giao", "Ordered by"), 0, 3);
    column(say("Phụ trách, thực hiện", "Answers for it, does it"), 0, 4);
    column(say("Hạn", "Deadline"), 2150, 0);
    column(say("Trạng thái", "State"), 1900, 0);
    column(say("Kết quả", "Result"), 0, 4);
    const std::string* before = nullptr;
    int number = 0;
    for (const TaskLine* line : lines) {
        const core::Task& task = line->task;
        if (!ofOneUnit && (before == nullptr || *before != task.unit)) {
            Row group;
            Cell cell = textCell(line->unit);
            cell.columnSpan = static_cast<int>(table.columns.size());
            group.cells.push_back(std::move(cell));
            group.keepWithNext = true;
            makeStrong(group);
            shade(group);
            table.rows.push_back(std::move(group));
            number = 0;
        }
        before = &task.unit;
        Row row;
        row.cells = {textCell(std::to_string(++number), Align::Center),
                     textCell(task.title),
                     textCell(task.code, Align::Center),
                     textCell(sourceText(task)),
                     textCell(personText(task)),
                     textCell(core::dateText(task.deadline), Align::Center),
                     textCell(line->state, Align::Center),
                     textCell(task.result)};
        row.cells[6].runs.front().bold = line->isOverdue;
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Document taskReport(const TaskInput& input, const TaskOptions& options)
{
    const Say say(options.paper.language);
    const bool ofOneUnit = !input.unit.empty();
    WorkPaper paper(
        {std::string(say("Theo dõi nhiệm vụ cải cách hành chính sau hội nghị",
                         "Tasks after the conference")),
         join(say("năm ", "year "), std::to_string(input.assessment->year), say(" của ", ", "),
              ofOneUnit ? input.unit : groupName(*input.assessment, say)),
         join(say("đến ngày ", "as of "), core::dateText(input.today)), input.assessment->year + 1,
         false, true},
        options.paper, input.origin);
    const auto lines = toldTasks(input, options);
    if (lines.empty()) {
        paper.text(std::string(options.openOnly
                                   ? say("Không còn nhiệm vụ nào chưa xong.", "No task is open.")
                                   : say("Chưa giao nhiệm vụ nào.", "No task was given.")));
        return std::move(paper).end();
    }
    if (!ofOneUnit && !options.openOnly) {
        paper.heading(std::string(say("I. Tổng hợp", "I. Summary")));
        paper.table(countsTable(lines, say));
        paper.heading(std::string(say("II. Từng nhiệm vụ", "II. Each task")));
    }
    paper.table(tasksTable(lines, ofOneUnit, say));
    return std::move(paper).end();
}

TableFile taskFile(const TaskInput& input, const TaskOptions& options)
{
    const Say say(options.paper.language);
    TableFile file(
        {std::string(say("Theo dõi nhiệm vụ sau hội nghị", "Tasks after the conference")),
         std::string(say("Nhiệm vụ", "Tasks")),
         input.assessment->title,
         {},
         false,
         input.origin},
        options.paper.language);
    struct Column {
        std::string_view name;
        int width;
    };
    const std::array columns = {Column{say("Đơn vị", "Unit"), 30},
                                Column{say("Số", "No."), 8},
                                Column{say("Nhiệm vụ", "Task"), 50},
                                Column{say("Tiêu chí", "Criterion"), 9},
                                Column{say("Văn bản giao", "Ordered by"), 20},
                                Column{say("Phụ trách", "Answers for it"), 24},
                                Column{say("Thực hiện", "Does it"), 24},
                                Column{say("Chức vụ", "Office"), 20},
                                Column{say("Điện thoại", "Telephone"), 14},
                                Column{say("Hạn", "Deadline"), 12},
                                Column{say("Trạng thái", "State"), 14},
                                Column{say("Kết quả", "Result"), 50}};
    for (const Column& column : columns)
        file.column(column.name, column.width);
    for (const TaskLine* line : toldTasks(input, options)) {
        const core::Task& task = line->task;
        file.row();
        for (const std::string& text :
             {line->unit, task.id, task.title, task.code, sourceText(task), task.head, task.person,
              task.duty, task.phone, core::dateText(task.deadline), line->state, task.result})
            file.text(text);
    }
    return file;
}

} // namespace report
