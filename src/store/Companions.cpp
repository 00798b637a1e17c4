#include "store/Companions.h"

#include "core/Codes.h"
#include "core/PathText.h"
#include "core/UnfinishedFile.h"
#include "store/Database.h"
#include "store/Hash.h"
#include "store/History.h"
#include "store/Migrations.h"
#include "store/PageSums.h"
#include "store/Schema.h"

#include <sqlite3.h>

#include <array>
#include <cstring>
#include <fstream>
#include <vector>

namespace store {

namespace fs = std::filesystem;

namespace {

fs::path companion(const fs::path& file, const char* end)
{
    fs::path path = file;
    path += end;
    return path;
}

bool hasContent(const fs::path& file)
{
    std::error_code fault;
    const auto size = fs::file_size(file, fault);
    return !fault && size > 0;
}

[[noreturn]] void failWith(const char* code, const fs::path& log)
{
    fail(core::ErrorKind::Conflict, code, {core::Param::text("leftover", core::pathText(log))});
}

std::uint32_t bigEndian(const unsigned char* bytes)
{
    return static_cast<std::uint32_t>(bytes[0]) << 24U |
           static_cast<std::uint32_t>(bytes[1]) << 16U |
           static_cast<std::uint32_t>(bytes[2]) << 8U | static_cast<std::uint32_t>(bytes[3]);
}

using Page = std::vector<unsigned char>;

bool readAt(std::ifstream& stream, std::uint64_t offset, Page& bytes)
{
    stream.clear();
    stream.seekg(static_cast<std::streamoff>(offset));
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return static_cast<std::size_t>(stream.gcount()) == bytes.size();
}

/// The first page as it was before what the journal takes back (SQLite's file format, section 3:
/// the header, from its sector's end on records of page number, page, checksum).
std::optional<Page> firstPageIn(const fs::path& journal)
{
    constexpr std::size_t headerSize = 28;
    constexpr std::array<unsigned char, 8> magic = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
    std::ifstream stream(journal, std::ios::binary);
    Page header(headerSize);
    if (!readAt(stream, 0, header) || std::memcmp(header.data(), magic.data(), magic.size()) != 0)
        return std::nullopt;
    const std::uint32_t sector = bigEndian(header.data() + 20);
    const std::uint32_t pageSize = bigEndian(header.data() + 24);
    if (sector < headerSize || sector > 65536 || pageSize < 512 || pageSize > 65536)
        return std::nullopt;
    Page record(std::size_t{4} + pageSize + 4);
    for (std::uint64_t at = sector; readAt(stream, at, record); at += record.size()) {
        if (bigEndian(record.data()) == 1)
            return Page(record.begin() + 4, record.end() - 4);
    }
    return std::nullopt;
}

/// The file's first page is as the journal has it, or the one that the broken-off change made of
/// it.
bool fitsJournal(const FileHeader& now, const Page& before)
{
    constexpr std::size_t counterAt = 24;
    const std::uint32_t counter = bigEndian(before.data() + counterAt);
    const std::uint32_t counterNow = bigEndian(now.data() + counterAt);
    if (counterNow == counter)
        return std::memcmp(now.data(), before.data(), now.size()) == 0;
    return counterNow == counter + 1;
}

/// Tried on a copy, because two books of this program look alike in their first pages: taken back,
/// the journal must leave a whole book with a whole history. Where it cannot be tried it is not
/// taken back: Storage "store.log-not-tried", "store.needs-recovery".
bool fitsTogether(const fs::path& file, const fs::path& journal)
{
    const auto failUntried = [&journal](const char* code) {
        fail(core::ErrorKind::Storage, code,
             {core::Param::text("leftover", core::pathText(journal))});
    };
    const core::UnfinishedFile copy(file);
    if (!copy.made())
        failUntried(copy.made().error().code == core::codes::fileFull ? "store.log-not-tried"
                                                                      : "store.needs-recovery");
    std::error_code fault;
    fs::copy_file(file, copy.path(), fs::copy_options::overwrite_existing, fault);
    if (!fault)
        fs::copy_file(journal, companion(copy.path(), "-journal"), fault);
    if (fault)
        failUntried("store.log-not-tried");
    try {
        const Database database(copy.path(), Database::Access::Write);
        if (database.text("PRAGMA quick_check(1)") != "ok")
            return false;
        if (database.number("PRAGMA user_version") == schemaVersion())
            verifyHistory(database);
        return true;
    } catch (const SQLite::Exception& exception) {
        const int code = exception.getErrorCode() & 0xFF;
        if (code == SQLITE_FULL)
            failUntried("store.log-not-tried");
        if (code == SQLITE_CORRUPT ||
            exception.getExtendedErrorCode() == SQLITE_IOERR_DATA) // a sum of a page
            return false;
        throw;
    } catch (const Failure&) {
        return false;
    }
}

} // namespace

std::optional<fs::path> pendingLog(const fs::path& file)
{
    for (const char* end : {"-wal", "-journal"}) {
        if (fs::path log = companion(file, end); hasContent(log))
            return log;
    }
    return std::nullopt;
}

void requirePlainCompanions(const fs::path& file)
{
    for (const char* end : {"-wal", "-journal", "-shm"}) {
        const fs::path path = companion(file, end);
        std::error_code fault;
        const auto status = fs::status(path, fault);
        if (fs::exists(status) && !fs::is_regular_file(status))
            failWith("store.no-plain-log", path);
    }
}

void refuseLeftover(const fs::path& wanted)
{
    requirePlainCompanions(wanted);
    if (const auto log = pendingLog(wanted))
        failWith("store.leftover", *log);
}

OwnLog::OwnLog(const fs::path& file, const FileFacts& facts) : m_file(file)
{
    if (const fs::path journal = companion(file, "-journal"); hasContent(journal)) {
        const auto before = firstPageIn(journal);
        if ((before && !fitsJournal(facts.header, *before)) || !fitsTogether(file, journal))
            failWith("store.foreign-log", journal);
        return;
    }
    m_log = companion(file, "-wal");
    if (!hasContent(m_log))
        return;
    // The mode is in the file before its log begins, and leaves it after the log has ended.
    if (!facts.writeAheadLog)
        failWith("store.foreign-log", m_log);
    try {
        const Database alone(file, Database::Access::Immutable);
        m_alone = headOf(alone);
    } catch (const SQLite::Exception&) {
        // Killed while the log was written back: only both together are a book.
        takeDamagedPage();
    }
}

std::optional<OwnLog::Head> OwnLog::headOf(const Database& database)
{
    // Only tables: the schema is compared after this, and a view might run for ever.
    if (database.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN "
                        "('batch', 'book')") != 2)
        return std::nullopt; // of an older version
    Head head;
    head.book = database.text("SELECT id FROM book");
    Query last =
        database.query("SELECT first_row, hash FROM batch ORDER BY first_row DESC LIMIT 1");
    if (!last.next())
        return std::nullopt;
    head.batch = last.integer(0);
    head.hash = toHex(last.blob(1));
    return head;
}

void OwnLog::prove(const Database& together) const
{
    if (!m_alone)
        return;
    bool isSame = false;
    try {
        Query row = together.query("SELECT hash FROM batch WHERE first_row = ?1");
        isSame = together.text("SELECT id FROM book") == m_alone->book &&
                 row.with(m_alone->batch).next() && toHex(row.blob(0)) == m_alone->hash;
    } catch (const SQLite::Exception&) {
        blame();
        throw;
    }
    // Not where the power went while the log was written back: then the file alone is torn.
    if (!isSame)
        blame();
}

void OwnLog::blame() const
{
    if (!m_alone)
        return;
    bool isWhole = false;
    try {
        const Database alone(m_file, Database::Access::Immutable);
        isWhole = alone.text("PRAGMA quick_check(1)") == "ok";
    } catch (const SQLite::Exception&) {
        // Damaged by itself: the log is not to blame.
    }
    if (isWhole)
        failWith("store.foreign-log", m_log);
}

} // namespace store
