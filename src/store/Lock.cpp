#include "store/Lock.h"

#include "core/LocalTime.h"
#include "core/PathText.h"
#include "store/Database.h"

#include <sqlite3.h>

#include <array>
#include <chrono>
#include <cstdlib>

#ifdef _WIN32
#include <process.h>
#else
#include <unistd.h>
#endif

namespace store {

namespace {

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

#ifdef _WIN32
std::string userName()
{
    return environment("USERNAME");
}
std::string hostName()
{
    return environment("COMPUTERNAME");
}
std::int64_t processId()
{
    return _getpid();
}
#else
std::string userName()
{
    return environment("USER");
}
std::string hostName()
{
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}
std::int64_t processId()
{
    return getpid();
}
#endif

// Whether the path still names the file that was opened: its last holder may have deleted it in
// between.
bool wasMoved(SQLite::Database& connection)
{
    int moved = 0;
    return sqlite3_file_control(connection.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) ==
               SQLITE_OK &&
           moved != 0;
}

// The companion of a book is an empty file. Anything else is not ours: it is neither locked, which
// for a pipe would wait, nor deleted.
bool isForeign(const std::filesystem::path& companion)
{
    std::error_code fault;
    const auto status = std::filesystem::status(companion, fault);
    return std::filesystem::exists(status) && (!std::filesystem::is_regular_file(status) ||
                                               std::filesystem::file_size(companion, fault) > 0);
}

} // namespace

Lock::Attempt Lock::acquire(const std::filesystem::path& book)
{
    std::filesystem::path companion = book;
    companion += ".lock";
    if (isForeign(companion))
        return {nullptr, false, companion};
    for (int attempt = 0; attempt < 10; ++attempt) {
        try {
            auto connection = std::make_unique<SQLite::Database>(
                core::pathText(companion), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 0);
            // Without a journal on disk nothing is ever written: the companion stays empty and
            // alone.
            connection->exec(
                "PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
            if (!wasMoved(*connection))
                return {
                    std::unique_ptr<Lock>(new Lock(companion, std::move(connection))), false, {}};
        } catch (const SQLite::Exception& exception) {
            const int code = exception.getErrorCode() & 0xFF;
            return {nullptr, code == SQLITE_BUSY || code == SQLITE_LOCKED, {}};
        }
    }
    return {nullptr, true, {}};
}

Lock::Lock(std::filesystem::path companion, std::unique_ptr<SQLite::Database> connection)
    : m_companion(std::move(companion)), m_connection(std::move(connection))
{}

bool Lock::isHeld() const
{
    return !wasMoved(*m_connection);
}

Lock::~Lock()
{
    // Deleting comes before unlocking, so that nobody can lock a file that is about to vanish (see
    // wasMoved). Where an open file cannot be deleted (Windows) it is done after; there the
    // deletion fails as long as another process has it open.
    std::error_code fault;
    std::filesystem::remove(m_companion, fault);
    const bool again = static_cast<bool>(fault);
    m_connection.reset();
    if (again)
        std::filesystem::remove(m_companion, fault);
}

Holder thisProcess(const std::string& author)
{
    Holder holder;
    holder.user = author.empty() ? userName() : author;
    holder.host = hostName();
    holder.process = processId();
    holder.since = core::localTime(std::chrono::duration_cast<std::chrono::milliseconds>(
                                       std::chrono::system_clock::now().time_since_epoch())
                                       .count());
    return holder;
}

} // namespace store
