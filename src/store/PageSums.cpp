#include "store/PageSums.h"

#include "core/Codes.h"
#include "store/Book.h"
#include "store/Database.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <vector>

namespace store {

namespace {

static_assert(std::endian::native == std::endian::little,
              "sums are written as the machine keeps them");

constexpr std::size_t headerBytes = 100;
constexpr std::size_t roomAt = 20; ///< in the header: bytes left free at the end of each page
thread_local std::int64_t damagedPage = 0;

std::uint64_t wordAt(const unsigned char* bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof(word));
    return word;
}

/// Four lanes of words, as xxHash goes through a text: a change of any bits of one word always
/// changes the sum. Against mistakes of machines, not of people: whoever can write the file can
/// write sums.
std::uint64_t sumOf(std::span<const unsigned char> page, std::int64_t number)
{
    constexpr std::uint64_t spread = 0x9E3779B185EBCA87U;
    constexpr std::uint64_t fold = 0xC2B2AE3D27D4EB4FU;
    constexpr std::size_t words = 4;
    std::array<std::uint64_t, words> lanes = {};
    for (std::size_t i = 0; i < words; ++i)
        lanes[i] = (static_cast<std::uint64_t>(number) + i + 1) * fold;
    const auto step = [](std::uint64_t lane, std::uint64_t word) {
        return std::rotl(lane + word * fold, 31) * spread;
    };
    const std::size_t length = page.size() - pageSumBytes;
    std::size_t at = 0;
    for (; at + words * sizeof(std::uint64_t) <= length; at += words * sizeof(std::uint64_t)) {
        for (std::size_t i = 0; i < words; ++i)
            lanes[i] = step(lanes[i], wordAt(&page[at + i * sizeof(std::uint64_t)]));
    }
    for (std::size_t i = 0; at < length; ++i, at += sizeof(std::uint64_t))
        lanes[i] = step(lanes[i], wordAt(&page[at]));
    std::uint64_t sum = 0;
    for (const std::uint64_t lane : lanes)
        sum = (sum ^ step(0, lane)) * spread + fold;
    return sum ^ sum >> 29U;
}

/// A page that was never written, only left out when the file grew, is all zeros; SQLite may read
/// it before it uses it. As a page of a table it is refused by SQLite itself.
bool isWhole(std::span<const unsigned char> page, std::int64_t number)
{
    const std::uint64_t kept = wordAt(&page[page.size() - pageSumBytes]);
    if (kept == sumOf(page, number))
        return true;
    return kept == 0 && std::all_of(page.begin(), page.end(), [](auto byte) { return byte == 0; });
}

/// One file of a book; SQLite's own file stands behind it in memory.
struct SummedFile {
    sqlite3_file base;
    bool isSummed;
};

SummedFile& own(sqlite3_file* file)
{
    return *reinterpret_cast<SummedFile*>(file);
}

sqlite3_file* inner(sqlite3_file* file)
{
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<SummedFile*>(file) + 1);
}

bool isPage(int amount, std::int64_t offset)
{
    constexpr int smallestPage = 512;
    return amount >= smallestPage && std::has_single_bit(static_cast<unsigned>(amount)) &&
           offset % amount == 0;
}

void learn(SummedFile& file, const unsigned char* bytes, int amount, std::int64_t offset)
{
    if (offset == 0 && amount >= static_cast<int>(headerBytes))
        file.isSummed = hasPageSums({bytes, headerBytes});
}

int closeFile(sqlite3_file* file)
{
    return inner(file)->pMethods->xClose(inner(file));
}

int readFile(sqlite3_file* file, void* bytes, int amount, sqlite3_int64 offset)
{
    const int outcome = inner(file)->pMethods->xRead(inner(file), bytes, amount, offset);
    if (outcome != SQLITE_OK)
        return outcome;
    const auto* first = static_cast<const unsigned char*>(bytes);
    learn(own(file), first, amount, offset);
    if (!own(file).isSummed || !isPage(amount, offset))
        return SQLITE_OK;
    const std::int64_t number = offset / amount + 1;
    if (isWhole({first, static_cast<std::size_t>(amount)}, number))
        return SQLITE_OK;
    damagedPage = number;
    return SQLITE_IOERR_DATA;
}

