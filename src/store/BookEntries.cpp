#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/Rows.h"

#include <unordered_map>

namespace store {

namespace {

using core::ErrorKind;
using core::Param;

constexpr std::string_view knownStatus[] = {"", "scored", "none", "unproven"};

void checkChange(const EntryChange& change)
{
    const auto fault = [&](const char* code, const char* name, const std::string& value) {
        fail(ErrorKind::InvalidData, code,
             {Param::text(name, value), Param::text("unit", change.unit),
              Param::text("code", change.code)});
    };
    if (change.code.empty())
        fault("store.empty-id", "stage", change.stage);
    for (const std::string_view status : knownStatus) {
        if (status == change.after.status)
            return;
    }
    fault("store.bad-status", "status", change.after.status);
}

core::Problem conflict(const EntryChange& change, const StoredEntry& found)
{
    return {core::Severity::Error,
            "store.entry-changed",
            change.code,
            {Param::text("unit", change.unit), Param::text("stage", change.stage),
             Param::text("code", change.code),
             Param::text("expected", canonicalText(change.before)),
             Param::text("found", canonicalText(found))}};
}

// Writes the changes of one call: prepared statements, and the numbers of units, are looked up
// once.
class EntryWriter {
public:
    EntryWriter(const Database& database, HistoryWriter& history, std::string_view assessment)
        : m_history(history), m_assessment(assessment),
          m_assessmentKey(assessmentNumber(database, assessment)),
          m_unit(database.query(unitNumberSql)),
          m_select(
              database.query("SELECT status, figures, points, note FROM entry "
                             "WHERE assessment = ?1 AND unit = ?2 AND stage = ?3 AND code = ?4")),
          m_insert(database.query(
              "INSERT INTO entry (assessment, unit, stage, code, status, figures, points, note) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")),
          m_update(
              database.query("UPDATE entry SET status = ?5, figures = ?6, points = ?7, note = ?8 "
                             "WHERE assessment = ?1 AND unit = ?2 AND stage = ?3 AND code = ?4")),
          m_remove(database.query(
              "DELETE FROM entry WHERE assessment = ?1 AND unit = ?2 AND stage = ?3 AND code = ?4"))
    {}

    void write(const EntryChange& change)
    {
        checkChange(change);
        const std::int64_t unit = unitKey(change.unit);
        const int stage = stageNumber(change.stage);
        StoredEntry present;
        const bool isThere = m_select.with(m_assessmentKey, unit, stage, change.code).next();
        if (isThere)
            present = readEntry(m_select, 0);
        if (present != change.before) {
            m_conflicts.push_back(conflict(change, present));
            return;
        }
        if (change.before == change.after || !m_conflicts.empty())
            return;
        const StoredEntry& after = change.after;
        if (after == StoredEntry())
            m_remove.with(m_assessmentKey, unit, stage, change.code).run();
        else
            // Not an upsert: SQLite opens a table of its own for each of them.
            (isThere ? m_update : m_insert)
                .with(m_assessmentKey, unit, stage, change.code, after.status, after.figures,
                      after.points, after.note)
                .run();
        const std::string beforeText = canonicalText(change.before);
        const std::string afterText = canonicalText(after);
        m_history.append({.action = "entry",
                          .assessment = m_assessment,
                          .unit = change.unit,
                          .stage = change.stage,
                          .code = change.code,
                          .before = beforeText,
                          .after = afterText});
    }

    // All conflicts are named at once, the first one also in the error itself.
    void finish()
    {
        if (!m_conflicts.empty()) {
            auto params = m_conflicts.front().params;
            fail(ErrorKind::Conflict, "store.entry-changed", std::move(params),
                 std::move(m_conflicts));
        }
    }

private:
    std::int64_t unitKey(const std::string& unit)
    {
        const auto known = m_units.find(unit);
        return known != m_units.end()
                   ? known->second
                   : m_units.emplace(unit, unitNumber(m_unit, unit)).first->second;
    }

