#pragma once

#include "core/HiddenLetter.h"
#include "core/Result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>

struct sqlite3_file;
struct sqlite3_stmt;
struct sqlite3_value;

namespace store {

/// Thrown inside the store only: an expected failure on its way to the public call, which hands it
/// out as a value.
struct Failure {
    core::Error error;
};

[[noreturn]] void fail(core::ErrorKind kind, std::string code, std::vector<core::Param> params = {},
                       std::vector<core::Problem> details = {});

/// Throws what core::textRefusal says of a typed text.
void refuseHidden(std::string_view text, const char* field,
                  core::TextLines lines = core::TextLines::One);

/// Integrity "store.damaged" (message: what was found, in SQLite's words or a table's name, for the
/// log; page: the one that could not be read, where it was that).
[[noreturn]] void failDamaged(const std::string& verdict);

/// The one place where SQLite's results become errors of the book. Pre: called inside a catch
/// block.
core::Error caughtError();

/// Runs the body of a public call: its value, or whatever was thrown as an error.
template<typename Work>
auto guarded(Work&& work)
{
    using Value = std::invoke_result_t<Work>;
    if constexpr (std::is_void_v<Value>) {
        try {
            work();
            return core::Status();
        } catch (...) {
            return core::Status(caughtError());
        }
    } else {
        try {
            return core::Result<Value>(work());
        } catch (...) {
            return core::Result<Value>(caughtError());
        }
    }
}

/// A prepared statement on loan from the cache. Giving it back resets it, so that no read
/// transaction stays open. Nothing stands between it and SQLite: a country is read and written a
/// million rows at a time.
class Query {
public:
    /// With `onLoan` the statement belongs to the cache, else to the query.
    Query(sqlite3_stmt* statement, bool* onLoan);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Starts anew with these parameters, in order.
    template<typename... Values>
    Query& with(const Values&... values)
    {
        reset();
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }
    /// The same, but texts are not copied: they must stay where they are until run() has returned.
    template<typename... Values>
    Query& withKept(const Values&... values)
    {
        reset();
        int index = 0;
        (bindKept(++index, values), ...);
        return *this;
    }
    /// Parameters after the first `index`, not copied either: for statements with many. Returns the
    /// index of the last one.
    template<typename... Values>
    int keep(int index, const Values&... values)
    {
        (bindKept(++index, values), ...);
        return index;
    }
    /// The next row, if there is one.
    bool next();
    /// For statements without rows.
    void run();

    // The values of the row. A book is not believed: a column that holds another kind of value than
    // is asked for, or one out of bounds, throws Failure: Integrity "store.bad-value" (table; row:
    // how many rows have come; column).
    std::int64_t integer(int column) const;
    std::int64_t within(int column, std::int64_t low, std::int64_t high) const;
    /// A column of 0 and 1.
    bool flag(int column) const { return within(column, 0, 1) == 1; }
    /// Valid until the next step.
    std::string_view view(int column) const;
    std::string text(int column) const { return std::string(view(column)); }
    bool isNull(int column) const;
    std::optional<std::int64_t> optionalWithin(int column, std::int64_t low,
                                               std::int64_t high) const;
    /// Valid until the next step.
    std::span<const unsigned char> blob(int column) const;
    /// The same where it has to have so many bytes (a key, a seal).
    template<std::size_t size>
    std::array<unsigned char, size> bytes(int column) const
    {
        const auto found = blob(column);
        std::array<unsigned char, size> read{};
        if (found.size() != size)
            failValue(column);
        std::copy(found.begin(), found.end(), read.begin());
        return read;
    }

    /// For what a reader finds wrong by itself.
    [[noreturn]] void failValue(int column) const;

private:
    void reset();
    void check(int result) const;
    /// The column's value, which has to be of that type.
    sqlite3_value* value(int column, int type) const;
    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, std::string_view value);
    void bind(int index, const std::optional<std::int64_t>& value);
    void bind(int index, std::span<const unsigned char> value);
    void bindKept(int index, std::string_view value);
    void bindKept(int index, std::int64_t value) { bind(index, value); }
    void bindKept(int index, int value) { bind(index, value); }
    void bindKept(int index, const std::optional<std::int64_t>& value) { bind(index, value); }

    sqlite3_stmt* m_statement;
    bool* m_onLoan;
    std::int64_t m_row = 0;
};

/// One connection with the book's settings and a cache of its prepared statements.
class Database {
public:
    enum class Access {
        Write,
        Read,
        Immutable ///< no locks, no companions: for a medium that cannot be written
    };
    Database(const std::filesystem::path& file, Access access);
    ~Database();
    Database(Database&&) = delete;

    Query query(std::string_view sql) const;
    void run(const char* sql) const { m_connection.exec(sql); }
    std::int64_t number(const char* sql) const;
    std::string text(const char* sql) const;

    /// Whether the connection, asked for or not, can only read.
    bool isReadOnly() const;
    /// How many rows the last statement wrote.
    std::int64_t changes() const;
    /// The number that the last new row was given, in whatever table it has a number of its own.
    std::int64_t lastRowNumber() const;
    /// Whether each row's references are looked up as it is written; anew compiles all statements.
    void lookUpReferences(bool on) const;
    /// Makes the empty `target` the same as this, pages that only the log holds included.
    void copyInto(Database& target) const;
    /// Whether no transaction is open.
    bool isIdle() const;
    /// Whether closing may write back what the write-ahead log holds: not before the file has
    /// proved sound.
    void setCheckpointOnClose(bool on) const;
    void setBusyTimeout(int milliseconds) const { m_connection.setBusyTimeout(milliseconds); }
    void setMaxPages(std::int64_t pages) const;
    /// SQLite's own handle of the file.
    sqlite3_file& mainFile() const;
    /// Asks SQLite to leave room for sums in each page: of a new file, or at its next packing.
    void leaveRoomForSums() const;
    /// Empties the statement cache; needed before changes of the schema and of the journal mode.
    void forgetStatements() const;

private:
    struct Cached {
        sqlite3_stmt* statement = nullptr;
        bool onLoan = false;
    };
    sqlite3_stmt* prepared(const std::string& sql) const;

    mutable SQLite::Database m_connection;
    mutable std::unordered_map<std::string, Cached> m_statements;
};

/// All that is read while it lives comes from one state of the book, whatever another process
/// writes meanwhile. Inside an open transaction it does nothing: that is one state already.
class OneReading {
public:
    explicit OneReading(const Database& database);
    ~OneReading();
    OneReading(const OneReading&) = delete;
    OneReading& operator=(const OneReading&) = delete;

private:
    const Database* m_database; ///< none inside another transaction
};

/// While it lives, the references of a row are not looked up as it is written: for who has found
/// in the same transaction what thousands of rows refer to, and takes nothing of it away.
class ReferencesKnown {
public:
    explicit ReferencesKnown(const Database& database) : m_database(database)
    {
        m_database.lookUpReferences(false);
    }
    ~ReferencesKnown() { m_database.lookUpReferences(true); }
    ReferencesKnown(const ReferencesKnown&) = delete;
    ReferencesKnown& operator=(const ReferencesKnown&) = delete;

private:
    const Database& m_database;
};

} // namespace store
