#include "store/FileCheck.h"

#include "core/Codes.h"
#include "core/PathText.h"
#include "store/Book.h"
#include "store/Companions.h"
#include "store/Database.h"
#include "store/PageSums.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <system_error>
#include <tuple>

namespace store {

namespace {

constexpr std::size_t headerSize = std::tuple_size_v<FileHeader>;
constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr std::int64_t smallestBook = 4096; // what a file cut to nothing must have had at least

std::uint32_t bigEndian(const FileHeader& header, std::size_t at, std::size_t bytes)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        value = value << 8U | header[at + i];
    return value;
}

// The first bytes and the length.
std::int64_t readHeader(const std::filesystem::path& file, FileHeader& header)
{
    const SQLite::Database connection(core::pathText(file), SQLite::OPEN_READONLY);
    sqlite3_file* open = nullptr;
    sqlite3_int64 size = 0;
    if (sqlite3_file_control(connection.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &open) !=
            SQLITE_OK ||
        !open || !open->pMethods || open->pMethods->xFileSize(open, &size) != SQLITE_OK)
        fail(core::ErrorKind::Storage, core::codes::storeUnreadable);
    const int outcome =
        open->pMethods->xRead(open, header.data(), static_cast<int>(header.size()), 0);
    if (outcome != SQLITE_OK && outcome != SQLITE_IOERR_SHORT_READ)
        fail(core::ErrorKind::Storage, core::codes::storeUnreadable);
    return size;
}

[[noreturn]] void failTruncated(std::int64_t found, std::int64_t expected)
{
    fail(core::ErrorKind::InvalidData, "store.truncated",
         {core::Param::num("found", static_cast<long long>(found)),
          core::Param::num("expected", static_cast<long long>(expected))});
}

} // namespace

FileFacts inspectFile(const std::filesystem::path& file, std::int32_t knownVersion)
{
    using core::ErrorKind;
    std::error_code fault;
    const auto status = std::filesystem::status(file, fault);
    if (status.type() == std::filesystem::file_type::not_found)
        fail(ErrorKind::NotFound, "store.not-found");
    // Opening a pipe would wait for somebody at its other end, a device has no end at all.
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        fail(ErrorKind::InvalidData, "store.not-a-book");

    // Looked for before and after: its holder may be closing the book at this moment.
    FileFacts facts;
    const FileHeader& header = facts.header;
    facts.pendingLog = pendingLog(file).has_value();
    facts.size = readHeader(file, facts.header);
    facts.pendingLog = facts.pendingLog || pendingLog(file);
    const std::size_t known =
        static_cast<std::size_t>(std::clamp<std::int64_t>(facts.size, 0, magic.size()));
    if (std::memcmp(header.data(), magic.data(), known) != 0)
        fail(ErrorKind::InvalidData, "store.not-a-book");
    if (facts.size < static_cast<std::int64_t>(headerSize))
        failTruncated(facts.size, smallestBook);
    if (bigEndian(header, 68, 4) != static_cast<std::uint32_t>(applicationId))
        fail(ErrorKind::InvalidData, "store.not-a-book");

    const std::uint32_t version = bigEndian(header, 60, 4);
    if (version > static_cast<std::uint32_t>(knownVersion))
        fail(ErrorKind::InvalidData, "store.newer",
             {core::Param::num("found", static_cast<long long>(version)),
              core::Param::num("known", knownVersion)});
    std::uint32_t pageSize = bigEndian(header, 16, 2);
    if (pageSize == 1)
        pageSize = 65536;
    if (version == 0 || pageSize < 512 || !std::has_single_bit(pageSize))
        fail(ErrorKind::InvalidData, core::codes::storeDamaged);
    facts.schemaVersion = static_cast<std::int32_t>(version);
    if (facts.schemaVersion >= firstSummedVersion && !hasPageSums(header))
        fail(ErrorKind::InvalidData, core::codes::storeDamaged);
    facts.writeAheadLog = header[18] == 2 || header[19] == 2;

    // With a log pending, pages may still be in there: then the opening itself decides (proveSound
    // in Open.cpp).
    const std::int64_t expected = static_cast<std::int64_t>(bigEndian(header, 28, 4)) * pageSize;
    if (!facts.pendingLog && facts.size < expected)
        failTruncated(facts.size, expected);
    return facts;
}

} // namespace store
