#pragma once

#include "store/FileCheck.h"

#include <filesystem>
#include <optional>
#include <string>

namespace store {

class Database;

/// The write-ahead log or rollback journal with something in it that lies beside a file: a part of
/// the book that wrote it, and of no other. SQLite takes in whatever has the name.
std::optional<std::filesystem::path> pendingLog(const std::filesystem::path& file);

/// What stands in the place of a log or journal must be a plain file: opening a pipe waits for
/// ever. Throws Failure: Conflict "store.no-plain-log" (leftover).
void requirePlainCompanions(const std::filesystem::path& file);

/// Before a book gets a name. Throws Failure: Conflict "store.leftover" (leftover) where the log of
/// a book that is gone lies there.
void refuseLeftover(const std::filesystem::path& wanted);

/// A log beside a book that nobody has open: does it belong to this file? Throws Failure: Conflict
/// "store.foreign-log" (leftover) where it cannot.
class OwnLog {
public:
    /// Looks at the files alone, before SQLite takes the log in: a log beside a file that is not in
    /// that mode, a journal of another first page. Remembers what the file says without its log.
    OwnLog(const std::filesystem::path& file, const FileFacts& facts);
    /// With the log taken in the file must be the same book, with the same history and more.
    void prove(const Database& together) const;
    /// Both together are damaged: throws where the file without its log is not.
    void blame() const;

private:
    struct Head {
        std::string book;
        std::int64_t batch = 0;
        std::string hash;
    };
    static std::optional<Head> headOf(const Database& database);

    std::filesystem::path m_file;
    std::filesystem::path m_log;
    std::optional<Head> m_alone; ///< nothing where the file cannot be read without its log
};

} // namespace store
