// What a killed program, or somebody who copies files by hand, leaves beside a book.

#include "core/PathText.h"
#include "store/Database.h"
#include "support.h"

#ifndef _WIN32
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace support;
using store::Book;
using store::Database;
using store::OpenMode;

namespace {

fs::path beside(const fs::path& file, const char* end)
{
    fs::path path = file;
    path += end;
    return path;
}

/// The book as it lies there after kill -9: with the log of a writer that never closed it.
void leaveKilled(const fs::path& from, const fs::path& to, const char* note)
{
    fill(*newBook(from));
    const auto book = openBook(from);
    REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", {}, scored(7, note))}, ""));
    fs::copy_file(from, to);
    fs::copy_file(beside(from, "-wal"), beside(to, "-wal"));
}

/// The book in the middle of a change that was broken off: half of it is in the file.
void leaveHotJournal(const fs::path& from, const fs::path& to, const char* note)
{
    {
        const auto book = newBook(from);
        fill(*book);
        REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", {}, scored(7, note))}, ""));
    }
    const Database raw(from, Database::Access::Write);
    raw.run(
        "PRAGMA cache_size = 5; BEGIN IMMEDIATE; DELETE FROM entry; UPDATE book SET title = ''");
    for (int i = 0; i < 40; ++i)
        raw.run("UPDATE index_set SET json = json || hex(randomblob(4000))");
    fs::copy_file(from, to);
    fs::copy_file(beside(from, "-journal"), beside(to, "-journal"));
    raw.run("ROLLBACK");
}

} // namespace

TEST_CASE("A new book and a copy do not take in the log of a book that is gone", "[leftovers]")
{
    const Folder folder;
    const char* end = GENERATE("-wal", "-journal");
    const fs::path log = beside(folder.book(), end);
    writeBytes(log, "nhật ký của sổ khác");
    const auto made = store::createBook(folder.book(), {}, "admin");
    CHECK(codeOf(made) == "store.leftover");
    CHECK(made.error().kind == core::ErrorKind::Conflict);
    CHECK(paramOf(made.error(), "leftover") == core::pathText(log));

    const auto other = newBook(folder.path() / "b.cchc");
    CHECK(codeOf(other->copyTo(folder.book())) == "store.leftover");
    CHECK_FALSE(fs::exists(folder.book()));
    CHECK(bytesOf(log) == "nhật ký của sổ khác");
}

#ifndef _WIN32
TEST_CASE("A pipe in the place of a log is refused, nobody waits for it", "[leftovers]")
{
    const Folder folder;
    newBook(folder.book()).reset();
    const char* end = GENERATE("-wal", "-journal", "-shm");
    const fs::path pipe = beside(folder.book(), end);
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    for (const store::OpenMode mode : {store::OpenMode::ReadWrite, store::OpenMode::ReadOnly})
        CHECK(codeOf(Book::open(folder.book(), mode, "")) == "store.no-plain-log");
    CHECK(fs::is_fifo(pipe));
    fs::remove(folder.book());
    CHECK(codeOf(store::createBook(folder.book(), {}, "")) == "store.no-plain-log");
    CHECK_FALSE(fs::exists(folder.book()));
}
#endif

TEST_CASE("A copy touches no file of the person's own", "[leftovers]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    const fs::path target = folder.path() / "b.cchc";
    writeBytes(beside(target, ".part"), "của tôi");
    REQUIRE_OK(book->copyTo(target));
    CHECK(bytesOf(beside(target, ".part")) == "của tôi");
}

TEST_CASE("A killed book is read with its own log", "[leftovers]")
{
    const Folder folder;
    const fs::path killed = folder.path() / "k.cchc";
    leaveKilled(folder.book(), killed, "của sổ này");
    CHECK_FALSE(store::leftOpenBy(killed));
    const OpenMode mode = GENERATE(OpenMode::ReadOnly, OpenMode::ReadWrite);
    const auto book = openBook(killed, mode);
    CHECK(book->entries("a")->size() == 1);
    REQUIRE_OK(book->check());
}

TEST_CASE("A log of another book beside this one is refused, nothing changes", "[leftovers]")
{
    const Folder folder;
    const fs::path killed = folder.path() / "k.cchc";
    leaveKilled(folder.book(), killed, "của sổ khác");
    // Somebody puts another book in its place and overlooks the log.
    const fs::path placed = folder.path() / "p.cchc";
    SECTION("a closed one")
    {
        fill(*newBook(placed));
    }
    SECTION("one that was copied while it was open")
    {
        const fs::path other = folder.path() / "o.cchc";
        leaveKilled(other, placed, "của sổ này");
        fs::remove(beside(placed, "-wal"));
    }
    SECTION("an older state of the same, with other edits since")
    {
        // Its log went into the file, which was then copied; the log that lies here has parted.
        const auto book = openBook(folder.book());
        REQUIRE_OK(book->writeEntries("a", {change("u1", "1.1", {}, scored(3))}, ""));
        REQUIRE_OK(book->writeBack());
        fs::copy_file(folder.book(), placed);
    }
    fs::copy_file(beside(killed, "-wal"), beside(placed, "-wal"));
    const std::string bytes = bytesOf(placed);
    const std::string log = bytesOf(beside(placed, "-wal"));
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
        const auto opened = Book::open(placed, mode, "thu");
        CHECK(codeOf(opened) == "store.foreign-log");
        CHECK(opened.error().kind == core::ErrorKind::Conflict);
    }
    CHECK((bytesOf(placed) == bytes));
    CHECK((bytesOf(beside(placed, "-wal")) == log));
}

