#include "support.h"

#include "store/Database.h"
#include "store/Lock.h"
#include "store/Migrations.h"

#ifndef _WIN32
#include <unistd.h>
#endif

using namespace support;
using store::Book;
using store::Database;
using store::OpenMode;

namespace {

// Refused in both modes with `code`, not a byte changed, nothing left beside it.
core::Error requireRefused(const fs::path& file, const std::string& code)
{
    const std::string bytes = bytesOf(file);
    core::Error error;
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto book = Book::open(file, mode, "thu");
        REQUIRE(codeOf(book) == code);
        error = book.error();
        CHECK((bytesOf(file) == bytes));
        CHECK(std::distance(fs::directory_iterator(file.parent_path()), fs::directory_iterator()) == 1);
    }
    return error;
}

std::string soundBook(const fs::path& file)
{
    {
        const auto book = newBook(file);
        fill(*book, 200);
        std::vector<store::EntryChange> changes;
        for (int i = 0; i < 2000; ++i)
            changes.push_back(change("u" + std::to_string(i % 200), "1." + std::to_string(i / 200), {}, scored(i)));
        REQUIRE_OK(book->writeEntries("a", changes, ""));
    }
    return bytesOf(file);
}

} // namespace

TEST_CASE("What is not there, or is a folder, is said so", "[store][open]")
{
    const Folder folder;
    const auto missing = Book::open(folder.book(), OpenMode::ReadWrite, "");
    CHECK(codeOf(missing) == "store.not-found");
    CHECK(missing.error().kind == core::ErrorKind::NotFound);
    CHECK(codeOf(Book::open(folder.path(), OpenMode::ReadWrite, "")) == "store.not-a-book");
    CHECK(codeOf(Book::open(folder.path() / "a" / "b", OpenMode::ReadOnly, "")) == "store.not-found");
    CHECK(folder.names().empty());
}

TEST_CASE("Foreign files are refused and left alone", "[store][open]")
{
    const Folder folder;
    SECTION("text")
    {
        writeBytes(folder.book(), "unit,code\n");
        CHECK(requireRefused(folder.book(), "store.not-a-book").kind == core::ErrorKind::InvalidData);
    }
    SECTION("random bytes")
    {
        std::string bytes;
        std::uint32_t state = 12345;
        for (int i = 0; i < 100'000; ++i) {
            state = state * 1664525U + 1013904223U;
            bytes += static_cast<char>(state >> 24U);
        }
        writeBytes(folder.book(), bytes);
        requireRefused(folder.book(), "store.not-a-book");
    }
    SECTION("another program's SQLite file")
    {
        {
            const Database other(folder.book(), Database::Access::Create);
            other.run("CREATE TABLE history (x); INSERT INTO history VALUES (1)");
        }
        requireRefused(folder.book(), "store.not-a-book");
    }
}

TEST_CASE("A newer book is refused and left alone", "[store][open]")
{
    const Folder folder;
    soundBook(folder.book());
    {
        const Database raw(folder.book(), Database::Access::Write);
        raw.run("PRAGMA user_version = 99");
    }
    const core::Error error = requireRefused(folder.book(), "store.newer");
    CHECK(paramOf(error, "found") == "99");
    CHECK(paramOf(error, "known") == std::to_string(store::schemaVersion()));
    CHECK(paramOf(error, "file").find("Chấm điểm") != std::string::npos);
}

TEST_CASE("A truncated book is refused and left alone", "[store][open]")
{
    const Folder folder;
    const std::string bytes = soundBook(folder.book());
    for (const std::size_t size : {std::size_t{0}, std::size_t{9}, std::size_t{16}, std::size_t{99}, std::size_t{100},
                                   std::size_t{4096}, bytes.size() / 2, bytes.size() - 4096, bytes.size() - 1}) {
        writeBytes(folder.book(), bytes.substr(0, size));
        const core::Error error = requireRefused(folder.book(), "store.truncated");
        CHECK(paramOf(error, "found") == std::to_string(size));
        if (size >= 100)
            CHECK(paramOf(error, "expected") == std::to_string(bytes.size()));
    }
}

TEST_CASE("A book with damaged pages is refused and left alone", "[store][open]")
{
    const Folder folder;
    const std::string sound = soundBook(folder.book());
    for (std::size_t page = 1; page * 4096 < sound.size(); page += 7) {
        std::string bytes = sound;
        bytes.replace(page * 4096, 4096, 4096, '\x5A');
        writeBytes(folder.book(), bytes);
        CHECK(requireRefused(folder.book(), "store.damaged").kind == core::ErrorKind::InvalidData);
    }
    for (const std::size_t at : {std::size_t{16}, std::size_t{60}}) { // page size; version 0
        std::string bytes = sound;
        bytes.replace(at, at == 16 ? 2 : 4, at == 16 ? 2 : 4, '\0');
        writeBytes(folder.book(), bytes);
        requireRefused(folder.book(), "store.damaged");
    }
}