int writeFile(sqlite3_file* file, const void* bytes, int amount, sqlite3_int64 offset)
{
    const auto* first = static_cast<const unsigned char*>(bytes);
    learn(own(file), first, amount, offset);
    if (own(file).isSummed && isPage(amount, offset)) {
        // The room at the end of a page is nobody else's: SQLite neither reads nor writes it.
        auto* last = const_cast<unsigned char*>(first) + amount - pageSumBytes;
        const std::uint64_t sum =
            sumOf({first, static_cast<std::size_t>(amount)}, offset / amount + 1);
        std::memcpy(last, &sum, sizeof(sum));
    }
    return inner(file)->pMethods->xWrite(inner(file), bytes, amount, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    return inner(file)->pMethods->xTruncate(inner(file), size);
}

int syncFile(sqlite3_file* file, int flags)
{
    return inner(file)->pMethods->xSync(inner(file), flags);
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return inner(file)->pMethods->xFileSize(inner(file), size);
}

int lockFile(sqlite3_file* file, int level)
{
    return inner(file)->pMethods->xLock(inner(file), level);
}

int unlockFile(sqlite3_file* file, int level)
{
    return inner(file)->pMethods->xUnlock(inner(file), level);
}

int checkReserved(sqlite3_file* file, int* result)
{
    return inner(file)->pMethods->xCheckReservedLock(inner(file), result);
}

int controlFile(sqlite3_file* file, int operation, void* argument)
{
    return inner(file)->pMethods->xFileControl(inner(file), operation, argument);
}

int sectorSize(sqlite3_file* file)
{
    return inner(file)->pMethods->xSectorSize(inner(file));
}

int characteristics(sqlite3_file* file)
{
    return inner(file)->pMethods->xDeviceCharacteristics(inner(file));
}

int mapShared(sqlite3_file* file, int region, int size, int extend, volatile void** memory)
{
    return inner(file)->pMethods->xShmMap(inner(file), region, size, extend, memory);
}

int lockShared(sqlite3_file* file, int offset, int count, int flags)
{
    return inner(file)->pMethods->xShmLock(inner(file), offset, count, flags);
}

void sharedBarrier(sqlite3_file* file)
{
    inner(file)->pMethods->xShmBarrier(inner(file));
}

int unmapShared(sqlite3_file* file, int remove)
{
    return inner(file)->pMethods->xShmUnmap(inner(file), remove);
}

// Version 2: without the mapping of pages into memory, which would go past readFile.
constexpr int withoutMapping = 2;

sqlite3_io_methods methodsFor(bool hasShared)
{
    return {withoutMapping,  closeFile,
            readFile,        writeFile,
            truncateFile,    syncFile,
            fileSize,        lockFile,
            unlockFile,      checkReserved,
            controlFile,     sectorSize,
            characteristics, hasShared ? mapShared : nullptr,
            lockShared,      sharedBarrier,
            unmapShared,     nullptr,
            nullptr};
}

sqlite3_vfs& systemLayer()
{
    static sqlite3_vfs& layer = *sqlite3_vfs_find(nullptr);
    return layer;
}

int openFile(sqlite3_vfs* /*layer*/, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    static const sqlite3_io_methods plain = methodsFor(false);
    static const sqlite3_io_methods shared = methodsFor(true);
    sqlite3_vfs& system = systemLayer();
    if ((flags & SQLITE_OPEN_MAIN_DB) == 0)
        return system.xOpen(&system, name, file, flags, outFlags);
    own(file) = {};
    const int outcome = system.xOpen(&system, name, inner(file), flags, outFlags);
    if (outcome != SQLITE_OK)
        return outcome;
    const sqlite3_io_methods& below = *inner(file)->pMethods;
    own(file).base.pMethods = below.iVersion >= 2 && below.xShmMap != nullptr ? &shared : &plain;
    return SQLITE_OK;
}

void mustBeDone(int outcome)
{
    if (outcome != SQLITE_OK)
        fail(core::ErrorKind::Storage, core::codes::storeIo,
             {core::Param::num("sqlite", static_cast<long long>(outcome))});
}

std::array<unsigned char, headerBytes> headerOf(sqlite3_file& file)
{
    std::array<unsigned char, headerBytes> header{};
    mustBeDone(file.pMethods->xRead(&file, header.data(), static_cast<int>(header.size()), 0));
    return header;
}

/// Each whole page of the file with its number.
template<typename Use>
void forEachPage(sqlite3_file& file, const Use& use)
{
    constexpr std::size_t pageSizeAt = 16;
    const auto header = headerOf(file);
    sqlite3_int64 size = 0;
    mustBeDone(file.pMethods->xFileSize(&file, &size));
    std::size_t pageSize =
        static_cast<std::size_t>(header[pageSizeAt]) << 8U | header[pageSizeAt + 1];
    if (pageSize == 1)
        pageSize = 65536;
    std::vector<unsigned char> page(pageSize);
    const auto amount = static_cast<int>(pageSize);
    for (sqlite3_int64 at = 0; at + amount <= size; at += amount) {
        mustBeDone(file.pMethods->xRead(&file, page.data(), amount, at));
        use(page, at / amount + 1);
    }
}

} // namespace

const char* pageSumLayer()
{
    static sqlite3_vfs layer = [] {
        sqlite3_initialize();
        sqlite3_vfs made = systemLayer();
        made.zName = "cchc";
        made.szOsFile += static_cast<int>(sizeof(SummedFile));
        made.pNext = nullptr;
        made.xOpen = openFile;
        return made;
    }();
    static const int registered = sqlite3_vfs_register(&layer, 0);
    return registered == SQLITE_OK ? layer.zName : nullptr;
}

bool hasPageSums(std::span<const unsigned char> header)
{
    const auto number = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8U | header[at + i];
        return value;
    };
    constexpr std::size_t versionAt = 60;
    constexpr std::size_t applicationAt = 68;
    return header[roomAt] == pageSumBytes &&
           number(applicationAt) == static_cast<std::uint32_t>(applicationId) &&
           number(versionAt) >= static_cast<std::uint32_t>(firstSummedVersion);
}

bool carriesOtherSums(sqlite3_file& file)
{
    if (headerOf(file)[roomAt] != pageSumBytes)
        return false;
    bool isOther = false;
    forEachPage(file, [&](std::span<const unsigned char> page, std::int64_t number) {
        const std::uint64_t kept = wordAt(&page[page.size() - pageSumBytes]);
        isOther = isOther || (kept != 0 && kept != sumOf(page, number));
    });
    return isOther;
}

void sealPages(sqlite3_file& file)
{
    forEachPage(file, [&](std::span<const unsigned char> page, std::int64_t number) {
        const std::uint64_t sum = sumOf(page, number);
        const auto end = static_cast<sqlite3_int64>(page.size()) * number;
        mustBeDone(file.pMethods->xWrite(&file, &sum, pageSumBytes, end - pageSumBytes));
    });
    mustBeDone(file.pMethods->xSync(&file, SQLITE_SYNC_FULL));
}

std::optional<std::int64_t> takeDamagedPage()
{
    const std::int64_t page = damagedPage;
    damagedPage = 0;
    return page == 0 ? std::nullopt : std::optional(page);
}

} // namespace store
