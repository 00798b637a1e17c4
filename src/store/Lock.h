#pragma once

#include "store/Book.h"

#include <filesystem>
#include <memory>

namespace SQLite {
class Database;
}

namespace store {

/// The right to write a book: an exclusive SQLite lock on an empty companion file "<book>.lock".
///
/// The operating system drops the lock when the process dies, however it dies, so a companion left
/// behind means nothing and is taken over silently. SQLite does the locking on every system; it
/// also tells two holders inside one process apart.
class Lock {
public:
    struct Attempt {
        std::unique_ptr<Lock> lock;
        bool heldElsewhere =
            false; ///< no lock and not this either: the companion cannot be written
        std::filesystem::path foreign; ///< somebody else's file in the companion's place
    };
    static Attempt acquire(const std::filesystem::path& book);

    ~Lock(); ///< releases and deletes the companion
    /// Whether the companion still has its name. The system forgets a lock as soon as any other
    /// part of the process closes the same file (POSIX); whoever takes it then deletes it.
    bool isHeld() const;
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

private:
    Lock(std::filesystem::path companion, std::unique_ptr<SQLite::Database> connection);
    std::filesystem::path m_companion;
    std::unique_ptr<SQLite::Database> m_connection;
};

/// Facts about this process for others to read. `author` is the account; without one the name of
/// the system's user.
Holder thisProcess(const std::string& author);

} // namespace store
