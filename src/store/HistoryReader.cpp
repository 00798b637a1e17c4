#include "store/HistoryReader.h"

#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/History.h"
#include "store/Record.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace store {

namespace {

// One call looks at so many rows where no index leads to them: some hundredths of a second.
constexpr std::int64_t span = 50'000;

/// Conditions of a query with their values, which are parameters: so the texts of the statements
/// stay few.
class Conditions {
public:
    using Value = std::variant<std::int64_t, std::string>;

    /// "@" in a condition stands for the value.
    void add(std::string_view condition, Value value)
    {
        m_values.push_back(std::move(value));
        m_sql += m_sql.empty() ? "WHERE " : " AND ";
        for (const char c : condition)
            m_sql += c == '@' ? "?" + std::to_string(m_values.size()) : std::string(1, c);
    }
    const std::string& sql() const { return m_sql; }
    /// They stay where they are until the rows have been read. Returns the number of the last one.
    int bind(Query& query) const
    {
        int index = 0;
        for (const Value& value : m_values)
            index = std::visit([&](const auto& one) { return query.keep(index, one); }, value);
        return index;
    }

private:
    std::string m_sql;
    std::vector<Value> m_values;
};

constexpr std::string_view isNamed = " = (SELECT number FROM word WHERE text = @)";

std::string named(std::string_view column)
{
    return std::string(column).append(isNamed);
}

void addBatchConditions(Conditions& conditions, const HistoryFilter& filter)
{
    if (!filter.author.empty())
        conditions.add(named("b.author"), filter.author);
    if (filter.from)
        conditions.add("b.time >= @", *filter.from);
    if (filter.until)
        conditions.add("b.time < @", *filter.until);
}

/// A document row is asked for by the criteria that it serves; the third task is not the third
/// area's.
bool serves(const HistoryRow& row, const std::string& code)
{
    if (row.code == code) {
        const RecordKind* kind = recordKind(row.action);
        return kind == nullptr || !kind->isNumbered;
    }
    for (const std::string* text : {&row.before, &row.after}) {
        const auto document = documentFrom(*text, row.code);
        if (document && std::ranges::count(document->codes, code) > 0)
            return true;
    }
    return false;
}

} // namespace

std::string historySelect(std::string_view way)
{
    // The order of the joins is the order of reading: from the row to what its batch and words say.
    return std::string("SELECT h.number, b.time, author.text, kind.text, assessment.text, "
                       "unit.text, stage.text, code.text, h.before, h.after, reason.text, b.hash "
                       "FROM history h ")
        .append(way)
        .append(" CROSS JOIN batch b "
                "ON b.first_row = (SELECT max(first_row) FROM batch WHERE first_row <= h.number) "
                "CROSS JOIN word author ON author.number = b.author "
                "CROSS JOIN word kind ON kind.number = h.kind "
                "CROSS JOIN word assessment ON assessment.number = h.assessment "
                "CROSS JOIN word unit ON unit.number = h.unit "
                "CROSS JOIN word stage ON stage.number = h.stage "
                "CROSS JOIN word code ON code.number = h.code "
                "CROSS JOIN word reason ON reason.number = b.reason ");
}

std::vector<HistoryRow> readHistory(Query& rows)
{
    std::vector<HistoryRow> history;
    while (rows.next())
        history.push_back({rows.integer(0), utcText(rows.within(1, earliestTime, latestTime)),
                           rows.text(2), rows.text(3), rows.text(4), rows.text(5), rows.text(6),
                           rows.text(7), rows.text(8), rows.text(9), rows.text(10),
                           toHex(digestFrom(rows.blob(11)))});
    return history;
}

core::Result<HistoryRange> HistoryReader::range(const HistoryFilter& filter) const
{
    return guarded([&] {
        const Database& database = m_book.m_impl->db();
        Query word = database.query("SELECT 1 FROM word WHERE text = ?1");
        for (const std::string* name :
             {&filter.assessment, &filter.unit, &filter.code, &filter.author}) {
            // Documents name the codes that they serve in their own texts.
            if (!name->empty() && name != &filter.code && !word.with(*name).next())
                return HistoryRange{};
        }
        Conditions conditions;
        addBatchConditions(conditions, filter);
        Query bounds = database.query("SELECT ifnull(min(b.first_row), 1), "
                                      "ifnull(max(b.last_row), 0) FROM batch b " +
                                      conditions.sql());
        conditions.bind(bounds);
        bounds.next();
        return HistoryRange{bounds.within(0, 1, largestNumber), bounds.within(1, 0, largestNumber)};
    });
}

core::Result<HistoryReader::Part> HistoryReader::part(const HistoryFilter& filter,
                                                      const HistoryRange& range, int limit) const
{
    return guarded([&] {
        Part part;
        if (range.isEmpty())
            return part;
        // A unit's rows are found by the index and are few; others are gone through, some at a
        // time.
        const bool isIndexed = !filter.unit.empty();
        HistoryRange looked = range;
        if (!isIndexed && filter.oldestFirst)
            looked.last = std::min(range.last, range.first + span - 1);
        else if (!isIndexed)
            looked.first = std::max(range.first, range.last - span + 1);
        Conditions conditions;
        conditions.add("h.number >= @", looked.first);
        conditions.add("h.number <= @", looked.last);
        if (isIndexed)
            conditions.add(named("h.unit"), filter.unit);
        if (!filter.assessment.empty())
            conditions.add(named("h.assessment"), filter.assessment);
        if (!filter.code.empty())
            conditions.add("(" + named("h.code") +
                               " OR (h.kind = (SELECT number FROM word WHERE text = 'document') "
                               "AND (instr(h.before, @) OR instr(h.after, @))))",
                           filter.code);
        addBatchConditions(conditions, filter);
        Query rows = m_book.m_impl->db().query(
            historySelect(isIndexed ? "INDEXED BY history_by_cell" : "NOT INDEXED") +
            conditions.sql() + " ORDER BY h.number " + (filter.oldestFirst ? "ASC" : "DESC") +
            " LIMIT ?");
        rows.keep(conditions.bind(rows), limit);
        part.rows = readHistory(rows);
        // As many as asked for: there may be more right behind the last one.
        if (std::cmp_greater_equal(part.rows.size(), limit))
            (filter.oldestFirst ? looked.last : looked.first) = part.rows.back().number;
        part.rest = filter.oldestFirst ? HistoryRange{looked.last + 1, range.last}
                                       : HistoryRange{range.first, looked.first - 1};
        if (!filter.code.empty())
            std::erase_if(part.rows,
                          [&](const HistoryRow& row) { return !serves(row, filter.code); });
        return part;
    });
}

core::Result<std::vector<std::string>> HistoryReader::authors() const
{
    return guarded([&] {
        std::vector<std::string> names;
        Query rows = m_book.m_impl->db().query(
            "SELECT text FROM word WHERE number IN (SELECT author FROM batch) ORDER BY text");
        while (rows.next())
            names.push_back(rows.text(0));
        return names;
    });
}

} // namespace store
