#include "store/Database.h"

#include "core/Codes.h"
#include "core/PathText.h"
#include "store/PageSums.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <new>

namespace store {

namespace {

constexpr int busyTimeout =
    5000; // ms: long enough for another window's import, short enough for a person

// A URI is needed for `immutable` alone; everything but plain ASCII is escaped, "C:\x" becomes
// "/C:/x".
std::string immutableUri(const std::filesystem::path& file)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    static constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:";
    const std::u8string generic = file.generic_u8string();
    std::string uri = generic.starts_with(u8"/") ? "file://" : "file:///";
    for (const char8_t unit : generic) {
        const auto byte = static_cast<unsigned char>(unit);
        if (plain.find(static_cast<char>(byte)) != std::string_view::npos) {
            uri += static_cast<char>(byte);
        } else {
            uri += '%';
            uri += digits[byte >> 4U];
            uri += digits[byte & 0xFU];
        }
    }
    return uri + "?immutable=1";
}

std::string nameFor(const std::filesystem::path& file, Database::Access access)
{
    return access == Database::Access::Immutable ? immutableUri(file) : core::pathText(file);
}

// Nobody asks SQLite how much memory it uses; counting it takes a lock at each allocation. What a
// statement of many rows would need to take itself back stays in memory: an import's is some
// hundred kilobytes. Only before SQLite's first use; refused later, which changes nothing but
// speed.
void configureOnce()
{
    constexpr int keptInMemory = 4 * 1024 * 1024;
    static const int asked = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) |
                             sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, keptInMemory);
    static_cast<void>(asked);
}

// A connection belongs to one thread: SQLite need not lock it at each call.
int flagsFor(Database::Access access)
{
    switch (access) {
    case Database::Access::Write:
        return SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX;
    case Database::Access::Read:
        return SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX;
    case Database::Access::Immutable:
        return SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX;
    }
    return SQLite::OPEN_READONLY;
}

core::Error errorOf(const SQLite::Exception& exception)
{
    using core::ErrorKind;
    const int extended = exception.getExtendedErrorCode();
    std::vector<core::Param> params = {core::Param::num("sqlite", static_cast<long long>(extended)),
                                       core::Param::text("message", exception.what())};
    const auto error = [&](ErrorKind kind, const char* code) {
        return core::Error{kind, code, std::move(params), {}};
    };
    switch (exception.getErrorCode() & 0xFF) { // without the extended part
    case SQLITE_FULL:
        return error(ErrorKind::Storage, core::codes::storeFull);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return error(ErrorKind::Storage, core::codes::storeReadOnly);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return error(ErrorKind::NotPermitted, core::codes::storeBusy);
    case SQLITE_CORRUPT:
        return error(ErrorKind::Integrity, core::codes::storeDamaged);
    case SQLITE_NOTADB:
        return error(ErrorKind::InvalidData, "store.not-a-book");
    case SQLITE_CANTOPEN:
        return error(ErrorKind::Storage, core::codes::storeUnreadable);
    case SQLITE_IOERR:
        // What readers and the writer share beside the book could not be made as long as it has to
        // be.
        if (extended == SQLITE_IOERR_SHMSIZE)
            return error(ErrorKind::Storage, core::codes::storeFull);
        // A page is not what was written (PageSums.h); of a failed reading of the schema SQLite
        // keeps no more than "input or output".
        if (const auto page = takeDamagedPage()) {
            params.push_back(core::Param::num("page", static_cast<long long>(*page)));
            return error(ErrorKind::Integrity, core::codes::storeDamaged);
        }
        return error(ErrorKind::Storage, core::codes::storeIo);
    case SQLITE_TOOBIG:
        return error(ErrorKind::InvalidData, "store.too-big");
    case SQLITE_CONSTRAINT:
        return error(ErrorKind::InvalidData, "store.constraint");
    default:
        return error(ErrorKind::Internal, core::codes::storeSqlite);
    }
}

} // namespace

void fail(core::ErrorKind kind, std::string code, std::vector<core::Param> params,
          std::vector<core::Problem> details)
{
    throw Failure{core::Error{kind, std::move(code), std::move(params), std::move(details)}};
}

void refuseHidden(std::string_view text, const char* field, core::TextLines lines)
{
    if (auto refused = core::textRefusal(text, field, lines))
        throw Failure{*std::move(refused)};
}

