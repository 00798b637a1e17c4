#include "core/CalendarDay.h"
#include "core/Fold.h"
#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/RecordKinds.h"
#include "store/Rows.h"
#include "store/Words.h"

#include <algorithm>

namespace store {

namespace {

using core::ErrorKind;
using core::Param;

std::optional<core::Unit> findUnit(const Database& database, const std::string& id)
{
    Query row = database.query("SELECT id, name, unit_group, parent, valid_from, valid_to, "
                               "successor, attributes FROM unit WHERE id = ?1");
    if (!row.with(id).next())
        return std::nullopt;
    return core::Unit{row.text(0), row.text(1), row.text(2), row.text(3),
                      row.text(4), row.text(5), row.text(6), attributesIn(row, 7)};
}

/// Nothing new gets an id that only small and capital letters part from another: people, and file
/// systems, take them for one. Books of before may have both.
void refuseOtherCase(const Database& database, std::string_view table, const std::string& id)
{
    Query row = database.query("SELECT id FROM " + std::string(table) +
                               " WHERE id = ?1 COLLATE NOCASE ORDER BY id <> ?1 LIMIT 1");
    if (row.with(id).next() && row.view(0) != id)
        fail(ErrorKind::Conflict, "store.id-case",
             {Param::text("id", id), Param::text("existing", row.text(0))});
}

void putUnit(const Database& database, HistoryWriter& history, const core::Unit& unit)
{
    if (unit.id.empty())
        fail(ErrorKind::InvalidData, "store.empty-id");
    const std::optional<core::Unit> present = findUnit(database, unit.id);
    if (present == unit)
        return;
    database
        .query("INSERT INTO unit (id, name, search, unit_group, parent, valid_from, valid_to, "
               "successor, attributes) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO UPDATE SET "
               "name = ?2, search = ?3, unit_group = ?4, "
               "parent = ?5, valid_from = ?6, valid_to = ?7, successor = ?8, attributes = ?9")
        .with(unit.id, unit.name, core::fold(unit.name), unit.group, unit.parent, unit.validFrom,
              unit.validTo, unit.successor, attributesText(unit))
        .run();
    const std::string before = present ? canonicalText(*present) : std::string();
    const std::string after = canonicalText(unit);
    history.append({.action = "units", .unit = unit.id, .before = before, .after = after});
}

void putSetText(const Database& database, HistoryWriter& history, SetInfo set,
                const std::string& json)
{
    if (set.id.empty())
        fail(ErrorKind::InvalidData, "store.empty-id");
    set.hash = hashHex(json);
    std::string before;
    {
        Query row =
            database.query("SELECT title, year, level, hash, json FROM index_set WHERE id = ?1");
        if (row.with(set.id).next()) {
            if (row.text(4) == json)
                return;
            before = canonicalText(
                SetInfo{set.id, row.text(0), yearIn(row, 1), row.text(2), row.text(3)});
        }
    }
    refuseOtherCase(database, "index_set", set.id);
    refuseHidden(set.title, "text.title", core::TextLines::Name);
    if (!before.empty()) {
        if (const auto user = userOfSet(database, set.id))
            fail(ErrorKind::Conflict, "store.set-in-use",
                 {Param::text("set", set.id), Param::text("assessment", *user)});
    }
    database
        .query("INSERT INTO index_set (id, title, year, level, hash, json) VALUES (?1, ?2, ?3, ?4, "
               "?5, ?6) "
               "ON CONFLICT (id) DO UPDATE SET title = ?2, year = ?3, level = ?4, hash = ?5, json "
               "= ?6")
        .with(set.id, set.title, set.year, set.level, set.hash, json)
        .run();
    const std::string after = canonicalText(set);
    history.append({.action = "set", .code = set.id, .before = before, .after = after});
}

void insertAssessment(const Database& database, HistoryWriter& history,
                      const core::Assessment& assessment)
{
    if (assessment.id.empty())
        fail(ErrorKind::InvalidData, "store.empty-id");
    if (database.query("SELECT 1 FROM assessment WHERE id = ?1").with(assessment.id).next())
        fail(ErrorKind::Conflict, "store.assessment-exists",
             {Param::text("assessment", assessment.id)});
    refuseOtherCase(database, "assessment", assessment.id);
    refuseHidden(assessment.title, "text.title", core::TextLines::Name);
    Query set = database.query("SELECT number, hash FROM index_set WHERE id = ?1");
    if (!set.with(assessment.setId).next())
        fail(ErrorKind::NotFound, "store.no-set", {Param::text("set", assessment.setId)});
    const std::string setHash = set.text(1);
    database
        .query("INSERT INTO assessment (id, title, index_set, set_hash, unit_group, year, "
               "period_from, period_to, calendar, previous) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .with(assessment.id, assessment.title, set.integer(0), setHash, assessment.group,
              assessment.year, assessment.periodFrom, assessment.periodTo,
              core::calendarText(assessment.calendar), assessment.previous)
        .run();
    const std::string after = canonicalText(assessment, setHash);
    history.append({.action = "assessment", .assessment = assessment.id, .after = after});
}

void titleBook(const Database& database, HistoryWriter& history, const std::string& title)
{
    const std::string before = joinFields({database.text("SELECT title FROM book")});
    const std::string after = joinFields({title});
    if (before == after)
        return;
    refuseHidden(title, "text.title", core::TextLines::Name);
    database.query("UPDATE book SET title = ?1").with(title).run();
    history.append({.action = "title", .before = before, .after = after});
}

void titleAssessment(const Database& database, HistoryWriter& history, std::string_view id,
                     const std::string& title)
{
    core::Assessment found;
    std::string setHash;
    forEachAssessment(database, [&](const core::Assessment& one, const std::string& hash) {
        if (one.id == id) {
            found = one;
            setHash = hash;
        }
    });
    if (found.id.empty())
        fail(ErrorKind::NotFound, "store.no-assessment",
             {Param::text("assessment", std::string(id))});
    const std::string before = canonicalText(found, setHash);
    found.title = title;
    const std::string after = canonicalText(found, setHash);
    if (before == after)
        return;
    refuseHidden(title, "text.title", core::TextLines::Name);
    database.query("UPDATE assessment SET title = ?1 WHERE id = ?2").with(title, found.id).run();
    history.append(
        {.action = "assessment", .assessment = found.id, .before = before, .after = after});
}

/// A unit that nothing belongs to leaves the book.
void removeUnit(const Database& database, HistoryWriter& history, const core::Unit& unit)
{
    const std::int64_t key = unitNumber(database, unit.id);
    for (const char* used : {"SELECT 1 FROM entry WHERE unit = ?1 LIMIT 1",
                             "SELECT 1 FROM dossier WHERE unit = ?1 LIMIT 1",
                             "SELECT 1 FROM document WHERE unit = ?1 LIMIT 1",
                             "SELECT 1 FROM unit_process WHERE unit = ?1 LIMIT 1",
                             "SELECT 1 FROM appeal WHERE unit = ?1 LIMIT 1",
                             "SELECT 1 FROM task WHERE unit = ?1 LIMIT 1",
                             "SELECT 1 FROM survey_line WHERE unit = ?1 LIMIT 1",
                             "SELECT 1 FROM carried WHERE unit = ?1 LIMIT 1",
                             "SELECT 1 FROM charge WHERE unit = ?1 LIMIT 1",
                             "SELECT 1 FROM lineage WHERE unit = ?1 LIMIT 1",
                             "SELECT 1 FROM draft WHERE unit = ?1 LIMIT 1"}) {
        if (database.query(used).with(key).next())
            fail(ErrorKind::Conflict, "store.unit-in-use", {Param::text("unit", unit.name)});
    }
    database.query("DELETE FROM unit WHERE number = ?1").with(key).run();
    const std::string before = canonicalText(unit);
    history.append({.action = "units", .unit = unit.id, .before = before});
}

} // namespace

/// Of the table of kinds (Record.cpp).
RecordKind unitsKind()
{
    RecordKind kind{.name = "units"};
    kind.forEach = [](const Database& database, const auto& use) {
        forEachUnit(database, [&](const core::Unit& unit, const std::string& search) {
            // Not told by history, since it follows from the name: who changes it hides the unit
            // from those who look for it.
            if (search != core::fold(unit.name))
                fail(ErrorKind::Integrity, "store.history-mismatch",
                     {Param::text("action", "units"), Param::text("unit", unit.id)});
            use({.kind = "units", .unit = unit.id}, canonicalText(unit));
        });
    };
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view,
                  std::span<const HistoryRow> rows) {
        for (const HistoryRow& row : rows) {
            const auto before = unitFrom(row.before, row.unit);
            const auto now = unitFrom(row.after, row.unit);
            if (!before || !now)
                failUnreadable(row);
            const core::Unit present = findUnit(database, row.unit).value_or(core::Unit());
            if (present != *before)
                fail(ErrorKind::Conflict, "store.unit-changed", {Param::text("unit", row.unit)});
            if (now->id.empty())
                removeUnit(database, history, present);
            else
                putUnit(database, history, *now);
        }
    };
    return kind;
}

