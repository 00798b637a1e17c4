#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/RecordKinds.h"
#include "store/Rows.h"
#include "store/Words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace store {

namespace {

using core::ErrorKind;
using core::Param;

void checkChange(const EntryChange& change)
{
    if (change.code.empty())
        fail(ErrorKind::InvalidData, "store.empty-id",
             {Param::text("stage", change.stage), Param::text("unit", change.unit),
              Param::text("code", change.code)});
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

constexpr std::string_view insertEntries =
    "INSERT OR IGNORE INTO entry (assessment, unit, stage, code, status, figures, points, note) "
    "VALUES ";

// Writes the changes of one call: prepared statements, and the numbers of units and codes, are
// looked up once. What is there is not read first: a row that is not what the change expects is one
// that the statement does not find.
class EntryWriter {
public:
    enum class Way {
        /// New entries wait for each other: SQLite takes many in one statement for half the price.
        /// Tells that a row was not as expected, not which. The changes must stay where they are
        /// until finish().
        Several,
        OneByOne ///< names each row that is not as expected
    };
    EntryWriter(const Database& database, HistoryWriter& history, std::string_view assessment,
                Way way)
        : m_database(database), m_history(history), m_assessment(assessment), m_way(way),
          m_assessmentKey(assessmentNumber(database, assessment)), m_words(database),
          m_unit(database.query(unitNumberSql)),
          m_select(
              database.query("SELECT status, figures, points, note FROM entry "
                             "WHERE assessment = ?1 AND unit = ?2 AND stage = ?3 AND code = ?4")),
          m_insert(database.query(std::string(insertEntries) + "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")),
          m_update(
              database.query("UPDATE entry SET status = ?5, figures = ?6, points = ?7, note = ?8 "
                             "WHERE assessment = ?1 AND unit = ?2 AND stage = ?3 AND code = ?4 AND "
                             "status = ?9 AND figures = ?10 AND points IS ?11 AND note = ?12")),
          m_remove(database.query(
              "DELETE FROM entry WHERE assessment = ?1 AND unit = ?2 AND stage = ?3 AND code = ?4 "
              "AND status = ?5 AND figures = ?6 AND points IS ?7 AND note = ?8"))
    {}

    void write(const EntryChange& change)
    {
        checkChange(change);
        const Place place{unitKey(change.unit), stageNumber(change.stage), codeKey(change.code)};
        const int before = statusNumber(change.before.status);
        const int after = afterStatus(change);
        const bool isNew = isNothing(change.before) && change.after != change.before;
        if (isNew && m_way == Way::Several) {
            m_waiting[m_waitingCount++] = {place, after, &change.after};
            if (m_waitingCount == handful)
                writeWaiting();
        } else {
            writeWaiting();
            if (change.before == change.after || !m_conflicts.empty()) {
                if (const StoredEntry present = presentAt(place); present != change.before)
                    m_conflicts.push_back(conflict(change, present));
                return;
            }
            put(place, change, before, after);
            if (m_database.changes() != 1) {
                m_conflicts.push_back(conflict(change, presentAt(place)));
                return;
            }
        }
        canonicalText(m_before, change.before.status, change.before.figures, change.before.points,
                      change.before.note);
        canonicalText(m_after, change.after.status, change.after.figures, change.after.points,
                      change.after.note);
        m_history.append({.action = "entry",
                          .assessment = m_assessment,
                          .unit = change.unit,
                          .stage = change.stage,
                          .code = change.code,
                          .before = m_before,
                          .after = m_after},
                         place.code);
    }

    // False where several were written at a time and one was not as expected. One by one all
    // conflicts are named at once, the first one also in the error itself.
    bool finish()
    {
        writeWaiting();
        if (m_way == Way::Several)
            return !m_isRefused && m_conflicts.empty();
        if (!m_conflicts.empty()) {
            auto params = m_conflicts.front().params;
            fail(ErrorKind::Conflict, "store.entry-changed", std::move(params),
                 std::move(m_conflicts));
        }
        return true;
    }

private:
    struct Place {
        std::int64_t unit = 0;
        int stage = 0;
        std::int64_t code = 0;
    };

    static constexpr std::size_t handful = 128;
    struct Waiting {
        Place place;
        int status = 0;
        const StoredEntry* entry = nullptr;
    };

    static bool isNothing(const StoredEntry& entry) { return entry == StoredEntry(); }

    void writeWaiting()
    {
        if (m_waitingCount == handful) {
            static const std::string sql = [] {
                std::string text(insertEntries);
                for (std::size_t i = 0; i < handful; ++i)
                    text += i == 0 ? "(?, ?, ?, ?, ?, ?, ?, ?)" : ", (?, ?, ?, ?, ?, ?, ?, ?)";
                return text;
            }();
            Query many = m_database.query(sql);
            int index = 0;
            for (const Waiting& row : m_waiting)
                index = many.keep(index, m_assessmentKey, row.place.unit, row.place.stage,
                                  row.place.code, row.status, row.entry->figures, row.entry->points,
                                  row.entry->note);
            many.run();
            m_isRefused |= m_database.changes() != static_cast<std::int64_t>(handful);
        } else {
            for (std::size_t i = 0; i < m_waitingCount; ++i) {
                insert(m_waiting[i].place, m_waiting[i].status, *m_waiting[i].entry);
                m_isRefused |= m_database.changes() != 1;
            }
        }
        m_waitingCount = 0;
    }

    void insert(const Place& place, int status, const StoredEntry& entry)
    {
        m_insert
            .withKept(m_assessmentKey, place.unit, place.stage, place.code, status, entry.figures,
                      entry.points, entry.note)
            .run();
    }

    void put(const Place& place, const EntryChange& change, int before, int after)
    {
        const StoredEntry& old = change.before;
        const StoredEntry& now = change.after;
        if (isNothing(old))
            insert(place, after, now);
        else if (isNothing(now))
            m_remove
                .withKept(m_assessmentKey, place.unit, place.stage, place.code, before, old.figures,
                          old.points, old.note)
                .run();
        else
            m_update
                .withKept(m_assessmentKey, place.unit, place.stage, place.code, after, now.figures,
                          now.points, now.note, before, old.figures, old.points, old.note)
                .run();
    }

    StoredEntry presentAt(const Place& place)
    {
        return m_select.with(m_assessmentKey, place.unit, place.stage, place.code).next()
                   ? readEntry(m_select, 0)
                   : StoredEntry();
    }

    static int afterStatus(const EntryChange& change)
    {
        try {
            return statusNumber(change.after.status);
        } catch (Failure& failure) {
            failure.error.params.push_back(Param::text("unit", change.unit));
            failure.error.params.push_back(Param::text("code", change.code));
            throw;
        }
    }

    std::int64_t unitKey(const std::string& unit)
    {
        if (m_lastUnit != unit) {
            m_lastUnitKey = unitNumber(m_unit, unit);
            m_lastUnit = unit;
        }
        return m_lastUnitKey;
    }
    /// Sheets name the same codes in the same order: the one that followed the last time is tried
    /// before it is looked for.
    std::int64_t codeKey(const std::string& code)
    {
        if (!m_codes.empty() && m_codes.front().first == code)
            m_nextCode = 0;
        if (m_nextCode < m_codes.size() && m_codes[m_nextCode].first == code)
            return m_codes[m_nextCode++].second;
        const std::int64_t number = m_words.numberOf(code);
        m_codes.resize(std::min(m_nextCode, m_codes.size()));
        m_codes.emplace_back(code, number);
        m_nextCode = m_codes.size();
        return number;
    }

    const Database& m_database;
    HistoryWriter& m_history;
    std::string_view m_assessment;
    Way m_way;
    std::int64_t m_assessmentKey;
    std::array<Waiting, handful> m_waiting;
    std::size_t m_waitingCount = 0;
    bool m_isRefused = false;
    Words m_words;
    Query m_unit;
    Query m_select;
    Query m_insert;
    Query m_update;
    Query m_remove;
    std::string m_lastUnit;
    std::int64_t m_lastUnitKey = 0;
    std::vector<std::pair<std::string, std::int64_t>> m_codes;
    std::size_t m_nextCode = 0; ///< index of the one that is expected
    std::string m_before;
    std::string m_after;
    std::vector<core::Problem> m_conflicts;
};

/// The last row of the history; nothing, and nothing written, where several were to be written at a
/// time and one was not as expected.
std::optional<std::int64_t> tryToWrite(Book::Impl& book, std::string_view assessment,
                                       const std::vector<EntryChange>& changes,
                                       const std::string& reason, EntryWriter::Way way)
{
    // Of so many on, looking up an assessment and a unit for each costs more than compiling the
    // statements without; the writer has found both.
    constexpr std::size_t many = 1024;
    Write write(book);
    HistoryWriter history = book.historyWriter(reason);
    {
        std::optional<ReferencesKnown> known;
        if (changes.size() >= many)
            known.emplace(book.db());
        EntryWriter writer(book.db(), history, assessment, way);
        for (const EntryChange& change : changes)
            writer.write(change);
        if (!writer.finish())
            return std::nullopt;
    }
    history.finish();
    write.commit();
    return history.lastNumber();
}

std::vector<EntryRow> readEntries(const Database& database, std::int64_t assessment,
                                  std::optional<std::int64_t> unit)
{
    std::vector<EntryRow> entries;
    forEachEntry(database, assessment, unit, [&](const EntryView& view) {
        entries.push_back({std::string(view.unit),
                           std::string(stageName(view.stage)),
                           std::string(view.code),
                           {std::string(view.status), std::string(view.figures), view.points,
                            std::string(view.note)}});
        return true;
    });
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

/// Of the table of kinds (Record.cpp).
RecordKind entryKind()
{
    RecordKind kind{.name = "entry", .part = BookPart::Entries};
    kind.forEach = [](const Database& database, const auto& use) {
        std::string text;
        std::int64_t rows = 0;
        Query assessments = database.query("SELECT number, id FROM assessment ORDER BY number");
        while (assessments.next()) {
            const std::string assessment = assessments.text(1);
            forEachEntry(database, assessments.integer(0), std::nullopt,
                         [&](const EntryView& view) {
                             ++rows;
                             canonicalText(text, view.status, view.figures, view.points, view.note);
                             use({.kind = "entry",
                                  .assessment = assessment,
                                  .unit = view.unit,
                                  .stage = stageName(view.stage),
                                  .code = view.code,
                                  .entry = &view},
                                 text);
                             return true;
                         });
        }
        // Rows of an assessment that is not there would be seen by nobody.
        if (database.number("SELECT count(*) FROM entry") != rows)
            failDamaged("foreign key: entry");
    };
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view assessment,
                  std::span<const HistoryRow> rows) {
        EntryWriter writer(database, history, assessment, EntryWriter::Way::OneByOne);
        for (const HistoryRow& row : rows) {
            auto before = storedEntryFrom(row.before);
            auto after = storedEntryFrom(row.after);
            if (!before || !after)
                failUnreadable(row);
            writer.write({row.unit, row.stage, row.code, *std::move(before), *std::move(after)});
        }
        writer.finish();
    };
    return kind;
}

core::Result<std::vector<EntryRow>> Book::entries(std::string_view assessment) const
{
    return guarded([&] {
        return readEntries(m_impl->db(), assessmentNumber(m_impl->db(), assessment), std::nullopt);
    });
}

core::Result<std::vector<EntryRow>> Book::entriesOf(std::string_view assessment,
                                                    std::string_view unit) const
{
    return guarded([&] {
        return readEntries(m_impl->db(), assessmentNumber(m_impl->db(), assessment),
                           unitNumber(m_impl->db(), unit));
    });
}

core::Status Book::forEachEntry(std::string_view assessment, const UseEntry& use) const
{
    return guarded([&] {
        store::forEachEntry(m_impl->db(), assessmentNumber(m_impl->db(), assessment), std::nullopt,
                            use);
    });
}

core::Status Book::forEachEntryOf(std::string_view assessment, std::string_view unit,
                                  const UseEntry& use) const
{
    return guarded([&] {
        store::forEachEntry(m_impl->db(), assessmentNumber(m_impl->db(), assessment),
                            unitNumber(m_impl->db(), unit), use);
    });
}

core::Result<std::int64_t> Book::writeEntries(std::string_view assessment,
                                              const std::vector<EntryChange>& changes,
                                              const std::string& reason)
{
    return guarded([&] {
        if (const auto last =
                tryToWrite(*m_impl, assessment, changes, reason, EntryWriter::Way::Several))
            return *last;
        return *tryToWrite(*m_impl, assessment, changes, reason, EntryWriter::Way::OneByOne);
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