void failDamaged(const std::string& verdict)
{
    std::vector<core::Param> params = {core::Param::text("message", verdict)};
    if (const auto page = takeDamagedPage())
        params.push_back(core::Param::num("page", static_cast<long long>(*page)));
    fail(core::ErrorKind::Integrity, core::codes::storeDamaged, std::move(params));
}

core::Error caughtError()
{
    try {
        throw;
    } catch (Failure& failure) {
        return std::move(failure.error);
    } catch (const SQLite::Exception& exception) {
        return errorOf(exception);
    } catch (const std::filesystem::filesystem_error& fault) {
        return {core::ErrorKind::Storage,
                core::codes::storeIo,
                {core::Param::text("message", fault.what())},
                {}};
    } catch (const std::bad_alloc&) {
        return {core::ErrorKind::Internal, "store.no-memory", {}, {}};
    } catch (const std::exception& fault) {
        return {core::ErrorKind::Internal,
                "store.unexpected",
                {core::Param::text("message", fault.what())},
                {}};
    }
}

Query::Query(sqlite3_stmt* statement, bool* onLoan) : m_statement(statement), m_onLoan(onLoan)
{
    if (onLoan != nullptr)
        *onLoan = true;
}

Query::~Query()
{
    if (m_onLoan == nullptr) {
        sqlite3_finalize(m_statement);
        return;
    }
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    *m_onLoan = false;
}

void Query::check(int result) const
{
    if (result != SQLITE_OK)
        throw SQLite::Exception(sqlite3_db_handle(m_statement), result);
}

void Query::reset()
{
    // What the last run failed with was said then.
    sqlite3_reset(m_statement);
    m_row = 0;
}

bool Query::next()
{
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW) {
        ++m_row;
        return true;
    }
    if (result != SQLITE_DONE)
        check(result);
    return false;
}

void Query::run()
{
    while (next()) {
    }
}

namespace {

/// What a query reads from: the first name after FROM outside parentheses.
std::string tableOf(std::string_view sql)
{
    constexpr std::string_view from = " FROM ";
    int depth = 0;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        depth += sql[i] == '(' ? 1 : sql[i] == ')' ? -1 : 0;
        if (depth == 0 && sql.substr(i).starts_with(from)) {
            const std::string_view rest = sql.substr(i + from.size());
            return std::string(rest.substr(0, rest.find(' ')));
        }
    }
    return {};
}

} // namespace

void Query::failValue(int column) const
{
    const char* name = sqlite3_column_name(m_statement, column);
    fail(core::ErrorKind::Integrity, "store.bad-value",
         {core::Param::text("table", tableOf(sqlite3_sql(m_statement))),
          core::Param::num("row", static_cast<long long>(m_row)),
          core::Param::text("column", name == nullptr ? "" : name)});
}

// Each of SQLite's calls for a column makes sure anew that the column is there; here that is done
// once, since a connection belongs to one thread.
sqlite3_value* Query::value(int column, int type) const
{
    sqlite3_value* value = sqlite3_column_value(m_statement, column);
    if (sqlite3_value_type(value) != type)
        failValue(column);
    return value;
}

std::int64_t Query::integer(int column) const
{
    return sqlite3_value_int64(value(column, SQLITE_INTEGER));
}

std::int64_t Query::within(int column, std::int64_t low, std::int64_t high) const
{
    const std::int64_t value = integer(column);
    if (value < low || value > high)
        failValue(column);
    return value;
}

std::string_view Query::view(int column) const
{
    sqlite3_value* held = value(column, SQLITE_TEXT);
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(held));
    if (text == nullptr) // no memory for it
        throw std::bad_alloc();
    return {text, static_cast<std::size_t>(sqlite3_value_bytes(held))};
}

bool Query::isNull(int column) const
{
    return sqlite3_value_type(sqlite3_column_value(m_statement, column)) == SQLITE_NULL;
}

std::optional<std::int64_t> Query::optionalWithin(int column, std::int64_t low,
                                                  std::int64_t high) const
{
    return isNull(column) ? std::nullopt : std::optional<std::int64_t>(within(column, low, high));
}

std::span<const unsigned char> Query::blob(int column) const
{
    sqlite3_value* held = value(column, SQLITE_BLOB);
    const void* bytes = sqlite3_value_blob(held);
    return {static_cast<const unsigned char*>(bytes),
            static_cast<std::size_t>(sqlite3_value_bytes(held))};
}

void Query::bind(int index, std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement, index, value));
}

