#include "people.h"

#include "core/PathText.h"
#include "store/Carried.h"
#include "store/Charges.h"
#include "store/Corrections.h"
#include "store/Database.h"
#include "store/HeldPackages.h"
#include "store/Lineages.h"
#include "store/Migrations.h"
#include "store/Office.h"
#include "store/OfficeFacts.h"
#include "store/Packages.h"
#include "store/PageSums.h"
#include "store/Processes.h"
#include "store/Schema.h"
#include "store/Surveys.h"
#include "store/Tasks.h"

#include <SQLiteCpp/SQLiteCpp.h>

#ifndef _WIN32
#include <unistd.h>
#endif

using namespace support;
using store::Book;
using store::Database;
using store::OpenMode;

// Makes the book that the next test of a later version will open: run once before a new migration
// is begun
// (`test_store "[.stored-book]"`), and keep the result as tests/data/books/v<version>.cchc.
TEST_CASE("Make a stored book of this version", "[.stored-book]")
{
    const fs::path file = "v" + std::to_string(store::schemaVersion()) + ".cchc";
    fs::remove(file);
    REQUIRE_OK(store::createBook(
        file, {"Sổ phiên bản " + std::to_string(store::schemaVersion()), true, "SỐ LIỆU MẪU", ""},
        "admin"));
    auto made = Book::open(file, OpenMode::ReadWrite, "admin");
    REQUIRE_OK(made);
    const auto book = std::move(made).value();
    fill(*book);
    REQUIRE_OK(book->writeEntries(
        "a",
        {change("u0", "1.1", {}, scored(5000)), change("u1", "1.2", {}, scored(-1, "ghi chú"))},
        ""));
    REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", scored(5000), scored(2500))}, "undo"));
    store::DossierRow dossiers{"u2", {}};
    dossiers.counters.online = 12;
    dossiers.counters.form = core::DossierForm::Form06a;
    REQUIRE_OK(book->putDossiers("a", {dossiers}));
    REQUIRE_OK(book->putDraft("a", {"u0", "self", "1.3", "n", "19"}));
    REQUIRE_OK(store::Offices::put(*book, "Sở Nội vụ", false));
    const std::string sender(64, 'a');
    REQUIRE_OK(store::Packages::putPartner(*book, {sender, "Sở Tư pháp", "u1", true}));
    REQUIRE_OK(store::Packages::add(*book, {.isReceived = true,
                                            .kind = "self",
                                            .assessment = "a",
                                            .unit = "u1",
                                            .key = sender,
                                            .sequence = 2,
                                            .identity = std::string(64, 'b'),
                                            .made = "2021-12-28T10:00:00+07:00",
                                            .name = "tu-cham.cchcx",
                                            .records = {}}));
    REQUIRE_OK(store::HeldPackages::add(*book,
                                        {.why = "gate.deadline",
                                         .kind = "self",
                                         .assessment = "a",
                                         .unit = "u1",
                                         .key = sender,
                                         .sender = "Sở Tư pháp",
                                         .sequence = 3,
                                         .identity = std::string(64, 'c'),
                                         .made = "2022-01-03T10:00:00+07:00",
                                         .name = "muon.cchcx"},
                                        "gói đến muộn", "để chờ"));
    core::Task task;
    task.id = "1";
    task.unit = "u0";
    task.title = "Rà soát hồ sơ trễ hạn";
    task.deadline = "2022-06-30";
    REQUIRE_OK(store::Tasks::write(*book, "a", {{{}, task}}, ""));
    core::SurveyBatch batch;
    batch.id = "1";
    batch.form = "03";
    batch.first = {"Lan", 10, 9, 8, {{"u0", "1.1", {{"a", 5}, {"b", 2}}, 1}}};
    batch.second = batch.first;
    batch.second.person = "Minh";
    REQUIRE_OK(store::Surveys::write(*book, "a", {{{}, batch}}, ""));
    REQUIRE_OK(store::Carried::write(*book, "a", {{"u1", false, "1.3", "scored||5000|vì"}}, false,
                                     "mang sang"));
    REQUIRE_OK(store::Charges::write(*book, "a", {{"u0", "", {}, {"", "Hà Minh", "", ""}}}, ""));
    REQUIRE_OK(store::Lineages::write(
        *book,
        {{"u1", {}, {"1", core::LineageKind::Renamed, "", "Sở cũ", "7/QĐ", "2021-02-01", ""}}},
        ""));
    REQUIRE_OK(store::OfficeFacts::write(*book, {{"place", "", "Bắc Kạn"}}));
    REQUIRE_OK(book->putSet({"s-2", "Bộ", 2021, "so", ""}, R"({"id":"s-2"})"));
    REQUIRE_OK(store::Corrections::write(*book, "a", "s-2", {}, 3, "sai mức điểm"));
    const auto content = book->addFile("nội dung");
    REQUIRE_OK(content);
    core::Document document{"d1",      *content, 11,           "Báo cáo.txt", "text", false,
                            "Báo cáo", "1/BC",   "2021-12-01", "Sở",          false,  {"1.1"}};
    document.validUntil = "2022-12-31";
    REQUIRE_OK(book->asStep("a", "đính kèm", [&]() -> core::Status {
        const auto written = book->writeDocuments("a", {{"u0", {}, document}}, "");
        return written ? core::Status() : core::Status(written.error());
    }));
    core::Process process;
    process.phase = core::Phase::Verify1;
    process.dates.verify1Until = "2022-01-20";
    store::Processes processes(*book);
    REQUIRE_OK(processes.put("a", process, ""));
    REQUIRE_OK(processes.putUnits("a", {{"u1", {core::UnitState::Locked, "", {}}}}, ""));
    REQUIRE_OK(processes.putAppeals("a", {{"u1", "1.1", {"Phụ lục đâu?", "", false}}}, ""));
    const Key key = newKey();
    REQUIRE_OK(store::AccountChanges(*book).addFirst(
        person("lan", {core::Role::Administrator, "", {}, {}}, key), sealedBy(key, "mật khẩu"),
        key));
}

