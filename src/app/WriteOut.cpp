#include "app/WriteOut.h"

#include "core/PathText.h"
#include "core/UnfinishedFile.h"
#include "store/Book.h"

#include <array>
#include <fstream>
#include <optional>

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

/// A book under another name: its first bytes say so (store::applicationId at byte 68).
bool isAnotherBook(const std::filesystem::path& file)
{
    constexpr std::string_view magic("SQLite format 3\0", 16);
    constexpr std::size_t idAt = 68;
    std::array<char, idAt + 4> head{};
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored))
        return false;
    std::ifstream stream(file, std::ios::binary);
    if (!stream.read(head.data(), static_cast<std::streamsize>(head.size())))
        return false;
    std::uint32_t id = 0;
    for (std::size_t i = idAt; i < head.size(); ++i)
        id = id * 256 + static_cast<unsigned char>(head[i]);
    return std::string_view(head.data(), magic.size()) == magic &&
           id == static_cast<std::uint32_t>(store::applicationId);
}

/// Why nothing may be written there: it is this book, or one of its companions, or another book.
std::optional<core::Error> bookRefusal(const store::Book& book, const std::filesystem::path& file)
{
    const char* code = nullptr;
    if (isOfBook(book, file))
        code = "file.is-book";
    else if (isAnotherBook(file))
        code = "file.is-other-book";
    if (code == nullptr)
        return std::nullopt;
    return core::Error{
        core::ErrorKind::Conflict, code, {core::Param::text("file", core::pathText(file))}, {}};
}

} // namespace

core::Status writeOut(const store::Book& book, const std::filesystem::path& file,
                      std::string_view bytes)
{
    if (auto refused = bookRefusal(book, file))
        return *std::move(refused);
    return core::writeWhole(file, bytes);
}

core::Status writeOut(const store::Book& book, const std::filesystem::path& file,
                      const std::function<core::Status(const WritePart& write)>& make)
{
    if (auto refused = bookRefusal(book, file))
        return *std::move(refused);
    core::UnfinishedFile unfinished(file);
    if (!unfinished.made())
        return unfinished.made();
    if (core::Status made = make([&](std::string_view bytes) { return unfinished.write(bytes); });
        !made)
        return made;
    return unfinished.replace();
}

} // namespace app
