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

core::Error isBook(const std::filesystem::path& file)
{
    return {core::ErrorKind::Conflict,
            "file.is-book",
            {core::Param::text("file", core::pathText(file))},
            {}};
}

} // namespace

core::Status writeOut(const store::Book& book, const std::filesystem::path& file,
                      std::string_view bytes)
{
    return isOfBook(book, file) ? core::Status(isBook(file)) : core::writeWhole(file, bytes);
}

core::Status writeOut(const store::Book& book, const std::filesystem::path& file,
                      const std::function<core::Status(const WritePart& write)>& make)
{
    if (isOfBook(book, file))
        return isBook(file);
    core::UnfinishedFile unfinished(file);
    if (!unfinished.made())
        return unfinished.made();
    if (core::Status made = make([&](std::string_view bytes) { return unfinished.write(bytes); });
        !made)
        return made;
    return unfinished.replace();
}

} // namespace app
