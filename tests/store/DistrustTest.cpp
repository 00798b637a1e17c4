// A file that has a book's name is not believed: its kind, its schema, its pages.

#include "support.h"

#include "core/PathText.h"
#include "store/Database.h"
#include "store/PageSums.h"

#ifndef _WIN32
#include <sys/stat.h>
#endif

using namespace support;
using store::Book;
using store::Database;
using store::OpenMode;

namespace {

/// Makes a table or an index anew as `other` says, and has the schema say what it said before: then
/// the pages are whole and their sums are right, only what they hold is not what it should be.
void rebuildAs(const fs::path& file, const std::string& name, const std::string& other,
               const char* rebuild)
{
    std::string own;
    const auto write = [&](const std::string& sql, const char* then) {
        SQLite::Database raw(core::pathText(file), SQLite::OPEN_READWRITE, 0,
                             store::pageSumLayer());
        raw.exec("PRAGMA writable_schema = ON");
        SQLite::Statement schema(raw, "SELECT sql FROM sqlite_schema WHERE name = ?");
        schema.bind(1, name);
        REQUIRE(schema.executeStep());
        if (own.empty())
            own = schema.getColumn(0).getString();
        schema.reset();
        SQLite::Statement change(raw, "UPDATE sqlite_schema SET sql = ? WHERE name = ?");
        change.bind(1, sql.empty() ? own : sql);
        change.bind(2, name);
        REQUIRE(change.exec() == 1);
        raw.exec("PRAGMA writable_schema = RESET");
        raw.exec(then);
    };
    write(other, rebuild);
    write({}, "");
}

} // namespace

TEST_CASE("What is in the way of a book's name is no book, and nobody waits for it",
          "[store][open]")
{
    const Folder folder;
    SECTION("a folder")
    {
        fs::create_directory(folder.book());
        CHECK(codeOf(Book::open(folder.book(), OpenMode::ReadWrite, "")) == "store.not-a-book");
    }
#ifndef _WIN32
    SECTION("a pipe")
    {
        REQUIRE(mkfifo(folder.book().c_str(), 0600) == 0);
        CHECK(codeOf(Book::open(folder.book(), OpenMode::ReadOnly, "")) == "store.not-a-book");
    }
    SECTION("a device")
    {
        fs::create_symlink("/dev/zero", folder.book());
        CHECK(codeOf(Book::open(folder.book(), OpenMode::ReadOnly, "")) == "store.not-a-book");
    }
#endif
    CHECK(folder.names().size() == 1);
}

TEST_CASE("A book with another schema than the program's is refused, and what differs is named",
          "[store][open]")
{
    struct Case {
        const char* sql;
        const char* code;
        const char* name;
    };
    const auto foreign = GENERATE(
        Case{"CREATE TRIGGER t BEFORE UPDATE ON entry BEGIN SELECT RAISE(IGNORE); END",
             "store.schema-extra", "t"},
        Case{"CREATE VIEW v AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) "
             "SELECT x FROM r",
             "store.schema-extra", "v"},
        Case{"CREATE TABLE x (y)", "store.schema-extra", "x"},
        Case{"CREATE INDEX i ON entry (note)", "store.schema-extra", "i"},
        Case{"DROP INDEX history_by_cell", "store.schema-missing", "history_by_cell"},
        Case{"DROP TRIGGER word_is_not_deleted", "store.schema-missing", "word_is_not_deleted"},
        Case{"DROP TABLE draft", "store.schema-missing", "draft"},
        Case{"ALTER TABLE unit ADD COLUMN x TEXT AS (name || 'x')", "store.schema-changed", "unit"},
        Case{"ALTER TABLE unit RENAME COLUMN name TO title", "store.schema-changed", "unit"},
        Case{"DROP INDEX history_by_cell; CREATE INDEX history_by_cell ON history (unit)",
             "store.schema-changed", "history_by_cell"},
        Case{"ANALYZE", "store.schema-extra", "sqlite_stat1"});
    const Folder folder;
    newBook(folder.book());
    Database(folder.book(), Database::Access::Write).run(foreign.sql);
    const core::Error error = requireRefused(folder.book(), foreign.code);
    CHECK(error.kind == core::ErrorKind::Integrity);
    CHECK(paramOf(error, "name").find(foreign.name) == 0);
}

TEST_CASE("Comments, blanks and quotes of a schema do not count", "[store][open]")
{
    const Folder folder;
    newBook(folder.book());
    {
        const Database raw(folder.book(), Database::Access::Write);
        raw.run("DROP INDEX history_by_cell; CREATE INDEX \"history_by_cell\" /* x */ ON history "
                "\n (\"unit\", code) -- by cell");
    }
    REQUIRE_OK(Book::open(folder.book(), OpenMode::ReadOnly, ""));
}

TEST_CASE("An older book with a foreign trigger is not migrated", "[store][open]")
{
    const Folder folder;
    fs::copy_file(fs::path(TEST_DATA) / "books" / "v3.cchc", folder.book());
    fs::permissions(folder.book(), fs::perms::owner_write, fs::perm_options::add);
    Database(folder.book(), Database::Access::Write)
        .run("CREATE TRIGGER t AFTER UPDATE ON writer BEGIN DELETE FROM entry; END");
    requireRefused(folder.book(), "store.schema-extra");
}