namespace {

void placeStored(std::int32_t version, const fs::path& file)
{
    fs::copy_file(fs::path(TEST_DATA) / "books" / ("v" + std::to_string(version) + ".cchc"), file);
    fs::permissions(file, fs::perms::owner_write, fs::perm_options::add);
}

/// What every stored book holds.
void requireStored(const Book& book, std::int32_t version)
{
    CHECK(book.info()->title == "Sổ phiên bản " + std::to_string(version));
    CHECK(book.units()->size() == 3);
    CHECK(book.entries("a")->size() == 2);
    REQUIRE(book.dossiers("a")->size() == 1);
    const core::DossierCounters counters = book.dossiers("a")->front().counters;
    CHECK(counters.online == 12);
    CHECK(counters.form ==
          (version < 6 ? core::DossierForm::TenCounters : core::DossierForm::Form06a));
    CHECK(book.drafts("a")->size() == 1);
    CHECK(book.documents("a")->size() == (version < 2 ? 0 : 1));
    constexpr std::int32_t tasksSince = 9;
    CHECK(store::Tasks::of(book, "a")->size() == (version < tasksSince ? 0 : 1));
    constexpr std::int32_t surveysSince = 10;
    const auto batches = store::Surveys::of(book, "a");
    REQUIRE_OK(batches);
    REQUIRE(batches->size() == (version < surveysSince ? 0 : 1));
    if (version >= surveysSince) {
        CHECK(batches->front().second.lines.front().of("a") == 5);
        CHECK(book.documents("a")->front().document.validUntil == "2022-12-31");
    }
    constexpr std::int32_t carriedSince = 11;
    CHECK(store::Carried::of(book, "a")->size() == (version < carriedSince ? 0 : 1));
    CHECK(store::Charges::of(book, "a")->size() == (version < carriedSince ? 0 : 1));
    CHECK(store::Lineages::all(book)->size() == (version < carriedSince ? 0 : 1));
    constexpr std::int32_t correctionsSince = 12;
    CHECK(store::Corrections::of(book, "a")->size() == (version < correctionsSince ? 0 : 1));
    CHECK(book.assessments()->front().setId == (version < correctionsSince ? "s" : "s-2"));
    CHECK(book.nextUndo("a")->has_value() == (version >= 2));
    CHECK(store::Processes::of(book, "a")->phase ==
          (version < 7 ? core::Phase::None : core::Phase::Verify1));
    CHECK(store::Processes::appeals(book, "a")->size() == (version < 7 ? 0 : 1));
    const auto accounts = store::Accounts(book).all();
    REQUIRE_OK(accounts);
    CHECK(accounts->size() == (version < 8 ? 0 : 1));
    if (version >= 8)
        REQUIRE_OK(store::SigningKey::open(*store::Accounts(book).sealedKey("lan"), "mật khẩu"));
    REQUIRE_OK(book.check());
}

} // namespace

