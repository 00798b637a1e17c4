#include "app/WriteOut.h"

#include "core/PathText.h"
#include "core/UnfinishedFile.h"
#include "store/Book.h"

namespace app {

namespace {

/// By what the names stand for: links, too, and names that differ in their case only.
bool isOfBook(const store::Book& book, const std::filesystem::path& file)
{
    for (const char* end : {"", "-wal", "-shm", "-journal", ".lock"}) {
        std::filesystem::path own = book.file();
        own += end;
        std::error_code ignored;
        if (std::filesystem::equivalent(file, own, ignored))
            return true;
    }
    return false;
}

} // namespace

core::Status writeOut(const store::Book& book, const std::filesystem::path& file,
                      std::string_view bytes)
{
    if (isOfBook(book, file)) {
        return core::Error{core::ErrorKind::Conflict,
                           "file.is-book",
                           {core::Param::text("file", core::pathText(file))},
                           {}};
    }
    return core::writeWhole(file, bytes);
}

} // namespace app
