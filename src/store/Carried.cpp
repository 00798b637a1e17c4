#include "store/Carried.h"

#include "core/Stage.h"
#include "store/BookImpl.h"
#include "store/RecordKinds.h"
#include "store/Rows.h"

namespace store {

namespace {

using core::ErrorKind;
using core::Param;

constexpr std::string_view carriedColumns =
    "u.id, c.document, c.code, c.value FROM carried c JOIN unit u ON u.number = c.unit";

CarriedRow readCarried(const Query& row, int column)
{
    return {row.text(column), row.within(column + 1, 0, 1) == 1, row.text(column + 2),
            row.text(column + 3)};
}

/// As history names it: an answer stands at the self stage, a document at none.
std::string_view carriedStage(bool isDocument)
{
    return isDocument ? std::string_view() : core::name(core::Stage::Self);
}

void putCarried(const Database& database, HistoryWriter& history, std::string_view assessment,
                const CarriedRow& place, std::string_view before, std::string_view after)
{
    const std::int64_t key = assessmentNumber(database, assessment);
    const std::int64_t unit = unitNumber(database, place.unit);
    const int isDocument = place.isDocument ? 1 : 0;
    Query row = database.query("SELECT value FROM carried WHERE assessment = ?1 AND unit = ?2 AND "
                               "document = ?3 AND code = ?4");
    const std::string present =
        row.with(key, unit, isDocument, place.code).next() ? row.text(0) : std::string();
    if (present != before)
        fail(ErrorKind::Conflict, "store.carried-changed",
             {Param::text("unit", place.unit), Param::text("code", place.code)});
    if (present == after)
        return;
    if (after.empty()) {
        database
            .query("DELETE FROM carried WHERE assessment = ?1 AND unit = ?2 AND document = ?3 AND "
                   "code = ?4")
            .with(key, unit, isDocument, place.code)
            .run();
    } else {
        database
            .query("INSERT INTO carried (assessment, unit, document, code, value) VALUES (?1, ?2, "
                   "?3, ?4, ?5) ON CONFLICT (assessment, unit, document, code) DO UPDATE SET "
                   "value = ?5")
            .with(key, unit, isDocument, place.code, after)
            .run();
    }
    history.append({.action = "carried",
                    .assessment = assessment,
                    .unit = place.unit,
                    .stage = carriedStage(place.isDocument),
                    .code = place.code,
                    .before = before,
                    .after = after});
}

} // namespace

/// Of the table of kinds (Record.cpp).
RecordKind carriedKind()
{
    RecordKind kind{.name = "carried", .part = BookPart::Carried};
    kind.forEach = [](const Database& database, const auto& use) {
        Query rows = database.query("SELECT a.id, " + std::string(carriedColumns) +
                                    " JOIN assessment a ON a.number = c.assessment");
        while (rows.next()) {
            const std::string assessment = rows.text(0);
            const CarriedRow row = readCarried(rows, 1);
            use({.kind = "carried",
                 .assessment = assessment,
                 .unit = row.unit,
                 .stage = carriedStage(row.isDocument),
                 .code = row.code},
                row.value);
        }
    };
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view assessment,
                  std::span<const HistoryRow> rows) {
        for (const HistoryRow& row : rows)
            putCarried(database, history, assessment, {row.unit, row.stage.empty(), row.code, {}},
                       row.before, row.after);
    };
    return kind;
}

core::Result<std::vector<CarriedRow>> Carried::of(const Book& book, std::string_view assessment)
{
    return guarded([&] {
        const Database& database = book.m_impl->db();
        std::vector<CarriedRow> all;
        Query rows = database.query("SELECT " + std::string(carriedColumns) +
                                    " WHERE c.assessment = ?1 ORDER BY c.unit, c.document, c.code");
        rows.with(assessmentNumber(database, assessment));
        while (rows.next())
            all.push_back(readCarried(rows, 0));
        return all;
    });
}

core::Status Carried::write(Book& book, std::string_view assessment,
                            const std::vector<CarriedRow>& rows, bool isDropped,
                            const std::string& reason)
{
    return guarded([&] {
        Write write(*book.m_impl);
        HistoryWriter history = book.m_impl->historyWriter(reason);
        for (const CarriedRow& row : rows) {
            const std::string_view before = isDropped ? std::string_view(row.value) : "";
            const std::string_view after = isDropped ? "" : std::string_view(row.value);
            putCarried(book.m_impl->db(), history, assessment, row, before, after);
        }
        history.finish();
        write.commit();
    });
}

} // namespace store
