#include "store/History.h"

#include "core/Codes.h"
#include "store/Record.h"
#include "store/SignatureCheck.h"

#include <array>
#include <cstring>
#include <tuple>
#include <unordered_map>

namespace store {

namespace {

/// All words at once, and the one that stood last in each column: neighbours mostly have the same.
class AllWords {
public:
    explicit AllWords(const Database& database)
    {
        Query rows = database.query("SELECT number, text FROM word");
        while (rows.next())
            m_texts.emplace(rows.integer(0), rows.text(1));
    }
    /// Nothing where there is no such word: whoever took it away broke the chain.
    const std::string* at(std::size_t column, std::int64_t number)
    {
        Last& last = m_last[column];
        if (last.text == nullptr || last.number != number) {
            const auto found = m_texts.find(number);
            last = {number, found == m_texts.end() ? nullptr : &found->second};
        }
        return last.text;
    }

    static constexpr std::size_t columns = 7;

private:
    struct Last {
        std::int64_t number = 0;
        const std::string* text = nullptr;
    };
    std::unordered_map<std::int64_t, std::string> m_texts;
    std::array<Last, columns> m_last;
};

[[noreturn]] void failBroken(std::int64_t row)
{
    fail(core::ErrorKind::Integrity, "store.history-broken",
         {core::Param::num("row", static_cast<long long>(row))});
}

/// For this run alone, and short, since two million of them are hashed: no text of a book is longer
/// than four bytes can say.
void appendCell(std::string& bytes, const Cell& cell)
{
    for (const std::string_view part :
         {cell.kind, cell.assessment, cell.unit, cell.stage, cell.code}) {
        const auto length = static_cast<std::uint32_t>(part.size());
        std::array<char, sizeof(length)> digits{};
        std::memcpy(digits.data(), &length, sizeof(length));
        bytes.append(digits.data(), digits.size());
        bytes += part;
    }
}

Cell cellOf(const HistoryFacts& facts)
{
    return {facts.action, facts.assessment, facts.unit, facts.stage, facts.code};
}

/// What a book holds, as one number: the sum of a secret hash of each cell with its value. History
/// says the same by adding what each row brought and taking off what it replaced. Equal sums: equal
/// contents, without holding any of them.
class Contents {
public:
    explicit Contents(const SecretHash& hash) : m_hash(hash) {}
    void add(const Cell& cell, std::string_view value) { m_sum += hashOf(cell, value); }
    void take(const Cell& cell, std::string_view value) { m_sum -= hashOf(cell, value); }
    std::uint64_t sum() const { return m_sum; }

private:
    std::uint64_t hashOf(const Cell& cell, std::string_view value)
    {
        if (value.empty())
            return 0;
        m_bytes.clear();
        appendCell(m_bytes, cell);
        m_bytes += value;
        return m_hash.of(m_bytes);
    }

    const SecretHash& m_hash;
    std::uint64_t m_sum = 0;
    std::string m_bytes;
};

/// Where a row of the history stands in the index of cells: words of unit and code, its number.
struct IndexRow {
    std::int64_t unit = 0;
    std::int64_t code = 0;
    std::int64_t number = 0;

