#pragma once

#include "core/Result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace store {

class Book;

/// What a row of history is about to say: where something changes.
struct ChangedPlace {
    std::string_view action; ///< as HistoryRow::action
    std::string_view assessment;
    std::string_view unit;
    std::string_view stage;
    std::string_view code;
    std::string_view before = {}; ///< canonical texts, as of HistoryRow
    std::string_view after = {};
};

/// Asked for each row of history before its change is committed; an error refuses the whole write.
using Guard = std::function<std::optional<core::Error>(const ChangedPlace&)>;
/// Called once for each writing, inside its transaction.
using MakeGuard = std::function<Guard()>;

/// Whoever opens a book gives it a guard once: what no path may do is refused there, by whatever
/// path it comes.
struct BookGuard {
    static void set(Book& book, MakeGuard guard);
};

/// The time by which dates are judged.
struct BookClock {
    /// UTC milliseconds since 1970: of the clock, but never before the last change of the book, so
    /// that a clock that was set back opens nothing.
    static core::Result<std::int64_t> moment(const Book& book);
    /// Whether the clock is behind the last change by more than a few minutes.
    static core::Result<bool> isBehind(const Book& book);
};

} // namespace store