core::Status Book::putUnits(const std::vector<core::Unit>& units)
{
    return guarded([&] {
        Write write(*m_impl);
        HistoryWriter history = m_impl->historyWriter();
        for (const core::Unit& unit : units)
            putUnit(m_impl->db(), history, unit);
        history.finish();
        write.commit();
    });
}

core::Result<std::vector<core::Unit>> Book::units() const
{
    return guarded([&] {
        std::vector<core::Unit> units;
        forEachUnit(m_impl->db(),
                    [&](const core::Unit& unit, const std::string&) { units.push_back(unit); });
        return units;
    });
}

core::Result<std::vector<core::Unit>> Book::findUnits(std::string_view text) const
{
    return guarded([&] {
        std::vector<std::string> words;
        std::string word;
        for (const char c : core::fold(text) + ' ') {
            if (c != ' ') {
                word += c;
            } else if (!word.empty()) {
                words.push_back(std::move(word));
                word.clear();
            }
        }
        std::vector<core::Unit> units;
        forEachUnit(m_impl->db(), [&](const core::Unit& unit, const std::string& search) {
            if (std::all_of(words.begin(), words.end(), [&](const std::string& w) {
                    return search.find(w) != std::string::npos;
                }))
                units.push_back(unit);
        });
        return units;
    });
}