TEST_CASE("A second opening is read-only and says who holds the book", "[store][lock]")
{
    const Folder folder;
    auto first = newBook(folder.book());
    fill(*first);
    {
        const auto second = openBook(folder.book());
        REQUIRE(second->isReadOnly());
        REQUIRE(second->holder());
        CHECK(second->holder()->user == "admin");
        CHECK(second->holder()->process == store::thisProcess("").process);
        CHECK(second->holder()->since.size() == 19);
        CHECK_FALSE(second->holder()->host.empty());
        const auto refused = second->setTitle("x");
        REQUIRE(codeOf(refused) == "store.locked");
        CHECK(refused.error().kind == core::ErrorKind::NotPermitted);
        CHECK(paramOf(refused.error(), "user") == "admin");
        CHECK(codeOf(second->putDraft("a", {"u0", "self", "1", "n", "1"})) == "store.locked");
        CHECK(codeOf(second->inOneTransaction([] { return core::Status(); })) == "store.locked");

        REQUIRE_OK(first->writeEntries("a", {change("u0", "1.1", {}, scored(1))}, ""));
        CHECK(second->entries("a")->size() == 1); // it follows the writer

        const auto reader = openBook(folder.book(), OpenMode::ReadOnly);
        CHECK(reader->isReadOnly());
        CHECK_FALSE(reader->holder());
        REQUIRE_OK(reader->check());
        CHECK(reader->setTitle("x").error().kind == core::ErrorKind::NotPermitted);
    }
    // A reader that is still there when the writer closes tidies up when it closes itself.
    {
        const auto reader = openBook(folder.book(), OpenMode::ReadOnly);
        CHECK(reader->entries("a")->size() == 1);
        first.reset();
        CHECK(reader->entries("a")->size() == 1);
        const auto next = openBook(folder.book());
        CHECK_FALSE(next->isReadOnly());
    }
    CHECK(folder.names().size() == 1);
    CHECK(bytesOf(folder.book())[18] == 1);
}

TEST_CASE("A reader that was there first follows a writer", "[store][lock]")
{
    const Folder folder;
    fill(*newBook(folder.book()));
    const auto reader = openBook(folder.book(), OpenMode::ReadOnly);
    CHECK(reader->entries("a")->empty());
    {
        const auto writer = openBook(folder.book());
        REQUIRE_FALSE(writer->isReadOnly());
        REQUIRE_OK(writer->writeEntries("a", {change("u0", "1.1", {}, scored(1))}, ""));
        CHECK(reader->entries("a")->size() == 1);
    }
    CHECK(reader->entries("a")->size() == 1);
    REQUIRE_OK(openBook(folder.book())->writeEntries("a", {change("u0", "1.2", {}, scored(1))}, ""));
    CHECK(reader->entries("a")->size() == 2);
}

TEST_CASE("A companion that was left behind does not lock", "[store][lock]")
{
    const Folder folder;
    newBook(folder.book());
    fs::path companion = folder.book();
    companion += ".lock";
    writeBytes(companion, "");
    CHECK_FALSE(openBook(folder.book())->isReadOnly());
    CHECK(folder.names().size() == 1);
}

#ifndef _WIN32
TEST_CASE("A link to the book leads to the same lock", "[store][lock]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    fs::create_symlink(folder.book(), folder.path() / "link.cchc");
    CHECK(openBook(folder.path() / "link.cchc")->holder());
}