TEST_CASE("A byte that changed in any page is found by the reading of that page", "[store][open]")
{
    const Folder folder;
    std::string sound;
    {
        const auto book = newBook(folder.book());
        fill(*book, 200);
        std::vector<store::EntryChange> changes;
        for (int i = 0; i < 4000; ++i) // more than is read through at each opening
            changes.push_back(change("u" + std::to_string(i % 200), "1." + std::to_string(i / 200),
                                     {}, scored(i, std::string(150, 'n'))));
        REQUIRE_OK(book->writeEntries("a", changes, ""));
    }
    sound = bytesOf(folder.book());
    REQUIRE(sound.size() > 1024 * 1024);
    constexpr std::size_t pageSize = 4096;
    std::uint32_t state = 7;
    const auto next = [&state](std::size_t below) {
        state = state * 1664525U + 1013904223U;
        return static_cast<std::size_t>(state >> 8U) % below;
    };
    std::size_t found = 0;
    for (std::size_t page = 1; page * pageSize < sound.size(); page += 5) {
        std::string bytes = sound;
        const std::size_t at = page * pageSize + next(pageSize);
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << next(8)));
        writeBytes(folder.book(), bytes);
        const auto book = Book::open(folder.book(), OpenMode::ReadOnly, "");
        const core::Status checked = book ? (*book)->check() : core::Status(book.error());
        if (codeOf(checked) == "store.damaged")
            ++found;
        // The entries are those of the sound book, or there are none.
        if (book) {
            const auto entries = (*book)->entries("a");
            if (entries)
                CHECK(entries->size() == 4000);
            else
                CHECK(paramOf(entries.error(), "page") == std::to_string(page + 1));
        }
    }
    // A page that is free is not read: nothing in it is the book's.
    writeBytes(folder.book(), sound);
    const auto free = static_cast<std::size_t>(
        Database(folder.book(), Database::Access::Read).number("PRAGMA freelist_count"));
    CHECK(found + free >= (sound.size() / pageSize - 1 + 4) / 5);
    CHECK(found > 60);
}

TEST_CASE("A book changed by a tool that knows nothing of the sums is refused", "[store][open]")
{
    const Folder folder;
    fill(*newBook(folder.book()));
    SQLite::Database(core::pathText(folder.book()), SQLite::OPEN_READWRITE)
        .exec("UPDATE unit SET name = 'khác'");
    requireRefused(folder.book(), "store.damaged");
}

TEST_CASE("An index of the history that lacks a row or holds another is found by check",
          "[store][open]")
{
    const Folder folder;
    fill(*newBook(folder.book()));
    REQUIRE_OK(openBook(folder.book())->check());
    const char* other = GENERATE("CREATE INDEX history_by_cell ON history (unit, code) "
                                 "WHERE number <> 3",
                                 "CREATE INDEX history_by_cell ON history (unit, kind)",
                                 "CREATE INDEX history_by_cell ON history (unit DESC, code)");
    rebuildAs(folder.book(), "history_by_cell", other, "REINDEX history_by_cell");
    CHECK(codeOf(openBook(folder.book())->check()) == "store.damaged");
}

TEST_CASE("Entries out of order are found by whoever reads them", "[store][open]")
{
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book);
        REQUIRE_OK(book->writeEntries(
            "a",
            {change("u0", "1.1", {}, scored(1, "")), change("u0", "1.2", {}, scored(2, "")),
             change("u1", "1.1", {}, scored(3, "")), change("u1", "1.2", {}, scored(4, ""))},
            ""));
    }
    const std::string key =
        GENERATE("assessment, unit DESC, stage, code", "assessment, unit, stage, code DESC");
    std::string other;
    {
        const Database raw(folder.book(), Database::Access::Read);
        other = raw.text("SELECT sql FROM sqlite_schema WHERE name = 'entry'");
    }
    const std::string own = "assessment, unit, stage, code)";
    REQUIRE(other.find(own) != std::string::npos);
    other.replace(other.find(own), own.size(), key + ")");
    rebuildAs(folder.book(), "entry", other,
              "CREATE TEMP TABLE kept AS SELECT * FROM entry; DELETE FROM entry; "
              "INSERT INTO entry SELECT * FROM kept");
    const auto book = openBook(folder.book(), OpenMode::ReadOnly);
    CHECK(codeOf(book->entries("a")) == "store.damaged");
    CHECK(codeOf(book->verifyHistory()) == "store.damaged");
    CHECK(codeOf(book->check()) == "store.damaged");
}

TEST_CASE("An entry of an assessment or a unit that is not there is found", "[store][open]")
{
    const Folder folder;
    fill(*newBook(folder.book()));
    REQUIRE_OK(openBook(folder.book())->check());
    tamper(folder.book(), GENERATE("INSERT INTO entry VALUES (99, 1, 0, 1, 1, '', NULL, '')",
                                   "INSERT INTO entry VALUES (1, 99, 0, 1, 1, '', NULL, '')"));
    const auto book = openBook(folder.book(), OpenMode::ReadOnly);
    CHECK(codeOf(book->check()) == "store.damaged");
    CHECK(codeOf(book->verifyHistory()) == "store.damaged");
}

TEST_CASE("An index of the tasks in another order is found", "[store][open]")
{
    const Folder folder;
    fill(*newBook(folder.book()));
    std::string other;
    {
        const Database raw(folder.book(), Database::Access::Read);
        other = raw.text("SELECT sql FROM sqlite_schema WHERE name = 'task'");
    }
    const std::string own = "UNIQUE (assessment, id)";
    REQUIRE(other.find(own) != std::string::npos);
    other.replace(other.find(own), own.size(), "UNIQUE (assessment, id DESC)");
    rebuildAs(folder.book(), "task", other,
              "INSERT INTO task VALUES "
              "(1, 1, 'a', 1, '', '', '', '', '', '', '', '', '', 0, '', ''), "
              "(2, 1, 'b', 1, '', '', '', '', '', '', '', '', '', 0, '', '')");
    const auto book = openBook(folder.book(), OpenMode::ReadOnly);
    CHECK(codeOf(book->check()) == "store.damaged");
}