TEST_CASE("Books of every past version open", "[store][migration]")
{
    for (std::int32_t version = 1; version <= store::schemaVersion(); ++version) {
        const Folder folder;
        placeStored(version, folder.book());
        CHECK(store::earlierVersionOf(folder.book()).has_value() ==
              (version < store::schemaVersion()));
        requireStored(*openBook(folder.book()), version);
        CHECK_FALSE(store::earlierVersionOf(folder.book()));
        CHECK(folder.names().size() ==
              (version == store::schemaVersion() ? 1 : 2)); // an older one left a copy
    }
}

TEST_CASE("What the steps make is known by its hash, and nothing else is", "[store][migration]")
{
    store::Database database(":memory:", store::Database::Access::Write);
    store::migrate(database, store::migrations());
    CHECK(store::isKnownSchema(database, store::schemaVersion()));
    CHECK_FALSE(store::isKnownSchema(database, store::schemaVersion() - 1));
    const auto isKnownWith = [&database](const char* change) {
        database.run("SAVEPOINT test");
        database.run(change);
        const bool isKnown = store::isKnownSchema(database, store::schemaVersion());
        database.run("ROLLBACK TO test; RELEASE test");
        database.forgetStatements();
        return isKnown;
    };
    CHECK_FALSE(isKnownWith("CREATE VIEW strange AS SELECT 1"));
    CHECK_FALSE(isKnownWith("CREATE INDEX strange ON unit (name)"));
    CHECK_FALSE(isKnownWith("DROP TABLE draft"));
    CHECK_FALSE(isKnownWith("ALTER TABLE draft ADD COLUMN strange TEXT"));
    CHECK(store::isKnownSchema(database, store::schemaVersion()));
}

TEST_CASE("An older book that is only read stays as it is", "[store][migration]")
{
    const std::int32_t version = GENERATE(1, 2, 3, 4, 5, 6);
    const Folder folder;
    placeStored(version, folder.book());
    const bool isKilled = GENERATE(false, true); // then a reader tidies up the mode of the file
    if (isKilled)
        Database(folder.book(), Database::Access::Write).text("PRAGMA journal_mode = WAL");
    const std::string bytes = bytesOf(folder.book());
    const fs::path copy = folder.path() / "b.cchc";
    {
        const auto book = openBook(folder.book(), OpenMode::ReadOnly);
        requireStored(*book, version);
        CHECK(book->isReadOnly());
        CHECK(codeOf(book->setTitle("x")) == "store.read-only");
        REQUIRE_OK(book->copyTo(copy));
    }
    CHECK((isKilled || bytesOf(folder.book()) == bytes));
    CHECK(folder.names().size() == 2);
    CHECK(store::earlierVersionOf(folder.book()) == version);
    // A copy made of it is a book of today.
    CHECK_FALSE(store::earlierVersionOf(copy));
    requireStored(*openBook(copy), version);
}