void Query::bind(int index, std::string_view value)
{
    // A view of nothing must not become NULL.
    check(sqlite3_bind_text64(m_statement, index, value.empty() ? "" : value.data(), value.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::bindKept(int index, std::string_view value)
{
    check(sqlite3_bind_text64(m_statement, index, value.empty() ? "" : value.data(), value.size(),
                              SQLITE_STATIC, SQLITE_UTF8));
}

void Query::bind(int index, const std::optional<std::int64_t>& value)
{
    check(value ? sqlite3_bind_int64(m_statement, index, *value)
                : sqlite3_bind_null(m_statement, index));
}

void Query::bind(int index, std::span<const unsigned char> value)
{
    static constexpr unsigned char nothing = 0;
    check(sqlite3_bind_blob64(m_statement, index, value.empty() ? &nothing : value.data(),
                              value.size(), SQLITE_TRANSIENT));
}

Database::Database(const std::filesystem::path& file, Access access)
    : m_connection((configureOnce(), nameFor(file, access)).c_str(), flagsFor(access), busyTimeout,
                   pageSumLayer())
{
    sqlite3* handle = m_connection.getHandle();
    // A book may come from anyone: nothing its schema says may run code or fake a column.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    run("PRAGMA cell_size_check = ON");
    run("PRAGMA foreign_keys = ON");
}

Database::~Database()
{
    forgetStatements();
}

sqlite3_stmt* Database::prepared(const std::string& sql) const
{
    sqlite3_stmt* statement = nullptr;
    const int result = sqlite3_prepare_v2(m_connection.getHandle(), sql.c_str(),
                                          static_cast<int>(sql.size()), &statement, nullptr);
    if (result != SQLITE_OK)
        throw SQLite::Exception(m_connection.getHandle(), result);
    return statement;
}

Query Database::query(std::string_view sql) const
{
    const std::string key(sql);
    Cached& cached = m_statements[key];
    if (cached.onLoan)
        return Query(prepared(key), nullptr);
    if (cached.statement == nullptr)
        cached.statement = prepared(key);
    return Query(cached.statement, &cached.onLoan);
}

void Database::forgetStatements() const
{
    for (auto& [sql, cached] : m_statements)
        sqlite3_finalize(cached.statement);
    m_statements.clear();
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_connection.getHandle());
}

std::int64_t Database::lastRowNumber() const
{
    return sqlite3_last_insert_rowid(m_connection.getHandle());
}

void Database::lookUpReferences(bool on) const
{
    sqlite3_db_config(m_connection.getHandle(), SQLITE_DBCONFIG_ENABLE_FKEY, on ? 1 : 0, nullptr);
}

std::int64_t Database::number(const char* sql) const
{
    SQLite::Statement statement(m_connection, sql);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

std::string Database::text(const char* sql) const
{
    SQLite::Statement statement(m_connection, sql);
    return statement.executeStep() ? statement.getColumn(0).getString() : std::string();
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_connection.getHandle(), "main") != 0;
}

void Database::copyInto(Database& target) const
{
    SQLite::Backup copying(target.m_connection, m_connection);
    if (const int outcome = copying.executeStep(-1); outcome != SQLITE_DONE)
        throw SQLite::Exception(target.m_connection.getHandle(), outcome);
}

bool Database::isIdle() const
{
    return sqlite3_get_autocommit(m_connection.getHandle()) != 0;
}

void Database::leaveRoomForSums() const
{
    int room = pageSumBytes;
    sqlite3_file_control(m_connection.getHandle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &room);
}

sqlite3_file& Database::mainFile() const
{
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(m_connection.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) !=
            SQLITE_OK ||
        file == nullptr || file->pMethods == nullptr)
        fail(core::ErrorKind::Storage, core::codes::storeUnreadable);
    return *file;
}

void Database::setCheckpointOnClose(bool on) const
{
    sqlite3_db_config(m_connection.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1,
                      nullptr);
}

void Database::setMaxPages(std::int64_t pages) const
{
    m_connection.exec("PRAGMA max_page_count = " + std::to_string(pages));
}

OneReading::OneReading(const Database& database)
    : m_database(database.isIdle() ? &database : nullptr)
{
    if (m_database != nullptr)
        m_database->run("BEGIN");
}

OneReading::~OneReading()
{
    if (m_database == nullptr || m_database->isIdle())
        return;
    try {
        m_database->run("COMMIT");
    } catch (const SQLite::Exception&) {
        // Nothing was written; what failed in the reading is on its way already.
    }
}

} // namespace store
