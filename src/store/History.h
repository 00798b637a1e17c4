#pragma once

#include "store/Book.h"
#include "store/Database.h"
#include "store/Hash.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace store {

/// One row as it is chained: the columns of the table `history` but its hash.
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

/// What the first row is chained to: the book's facts that never change.
Digest historySeed(const Database& database);
Digest chained(const Digest& before, const HistoryFacts& facts);

/// Appends rows inside the caller's transaction. All rows of one writer carry one time.
class HistoryWriter {
public:
    HistoryWriter(const Database& database, std::int64_t time, std::string_view author,
                  std::string_view reason);
    /// Number, time, author and reason are filled in.
    void append(HistoryFacts facts);
    std::int64_t lastNumber() const { return m_number; }

private:
    Query m_insert;
    std::int64_t m_time;
    std::string_view m_author;
    std::string_view m_reason;
    std::int64_t m_number = 0;
    Digest m_head{};
};

/// Recomputes the chain, then compares what the tables hold with the last value history knows of
/// each cell. Throws Failure: Integrity "store.history-broken" (row), "store.history-mismatch"
/// (action, assessment, unit, stage, code).
void verifyHistory(const Database& database);

/// "YYYY-MM-DDTHH:MM:SS.mmmZ"
std::string utcText(std::int64_t milliseconds);

} // namespace store
