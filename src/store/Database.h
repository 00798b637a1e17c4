#pragma once

#include "core/Result.h"

#include <SQLiteCpp/SQLiteCpp.h>

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

struct sqlite3_stmt;

namespace store {

/// Thrown inside the store only: an expected failure on its way to the public call, which hands it
/// out as a value.
struct Failure {
    core::Error error;
};

[[noreturn]] void fail(core::ErrorKind kind, std::string code, std::vector<core::Param> params = {},
                       std::vector<core::Problem> details = {});

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

/// A path as SQLite and error params want it: UTF-8 on every system.
std::string pathText(const std::filesystem::path& path);

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

    std::int64_t integer(int column) const;
    /// Valid until the next step.
    std::string_view view(int column) const;
    std::string text(int column) const { return std::string(view(column)); }
    bool isNull(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;
    /// Valid until the next step.
    std::span<const unsigned char> blob(int column) const;

private:
    void reset();
    void check(int result) const;
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
    /// Whether no transaction is open.
    bool isIdle() const;
    /// Whether closing may write back what the write-ahead log holds: not before the file has
    /// proved sound.
    void setCheckpointOnClose(bool on) const;
    void setBusyTimeout(int milliseconds) const { m_connection.setBusyTimeout(milliseconds); }
    void setMaxPages(std::int64_t pages) const;
    std::int64_t fileSize() const;
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

} // namespace store
