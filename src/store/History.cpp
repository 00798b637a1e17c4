#include "store/History.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace store {

namespace {

std::string_view textOf(const Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

// A fault ends the caller's transaction: SQLite need not be ready to take back the one statement.
constexpr std::string_view insertOne =
    "INSERT OR FAIL INTO history (number, kind, assessment, unit, stage, code, before, after) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
// Numbers that SQLite gives by itself need not be looked for before.
constexpr std::string_view insertMany =
    "INSERT OR FAIL INTO history (kind, assessment, unit, stage, code, before, after) VALUES ";

} // namespace

Digest historySeed(const Database& database)
{
    Query book = database.query("SELECT id, created, sample, notice FROM book WHERE only = 1");
    if (!book.next())
        failDamaged("book");
    std::string bytes;
    addField(bytes, "cchc-history/1");
    addField(bytes, book.view(0));
    addField(bytes, book.view(1));
    addField(bytes, book.flag(2) ? "1" : "0");
    addField(bytes, book.view(3));
    return digestOf(bytes);
}

Digest chained(const Digest& before, const HistoryFacts& facts)
{
    std::string bytes;
    bytes.reserve(256 + facts.before.size() + facts.after.size());
    addField(bytes, textOf(before));
    addField(bytes, std::to_string(facts.number));
    addField(bytes, std::to_string(facts.time));
    for (const std::string_view field :
         {facts.author, facts.action, facts.assessment, facts.unit, facts.stage, facts.code,
          facts.before, facts.after, facts.reason})
        addField(bytes, field);
    return digestOf(bytes);
}

BatchHash::BatchHash(const Digest& before, std::int64_t firstRow, std::int64_t time,
                     std::string_view author, std::string_view reason)
{
    m_hash.add(textOf(before));
    m_hash.add(std::to_string(firstRow));
    m_hash.add(std::to_string(time));
    m_hash.add(author);
    m_hash.add(reason);
}

void BatchHash::add(const HistoryFacts& facts)
{
    for (const std::string_view field : {facts.action, facts.assessment, facts.unit, facts.stage,
                                         facts.code, facts.before, facts.after})
        m_hash.add(field);
}

Digest BatchHash::finish(std::int64_t lastRow)
{
    m_hash.add(std::to_string(lastRow));
    return m_hash.finish();
}

Digest digestFrom(std::span<const unsigned char> blob)
{
    Digest digest{};
    if (blob.size() != digest.size())
        failDamaged("hash");
    std::copy(blob.begin(), blob.end(), digest.begin());
    return digest;
}

HistoryWriter::HistoryWriter(const Database& database, std::int64_t time, std::string_view author,
                             std::string_view reason, Guard guard, const Signer* signer)
    : m_database(database), m_insert(database.query(insertOne)), m_words(database), m_time(time),
      m_author(author), m_reason(reason), m_guard(std::move(guard)), m_signer(signer)
{
    Query last = database.query("SELECT last_row, hash FROM batch ORDER BY first_row DESC LIMIT 1");
    if (last.next()) {
        m_number = last.within(0, 1, largestNumber);
        m_head = digestFrom(last.blob(1));
    } else {
        m_head = historySeed(database);
    }
}

std::int64_t HistoryWriter::named(std::size_t column, std::string_view text)
{
    Named& named = m_named[column];
    if (named.number == 0 || named.text != text)
        named = {std::string(text), m_words.numberOf(text)};
    return named.number;
}

void HistoryWriter::append(HistoryFacts facts, std::optional<std::int64_t> codeWord)
{
    if (m_guard) {
        if (auto refused = m_guard({facts.action, facts.assessment, facts.unit, facts.stage,
                                    facts.code, facts.before, facts.after}))
            throw Failure{*std::move(refused)};
    }
    facts.number = ++m_number;
    if (!m_hash) {
        m_first = m_number;
        m_hash = std::make_unique<BatchHash>(m_head, m_first, m_time, m_author, m_reason);
    }
    m_hash->add(facts);
    Row& row = m_waiting[m_waitingCount++];
    row.number = facts.number;
    row.names = {named(0, facts.action), named(1, facts.assessment), named(2, facts.unit),
                 named(3, facts.stage), codeWord ? *codeWord : named(4, facts.code)};
    row.before = facts.before;
    row.after = facts.after;
    if (m_waitingCount == handful)
        writeWaiting();
}

void HistoryWriter::writeWaiting()
{
    if (m_waitingCount == handful) {
        static const std::string sql = [] {
            std::string text(insertMany);
            for (std::size_t i = 0; i < handful; ++i)
                text += i == 0 ? "(?, ?, ?, ?, ?, ?, ?)" : ", (?, ?, ?, ?, ?, ?, ?)";
            return text;
        }();
        Query many = m_database.query(sql);
        int index = 0;
        for (const Row& row : m_waiting)
            index = many.keep(index, row.names[0], row.names[1], row.names[2], row.names[3],
                              row.names[4], row.before, row.after);
        many.run();
        if (m_database.lastRowNumber() != m_waiting.back().number)
            failDamaged("history");
    } else {
        for (std::size_t i = 0; i < m_waitingCount; ++i) {
            const Row& row = m_waiting[i];
            m_insert
                .withKept(row.number, row.names[0], row.names[1], row.names[2], row.names[3],
                          row.names[4], row.before, row.after)
                .run();
        }
    }
    m_waitingCount = 0;
}

void HistoryWriter::finish()
{
    if (!m_hash)
        return;
    writeWaiting();
    m_head = m_hash->finish(m_number);
    m_hash.reset();
    m_database
        .query("INSERT INTO batch (first_row, last_row, time, author, reason, chain, hash) "
               "VALUES (?1, ?2, ?3, ?4, ?5, 2, ?6)")
        .with(m_first, m_number, m_time, m_words.numberOf(m_author), m_words.numberOf(m_reason),
              std::span<const unsigned char>(m_head))
        .run();
    sign();
}

void HistoryWriter::sign()
{
    // Where there is an account it must be one that signs, and with the key that history names.
    if (!hasAccounts(m_database))
        return;
    bool isOwnKey = false;
    if (m_signer != nullptr) {
        Query own = m_database.query("SELECT public_key FROM account WHERE name = ?1");
        isOwnKey = own.with(m_signer->account.name).next() &&
                   std::ranges::equal(own.blob(0), m_signer->key->publicKey());
    }
    if (!isOwnKey)
        fail(core::ErrorKind::NotPermitted, "gate.sign-in");
    const Signature signature = m_signer->key->sign(signedText(m_head));
    m_database.query("INSERT INTO signature (batch, signature) VALUES (?1, ?2)")
        .with(m_first, std::span<const unsigned char>(signature))
        .run();
}

std::int64_t lastRowOf(const Database& database)
{
    Query last = database.query("SELECT ifnull(max(number), 0) FROM history");
    return last.next() ? last.integer(0) : 0;
}

bool hasAccounts(const Database& database)
{
    return database.query("SELECT 1 FROM account LIMIT 1").next();
}

std::string signedText(const Digest& batch)
{
    std::string bytes;
    addField(bytes, "cchc-signature/1");
    addField(bytes, textOf(batch));
    return bytes;
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