TEST_CASE("A change that was broken off is taken back by whoever opens next", "[leftovers]")
{
    const Folder folder;
    const fs::path killed = folder.path() / "k.cchc";
    leaveHotJournal(folder.book(), killed, "còn đây");
    const OpenMode mode = GENERATE(OpenMode::ReadOnly, OpenMode::ReadWrite);
    {
        const auto book = openBook(killed, mode);
        REQUIRE(book->entries("a")->size() == 1);
        CHECK(book->entries("a")->front().entry.note == "còn đây");
        REQUIRE_OK(book->check());
    }
    CHECK_FALSE(fs::exists(beside(killed, "-journal")));
}

TEST_CASE("A journal of another book is not taken back", "[leftovers]")
{
    const Folder folder;
    const fs::path killed = folder.path() / "k.cchc";
    leaveHotJournal(folder.book(), killed, "của sổ khác");
    const fs::path placed = folder.path() / "p.cchc";
    {
        const auto book = newBook(placed);
        fill(*book, 9);
    }
    fs::copy_file(beside(killed, "-journal"), beside(placed, "-journal"));
    const std::string bytes = bytesOf(placed);
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite})
        CHECK(codeOf(Book::open(placed, mode, "thu")) == "store.foreign-log");
    CHECK((bytesOf(placed) == bytes));
}

#ifndef _WIN32
TEST_CASE("Where nothing may be written, a change that was broken off is said", "[leftovers]")
{
    const Folder folder;
    const fs::path killed = folder.path() / "k.cchc";
    leaveHotJournal(folder.book(), killed, "còn đây");
    for (const fs::path& file : {killed, beside(killed, "-journal")})
        fs::permissions(file, static_cast<fs::perms>(0444));
    fs::permissions(folder.path(), static_cast<fs::perms>(0555));
    const bool root = geteuid() == 0;
    if (root)
        REQUIRE(seteuid(65534) == 0);
    const auto book = Book::open(killed, OpenMode::ReadOnly, "thu");
    if (root)
        REQUIRE(seteuid(0) == 0);
    fs::permissions(folder.path(), static_cast<fs::perms>(0755));
    CHECK(codeOf(book) == "store.needs-recovery");
}

namespace {

/// No file may grow beyond so many bytes, as on a disk without room.
class SmallFiles {
public:
    explicit SmallFiles(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small = {bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallFiles(const SmallFiles&) = delete;
    SmallFiles& operator=(const SmallFiles&) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int) = std::signal(SIGXFSZ, SIG_IGN);
};

} // namespace

TEST_CASE("A journal that cannot be tried for want of room is not believed", "[leftovers]")
{
    const Folder folder;
    const fs::path killed = folder.path() / "k.cchc";
    leaveHotJournal(folder.book(), killed, "còn đây");
    const std::string bytes = bytesOf(killed);
    const std::string journal = bytesOf(beside(killed, "-journal"));
    const std::size_t files = folder.names().size();
    {
        const SmallFiles small(bytes.size() / 2);
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
            const auto opened = Book::open(killed, mode, "thu");
            CHECK(codeOf(opened) == "store.log-not-tried");
            CHECK(opened.error().kind == core::ErrorKind::Storage);
        }
    }
    CHECK((bytesOf(killed) == bytes));
    CHECK((bytesOf(beside(killed, "-journal")) == journal));
    CHECK(folder.names().size() == files);
    CHECK(openBook(killed)->entries("a")->front().entry.note == "còn đây");
}

TEST_CASE("A disk without room for writing leaves the book to be read", "[leftovers]")
{
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book);
        REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", {}, scored(7))}, ""));
    }
    {
        const SmallFiles small(16 * 1024); // less than what is shared with readers takes
        const auto book = openBook(folder.book());
        CHECK(book->isReadOnly());
        CHECK(book->entries("a")->size() == 1);
        REQUIRE_OK(book->check());
        const auto refused = book->setTitle("x");
        REQUIRE(codeOf(refused) == "store.full-at-opening");
        CHECK(refused.error().kind == core::ErrorKind::Storage);
    }
    const auto book = openBook(folder.book());
    CHECK_FALSE(book->isReadOnly());
    REQUIRE_OK(book->check());
}
#endif

TEST_CASE("A copy of the file alone, made while somebody writes, says so", "[leftovers]")
{
    const Folder folder;
    const fs::path copy = folder.path() / "c.cchc";
    {
        const auto book = newBook(folder.book());
        fill(*book);
        CHECK_FALSE(store::leftOpenBy(folder.book()));
        fs::copy_file(folder.book(), copy);
        const auto holder = store::leftOpenBy(copy);
        REQUIRE(holder);
        CHECK(holder->user == "admin");
        CHECK_FALSE(holder->since.empty());
    }
    CHECK_FALSE(store::leftOpenBy(folder.book()));
    // Opened and closed it is a book of its own.
    openBook(copy).reset();
    CHECK_FALSE(store::leftOpenBy(copy));
    CHECK_FALSE(store::leftOpenBy(folder.path() / "không có.cchc"));
}

TEST_CASE("The log goes into the file when asked, so that a copy lacks nothing", "[leftovers]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fill(*book);
    REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", {}, scored(7))}, ""));
    REQUIRE_OK(book->writeBack());
    const fs::path copy = folder.path() / "c.cchc";
    fs::copy_file(folder.book(), copy);
    CHECK(openBook(copy)->entries("a")->size() == 1);
}