TEST_CASE("Where the system forbids writing, a book opens read-only", "[store][open]")
{
    const Folder folder;
    soundBook(folder.book());
    std::string bytes = bytesOf(folder.book());
    const bool root = geteuid() == 0;
    if (GENERATE(false, true)) { // the book was left in write-ahead mode: its companions cannot be made
        bytes[18] = bytes[19] = 2;
        writeBytes(folder.book(), bytes);
    }
    // Root may write everywhere: become nobody for a while.
    fs::permissions(folder.book(), fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
    fs::permissions(folder.path(), static_cast<fs::perms>(0555));
    if (root)
        REQUIRE(seteuid(65534) == 0);
    {
        const auto book = Book::open(folder.book(), OpenMode::ReadWrite, "thu");
        const auto reader = Book::open(folder.book(), OpenMode::ReadOnly, "thu");
        const auto other = Book::create(folder.path() / "new.cchc", {}, "thu");
        CHECK(codeOf(book) == "");
        CHECK(codeOf(reader) == "");
        CHECK(codeOf(other) == "store.cannot-create");
        if (book) {
            CHECK((*book)->isReadOnly());
            CHECK_FALSE((*book)->holder());
            CHECK((*book)->entries("a")->size() == 2000);
            const auto refused = (*book)->setTitle("x");
            CHECK(codeOf(refused) == "store.read-only");
            CHECK((refused || refused.error().kind == core::ErrorKind::Storage));
        }
    }
    if (root)
        REQUIRE(seteuid(0) == 0);
    fs::permissions(folder.path(), static_cast<fs::perms>(0755));
    CHECK(folder.names().size() == 1);
    CHECK((bytesOf(folder.book()) == bytes));
}

TEST_CASE("A book that may not be read is said so", "[store][open]")
{
    const Folder folder;
    newBook(folder.book());
    fs::permissions(folder.book(), fs::perms::none);
    const bool root = geteuid() == 0;
    if (root)
        REQUIRE(seteuid(65534) == 0);
    const auto book = Book::open(folder.book(), OpenMode::ReadOnly, "thu");
    if (root)
        REQUIRE(seteuid(0) == 0);
    CHECK(codeOf(book) == "store.unreadable");
    CHECK((book || book.error().kind == core::ErrorKind::Storage));
}
#endif

TEST_CASE("A full disk loses nothing that was written", "[store][full]")
{
    const Folder folder;
    newBook(folder.book());
    auto opened = Book::open(folder.book(), OpenMode::ReadWrite, "thu", {.clock = {}, .maxPages = 60});
    REQUIRE_OK(opened);
    auto book = std::move(opened).value();
    fill(*book);
    std::size_t written = 0;
    std::string code;
    while (code.empty()) {
        REQUIRE(written < 10'000);
        std::vector<store::EntryChange> changes;
        for (int i = 0; i < 20; ++i)
            changes.push_back(
                change("u0", std::to_string(written) + "." + std::to_string(i), {}, scored(i, std::string(50, 'x'))));
        const auto outcome = book->writeEntries("a", changes, "");
        code = codeOf(outcome);
        if (outcome)
            written += 20;
        else
            CHECK(outcome.error().kind == core::ErrorKind::Storage);
    }
    CHECK(code == "store.full");
    CHECK(book->entries("a")->size() == written);

    // Inside a larger transaction the whole of it is gone, and what follows does not slip through on its own.
    const auto whole = book->inOneTransaction([&] {
        std::vector<store::EntryChange> changes;
        for (int i = 0; i < 5000; ++i)
            changes.push_back(change("u1", std::to_string(i), {}, scored(i)));
        CHECK_FALSE(book->writeEntries("a", changes, "").ok());
        static_cast<void>(book->putDraft("a", {"u2", "self", "1", "n", "1"}));
        return core::Status(core::Error{core::ErrorKind::Storage, "store.full", {}, {}});
    });
    CHECK_FALSE(whole.ok());
    CHECK(book->drafts("a")->empty());
    book.reset();
    const auto again = openBook(folder.book());
    CHECK(again->entries("a")->size() == written);
    REQUIRE_OK(again->check());
    REQUIRE_OK(again->writeEntries("a", {change("u2", "1.1", {}, scored(1))}, ""));
}

// Makes the book that the next test of a later version will open: run once before a new migration is begun
// (`test_store "[.stored-book]"`), and keep the result as tests/data/books/v<version>.cchc.
TEST_CASE("Make a stored book of this version", "[.stored-book]")
{
    const fs::path file = "v" + std::to_string(store::schemaVersion()) + ".cchc";
    fs::remove(file);
    auto made =
        Book::create(file, {"Sổ phiên bản " + std::to_string(store::schemaVersion()), true, "SỐ LIỆU MẪU", ""}, "admin");
    REQUIRE_OK(made);
    const auto book = std::move(made).value();
    fill(*book);
    REQUIRE_OK(
        book->writeEntries("a", {change("u0", "1.1", {}, scored(5000)), change("u1", "1.2", {}, scored(-1, "ghi chú"))}, ""));
    REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", scored(5000), scored(2500))}, "undo"));
    store::DossierRow dossiers{"u2", {}};
    dossiers.counters.online = 12;
    REQUIRE_OK(book->putDossiers("a", {dossiers}));
    REQUIRE_OK(book->putDraft("a", {"u0", "self", "1.3", "n", "19"}));
    const auto content = book->addFile("nội dung");
    REQUIRE_OK(content);
    core::Document document{"d1",      *content, 11,           "Báo cáo.txt", "text", false,
                            "Báo cáo", "1/BC",   "2021-12-01", "Sở",          false,  {"1.1"}};
    REQUIRE_OK(book->asStep("a", "đính kèm", [&]() -> core::Status {
        const auto written = book->writeDocuments("a", {{"u0", {}, document}}, "");
        return written ? core::Status() : core::Status(written.error());
    }));
}

TEST_CASE("Books of every past version open", "[store][migration]")
{
    for (std::int32_t version = 1; version <= store::schemaVersion(); ++version) {
        const Folder folder;
        fs::copy_file(fs::path(TEST_DATA) / "books" / ("v" + std::to_string(version) + ".cchc"), folder.book());
        fs::permissions(folder.book(), fs::perms::owner_write, fs::perm_options::add);
        {
            const auto book = openBook(folder.book());
            CHECK(book->info()->title == "Sổ phiên bản " + std::to_string(version));
            CHECK(book->units()->size() == 3);
            CHECK(book->entries("a")->size() == 2);
            CHECK(book->dossiers("a")->size() == 1);
            CHECK(book->drafts("a")->size() == 1);
            CHECK(book->documents("a")->size() == (version < 2 ? 0 : 1));
            CHECK(book->nextUndo("a")->has_value() == (version >= 2));
            REQUIRE_OK(book->check());
        }
        CHECK(folder.names().size() == (version == store::schemaVersion() ? 1 : 2)); // an older one left a copy
    }
}

TEST_CASE("A migration is one transaction behind a verified copy", "[store][migration]")
{
    const Folder folder;
    soundBook(folder.book());
    std::vector<store::Migration> steps = store::migrations();
    const std::int32_t version = store::schemaVersion();
    steps.push_back({version + 1, "CREATE TABLE later (x INTEGER) STRICT"});
    const std::string copyName = ".v" + std::to_string(version);

    SECTION("applied; the copy is the old book")
    {
        fs::path copy;
        {
            Database raw(folder.book(), Database::Access::Write);
            copy = store::migrateWithBackup(raw, folder.book(), steps);
            CHECK(raw.number("PRAGMA user_version") == version + 1);
            CHECK(raw.number("SELECT count(*) FROM later") == 0);
            CHECK(raw.number("SELECT count(*) FROM entry") == 2000);
            CHECK(raw.number("PRAGMA foreign_keys") == 1);
            CHECK(store::migrateWithBackup(raw, folder.book(), steps).empty()); // nothing left to do
        }
        CHECK(store::pathText(copy) == store::pathText(folder.book()) + copyName + ".bak");
        CHECK(codeOf(Book::open(folder.book(), OpenMode::ReadWrite, "")) == "store.newer");
        fs::remove(folder.book());
        fs::rename(copy, folder.book());
        REQUIRE_OK(openBook(folder.book())->check());
    }
    SECTION("a faulty step leaves the book as it was, and no copy is overwritten")
    {
        steps.push_back({version + 2, "CREATE TABLE half (x INTEGER) STRICT; SELECT nonsense"});
        fs::path taken = folder.book();
        taken += copyName + ".bak";
        writeBytes(taken, "mine");
        {
            Database raw(folder.book(), Database::Access::Write);
            CHECK_THROWS_AS(store::migrateWithBackup(raw, folder.book(), steps), SQLite::Exception);
            CHECK(raw.isIdle());
            CHECK(raw.number("PRAGMA user_version") == version);
            CHECK(raw.number("SELECT count(*) FROM sqlite_schema WHERE name IN ('later', 'half')") == 0);
        }
        CHECK(bytesOf(taken) == "mine");
        fs::path second = folder.book();
        second += copyName + "-2.bak";
        REQUIRE_OK(openBook(second)->check());
        REQUIRE_OK(openBook(folder.book())->check());
    }
    SECTION("a step that leaves dangling references is rolled back")
    {
        steps.back().sql = "DELETE FROM unit WHERE id = 'u1'";
        Database raw(folder.book(), Database::Access::Write);
        CHECK_THROWS_AS(store::migrate(raw, steps), store::Failure);
        CHECK(raw.number("SELECT count(*) FROM unit") == 200);
        CHECK(raw.number("PRAGMA user_version") == version);
    }
}