#ifndef _WIN32
TEST_CASE("An older book on a medium for reading only can be read", "[store][migration]")
{
    const std::int32_t version = GENERATE(1, 2, 3, 4, 5, 6);
    const Folder folder;
    placeStored(version, folder.book());
    const bool root = geteuid() == 0;
    fs::permissions(folder.book(), static_cast<fs::perms>(0444));
    fs::permissions(folder.path(), static_cast<fs::perms>(0555));
    if (root)
        REQUIRE(seteuid(65534) == 0);
    auto opened = Book::open(folder.book(), OpenMode::ReadWrite, "thu");
    if (opened) {
        requireStored(**opened, version);
        const auto refused = (*opened)->setTitle("x");
        CHECK(codeOf(refused) == "store.read-only");
        CHECK((refused || refused.error().kind == core::ErrorKind::Storage));
        opened->reset();
    }
    if (root)
        REQUIRE(seteuid(0) == 0);
    fs::permissions(folder.path(), static_cast<fs::perms>(0755));
    REQUIRE_OK(opened);
    CHECK(folder.names().size() == 1);
}
#endif

TEST_CASE("A version that was set back is found, a migration broken off is not",
          "[store][migration]")
{
    const Folder folder;
    SECTION("set back by another program")
    {
        placeStored(4, folder.book());
        SQLite::Database(core::pathText(folder.book()), SQLite::OPEN_READWRITE)
            .exec("PRAGMA user_version = 3");
        CHECK(paramOf(requireRefused(folder.book(), "store.schema-changed"), "name") ==
              "user_version");
    }
    SECTION("broken off with the room made, before or after the sums")
    {
        placeStored(3, folder.book());
        {
            const Database raw(folder.book(), Database::Access::Write);
            raw.leaveRoomForSums();
            raw.run("VACUUM");
            if (GENERATE(false, true))
                store::sealPages(raw.mainFile());
        }
        requireStored(*openBook(folder.book(), OpenMode::ReadOnly), 3);
        requireStored(*openBook(folder.book()), 3);
        CHECK_FALSE(store::earlierVersionOf(folder.book()));
    }
}

TEST_CASE("The chain of an old book goes on, and stays proof", "[store][migration]")
{
    const int version = GENERATE(1, 2);
    const Folder folder;
    placeStored(version, folder.book());
    // The last hashes of the stored books, as they were written: they may stand on paper.
    const std::string head =
        version == 1 ? "cdbe58fb82428d71e801ab10a5172db6b065f58ab3c4a4dcde61248bcd2c3f20"
                     : "4577d9433ffa0b5ccb622c48a27f99b1579f7909ca629abe22a183702c678535";
    const int rows = version == 1 ? 10 : 11;
    {
        const auto book = openBook(folder.book());
        CHECK(*book->historyHead() == head);
        CHECK(book->history()->size() == static_cast<std::size_t>(rows));
        const auto cell = book->historyOf("a", "u0", "1.1");
        REQUIRE(cell->size() == 2);
        CHECK(cell->at(0).reason == "undo");
        CHECK(cell->at(0).before == "scored|n=1;d=2|5000|");
        CHECK(cell->at(0).after == "scored|n=1;d=2|2500|");
        CHECK(cell->at(0).author == "admin");
        REQUIRE_OK(book->writeEntries("a", {change("u2", "1.1", {}, scored(1))}, ""));
        REQUIRE_OK(book->verifyHistory());
    }
    const int row = GENERATE_COPY(range(1, rows + 1));
    {
        const Database raw(folder.book(), Database::Access::Write);
        const std::string trigger =
            raw.text("SELECT sql FROM sqlite_schema WHERE name = 'history_is_not_changed'");
        raw.run("DROP TRIGGER history_is_not_changed");
        raw.run(("UPDATE history SET after = after || 'x' WHERE number = " + std::to_string(row))
                    .c_str());
        raw.run(trigger.c_str());
    }
    CHECK(codeOf(openBook(folder.book())->verifyHistory()) == "store.history-broken");
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
            CHECK(
                store::migrateWithBackup(raw, folder.book(), steps).empty()); // nothing left to do
        }
        CHECK(core::pathText(copy) == core::pathText(folder.book()) + copyName + ".bak");
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
            CHECK(raw.number(
                      "SELECT count(*) FROM sqlite_schema WHERE name IN ('later', 'half')") == 0);
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
