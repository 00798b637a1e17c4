#include "app/OwnFile.h"

#include "core/PathText.h"
#include <string>

namespace app {

bool isOwnFile(const std::filesystem::path& book, const std::filesystem::path& file)
{
    for (const char* ending : {"", "-wal", "-shm", "-journal", ".lock"}) {
        std::filesystem::path own = book;
        own += ending;
        std::error_code missing;
        if (std::filesystem::equivalent(own, file, missing) && !missing)
            return true;
    }
    return false;
}

core::Error ownFileError(const std::filesystem::path& file)
{
    return {core::ErrorKind::InvalidData,
            "app.own-file",
            {core::Param::text("file", core::pathText(file.filename()))},
            {}};
}

} // namespace app