    bool comesBefore(const IndexRow& other) const
    {
        return std::tie(unit, code, number) < std::tie(other.unit, other.code, other.number);
    }
};

/// What the index holds, as one number, as Contents.
class IndexContents {
public:
    explicit IndexContents(const SecretHash& hash) : m_hash(hash) {}
    void add(const IndexRow& row)
    {
        std::array<char, sizeof(row)> bytes{};
        std::memcpy(bytes.data(), &row, sizeof(row));
        m_sum += m_hash.of({bytes.data(), bytes.size()});
    }
    std::uint64_t sum() const { return m_sum; }

private:
    const SecretHash& m_hash;
    std::uint64_t m_sum = 0;
};

/// Goes through the chain, row by row; `use` gets each row and its place in the index of cells,
/// `closed` each batch: its first row, author and hash.
template<typename Use, typename Closed>
void verifyChain(const Database& database, Use use, Closed closed)
{
    AllWords words(database);
    Query batches = database.query("SELECT first_row, last_row, time, author, reason, chain, hash "
                                   "FROM batch ORDER BY first_row");
    Query rows = database.query("SELECT number, kind, assessment, unit, stage, code, before, after "
                                "FROM history ORDER BY number");
    Digest head = historySeed(database);
    std::int64_t expected = 1;
    while (batches.next()) {
        const std::int64_t first = batches.integer(0);
        const std::int64_t last = batches.within(1, first, largestNumber);
        const bool isByRow = batches.within(5, 1, 2) == 1;
        const std::string* author = words.at(5, batches.integer(3));
        const std::string* reason = words.at(6, batches.integer(4));
        if (first != expected || author == nullptr || reason == nullptr)
            failBroken(std::min(first, expected));
        HistoryFacts facts;
        facts.time = batches.within(2, earliestTime, latestTime);
        facts.author = *author;
        facts.reason = *reason;
        BatchHash together(head, first, facts.time, *author, *reason);
        for (; expected <= last; ++expected) {
            if (!rows.next() || rows.integer(0) != expected)
                failBroken(expected);
            std::array<std::string_view, 5> names;
            std::array<std::int64_t, 5> numbers{};
            for (std::size_t i = 0; i < names.size(); ++i) {
                numbers[i] = rows.integer(static_cast<int>(i) + 1);
                const std::string* text = words.at(i, numbers[i]);
                if (text == nullptr)
                    failBroken(expected);
                names[i] = *text;
            }
            facts.number = expected;
            facts.action = names[0];
            facts.assessment = names[1];
            facts.unit = names[2];
            facts.stage = names[3];
            facts.code = names[4];
            facts.before = rows.view(6);
            facts.after = rows.view(7);
            if (isByRow)
                head = chained(head, facts);
            else
                together.add(facts);
            use(facts, {numbers[2], numbers[4], expected});
        }
        if (!isByRow)
            head = together.finish(last);
        if (head != digestFrom(batches.blob(6)))
            failBroken(first);
        closed(first, *author, head);
    }
    if (rows.next())
        failBroken(expected);
}

[[noreturn]] void failMismatch(const Cell& cell)
{
    using core::Param;
    fail(core::ErrorKind::Integrity, "store.history-mismatch",
         {Param::text("action", std::string(cell.kind)),
          Param::text("assessment", std::string(cell.assessment)),
          Param::text("unit", std::string(cell.unit)),
          Param::text("stage", std::string(cell.stage)),
          Param::text("code", std::string(cell.code))});
}

/// Reads the parts of a cell's bytes back, for the message.
Cell cellFrom(std::string_view bytes)
{
    std::array<std::string_view, 5> parts;
    for (std::string_view& part : parts) {
        std::uint32_t length = 0;
        std::memcpy(&length, bytes.data(), sizeof(length));
        part = bytes.substr(sizeof(length), length);
        bytes.remove_prefix(sizeof(length) + part.size());
    }
    return {parts[0], parts[1], parts[2], parts[3], parts[4]};
}

/// Something differs: cell by cell, to name the first. Returns where only the way differed, not
/// what became of it.
void findMismatch(const Database& database)
{
    std::unordered_map<std::string, std::string> cells;
    std::string key;
    verifyChain(
        database,
        [&](const HistoryFacts& facts, const IndexRow& /*row*/) {
            key.clear();
            appendCell(key, cellOf(facts));
            if (facts.after.empty())
                cells.erase(key);
            else
                cells.insert_or_assign(key, std::string(facts.after));
        },
        [](std::int64_t, std::string_view, const Digest&) {});
    for (const RecordKind& kind : recordKinds()) {
        kind.forEach(database, [&](const Cell& cell, std::string_view value) {
            if (value.empty())
                return;
            key.clear();
            appendCell(key, cell);
            const auto known = cells.find(key);
            if (known == cells.end() || known->second != value)
                failMismatch(cell);
            cells.erase(known);
        });
    }
    if (!cells.empty())
        failMismatch(cellFrom(cells.begin()->first));
}

/// The index must hold what the rows told, in its order.
void verifyIndex(const Database& database, const SecretHash& hash, std::uint64_t told)
{
    IndexContents present(hash);
    IndexRow last;
    Query rows = database.query("SELECT unit, code, number FROM history INDEXED BY history_by_cell "
                                "ORDER BY unit, code, number");
    while (rows.next()) {
        const IndexRow row{rows.integer(0), rows.integer(1), rows.integer(2)};
        if (!last.comesBefore(row))
            failDamaged("order of index history_by_cell");
        present.add(row);
        last = row;
    }
    if (present.sum() != told)
        failDamaged("index history_by_cell");
}

} // namespace

void verifyHistory(const Database& database, WithIndex withIndex, const UseEntryOf& alsoEntry,
                   const GoOn& goOn)
{
    constexpr std::int64_t step = 8192; // rows between two questions: some milliseconds
    const SecretHash hash;
    Contents told(hash);
    IndexContents toldOfIndex(hash);
    SignatureCheck signatures(database);
    verifyChain(
        database,
        [&](const HistoryFacts& facts, const IndexRow& row) {
            told.add(cellOf(facts), facts.after);
            told.take(cellOf(facts), facts.before);
            if (withIndex == WithIndex::Yes)
                toldOfIndex.add(row);
            signatures.take(facts);
            if (goOn && facts.number % step == 0 && !goOn(facts.number))
                fail(core::ErrorKind::Usage, core::codes::historyCancelled);
        },
        [&](std::int64_t first, std::string_view author, const Digest& head) {
            signatures.close(first, author, head);
        });
    signatures.finish();
    Contents present(hash);
    for (const RecordKind& kind : recordKinds())
        kind.forEach(database, [&](const Cell& cell, std::string_view value) {
            present.add(cell, value);
            if (cell.entry != nullptr && alsoEntry)
                alsoEntry(cell.assessment, *cell.entry);
        });
    if (told.sum() != present.sum())
        findMismatch(database);
    if (withIndex == WithIndex::Yes)
        verifyIndex(database, hash, toldOfIndex.sum());
}

} // namespace store
