#pragma once

#include "store/Accounts.h"
#include "store/Book.h"
#include "store/Database.h"
#include "store/Guard.h"
#include "store/Hash.h"
#include "store/Words.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace store {

/// One row of the history with all that its batch says of it.
struct HistoryFacts {
    std::int64_t number = 0;
    std::int64_t time = 0;
    std::string_view author{};
    std::string_view action{};
    std::string_view assessment{};
    std::string_view unit{};
    std::string_view stage{};
    std::string_view code{};
    std::string_view before{};
    std::string_view after{};
    std::string_view reason{};
};

/// What the first batch is chained to: the book's facts that never change.
Digest historySeed(const Database& database);
/// The chain of schemas 1 and 2, row by row: old books keep it.
Digest chained(const Digest& before, const HistoryFacts& facts);

/// The chain of today: one hash for all rows of a batch (docs/storage.md).
class BatchHash {
public:
    BatchHash(const Digest& before, std::int64_t firstRow, std::int64_t time,
              std::string_view author, std::string_view reason);
    /// Of the facts kind, cell, before and after count; the rest is the batch's.
    void add(const HistoryFacts& facts);
    Digest finish(std::int64_t lastRow);

private:
    FieldHash m_hash;
};

/// The first 32 bytes of a column.
Digest digestFrom(std::span<const unsigned char> blob);

/// In whose name rows are written where a book has accounts.
struct Signer {
    Account account;
    std::shared_ptr<const SigningKey> key;
};

/// Number of the last row, which is how many there are; 0: none.
std::int64_t lastRowOf(const Database& database);
/// Whether the book is one with accounts.
bool hasAccounts(const Database& database);
/// What a signature of a batch is of.
std::string signedText(const Digest& batch);

/// Appends rows inside the caller's transaction. All rows of one writer are one batch: one time,
/// author and reason. Nothing is written for a writer without rows.
class HistoryWriter {
public:
    /// `signer`: who signs what is written; it must outlive the writer. finish() throws Failure:
    /// NotPermitted "gate.sign-in" where the book has accounts and nobody signs, or where the
    /// account has another key by now.
    HistoryWriter(const Database& database, std::int64_t time, std::string_view author,
                  std::string_view reason, Guard guard = {}, const Signer* signer = nullptr);
    /// Number, time, author and reason are filled in. `codeWord`: the number of the code's word,
    /// where the caller knows it. Throws Failure of what the guard refuses.
    void append(HistoryFacts facts, std::optional<std::int64_t> codeWord = {});
    /// Closes the batch: to be called before the transaction is committed.
    void finish();
    std::int64_t lastNumber() const { return m_number; }

private:
    /// A column's text before this one: neighbours mostly have the same.
    struct Named {
        std::string text;
        std::int64_t number = 0;
    };
    std::int64_t named(std::size_t column, std::string_view text);
    /// A row that waits to be written with others: SQLite takes many in one statement for half the
    /// price.
    struct Row {
        std::int64_t number = 0;
        std::array<std::int64_t, 5> names{};
        std::string before;
        std::string after;
    };
    static constexpr std::size_t handful = 64;
    void writeWaiting();
    void sign();

    const Database& m_database;
    Query m_insert;
    std::array<Row, handful> m_waiting;
    std::size_t m_waitingCount = 0;
    Words m_words;
    std::array<Named, 5> m_named;
    std::int64_t m_time;
    std::string m_author;
    std::string m_reason;
    Guard m_guard;
    const Signer* m_signer;
    std::int64_t m_number = 0; ///< of the last row
    std::int64_t m_first = 0;  ///< of the batch; 0 while it has none
    Digest m_head{};
    std::unique_ptr<BatchHash> m_hash;
};

/// Recomputes the chain, then compares what the tables hold with the last value history knows of
/// each cell. Throws Failure: Integrity "store.history-broken" (row: the first of the batch that is
/// not what was written), those of SignatureCheck, "store.history-mismatch" (action, assessment,
/// unit, stage, code). With
/// the index by which a cell's history is found also "store.damaged". `alsoEntry` gets each entry
/// as it is read.
/// `goOn` is asked as Book::verifyHistory says.
enum class WithIndex { No, Yes };
void verifyHistory(const Database& database, WithIndex withIndex = WithIndex::No,
                   const UseEntryOf& alsoEntry = {}, const GoOn& goOn = {});

/// Bounds of what a book's rows say: times that utcText can name (years 1 to 9999), and numbers
/// that may still be counted on.
inline constexpr std::int64_t earliestTime = -62'135'596'800'000;
inline constexpr std::int64_t latestTime = 253'402'300'799'999;
inline constexpr std::int64_t largestNumber = std::int64_t{1} << 53U;

/// "YYYY-MM-DDTHH:MM:SS.mmmZ"
std::string utcText(std::int64_t milliseconds);

} // namespace store
