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
/// transaction stays open.
class Query {
public:
    Query(SQLite::Statement& cached, bool& onLoan);
    explicit Query(std::unique_ptr<SQLite::Statement> owned);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Starts anew with these parameters, in order.
    template<typename... Values>
    Query& with(const Values&... values)
    {
        m_statement->reset();
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }
    /// The next row, if there is one.
    bool next() { return m_statement->executeStep(); }
    /// For statements without rows.
    void run() { m_statement->exec(); }

    std::int64_t integer(int column) const { return m_statement->getColumn(column).getInt64(); }
    std::string text(int column) const { return m_statement->getColumn(column).getString(); }
    bool isNull(int column) const { return m_statement->getColumn(column).isNull(); }
    std::optional<std::int64_t> optionalInteger(int column) const;
    /// Valid until the next step.
    std::span<const unsigned char> blob(int column) const;

private:
    void bind(int index, std::int64_t value) { m_statement->bind(index, value); }
    void bind(int index, int value) { m_statement->bind(index, value); }
    void bind(int index, const std::string& value) { m_statement->bind(index, value); }
    void bind(int index, std::string_view value) { m_statement->bind(index, std::string(value)); }
    void bind(int index, const char* value) { m_statement->bind(index, value); }
    void bind(int index, const std::optional<std::int64_t>& value);
    void bind(int index, std::span<const unsigned char> value);

    std::unique_ptr<SQLite::Statement> m_owned;
    SQLite::Statement* m_statement;
    bool* m_onLoan = nullptr;
};

/// One connection with the book's settings and a cache of its prepared statements.
class Database {
public:
    enum class Access {
        Create, ///< Write, making the file
        Write,
        Read,
        Immutable ///< no locks, no companions: for a medium that cannot be written
    };
    Database(const std::filesystem::path& file, Access access);

    Query query(std::string_view sql) const;
    void run(const char* sql) const { m_connection.exec(sql); }
    std::int64_t number(const char* sql) const;
    std::string text(const char* sql) const;

    /// Whether the connection, asked for or not, can only read.
    bool isReadOnly() const;
    /// Whether no transaction is open.
    bool isIdle() const;
    /// Whether closing may write back what the write-ahead log holds: not before the file has
    /// proved sound.
    void setCheckpointOnClose(bool on) const;
    void setBusyTimeout(int milliseconds) const { m_connection.setBusyTimeout(milliseconds); }
    void setMaxPages(std::int64_t pages) const;
    std::int64_t fileSize() const;
    /// Empties the statement cache; needed before changes of the schema and of the journal mode.
    void forgetStatements() const { m_statements.clear(); }

private:
    struct Cached {
        std::unique_ptr<SQLite::Statement> statement;
        bool onLoan = false;
    };
    mutable SQLite::Database m_connection;
    mutable std::unordered_map<std::string, Cached> m_statements;
};

} // namespace store
