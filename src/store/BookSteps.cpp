#include "store/BookImpl.h"
#include "store/History.h"
#include "store/Record.h"
#include "store/Rows.h"

#include <algorithm>

namespace store {

namespace {

using core::ErrorKind;
using core::Param;

enum StepState { Done = 0, Undone = 1, Closed = 2 };

/// Steps that were undone are always newer than those that are done: undo takes the newest of
/// these, redo the oldest of those.
std::optional<Step> nextStep(const Database& database, std::string_view assessment, bool isUndo)
{
    const std::int64_t key = assessmentNumber(database, assessment);
    Query row = database.query(
        isUndo ? "SELECT number, label FROM step WHERE assessment = ?1 AND state = 0 "
                 "ORDER BY number DESC LIMIT 1"
               : "SELECT number, label FROM step WHERE assessment = ?1 AND state = 1 "
                 "ORDER BY number LIMIT 1");
    if (!row.with(key).next())
        return std::nullopt;
    return Step{row.integer(0), row.text(1)};
}

struct StepRows {
    std::int64_t first;
    int count;
};

StepRows rowsOf(const Database& database, const Step& step)
{
    Query bounds = database.query("SELECT first_row, last_row FROM step WHERE number = ?1");
    bounds.with(step.number).next();
    const std::int64_t last = bounds.within(1, 1, lastRowOf(database));
    const std::int64_t first = bounds.within(0, 1, last);
    return {first, static_cast<int>(last - first + 1)};
}

std::vector<HistoryRow> mustHave(core::Result<std::vector<HistoryRow>> rows)
{
    if (!rows)
        throw Failure{rows.error()};
    return *std::move(rows);
}

void setState(const Database& database, std::int64_t step, StepState state)
{
    database.query("UPDATE step SET state = ?2 WHERE number = ?1")
        .with(step, static_cast<int>(state))
        .run();
}

} // namespace

core::Status Book::asStep(std::string_view assessment, const std::string& label,
                          const std::function<core::Status()>& work)
{
    return guarded([&] {
        Write write(*m_impl);
        const std::int64_t key = assessmentNumber(m_impl->db(), assessment);
        const std::int64_t before = lastRowOf(m_impl->db());
        if (const core::Status outcome = work(); !outcome)
            throw Failure{outcome.error()};
        const std::int64_t last = lastRowOf(m_impl->db());
        if (last > before) {
            m_impl->db()
                .query("UPDATE step SET state = 2 WHERE assessment = ?1 AND state = 1")
                .with(key)
                .run();
            m_impl->db()
                .query("INSERT INTO step (assessment, label, first_row, last_row, state) VALUES "
                       "(?1, ?2, ?3, ?4, 0)")
                .with(key, label, before + 1, last)
                .run();
        }
        write.commit();
    });
}

core::Result<std::optional<Step>> Book::nextUndo(std::string_view assessment) const
{
    return guarded([&] { return nextStep(m_impl->db(), assessment, true); });
}

core::Result<std::optional<Step>> Book::nextRedo(std::string_view assessment) const
{
    return guarded([&] { return nextStep(m_impl->db(), assessment, false); });
}

core::Result<std::vector<HistoryRow>> Book::undo(std::string_view assessment,
                                                 const std::string& reason)
{
    return takeStep(assessment, reason, true);
}

core::Result<std::vector<HistoryRow>> Book::redo(std::string_view assessment,
                                                 const std::string& reason)
{
    return takeStep(assessment, reason, false);
}

core::Result<std::vector<HistoryRow>> Book::takeStep(std::string_view assessment,
                                                     const std::string& reason, bool isUndo)
{
    std::optional<Step> step;
    auto taken = guarded([&] {
        Write write(*m_impl);
        step = nextStep(m_impl->db(), assessment, isUndo);
        if (!step)
            fail(ErrorKind::NotFound, "store.no-step");
        const StepRows place = rowsOf(m_impl->db(), *step);
        std::vector<HistoryRow> rows = mustHave(history(place.first, place.count));
        if (isUndo) {
            std::reverse(rows.begin(), rows.end());
            for (HistoryRow& row : rows)
                std::swap(row.before, row.after);
        }
        const std::int64_t before = lastRowOf(m_impl->db());
        writeRows(assessment, rows, reason);
        setState(m_impl->db(), step->number, isUndo ? Undone : Done);
        std::vector<HistoryRow> written =
            mustHave(history(before + 1, static_cast<int>(rows.size())));
        write.commit();
        return written;
    });
    if (taken || taken.error().kind != ErrorKind::Conflict || !step)
        return taken;
    // Something else came between. The step would stand in the way of all before it: it is closed.
    const core::Status closed = guarded([&] {
        Write write(*m_impl);
        setState(m_impl->db(), step->number, Closed);
        write.commit();
    });
    if (!closed)
        return closed.error();
    return core::Error{ErrorKind::Conflict,
                       "store.step-overtaken",
                       {Param::text("label", step->label)},
                       {{core::Severity::Error, taken.error().code, {}, taken.error().params}}};
}

void Book::writeRows(std::string_view assessment, const std::vector<HistoryRow>& rows,
                     const std::string& reason)
{
    // In their order; rows of one kind that follow each other are written in one call.
    HistoryWriter history = m_impl->historyWriter(reason);
    for (auto first = rows.begin(); first != rows.end();) {
        const auto last = std::find_if(
            first, rows.end(), [&](const HistoryRow& row) { return row.action != first->action; });
        const RecordKind* kind = recordKind(first->action);
        if (kind == nullptr || !kind->put)
            failUnreadable(*first);
        kind->put(m_impl->db(), history, assessment, {first, last});
        first = last;
    }
    history.finish();
}

} // namespace store
