#include "core/DossierCounter.h"
#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/RecordKinds.h"
#include "store/Rows.h"

namespace store {

namespace {

core::DossierCounters countersAt(const Database& database, std::int64_t assessment,
                                 std::int64_t unit, const core::DossierCounters& place)
{
    Query row = database.query("SELECT level, field, carried, direct, online, postal, early, "
                               "on_time, late, pending_in_time, "
                               "pending_late, returned, form FROM dossier "
                               "WHERE assessment = ?1 AND unit = ?2 AND level = ?3 AND field = ?4");
    if (row.with(assessment, unit, core::name(place.level), place.field).next())
        return readCounters(row, 0);
    core::DossierCounters nothing;
    nothing.level = place.level;
    nothing.field = place.field;
    return nothing;
}

void putCounters(const Database& database, HistoryWriter& history, std::string_view assessment,
                 const DossierRow& row)
{
    const std::int64_t assessmentKey = assessmentNumber(database, assessment);
    const std::int64_t unitKey = unitNumber(database, row.unit);
    const core::DossierCounters& counters = row.counters;
    // A row in which nothing is known is no row, whatever its form.
    const std::string before =
        canonicalText(countersAt(database, assessmentKey, unitKey, counters));
    const std::string after = canonicalText(counters);
    if (before == after)
        return;
    const std::string_view level = core::name(counters.level);
    if (after.empty()) {
        database
            .query("DELETE FROM dossier WHERE assessment = ?1 AND unit = ?2 AND level = ?3 AND "
                   "field = ?4")
            .with(assessmentKey, unitKey, level, counters.field)
            .run();
    } else {
        database
            .query("INSERT OR REPLACE INTO dossier (assessment, unit, level, field, carried, "
                   "direct, online, postal, early, "
                   "on_time, late, pending_in_time, pending_late, returned, form) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)")
            .with(assessmentKey, unitKey, level, counters.field, counters.carried, counters.direct,
                  counters.online, counters.postal, counters.early, counters.onTime, counters.late,
                  counters.pendingInTime, counters.pendingLate, counters.returned,
                  static_cast<std::int64_t>(counters.form))
            .run();
    }
    history.append({.action = "dossiers",
                    .assessment = assessment,
                    .unit = row.unit,
                    .stage = level,
                    .code = counters.field,
                    .before = before,
                    .after = after});
}

} // namespace

/// Of the table of kinds (Record.cpp).
RecordKind dossiersKind()
{
    RecordKind kind{.name = "dossiers", .part = BookPart::Counters};
    kind.forEach = [](const Database& database, const auto& use) {
        forEachDossier(database, [&](const std::string& assessment, const DossierRow& row) {
            use({.kind = "dossiers",
                 .assessment = assessment,
                 .unit = row.unit,
                 .stage = core::name(row.counters.level),
                 .code = row.counters.field},
                canonicalText(row.counters));
        });
    };
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view assessment,
                  std::span<const HistoryRow> rows) {
        for (const HistoryRow& row : rows) {
            const auto level = core::dossierLevelNamed(row.stage);
            if (!level)
                failUnreadable(row);
            const auto before = countersFrom(row.before, *level, row.code);
            const auto now = countersFrom(row.after, *level, row.code);
            if (!before || !now)
                failUnreadable(row);
            if (countersAt(database, assessmentNumber(database, assessment),
                           unitNumber(database, row.unit), *now) != *before)
                fail(core::ErrorKind::Conflict, "store.entry-changed",
                     {core::Param::text("unit", row.unit), core::Param::text("code", row.code)});
            putCounters(database, history, assessment, {row.unit, *now});
        }
    };
    return kind;
}

core::Status Book::putDossiers(std::string_view assessment, const std::vector<DossierRow>& rows)
{
    return guarded([&] {
        Write write(*m_impl);
        HistoryWriter history = m_impl->historyWriter();
        assessmentNumber(m_impl->db(), assessment);
        for (const DossierRow& row : rows)
            putCounters(m_impl->db(), history, assessment, row);
        history.finish();
        write.commit();
    });
}

core::Result<std::vector<DossierRow>> Book::dossiers(std::string_view assessment) const
{
    return guarded([&] {
        const std::int64_t key = assessmentNumber(m_impl->db(), assessment);
        std::vector<DossierRow> dossiers;
        Query rows = m_impl->db().query(
            "SELECT u.id, level, field, carried, direct, online, postal, early, on_time, late, "
            "pending_in_time, pending_late, returned, form FROM dossier d JOIN unit u ON u.number "
            "= "
            "d.unit "
            "WHERE d.assessment = ?1 ORDER BY d.unit, level, field");
        rows.with(key);
        while (rows.next())
            dossiers.push_back({rows.text(0), readCounters(rows, 1)});
        return dossiers;
    });
}

core::Result<std::vector<core::DossierCounters>> Book::dossiersOf(std::string_view assessment,
                                                                  std::string_view unit) const
{
    return guarded([&] {
        const std::int64_t key = assessmentNumber(m_impl->db(), assessment);
        std::vector<core::DossierCounters> counters;
        Query rows = m_impl->db().query(
            "SELECT level, field, carried, direct, online, postal, early, on_time, late, "
            "pending_in_time, pending_late, returned, form FROM dossier "
            "WHERE assessment = ?1 AND unit = ?2 ORDER BY level, field");
        rows.with(key, unitNumber(m_impl->db(), unit));
        while (rows.next())
            counters.push_back(readCounters(rows, 0));
        return counters;
    });
}

} // namespace store
