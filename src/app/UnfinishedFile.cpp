#include "app/UnfinishedFile.h"

#include "core/Codes.h"

#include <array>
#include <random>
#include <string>
#include <utility>

namespace app {

namespace fs = std::filesystem;

namespace {

fs::path freeName(const fs::path& folder)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::random_device random;
    for (;;) {
        std::string name = "cchc-";
        for (int i = 0; i < 8; ++i)
            name += digits[random() % digits.size()];
        fs::path path = folder / (name + ".part");
        std::error_code ignored;
        if (!fs::exists(fs::symlink_status(path, ignored)))
            return path;
    }
}

} // namespace

UnfinishedFile::UnfinishedFile(fs::path wanted)
    : m_wanted(std::move(wanted)), m_path(freeName(m_wanted.parent_path()))
{}

UnfinishedFile::~UnfinishedFile()
{
    // SQLite's companions, and those of a book, too: they mean nothing without it.
    for (const char* end : {"", "-wal", "-shm", "-journal", ".lock", ".part", ".part-journal"}) {
        fs::path path = m_path;
        path += end;
        std::error_code ignored;
        fs::remove(path, ignored);
    }
}

core::Status UnfinishedFile::takeName()
{
    const auto name = m_wanted.u8string();
    const auto failed = [&name](core::ErrorKind kind, const char* code) {
        return core::Error{
            kind, code, {core::Param::text("file", std::string(name.begin(), name.end()))}, {}};
    };
    // A second name is refused where the first one exists, in one step; file systems that know one
    // name a file only get the check and a rename.
    std::error_code fault;
    fs::create_hard_link(m_path, m_wanted, fault);
    if (!fault) {
        fs::remove(m_path, fault);
        return {};
    }
    if (fs::exists(fs::symlink_status(m_wanted, fault)))
        return failed(core::ErrorKind::Conflict, "store.exists");
    fs::rename(m_path, m_wanted, fault);
    return fault ? failed(core::ErrorKind::Storage, core::codes::storeCannotCreate)
                 : core::Status();
}

} // namespace app
