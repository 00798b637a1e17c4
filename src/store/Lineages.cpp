#include "store/Lineages.h"

#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/RecordKinds.h"
#include "store/Rows.h"

#include <utility>

namespace store {

namespace {

using core::ErrorKind;
using core::Lineage;
using core::Param;

constexpr std::string_view lineageColumns =
    "l.id, l.how, l.origin, l.old_name, l.document, l.dated, l.effective FROM lineage l";

Lineage readLineage(const Query& row, int column)
{
    Lineage read;
    read.id = row.text(column++);
    read.kind = static_cast<core::LineageKind>(row.within(column++, 0, 2));
    for (std::string* text :
         {&read.origin, &read.oldName, &read.document, &read.dated, &read.effective})
        *text = row.text(column++);
    return read;
}

void putLineage(const Database& database, HistoryWriter& history, const LineageChange& change)
{
    const Lineage& after = change.after;
    const std::string id = after.id.empty() ? change.before.id : after.id;
    if (id.empty())
        fail(ErrorKind::InvalidData, "store.empty-id", {Param::text("unit", change.unit)});
    const std::int64_t unit = unitNumber(database, change.unit);
    Query row = database.query("SELECT " + std::string(lineageColumns) +
                               " WHERE l.unit = ?1 AND l.id = ?2");
    const Lineage present = row.with(unit, id).next() ? readLineage(row, 0) : Lineage();
    if (present != change.before)
        fail(ErrorKind::Conflict, "store.lineage-changed", {Param::text("unit", change.unit)});
    if (present == after)
        return;
    if (after.id.empty()) {
        database.query("DELETE FROM lineage WHERE unit = ?1 AND id = ?2").with(unit, id).run();
    } else {
        database
            .query("INSERT INTO lineage (unit, id, how, origin, old_name, document, dated, "
                   "effective) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (unit, id) DO "
                   "UPDATE SET how = ?3, origin = ?4, old_name = ?5, document = ?6, dated = ?7, "
                   "effective = ?8")
            .with(unit, id, static_cast<int>(after.kind), after.origin, after.oldName,
                  after.document, after.dated, after.effective)
            .run();
    }
    const std::string before = canonicalText(present);
    const std::string now = canonicalText(after);
    history.append(
        {.action = "lineage", .unit = change.unit, .code = id, .before = before, .after = now});
}

} // namespace

/// Of the table of kinds (Record.cpp).
RecordKind lineageKind()
{
    RecordKind kind{.name = "lineage"};
    kind.forEach = [](const Database& database, const auto& use) {
        Query rows = database.query("SELECT (SELECT u.id FROM unit u WHERE u.number = l.unit), " +
                                    std::string(lineageColumns));
        while (rows.next()) {
            const std::string unit = rows.text(0);
            const Lineage lineage = readLineage(rows, 1);
            use({.kind = "lineage", .unit = unit, .code = lineage.id}, canonicalText(lineage));
        }
    };
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view,
                  std::span<const HistoryRow> rows) {
        for (const HistoryRow& row : rows) {
            auto before = lineageFrom(row.before, row.code);
            auto after = lineageFrom(row.after, row.code);
            if (!before || !after)
                failUnreadable(row);
            putLineage(database, history, {row.unit, *std::move(before), *std::move(after)});
        }
    };
    return kind;
}

core::Result<std::vector<LineageRow>> Lineages::all(const Book& book)
{
    return guarded([&] {
        std::vector<LineageRow> all;
        Query rows =
            book.m_impl->db().query("SELECT (SELECT u.id FROM unit u WHERE u.number = l.unit), " +
                                    std::string(lineageColumns) + " ORDER BY l.unit, l.id");
        while (rows.next())
            all.push_back({rows.text(0), readLineage(rows, 1)});
        return all;
    });
}

core::Status Lineages::write(Book& book, const std::vector<LineageChange>& changes,
                             const std::string& reason)
{
    return guarded([&] {
        Write write(*book.m_impl);
        HistoryWriter history = book.m_impl->historyWriter(reason);
        for (const LineageChange& change : changes)
            putLineage(book.m_impl->db(), history, change);
        history.finish();
        write.commit();
    });
}

} // namespace store
