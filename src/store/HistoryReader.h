#pragma once

#include "store/Book.h"
#include "store/Database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

/// What is asked of the history; a part that is empty asks for everything.
struct HistoryFilter {
    std::string assessment{};
    std::string unit{};
    /// Entries of that code, and documents that serve it before or after.
    std::string code{};
    std::string author{};
    std::optional<std::int64_t> from{};  ///< first moment, UTC, milliseconds since 1970
    std::optional<std::int64_t> until{}; ///< first moment that is too late
    bool oldestFirst = false;
};

/// Rows of the history by number, both ends included; empty where `first` is after `last`.
struct HistoryRange {
    std::int64_t first = 1;
    std::int64_t last = 0;

    bool isEmpty() const { return first > last; }
    std::int64_t size() const { return isEmpty() ? 0 : last - first + 1; }
    bool operator==(const HistoryRange&) const = default;
};

/// Reads the history part by part, so that millions of rows are never held and nobody waits for a
/// rare one: each call looks at a bounded number of rows.
class HistoryReader {
public:
    explicit HistoryReader(const Book& book) : m_book(book) {}

    /// Where rows may be that the filter leaves: nothing lies outside. A clock that went back is no
    /// hindrance: every moment is looked at.
    core::Result<HistoryRange> range(const HistoryFilter& filter) const;

    struct Part {
        std::vector<HistoryRow> rows; ///< in the order asked for
        HistoryRange rest;            ///< what is still to be looked at; empty at the end
    };
    /// The first rows of `range` that the filter leaves, at most `limit`, perhaps none: then `rest`
    /// is to be asked.
    core::Result<Part> part(const HistoryFilter& filter, const HistoryRange& range,
                            int limit) const;

    /// Under whose names history was written, by the bytes of the names.
    core::Result<std::vector<std::string>> authors() const;

private:
    const Book& m_book;
};

/// What of a row, its batch and its words a HistoryRow is made of; a condition on `h` (history) and
/// `b` (batch) follows.
std::string historySelect(std::string_view way = {});
std::vector<HistoryRow> readHistory(Query& rows);

} // namespace store
