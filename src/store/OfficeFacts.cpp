#include "store/OfficeFacts.h"

#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/RecordKinds.h"

namespace store {

namespace {

using core::ErrorKind;
using core::Param;

constexpr std::size_t longestFactName = 60; // bytes, as the table says
constexpr std::size_t longestFactText = 8000;

/// A text of a row that is as long as the table allows, whatever the file's CHECKs are worth.
std::string boundText(const Query& row, int column, std::size_t longest)
{
    const std::string_view text = row.view(column);
    if (text.empty() || text.size() > longest)
        row.failValue(column);
    return std::string(text);
}

std::string factIn(const Database& database, std::string_view name)
{
    Query row = database.query("SELECT value FROM office_fact WHERE name = ?1");
    return row.with(name).next() ? boundText(row, 0, longestFactText) : std::string();
}

std::string factText(std::string_view value)
{
    return value.empty() ? std::string() : joinFields({value});
}

void putFact(const Database& database, HistoryWriter& history, const OfficeFactChange& change)
{
    if (change.name.empty())
        fail(ErrorKind::InvalidData, "store.empty-id");
    const std::string present = factIn(database, change.name);
    if (present != change.before)
        fail(ErrorKind::Conflict, "store.fact-changed", {Param::text("fact", change.name)});
    if (present == change.after)
        return;
    if (change.after.empty()) {
        database.query("DELETE FROM office_fact WHERE name = ?1").with(change.name).run();
    } else {
        database
            .query("INSERT INTO office_fact (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO "
                   "UPDATE SET value = ?2")
            .with(change.name, change.after)
            .run();
    }
    const std::string before = factText(present);
    const std::string after = factText(change.after);
    history.append(
        {.action = "office-fact", .code = change.name, .before = before, .after = after});
}

/// The text that history tells of a fact.
std::string toldFact(const HistoryRow& row, std::string_view canonical)
{
    if (canonical.empty())
        return {};
    auto fields = splitFields(canonical);
    if (!fields || fields->size() != 1)
        failUnreadable(row);
    return std::move(fields->front());
}

} // namespace

/// Of the table of kinds (Record.cpp).
RecordKind officeFactKind()
{
    RecordKind kind{.name = "office-fact"};
    kind.forEach = [](const Database& database, const auto& use) {
        Query rows = database.query("SELECT name, value FROM office_fact");
        while (rows.next()) {
            const std::string name = boundText(rows, 0, longestFactName);
            use({.kind = "office-fact", .code = name},
                factText(boundText(rows, 1, longestFactText)));
        }
    };
    kind.put = [](const Database& database, HistoryWriter& history, std::string_view,
                  std::span<const HistoryRow> rows) {
        for (const HistoryRow& row : rows)
            putFact(database, history,
                    {row.code, toldFact(row, row.before), toldFact(row, row.after)});
    };
    return kind;
}

core::Result<std::map<std::string, std::string, std::less<>>> OfficeFacts::all(const Book& book)
{
    return guarded([&] {
        std::map<std::string, std::string, std::less<>> all;
        Query rows = book.m_impl->db().query("SELECT name, value FROM office_fact ORDER BY name");
        while (rows.next())
            all.emplace(boundText(rows, 0, longestFactName), boundText(rows, 1, longestFactText));
        return all;
    });
}

core::Status OfficeFacts::write(Book& book, const std::vector<OfficeFactChange>& changes)
{
    return guarded([&] {
        Write write(*book.m_impl);
        HistoryWriter history = book.m_impl->historyWriter();
        for (const OfficeFactChange& change : changes)
            putFact(book.m_impl->db(), history, change);
        history.finish();
        write.commit();
    });
}

} // namespace store
