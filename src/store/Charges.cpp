#include "store/Charges.h"

#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/RecordKinds.h"
#include "store/Rows.h"

#include <utility>

namespace store {

namespace {

using core::ErrorKind;
using core::Param;

constexpr std::string_view chargeColumns =
    "u.id, c.code, c.head, c.person, c.duty, c.phone FROM charge c JOIN unit u ON u.number = "
    "c.unit";

ChargeRow readCharge(const Query& row, int column)
{
    ChargeRow read;
    for (std::string* text : {&read.unit, &read.code, &read.charge.head, &read.charge.person,
                              &read.charge.duty, &read.charge.phone})
        *text = row.text(column++);
    return read;
}

void putCharge(const Database& database, HistoryWriter& history, std::string_view assessment,
               const ChargeChange& change)
{
    const std::int64_t key = assessmentNumber(database, assessment);
    const std::int64_t unit = unitNumber(database, change.unit);
    Query row = database.query("SELECT " + std::string(chargeColumns) +
                               " WHERE c.assessment = ?1 AND c.unit = ?2 AND c.code = ?3");
    const core::Charge present =
        row.with(key, unit, change.code).next() ? readCharge(row, 0).charge : core::Charge();
    if (present != change.before)
        fail(ErrorKind::Conflict, "store.charge-changed",
             {Param::text("unit", change.unit), Param::text("code", change.code)});
    const core::Charge& after = change.after;
    if (present == after)
        return;
    if (after.isEmpty()) {
        database.query("DELETE FROM charge WHERE assessment = ?1 AND unit = ?2 AND code = ?3")
            .with(key, unit, change.code)
            .run();
    } else {
        database
            .query("INSERT INTO charge (assessment, unit, code, head, person, duty, phone) VALUES "
                   "(?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (assessment, unit, code) DO UPDATE "
                   "SET head = ?4, person = ?5, duty = ?6, phone = ?7")
            .with(key, unit, change.code, after.head, after.person, after.duty, after.phone)
            .run();
    }
    const std::string before = canonicalText(present);
    const std::string now = canonicalText(after);
    history.append({.action = "charge",
                    .assessment = assessment,
                    .unit = change.unit,
                    .code = change.code,
                    .before = before,
                    .after = now});
}

} // namespace

/// Of the table of kinds (Record.cpp).
RecordKind chargeKind()
{
    RecordKind kind{.name = "charge", .part = BookPart::Charges};
    kind.forEach = [](const Database& database, const auto& use) {
        Query rows = database.query("SELECT a.id, " + std::string(chargeColumns) +
                                    " JOIN assessment a ON a.number = c.assessment");
        while (rows.next()) {
            const std::string assessment = rows.text(0);
            const ChargeRow row = readCharge(rows, 1);
            use({.kind = "charge", .assessment = assessment, .unit = row.unit, .code = row.code},
                canonicalText(row.charge));
        }
    };
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view assessment,
                  std::span<const HistoryRow> rows) {
        for (const HistoryRow& row : rows) {
            auto before = chargeFrom(row.before);
            auto after = chargeFrom(row.after);
            if (!before || !after)
                failUnreadable(row);
            putCharge(database, history, assessment,
                      {row.unit, row.code, *std::move(before), *std::move(after)});
        }
    };
    return kind;
}

core::Result<std::vector<ChargeRow>> Charges::of(const Book& book, std::string_view assessment)
{
    return guarded([&] {
        const Database& database = book.m_impl->db();
        std::vector<ChargeRow> all;
        Query rows = database.query("SELECT " + std::string(chargeColumns) +
                                    " WHERE c.assessment = ?1 ORDER BY c.unit, c.code");
        rows.with(assessmentNumber(database, assessment));
        while (rows.next())
            all.push_back(readCharge(rows, 0));
        return all;
    });
}

core::Status Charges::write(Book& book, std::string_view assessment,
                            const std::vector<ChargeChange>& changes, const std::string& reason)
{
    return guarded([&] {
        Write write(*book.m_impl);
        HistoryWriter history = book.m_impl->historyWriter(reason);
        for (const ChargeChange& change : changes)
            putCharge(book.m_impl->db(), history, assessment, change);
        history.finish();
        write.commit();
    });
}

} // namespace store
