#include "store/Tasks.h"

#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/RecordKinds.h"
#include "store/Rows.h"

#include <utility>

namespace store {

namespace {

using core::ErrorKind;
using core::Param;

constexpr std::string_view taskColumns =
    "t.id, u.id, t.title, t.source, t.source_date, t.head, t.person, t.duty, t.phone, t.deadline, "
    "t.code, t.state, t.result, t.evidence FROM task t JOIN unit u ON u.number = t.unit";

core::Task readTask(const Query& row, int column)
{
    core::Task task;
    for (std::string* text :
         {&task.id, &task.unit, &task.title, &task.source, &task.sourceDate, &task.head,
          &task.person, &task.duty, &task.phone, &task.deadline, &task.code})
        *text = row.text(column++);
    task.state = static_cast<core::TaskState>(row.within(column++, 0, 2));
    task.result = row.text(column++);
    task.evidence = row.text(column);
    return task;
}

core::Task taskAt(const Database& database, std::int64_t assessment, const std::string& id)
{
    Query row = database.query("SELECT " + std::string(taskColumns) +
                               " WHERE t.assessment = ?1 AND t.id = ?2");
    return row.with(assessment, id).next() ? readTask(row, 0) : core::Task();
}

void putTask(const Database& database, HistoryWriter& history, std::string_view assessment,
             const TaskChange& change)
{
    const core::Task& after = change.after;
    const std::string id = after.id.empty() ? change.before.id : after.id;
    const std::string& unit = after.id.empty() ? change.before.unit : after.unit;
    if (id.empty())
        fail(ErrorKind::InvalidData, "store.empty-id", {Param::text("unit", unit)});
    const std::int64_t key = assessmentNumber(database, assessment);
    const core::Task present = taskAt(database, key, id);
    // History names a task by its unit, too: it never becomes another's.
    if (present != change.before ||
        (!present.id.empty() && !after.id.empty() && present.unit != after.unit))
        fail(ErrorKind::Conflict, "store.task-changed",
             {Param::text("unit", unit), Param::text("task", id)});
    if (present == after)
        return;
    if (after.id.empty()) {
        database.query("DELETE FROM task WHERE assessment = ?1 AND id = ?2").with(key, id).run();
    } else {
        database
            .query("INSERT INTO task (assessment, id, unit, title, source, source_date, head, "
                   "person, duty, phone, deadline, code, state, result, evidence) VALUES (?1, ?2, "
                   "?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) ON CONFLICT "
                   "(assessment, id) DO UPDATE SET title = ?4, source = ?5, source_date = ?6, "
                   "head = ?7, person = ?8, duty = ?9, phone = ?10, deadline = ?11, code = ?12, "
                   "state = ?13, result = ?14, evidence = ?15")
            .with(key, id, unitNumber(database, unit), after.title, after.source, after.sourceDate,
                  after.head, after.person, after.duty, after.phone, after.deadline, after.code,
                  static_cast<int>(after.state), after.result, after.evidence)
            .run();
    }
    const std::string before = canonicalText(present);
    const std::string now = canonicalText(after);
    history.append({.action = "task",
                    .assessment = assessment,
                    .unit = unit,
                    .code = id,
                    .before = before,
                    .after = now});
}

} // namespace

/// Of the table of kinds (Record.cpp).
RecordKind taskKind()
{
    RecordKind kind{.name = "task", .part = BookPart::Tasks, .isNumbered = true};
    kind.forEach = [](const Database& database, const auto& use) {
        Query rows = database.query("SELECT a.id, " + std::string(taskColumns) +
                                    " JOIN assessment a ON a.number = t.assessment ORDER BY "
                                    "t.number");
        while (rows.next()) {
            const std::string assessment = rows.text(0);
            const core::Task task = readTask(rows, 1);
            use({.kind = "task", .assessment = assessment, .unit = task.unit, .code = task.id},
                canonicalText(task));
        }
    };
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view assessment,
                  std::span<const HistoryRow> rows) {
        for (const HistoryRow& row : rows) {
            auto before = taskFrom(row.before, row.unit, row.code);
            auto after = taskFrom(row.after, row.unit, row.code);
            if (!before || !after)
                failUnreadable(row);
            putTask(database, history, assessment, {*std::move(before), *std::move(after)});
        }
    };
    return kind;
}

core::Result<core::Task> Tasks::find(const Book& book, std::string_view assessment,
                                     const std::string& id)
{
    return guarded([&] {
        const Database& database = book.m_impl->db();
        return taskAt(database, assessmentNumber(database, assessment), id);
    });
}

core::Result<std::vector<core::Task>> Tasks::of(const Book& book, std::string_view assessment)
{
    return guarded([&] {
        const Database& database = book.m_impl->db();
        std::vector<core::Task> tasks;
        Query rows = database.query("SELECT " + std::string(taskColumns) +
                                    " WHERE t.assessment = ?1 ORDER BY t.number");
        rows.with(assessmentNumber(database, assessment));
        while (rows.next())
            tasks.push_back(readTask(rows, 0));
        return tasks;
    });
}

core::Status Tasks::write(Book& book, std::string_view assessment,
                          const std::vector<TaskChange>& changes, const std::string& reason)
{
    return guarded([&] {
        Write write(*book.m_impl);
        HistoryWriter history = book.m_impl->historyWriter(reason);
        for (const TaskChange& change : changes)
            putTask(book.m_impl->db(), history, assessment, change);
        history.finish();
        write.commit();
    });
}

} // namespace store
