#include "store/Migrations.h"

#include "core/Codes.h"
#include "core/PathText.h"
#include "core/UnfinishedFile.h"
#include "store/Companions.h"
#include "store/Database.h"
#include "store/PageSums.h"

#include <sqlite3.h>

#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace store {

namespace fs = std::filesystem;

namespace {

// A change of tables may need foreign keys off, which works outside a transaction only.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(Database& database) : m_database(database)
    {
        m_database.run("PRAGMA foreign_keys = OFF");
    }
    ~ForeignKeysOff()
    {
        try {
            m_database.run("PRAGMA foreign_keys = ON");
        } catch (const SQLite::Exception&) {
            // The connection is beyond use; the error on its way says why.
        }
    }
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;

private:
    Database& m_database;
};

void applySteps(Database& database, const std::vector<Migration>& steps, std::int64_t from)
{
    for (const Migration& step : steps) {
        if (step.version <= from)
            continue;
        database.run(std::string(step.sql).c_str());
        database.run(("PRAGMA user_version = " + std::to_string(step.version)).c_str());
    }
    if (database.query("PRAGMA foreign_key_check").next())
        failDamaged("foreign keys");
}

std::vector<Migration> upTo(std::int32_t version, const std::vector<Migration>& steps)
{
    std::vector<Migration> some;
    for (const Migration& step : steps) {
        if (step.version <= version)
            some.push_back(step);
    }
    return some;
}

/// A book that had none gets room for the sums of its pages, and the sums. Until the step that
/// follows nobody compares them, so that this may break off anywhere.
void makeSums(Database& database)
{
    database.forgetStatements();
    database.text("PRAGMA journal_mode = DELETE"); // a log would keep pages from the file
    database.leaveRoomForSums();
    database.run("VACUUM");
    sealPages(database.mainFile());
}

/// Sums on a copy that SQLite made: it writes the first page last, which says that there are any.
void sealCopy(const fs::path& copy)
{
    const SQLite::Database connection(core::pathText(copy), SQLite::OPEN_READWRITE);
    sqlite3_file* file = nullptr;
    std::array<unsigned char, 100> header{};
    if (sqlite3_file_control(connection.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) !=
            SQLITE_OK ||
        file->pMethods->xRead(file, header.data(), static_cast<int>(header.size()), 0) != SQLITE_OK)
        fail(core::ErrorKind::Storage, core::codes::storeUnreadable);
    if (hasPageSums(header))
        sealPages(*file);
}

void check(const core::Status& status)
{
    if (!status)
        throw Failure{status.error()};
}

void makeSound(const fs::path& copy)
{
    sealCopy(copy);
    const Database database(copy, Database::Access::Write);
    // A write under synchronous = FULL also carries everything VACUUM wrote before to the disk.
    database.run("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; DELETE FROM writer");
    database.run(("PRAGMA user_version = " + std::to_string(database.number("PRAGMA user_version")))
                     .c_str());
    if (const std::string verdict = database.text("PRAGMA integrity_check(1)"); verdict != "ok")
        failDamaged(verdict);
}

} // namespace

const std::vector<Migration>& migrations()
{
    static const std::vector<Migration> steps = [] {
        std::vector<Migration> list;
        for (const auto& [name, sql] : embeddedSql()) {
            Migration step{0, sql};
            std::from_chars(name.data(), name.data() + name.size(), step.version);
            if (step.version != static_cast<std::int32_t>(list.size()) + 1)
                fail(core::ErrorKind::Internal, "store.migrations",
                     {core::Param::text("file", std::string(name))});
            list.push_back(step);
        }
        return list;
    }();
    return steps;
}

std::int32_t schemaVersion()
{
    return static_cast<std::int32_t>(migrations().size());
}

void migrate(Database& database, const std::vector<Migration>& steps)
{
    database.forgetStatements();
    const ForeignKeysOff off(database);
    database.run("BEGIN IMMEDIATE");
    try {
        applySteps(database, steps, database.number("PRAGMA user_version"));
        database.run("COMMIT");
    } catch (...) {
        if (!database.isIdle())
            database.run("ROLLBACK");
        throw;
    }
}

fs::path migrateWithBackup(Database& database, const fs::path& file,
                           const std::vector<Migration>& steps)
{
    const std::int64_t version = database.number("PRAGMA user_version");
    if (steps.empty() || steps.back().version <= version)
        return {};
    fs::path copy;
    for (int number = 1; copy.empty() || fs::exists(copy); ++number) {
        copy = file;
        copy += ".v" + std::to_string(version) + (number == 1 ? "" : "-" + std::to_string(number)) +
                ".bak";
    }
    copyDatabase(database, copy);
    if (version < firstSummedVersion) {
        // Packed here: tables that were made anew leave the room of the old ones behind.
        migrate(database, upTo(firstSummedVersion - 1, steps));
        makeSums(database);
        migrate(database, upTo(firstSummedVersion, steps));
    }
    migrate(database, steps);
    return copy;
}

void copyDatabase(const Database& database, const fs::path& target)
{
    try {
        refuseLeftover(target);
        core::UnfinishedFile copy(target);
        check(copy.made());
        database.query("VACUUM INTO ?1").with(core::pathText(copy.path())).run();
        makeSound(copy.path());
        takeBookName(copy, target);
    } catch (...) {
        throw Failure{notMade(caughtError(), target)};
    }
}

void takeBookName(core::UnfinishedFile& book, const fs::path& wanted)
{
    // A closing that failed leaves what belongs to the book beside it, under a name that goes.
    const FileFacts facts = inspectFile(book.path(), schemaVersion());
    if (facts.pendingLog || facts.writeAheadLog)
        fail(core::ErrorKind::Storage, "store.cannot-create");
    refuseLeftover(wanted);
    check(book.takeNewName());
}

core::Error notMade(core::Error error, const fs::path& wanted)
{
    using core::ErrorKind;
    // The book is none yet: what SQLite says of it is said of the file that was not made.
    if (error.code == "file.exists")
        error.code = "store.exists";
    else if (error.code == core::codes::storeFull)
        error.code = core::codes::fileFull;
    else if (error.code == core::codes::storeIo || error.code == core::codes::storeUnreadable ||
             error.code == core::codes::storeReadOnly || error.code == core::codes::storeSqlite)
        error = {ErrorKind::Storage, "store.cannot-create", std::move(error.params), {}};
    std::erase_if(error.params, [](const core::Param& param) { return param.name == "file"; });
    error.params.push_back(core::Param::text("file", core::pathText(wanted)));
    return error;
}

} // namespace store