    HistoryWriter& m_history;
    std::string_view m_assessment;
    std::int64_t m_assessmentKey;
    Query m_unit;
    Query m_select;
    Query m_insert;
    Query m_update;
    Query m_remove;
    std::unordered_map<std::string, std::int64_t> m_units;
    std::vector<core::Problem> m_conflicts;
};

std::vector<EntryRow> readEntries(Query& rows)
{
    std::vector<EntryRow> entries;
    while (rows.next())
        entries.push_back({rows.text(0), std::string(stageName(rows.integer(1))), rows.text(2),
                           readEntry(rows, 3)});
    return entries;
}

// A draft need not reach the disk, only the operating system: then it survives the death of the
// program, and a key press costs microseconds. Inside a transaction the level is not changed; the
// draft then goes with the transaction.
class WithoutSync {
public:
    explicit WithoutSync(const Database& database)
        : m_database(database), m_active(database.isIdle())
    {
        if (m_active)
            m_database.run("PRAGMA synchronous = NORMAL");
    }
    ~WithoutSync()
    {
        try {
            if (m_active)
                m_database.run("PRAGMA synchronous = FULL");
        } catch (const SQLite::Exception&) {
            // Setting a flag of the connection does not fail.
        }
    }
    WithoutSync(const WithoutSync&) = delete;
    WithoutSync& operator=(const WithoutSync&) = delete;

private:
    const Database& m_database;
    bool m_active;
};

} // namespace

core::Result<std::vector<EntryRow>> Book::entries(std::string_view assessment) const
{
    return guarded([&] {
        const std::int64_t key = assessmentNumber(m_impl->db(), assessment);
        Query rows = m_impl->db().query(
            "SELECT u.id, e.stage, e.code, e.status, e.figures, e.points, e.note "
            "FROM entry e CROSS JOIN unit u ON u.number = e.unit "
            "WHERE e.assessment = ?1 ORDER BY e.unit, e.stage, e.code");
        return readEntries(rows.with(key));
    });
}

core::Result<std::vector<EntryRow>> Book::entriesOf(std::string_view assessment,
                                                    std::string_view unit) const
{
    return guarded([&] {
        const std::int64_t key = assessmentNumber(m_impl->db(), assessment);
        const std::int64_t unitKey = unitNumber(m_impl->db(), unit);
        Query rows =
            m_impl->db().query("SELECT ?3, stage, code, status, figures, points, note FROM entry "
                               "WHERE assessment = ?1 AND unit = ?2 ORDER BY stage, code");
        return readEntries(rows.with(key, unitKey, unit));
    });
}

core::Result<std::int64_t> Book::writeEntries(std::string_view assessment,
                                              const std::vector<EntryChange>& changes,
                                              const std::string& reason)
{
    return guarded([&] {
        Write write(*m_impl);
        HistoryWriter history = m_impl->historyWriter(reason);
        {
            EntryWriter writer(m_impl->db(), history, assessment);
            for (const EntryChange& change : changes)
                writer.write(change);
            writer.finish();
        }
        write.commit();
        return history.lastNumber();
    });
}

core::Status Book::putDraft(std::string_view assessment, const Draft& draft)
{
    return guarded([&] {
        const WithoutSync quick(m_impl->db());
        Write write(*m_impl);
        const std::int64_t key = assessmentNumber(m_impl->db(), assessment);
        const std::int64_t unit = unitNumber(m_impl->db(), draft.unit);
        const int stage = stageNumber(draft.stage);
        if (draft.code.empty() || draft.field.empty())
            fail(ErrorKind::InvalidData, "store.empty-id");
        if (draft.text.empty())
            m_impl->db()
                .query("DELETE FROM draft WHERE assessment = ?1 AND unit = ?2 AND stage = ?3 AND "
                       "code = ?4 AND field = ?5")
                .with(key, unit, stage, draft.code, draft.field)
                .run();
        else
            m_impl->db()
                .query("INSERT OR REPLACE INTO draft (assessment, unit, stage, code, field, text) "
                       "VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .with(key, unit, stage, draft.code, draft.field, draft.text)
                .run();
        write.commit();
    });
}

core::Status Book::clearDrafts(std::string_view assessment, std::string_view unit,
                               std::string_view stage, std::string_view code)
{
    return guarded([&] {
        const WithoutSync quick(m_impl->db());
        Write write(*m_impl);
        m_impl->db()
            .query("DELETE FROM draft WHERE assessment = ?1 AND unit = ?2 AND stage = ?3 AND code "
                   "= ?4")
            .with(assessmentNumber(m_impl->db(), assessment), unitNumber(m_impl->db(), unit),
                  stageNumber(stage), code)
            .run();
        write.commit();
    });
}

core::Result<std::vector<Draft>> Book::drafts(std::string_view assessment) const
{
    return guarded([&] {
        const std::int64_t key = assessmentNumber(m_impl->db(), assessment);
        std::vector<Draft> drafts;
        Query rows =
            m_impl->db().query("SELECT u.id, d.stage, d.code, d.field, d.text FROM draft d "
                               "JOIN unit u ON u.number = d.unit WHERE d.assessment = ?1 "
                               "ORDER BY d.unit, d.stage, d.code, d.field");
        rows.with(key);
        while (rows.next())
            drafts.push_back({rows.text(0), std::string(stageName(rows.integer(1))), rows.text(2),
                              rows.text(3), rows.text(4)});
        return drafts;
    });
}

} // namespace store
