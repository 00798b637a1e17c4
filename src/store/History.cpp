#include "store/History.h"

#include "store/Canonical.h"
#include "store/Database.h"
#include "store/Rows.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <unordered_map>

namespace store {

namespace {

// Length first, so that no two lists of fields have the same bytes.
void addField(std::string& bytes, std::string_view field)
{
    auto length = static_cast<std::uint64_t>(field.size());
    for (int i = 0; i < 8; ++i, length >>= 8U)
        bytes += static_cast<char>(length & 0xFFU);
    bytes += field;
}

Digest toDigest(std::span<const unsigned char> blob)
{
    Digest digest{};
    std::copy_n(blob.begin(), std::min(blob.size(), digest.size()), digest.begin());
    return digest;
}

// One cell of the book as history names it, unambiguous.
std::string cellKey(std::initializer_list<std::string_view> parts)
{
    std::string key;
    for (const std::string_view part : parts)
        addField(key, part);
    return key;
}

using Cells = std::unordered_map<std::string, std::string>;

Cells verifyChain(const Database& database)
{
    Cells cells;
    Digest head = historySeed(database);
    std::int64_t expected = 1;
    Query rows = database.query("SELECT number, time, author, action, assessment, unit, stage, "
                                "code, before, after, reason, hash "
                                "FROM history ORDER BY number");
    for (; rows.next(); ++expected) {
        std::array<std::string, 9> text;
        for (std::size_t i = 0; i < text.size(); ++i)
            text[i] = rows.text(static_cast<int>(i) + 2);
        const HistoryFacts facts{rows.integer(0), rows.integer(1), text[0], text[1],
                                 text[2],         text[3],         text[4], text[5],
                                 text[6],         text[7],         text[8]};
        head = chained(head, facts);
        const auto stored = rows.blob(11);
        if (facts.number != expected ||
            !std::equal(stored.begin(), stored.end(), head.begin(), head.end()))
            fail(core::ErrorKind::Integrity, "store.history-broken",
                 {core::Param::num("row", static_cast<long long>(expected))});
        std::string key = cellKey({text[1], text[2], text[3], text[4], text[5]});
        if (text[7].empty())
            cells.erase(key);
        else
            cells.insert_or_assign(std::move(key), std::move(text[7]));
    }
    return cells;
}

[[noreturn]] void failMismatch(const std::array<std::string_view, 5>& cell)
{
    fail(core::ErrorKind::Integrity, "store.history-mismatch",
         {core::Param::text("action", std::string(cell[0])),
          core::Param::text("assessment", std::string(cell[1])),
          core::Param::text("unit", std::string(cell[2])),
          core::Param::text("stage", std::string(cell[3])),
          core::Param::text("code", std::string(cell[4]))});
}

// Reads the parts of a cellKey back, for the message.
std::array<std::string_view, 5> partsOf(std::string_view key)
{
    std::array<std::string_view, 5> parts;
    for (std::string_view& part : parts) {
        std::uint64_t length = 0;
        for (std::size_t i = 8; i-- > 0;)
            length = length << 8U | static_cast<unsigned char>(key[i]);
        part = key.substr(8, static_cast<std::size_t>(length));
        key.remove_prefix(8 + part.size());
    }
    return parts;
}

} // namespace

Digest historySeed(const Database& database)
{
    Query book = database.query("SELECT id, created, sample, notice FROM book");
    if (!book.next())
        fail(core::ErrorKind::Integrity, "store.damaged", {core::Param::text("message", "book")});
    std::string bytes;
    addField(bytes, "cchc-history/1");
    for (int column = 0; column < 4; ++column)
        addField(bytes, book.text(column));
    return digestOf(bytes);
}

Digest chained(const Digest& before, const HistoryFacts& facts)
{
    std::string bytes;
    bytes.reserve(256 + facts.before.size() + facts.after.size());
    addField(bytes, std::string_view(reinterpret_cast<const char*>(before.data()), before.size()));
    addField(bytes, std::to_string(facts.number));
    addField(bytes, std::to_string(facts.time));
    for (const std::string_view field :
         {facts.author, facts.action, facts.assessment, facts.unit, facts.stage, facts.code,
          facts.before, facts.after, facts.reason})
        addField(bytes, field);
    return digestOf(bytes);
}

HistoryWriter::HistoryWriter(const Database& database, std::int64_t time, std::string_view author,
                             std::string_view reason)
    : m_insert(database.query(
          "INSERT INTO history (number, time, author, action, assessment, unit, stage, code, "
          "before, after, "
          "reason, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")),
      m_time(time), m_author(author), m_reason(reason)
{
    Query last = database.query("SELECT number, hash FROM history ORDER BY number DESC LIMIT 1");
    if (last.next()) {
        m_number = last.integer(0);
        m_head = toDigest(last.blob(1));
    } else {
        m_head = historySeed(database);
    }
}

void HistoryWriter::append(HistoryFacts facts)
{
    facts.number = ++m_number;
    facts.time = m_time;
    facts.author = m_author;
    facts.reason = m_reason;
    m_head = chained(m_head, facts);
    m_insert
        .with(facts.number, facts.time, facts.author, facts.action, facts.assessment, facts.unit,
              facts.stage, facts.code, facts.before, facts.after, facts.reason,
              std::span<const unsigned char>(m_head))
        .run();
}

void verifyHistory(const Database& database)
{
    Cells cells = verifyChain(database);
    const auto compare = [&cells](const std::array<std::string_view, 5>& cell,
                                  const std::string& present) {
        const auto known = cells.find(cellKey({cell[0], cell[1], cell[2], cell[3], cell[4]}));
        if ((known == cells.end() ? std::string_view() : std::string_view(known->second)) !=
            present)
            failMismatch(cell);
        if (known != cells.end())
            cells.erase(known);
    };
    compare({"title", "", "", "", ""}, joinFields({database.text("SELECT title FROM book")}));
    forEachUnit(database, [&](const core::Unit& unit, const std::string&) {
        compare({"units", "", unit.id, "", ""}, canonicalText(unit));
    });
    forEachSet(database, [&](const SetInfo& set, const std::string& json) {
        SetInfo kept = set;
        kept.hash = hashHex(json);
        compare({"set", "", "", "", set.id}, canonicalText(kept));
    });
    forEachAssessment(
        database, [&](const core::Assessment& assessment, const std::string& setHash) {
            compare({"assessment", assessment.id, "", "", ""}, canonicalText(assessment, setHash));
        });
    forEachDossier(database, [&](const std::string& assessment, const DossierRow& row) {
        compare(
            {"dossiers", assessment, row.unit, levelName(row.counters.level), row.counters.field},
            canonicalText(row.counters));
    });
    forEachEntry(database, [&](const std::string& assessment, const EntryRow& row) {
        compare({"entry", assessment, row.unit, row.stage, row.code}, canonicalText(row.entry));
    });
    forEachDocument(database, [&](const std::string& assessment, const DocumentRow& row) {
        compare({"document", assessment, row.unit, "", row.document.id},
                canonicalText(row.document));
    });
    if (!cells.empty())
        failMismatch(partsOf(cells.begin()->first));
}

std::string utcText(std::int64_t milliseconds)
{
    using namespace std::chrono;
    const sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds(milliseconds)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss<std::chrono::milliseconds> clock(time - day);
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()),
                  static_cast<int>(clock.subseconds().count()));
    return text.data();
}

} // namespace store
