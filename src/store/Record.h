#pragma once

#include "store/Book.h"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace store {

class Database;
class HistoryWriter;

/// What history names: one value of the book. Parts that a kind does not have are empty.
struct Cell {
    std::string_view kind;
    std::string_view assessment{};
    std::string_view unit{};
    std::string_view stage{};
    std::string_view code{};
    const EntryView* entry = nullptr; ///< where it is one that a table holds
};

/// What of an assessment that is held in memory a kind of value belongs to. Book: to none; who
/// follows a change of it reads the book anew.
enum class BookPart { Book, Entries, Counters, Documents, Tasks, Surveys, Carried, Charges };

/// A kind of value that the book keeps with its history. Its text (`value`) is its canonical form
/// (Canonical.h, docs/storage.md); the empty text: it is not there.
struct RecordKind {
    std::string_view name; ///< as history calls it (HistoryRow::action)
    BookPart part = BookPart::Book;
    bool isNumbered = false; ///< the code of its rows is a number of their own, no criterion
    /// Calls `use` with each value that the tables hold. Texts are valid during the call.
    std::function<void(const Database& database,
                       const std::function<void(const Cell&, std::string_view value)>& use)>
        forEach{};
    /// Undo and redo: writes `after` where the book holds `before`, with history rows, inside the
    /// caller's transaction. The rows are all of this kind. Throws Failure: Conflict where the book
    /// holds something else, Integrity "store.history-broken" (row) where a text cannot be read.
    /// Nothing for kinds that no step writes.
    std::function<void(const Database& database, HistoryWriter& history,
                       std::string_view assessment, std::span<const HistoryRow> rows)>
        put{};
};

/// All kinds. Who checks the history, takes steps back or follows them goes through them; nobody
/// asks for a kind by its name elsewhere.
const std::vector<RecordKind>& recordKinds();
/// The kind of that name (HistoryRow::action); nullptr where this program does not know it.
const RecordKind* recordKind(std::string_view action);
/// Of a row's kind (HistoryRow::action); BookPart::Book for an unknown one.
BookPart partOf(std::string_view action);
/// For a kind from outside this layer; before any book is opened.
void addRecordKind(RecordKind kind);

/// Throws Failure: Integrity "store.history-broken".
[[noreturn]] void failUnreadable(const HistoryRow& row);

} // namespace store
