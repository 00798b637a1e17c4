#pragma once

#include <array>
#include <cstdint>
#include <filesystem>

namespace store {

using FileHeader = std::array<unsigned char, 100>;

/// What the first bytes of a file and its length say, read without running a statement: nothing is
/// created, nothing recovered, not a byte changes.
struct FileFacts {
    FileHeader header{}; ///< the first bytes; zeros where the file is shorter
    std::int64_t size = 0;
    std::int32_t schemaVersion = 0;
    bool writeAheadLog = false; ///< the header says so
    bool pendingLog = false;    ///< a log with something in it lies beside the file
};

/// Throws Failure: "store.not-found", "store.unreadable", "store.not-a-book", "store.truncated"
/// (found, expected: bytes), "store.damaged", "store.newer" (found, known).
///
/// Reads through SQLite's own file layer, because closing a descriptor of one's own would drop the
/// locks that another connection of this process holds on the same file (POSIX).
FileFacts inspectFile(const std::filesystem::path& file, std::int32_t knownVersion);

} // namespace store
