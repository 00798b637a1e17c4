#include "core/Codes.h"
#include "core/PathText.h"
#include "core/Stage.h"
#include "core/UnfinishedFile.h"
#include "store/BookImpl.h"
#include "store/BookPath.h"
#include "store/Canonical.h"
#include "store/Companions.h"
#include "store/FileCheck.h"
#include "store/Migrations.h"
#include "store/PageSums.h"
#include "store/Schema.h"
#include "store/Words.h"

#include <sqlite3.h>

#include <chrono>
#include <system_error>
#include <thread>

namespace store {

namespace fs = std::filesystem;

namespace {

using core::ErrorKind;

// Books up to this size are read through at each opening; it takes a few milliseconds
// (docs/storage.md has the figures).
constexpr std::int64_t checkedAtOpening = 1024 * 1024;

// How often a lock that nobody owns up to is asked for again.
constexpr int lockRetries = 20;

// One name for one file, whatever way leads to it, so that all openers meet at the same companion.
fs::path realPath(const fs::path& file)
{
    std::error_code fault;
    fs::path real = fs::canonical(file, fault);
    return fault ? fs::absolute(file) : real;
}

// The header was sound; now the schema, before anything that it could make run, then the pages.
// After a crash the log may hold pages that the file lacks, so then all are read.
void proveSound(const Database& database, const FileFacts& facts, const OwnLog* log = nullptr)
{
    const OneReading snapshot(database); // takes up what a killed process left in the log
    const std::int64_t version = database.number("PRAGMA user_version");
    if (version > schemaVersion())
        fail(ErrorKind::InvalidData, "store.newer",
             {core::Param::num("found", static_cast<long long>(version)),
              core::Param::num("known", schemaVersion())});
    try {
        verifySchema(database, version);
        // A version that was set back would have the pages sealed anew, whatever is in them.
        if (version < facts.schemaVersion ||
            (version < firstSummedVersion && carriesOtherSums(database.mainFile())))
            fail(ErrorKind::Integrity, "store.schema-changed",
                 {core::Param::text("name", "user_version")});
    } catch (...) {
        if (log != nullptr)
            log->blame();
        throw;
    }
    if (log != nullptr)
        log->prove(database);
    if (facts.pendingLog || facts.size <= checkedAtOpening) {
        const std::string verdict = database.text("PRAGMA quick_check(1)");
        if (verdict != "ok" && log != nullptr)
            log->blame();
        if (verdict != "ok")
            failDamaged(verdict);
    }
}

void writeHolder(const Database& database, const Holder& holder)
{
    database
        .query("INSERT OR REPLACE INTO writer (only, user, host, since, process) VALUES (1, ?1, "
               "?2, ?3, ?4)")
        .with(holder.user, holder.host, holder.since, holder.process)
        .run();
}

Holder readHolder(const Database& database)
{
    Holder holder; // stays blank while the other process is still opening
    Query row = database.query("SELECT user, host, since, process FROM writer");
    if (row.next())
        holder = {row.text(0), row.text(1), row.text(2), row.integer(3)};
    return holder;
}

// False where the system lets the file be read only.
bool openForWriting(Book::Impl& book, const fs::path& real)
{
    const FileFacts facts = inspectFile(real, schemaVersion()); // again: now nobody else changes it
    const OwnLog log(real, facts);
    auto database = std::make_unique<Database>(real, Database::Access::Write);
    if (database->isReadOnly())
        return false;
    database->setCheckpointOnClose(false);
    proveSound(*database, facts, &log);
    database->setCheckpointOnClose(true);
    if (book.options.maxPages > 0)
        database->setMaxPages(book.options.maxPages);
    migrateWithBackup(*database, real, migrations());
    // Where the file system cannot do a shared log, SQLite stays with its rollback journal: slower,
    // as safe.
    database->text("PRAGMA journal_mode = WAL");
    // worth nothing after a power failure; the first edit carries it along
    database->run("PRAGMA synchronous = OFF");
    book.self = thisProcess(book.author);
    writeHolder(*database, book.self);
    database->run("PRAGMA synchronous = FULL");
    // Into the file itself, so that a copy made of it alone tells that it is one (leftOpenBy).
    database->text("PRAGMA wal_checkpoint(PASSIVE)");
    book.database = std::move(database);
    return true;
}

// False also where the disk is full or fails: that does not take the reading away, by which the
// book is copied to another one. What is wrong with the book itself is thrown.
bool openIfWritable(Book::Impl& book, const fs::path& real)
{
    try {
        return openForWriting(book, real);
    } catch (...) {
        core::Error error = caughtError();
        if (error.kind != ErrorKind::Storage)
            throw Failure{std::move(error)};
        book.isFull = error.code == core::codes::storeFull || error.code == core::codes::fileFull;
        return false;
    }
}

// What a killed writer left beside the book is taken up or taken back; who only reads may not do
// it.
void recover(const fs::path& real)
{
    const auto log = pendingLog(real);
    const Lock::Attempt attempt = Lock::acquire(real);
    if (!attempt.lock && !attempt.heldElsewhere)
        fail(ErrorKind::Storage, "store.needs-recovery",
             {core::Param::text("leftover", core::pathText(log.value_or(real)))});
    if (!attempt.lock)
        fail(ErrorKind::NotPermitted, core::codes::storeBusy);
    const FileFacts facts = inspectFile(real, schemaVersion());
    const OwnLog own(real, facts);
    const Database database(real, Database::Access::Write);
    if (database.isReadOnly())
        fail(ErrorKind::Storage, "store.needs-recovery",
             {core::Param::text("leftover", core::pathText(log.value_or(real)))});
    database.setCheckpointOnClose(false);
    proveSound(database, facts, &own);
}

// A log beside a file that nobody has open for writing.
std::optional<OwnLog> logLeftBehind(const fs::path& real)
{
    const Lock::Attempt attempt = Lock::acquire(real);
    if (attempt.heldElsewhere)
        return std::nullopt;
    return OwnLog(real, inspectFile(real, schemaVersion())); // again: nobody changes it now
}

// What needs companions that cannot be made: the medium is for reading only, or it is full.
bool isWithoutCompanions(const SQLite::Exception& exception)
{
    switch (exception.getErrorCode() & 0xFF) {
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_FULL:
        return true;
    default:
        break;
    }
    const int extended = exception.getExtendedErrorCode();
    return extended == SQLITE_IOERR_SHMSIZE || extended == SQLITE_IOERR_SHMOPEN ||
           extended == SQLITE_IOERR_SHMMAP;
}

// The file stays as it is: a copy of it in memory becomes one of today.
std::unique_ptr<Database> todaysCopy(const Database& older)
{
    auto copy = std::make_unique<Database>(":memory:", Database::Access::Write);
    older.copyInto(*copy);
    migrate(*copy, migrations());
    copy->leaveRoomForSums(); // of the copies that are made of it (Book::copyTo)
    return copy;
}

void openForReading(Book::Impl& book, const fs::path& real)
{
    const FileFacts facts = inspectFile(real, schemaVersion());
    const auto log = facts.pendingLog ? logLeftBehind(real) : std::nullopt;
    const auto open = [&](Database::Access access) {
        book.database.reset();
        book.database = std::make_unique<Database>(real, access);
        proveSound(*book.database, facts, log ? &*log : nullptr);
    };
    try {
        open(Database::Access::Read);
    } catch (const SQLite::Exception& exception) {
        if (!isWithoutCompanions(exception))
            throw;
        if (pendingLog(real)) {
            recover(real);
            open(Database::Access::Read);
        } else if (facts.writeAheadLog) {
            // A copy of a killed book on a medium that cannot be written: its mode wants companions
            // that cannot be made. Without a log the file itself is complete.
            open(Database::Access::Immutable);
        } else {
            throw;
        }
    }
    if (book.database->number("PRAGMA user_version") < schemaVersion())
        book.database = todaysCopy(*book.database);
}

void makePlain(Database& database)
{
    database.forgetStatements();
    database.setBusyTimeout(100); // a reader may hold on; then the last one to close does this
    database.text("PRAGMA journal_mode = DELETE");
}

// A writer that closed while this reader was there had to leave its log behind.
void tidyAfterOthers(const fs::path& real)
{
    fs::path log = real;
    log += "-wal";
    std::error_code fault;
    if (!fs::exists(log, fault))
        return;
    const Lock::Attempt attempt = Lock::acquire(real);
    if (!attempt.lock)
        return;
    const bool hasLog = pendingLog(real).has_value();
    Database database(real, Database::Access::Write);
    if (database.isReadOnly())
        return;
    // A copy made without its log stays one, so that the next who opens it is told, too.
    if (!hasLog && !readHolder(database).since.empty())
        return;
    makePlain(database);
}

void pauseBetween(const OpenOptions& options)
{
    if (options.pause)
        options.pause();
    else
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

/// Words that stand in each entry's history, before all others: small numbers take less room, and
/// the first takes none.
void nameEntryWords(const Database& database)
{
    Words words(database);
    words.numberOf("entry");
    for (const core::Stage stage : core::stages)
        words.numberOf(core::name(stage));
}

void fillNewBook(Database& database, const BookInfo& info, const std::string& author,
                 std::int64_t time)
{
    database
        .query("INSERT INTO book (only, id, title, sample, notice, created) VALUES (1, ?1, ?2, ?3, "
               "?4, ?5)")
        .with(randomIdentity(), info.title, info.sample ? 1 : 0, info.notice,
              info.created.empty() ? utcText(time) : info.created)
        .run();
    nameEntryWords(database);
    const std::string title = joinFields({info.title});
    HistoryWriter history(database, time, author, {});
    history.append({.action = "title", .after = title});
    history.finish();
}

core::Error withFile(core::Error error, const fs::path& file)
{
    error.params.push_back(core::Param::text("file", core::pathText(file)));
    return error;
}

} // namespace

std::unique_ptr<Book::Impl> openBook(const fs::path& file, OpenMode mode, const std::string& author,
                                     const OpenOptions& options)
{
    auto book = std::make_unique<Book::Impl>();
    try {
        book->file = file;
        book->mode = mode;
        book->author = author;
        book->options = options;
        requireUsablePath(file);
        inspectFile(file, schemaVersion()); // a foreign file is not even locked
        book->real = realPath(file);
        requirePlainCompanions(book->real);
        bool held = false;
        for (int attempts = 0; attempts <= lockRetries; ++attempts) {
            if (attempts > 0)
                pauseBetween(options);
            book->database.reset();
            if (mode == OpenMode::ReadWrite) {
                Lock::Attempt attempt = Lock::acquire(book->real);
                held = attempt.heldElsewhere;
                book->foreignLock = attempt.foreign;
                if (attempt.lock && openIfWritable(*book, book->real))
                    book->lock = std::move(attempt.lock);
            }
            if (!book->lock)
                openForReading(*book, book->real);
            if (!held)
                break;
            book->holder = readHolder(*book->database);
            // Held by somebody who is not named: somebody looks whether it is free (Book::isFree),
            // or is opening it just now. A moment later that is known.
            if (book->holder->process != 0)
                break;
        }
        if (!held)
            book->holder.reset();
    } catch (...) {
        core::Error error = caughtError();
        book->database.reset();
        if (error.code == core::codes::storeBusy)
            error.code = "store.busy-opening";
        // the same finding in a book that was open is a matter of integrity
        if (error.code == core::codes::storeDamaged)
            error.kind = ErrorKind::InvalidData;
        throw Failure{withFile(std::move(error), file)};
    }
    return book;
}

void makeBookFile(const fs::path& file, const BookInfo& info, const std::string& author,
                  const OpenOptions& options, const FillBook& fill)
{
    try {
        std::error_code fault;
        if (fs::exists(fs::symlink_status(file, fault)))
            fail(ErrorKind::Conflict, "store.exists");
        requireUsablePath(file);
        refuseLeftover(file);
        core::UnfinishedFile unfinished(file);
        if (!unfinished.made())
            throw Failure{unfinished.made().error()};
        {
            Database database(unfinished.path(), Database::Access::Write);
            database.leaveRoomForSums();
            database.run("PRAGMA synchronous = FULL");
            database.run(("PRAGMA application_id = " + std::to_string(applicationId)).c_str());
            if (options.maxPages > 0)
                database.setMaxPages(options.maxPages);
            migrate(database, migrations());
            Book::Impl clockOnly;
            clockOnly.options = options;
            database.run("BEGIN IMMEDIATE");
            fillNewBook(database, info, author, clockOnly.now());
            database.run("COMMIT");
        }
        if (fill) {
            auto book = Book::open(unfinished.path(), OpenMode::ReadWrite, author, options);
            if (!book)
                throw Failure{book.error()};
            if (const core::Status filled = fill(*std::move(book)); !filled)
                throw Failure{filled.error()};
        }
        takeBookName(unfinished, file);
    } catch (...) {
        throw Failure{notMade(caughtError(), file)};
    }
}

std::optional<std::int32_t> earlierVersionOf(const fs::path& file)
{
    try {
        const std::int32_t version = inspectFile(file, schemaVersion()).schemaVersion;
        return version < schemaVersion() ? std::optional(version) : std::nullopt;
    } catch (...) {
        return std::nullopt; // opening says why it cannot be read
    }
}

std::optional<Holder> leftOpenBy(const fs::path& file)
{
    try {
        if (pendingLog(file) || !inspectFile(file, schemaVersion()).writeAheadLog)
            return std::nullopt;
        fs::path log = realPath(file);
        log += "-wal";
        std::error_code fault;
        if (fs::exists(log, fault))
            return std::nullopt;
        const Database database(realPath(file), Database::Access::Immutable);
        Holder holder = readHolder(database);
        return holder.since.empty() ? std::nullopt : std::optional(std::move(holder));
    } catch (...) {
        return std::nullopt; // opening says why it cannot be read
    }
}

void closeBook(Book::Impl& book)
{
    if (!book.database)
        return;
    try {
        if (book.lock && book.isOurs()) {
            book.database->run(
                "PRAGMA synchronous = OFF; DELETE FROM writer; PRAGMA synchronous = FULL");
            makePlain(*book.database);
        }
    } catch (...) {
        // Nothing is lost: every write is in the file or its log, and the next opening takes it up.
    }
    book.database.reset();
    try {
        if (!book.lock)
            tidyAfterOthers(book.real);
    } catch (...) {
        // Only tidiness was at stake.
    }
    book.lock.reset();
}

} // namespace store
