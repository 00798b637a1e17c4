#pragma once

#include "core/Result.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace core {

/// A file that is being made: the one way in which this program writes a file out. It stands beside
/// the file that it will be, under a name that nothing else has ("cchc-1a2b3c4d.part"), and takes
/// that file's name when it is whole and on the disk. Given up, it is deleted; what a killed
/// program left is deleted by the next one that writes into the folder.
///
/// Errors, all with `file`: Storage "file.full", "file.forbidden", "file.no-folder",
/// "file.not-plain" (the name is a folder's or a device's), "file.disk" (number: the system's);
/// Conflict "file.exists".
class UnfinishedFile {
public:
    enum class Readers {
        AsUsual, ///< whoever may read the person's new files
        Owner    ///< for a folder that all share, where the file never gets its name
    };
    /// Links are followed: what a name stands for is replaced, not the link.
    explicit UnfinishedFile(const std::filesystem::path& wanted,
                            Readers readers = Readers::AsUsual);
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    /// Why there is no file to write into; asked before path() or write().
    const Status& made() const { return m_made; }
    /// An empty file, for who writes it by its name.
    const std::filesystem::path& path() const { return m_path; }
    Status write(std::string_view bytes);

    /// Both put the file on the disk first, then the folder that names it; a failure leaves what
    /// had the name before. The second replaces it and keeps its permissions.
    Status takeNewName(); ///< "file.exists" where something has it
    Status replace();

private:
    Status make(Readers readers);
    Status keepOld();
    Status sync() const;
    Status syncFolder() const;
    Error failed(int number) const;
    void close();

    std::filesystem::path m_wanted;
    std::filesystem::path m_path;
    std::filesystem::path m_old; ///< second name of the file that is replaced, until that is sure
    std::uintmax_t m_written = 0;
    std::intptr_t m_file = -1; ///< open and locked: this is what tells it from a leftover
    Status m_made;
};

/// Writes a file whole or not at all.
Status writeWhole(const std::filesystem::path& file, std::string_view bytes);

} // namespace core