core::Result<std::map<std::string, std::int64_t, std::less<>>>
Book::entryCounts(std::string_view assessment) const
{
    return guarded([&] {
        std::map<std::string, std::int64_t, std::less<>> counts;
        Query rows = m_impl->db().query(
            "SELECT u.id, count(*) FROM entry e JOIN unit u ON u.number = e.unit JOIN assessment a "
            "ON a.number = e.assessment WHERE ?1 = '' OR a.id = ?1 GROUP BY u.id");
        rows.with(assessment);
        while (rows.next())
            counts.emplace(rows.text(0), rows.integer(1));
        return counts;
    });
}

core::Status Book::putSet(const SetInfo& set, const std::string& json,
                          const std::vector<std::string>& codes)
{
    return guarded([&] {
        Write write(*m_impl);
        HistoryWriter history = m_impl->historyWriter();
        putSetText(m_impl->db(), history, set, json);
        history.finish();
        Words words(m_impl->db());
        for (const std::string& code : codes)
            words.numberOf(code);
        write.commit();
    });
}

core::Result<std::vector<SetInfo>> Book::sets() const
{
    return guarded([&] {
        std::vector<SetInfo> sets;
        Query rows = m_impl->db().query(
            "SELECT id, title, year, level, hash FROM index_set ORDER BY number");
        while (rows.next())
            sets.push_back(
                {rows.text(0), rows.text(1), yearIn(rows, 2), rows.text(3), rows.text(4)});
        return sets;
    });
}

core::Result<std::string> Book::setText(std::string_view id) const
{
    return guarded([&] {
        Query row = m_impl->db().query("SELECT json, hash FROM index_set WHERE id = ?1");
        if (!row.with(id).next())
            fail(ErrorKind::NotFound, "store.no-set", {Param::text("set", std::string(id))});
        if (hashHex(row.view(0)) != row.view(1))
            fail(ErrorKind::Integrity, "store.set-damaged", {Param::text("set", std::string(id))});
        return row.text(0);
    });
}

core::Status Book::addAssessment(const core::Assessment& assessment)
{
    return guarded([&] {
        Write write(*m_impl);
        HistoryWriter history = m_impl->historyWriter();
        insertAssessment(m_impl->db(), history, assessment);
        history.finish();
        write.commit();
    });
}

core::Status Book::setTitle(const std::string& title, std::string_view assessment)
{
    return guarded([&] {
        Write write(*m_impl);
        HistoryWriter history = m_impl->historyWriter();
        if (assessment.empty())
            titleBook(m_impl->db(), history, title);
        else
            titleAssessment(m_impl->db(), history, assessment, title);
        history.finish();
        write.commit();
    });
}

core::Result<std::vector<core::Assessment>> Book::assessments() const
{
    return guarded([&] {
        std::vector<core::Assessment> assessments;
        forEachAssessment(m_impl->db(),
                          [&](const core::Assessment& assessment, const std::string&) {
                              assessments.push_back(assessment);
                          });
        return assessments;
    });
}

} // namespace store
