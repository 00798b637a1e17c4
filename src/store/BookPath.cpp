#include "store/BookPath.h"

#include "core/PathText.h"
#include "store/Database.h"

#include <sqlite3.h>

#include <string_view>
#include <system_error>

namespace store {

namespace {

constexpr std::string_view longestEnding = "-journal";
constexpr std::size_t longestName = 255; // bytes, on the file systems of our time

void requireRoom(const std::filesystem::path& name, std::size_t most)
{
    const std::size_t length = core::pathText(name).size();
    if (length + longestEnding.size() > most)
        fail(core::ErrorKind::Storage, "store.path-too-long",
             {core::Param::num("length", static_cast<long long>(length)),
              core::Param::num("most", static_cast<long long>(most - longestEnding.size()))});
}

} // namespace

void requireUsablePath(const std::filesystem::path& file)
{
    std::error_code fault;
    const std::filesystem::path whole = std::filesystem::absolute(file, fault);
    requireRoom(file.filename(), longestName);
    const sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
    if (!fault && system != nullptr)
        requireRoom(whole, static_cast<std::size_t>(system->mxPathname));
}

} // namespace store
