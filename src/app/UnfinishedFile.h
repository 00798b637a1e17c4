#pragma once

#include "core/Result.h"

#include <filesystem>

namespace app {

/// A file that is being made. It stands beside the file that it will be, under a name that nothing
/// else has ("cchc-1a2b3c4d.part"), and takes that file's name when it is whole. A program killed
/// half-way leaves nothing under that name; given up, it is deleted.
class UnfinishedFile {
public:
    explicit UnfinishedFile(std::filesystem::path wanted);
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    /// Gives the file its name; never replaces another. Conflict "store.exists" (file), Storage
    /// "store.cannot-create" (file).
    core::Status takeName();

private:
    std::filesystem::path m_wanted;
    std::filesystem::path m_path;
};

} // namespace app
