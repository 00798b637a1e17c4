#include "support.h"

#include "store/Canonical.h"
#include "store/Database.h"
#include "store/History.h"
#include "store/Rows.h"

using namespace support;
using store::Database;

namespace {

void fillHistory(const fs::path& file)
{
    const auto book = newBook(file, {.clock = [] { return std::int64_t{1639558861007}; }});
    fill(*book);
    REQUIRE_OK(book->writeEntries(
        "a", {change("u0", "1.1", {}, scored(1)), change("u0", "1.2", {}, scored(2))},
        "import x.csv"));
    REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", scored(1), scored(3, "sửa"))}, ""));
    REQUIRE_OK(book->writeEntries("a", {change("u0", "1.2", scored(2), {})}, "undo"));
    REQUIRE_OK(book->verifyHistory());
}

} // namespace

TEST_CASE("History tells who did what, when and why", "[store][history]")
{
    const Folder folder;
    fillHistory(folder.book());
    auto opened = store::Book::open(folder.book(), store::OpenMode::ReadWrite, "lan",
                                    {.clock = [] { return std::int64_t{1639558861999}; }});
    REQUIRE_OK(opened);
    const auto book = std::move(opened).value();
    REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", scored(3, "sửa"), scored(4))}, ""));
    book->setAuthor("minh");
    REQUIRE_OK(book->setTitle("Tỉnh | khác"));

    const auto cell = book->historyOf("a", "u0", "1.1");
    REQUIRE(cell->size() == 3);
    CHECK(cell->at(0).time == "2021-12-15T09:01:01.999Z");
    CHECK(cell->at(0).author == "lan");
    CHECK(cell->at(0).before == "scored|n=1;d=2|3|sửa");
    CHECK(cell->at(0).after == "scored|n=1;d=2|4|");
    CHECK(cell->at(2).author == "admin");
    CHECK(cell->at(2).before == "");
    CHECK(cell->at(2).reason == "import x.csv");
    CHECK(cell->at(2).stage == "self");

    const auto all = book->history();
    CHECK(all->front().number == 1);
    CHECK(all->front().action == "title");
    CHECK(all->front().after == "Tỉnh mẫu");
    CHECK(all->back().author == "minh");
    CHECK(all->back().after == "Tỉnh \\| khác");
    CHECK(all->back().hash == *book->historyHead());
    CHECK(all->back().number == static_cast<std::int64_t>(all->size()));
    CHECK(book->history(3, 2)->size() == 2);
    CHECK(book->history(3, 2)->front().number == 3);
    REQUIRE_OK(book->verifyHistory());
}

TEST_CASE("The book itself refuses to change its history", "[store][history]")
{
    const Folder folder;
    fillHistory(folder.book());
    const Database raw(folder.book(), Database::Access::Write);
    for (const char* sql : {"UPDATE history SET after = 'x' WHERE number = 2",
                            "DELETE FROM history", "UPDATE batch SET time = 0", "DELETE FROM batch",
                            "UPDATE word SET text = 'x'", "DELETE FROM word"})
        CHECK_THROWS_AS(raw.run(sql), SQLite::Exception);
}

TEST_CASE("Tampering with the history is found at its row", "[store][history]")
{
    struct Case {
        const char* sql;
        const char* row;
    };
    const auto tampered =
        GENERATE(Case{"UPDATE batch SET author = reason WHERE first_row = 2", "2"},
                 Case{"UPDATE batch SET time = time + 1 WHERE first_row = 1", "1"},
                 Case{"UPDATE batch SET hash = zeroblob(32) WHERE first_row = 5", "5"},
                 Case{"UPDATE batch SET chain = 1 WHERE first_row = 9", "9"},
                 Case{"UPDATE batch SET last_row = last_row + 1 WHERE first_row = 5", "5"},
                 Case{"DELETE FROM batch WHERE first_row = 9", "9"},
                 // A row of a batch: the batch is broken, which is known by its first row.
                 Case{"UPDATE history SET after = before WHERE number = 8", "7"},
                 Case{"UPDATE history SET before = 'x' WHERE number = 7", "7"},
                 Case{"UPDATE history SET unit = code WHERE number = 3", "2"},
                 Case{"DELETE FROM history WHERE number = 5", "5"},
                 Case{"DELETE FROM history WHERE number = 1", "1"},
                 Case{"UPDATE history SET number = 100 WHERE number = 6", "6"},
                 Case{"UPDATE word SET text = 'x' WHERE text = 'admin'", "1"},
                 Case{"DELETE FROM word WHERE text = 'self'", "7"},
                 Case{"UPDATE book SET sample = 0", "1"}, Case{"UPDATE book SET notice = ''", "1"});
    const Folder folder;
    fillHistory(folder.book());
    tamper(folder.book(), tampered.sql);
    const auto book = openBook(folder.book());
    const auto verdict = book->verifyHistory();
    REQUIRE(codeOf(verdict) == "store.history-broken");
    CHECK(verdict.error().kind == core::ErrorKind::Integrity);
    CHECK(paramOf(verdict.error(), "row") == tampered.row);
    CHECK(codeOf(book->check()) == "store.history-broken");
}

TEST_CASE("Values changed behind the history's back are found", "[store][history]")
{
    const auto* const sql = GENERATE(
        "UPDATE entry SET points = 99999", "DELETE FROM entry",
        "INSERT INTO entry SELECT assessment, unit, 2, code, status, figures, points, note FROM "
        "entry",
        "UPDATE unit SET name = 'x' WHERE id = 'u1'",
        "UPDATE unit SET search = 'x' WHERE id = 'u1'",
        "INSERT INTO unit VALUES (9,'n','','','','','','','','')",
        "UPDATE index_set SET json = '{}'", "UPDATE unit SET attributes = 'a=b' WHERE id = 'u1'",
        "UPDATE assessment SET previous = 'x'", "UPDATE assessment SET year = 2020",
        "UPDATE book SET title = 'x'",
        "DELETE FROM history WHERE number >= 9; DELETE FROM batch WHERE first_row >= 9");
    const Folder folder;
    fillHistory(folder.book());
    tamper(folder.book(), sql);
    const auto verdict = openBook(folder.book())->verifyHistory();
    REQUIRE(codeOf(verdict) == "store.history-mismatch");
    CHECK(verdict.error().kind == core::ErrorKind::Integrity);
}

TEST_CASE("The cell that was changed behind the history's back is named", "[store][history]")
{
    const Folder folder;
    fillHistory(folder.book());
    tamper(folder.book(), "UPDATE entry SET note = 'x'");
    const auto verdict = openBook(folder.book())->verifyHistory();
    REQUIRE(codeOf(verdict) == "store.history-mismatch");
    CHECK(paramOf(verdict.error(), "action") == "entry");
    CHECK(paramOf(verdict.error(), "assessment") == "a");
    CHECK(paramOf(verdict.error(), "unit") == "u0");
    CHECK(paramOf(verdict.error(), "stage") == "self");
    CHECK(paramOf(verdict.error(), "code") == "1.1");
}

TEST_CASE("Rows that cannot be the book's are an error, not read", "[store][history]")
{
    struct Case {
        const char* sql;
        const char* code;
        const char* column;
    };
    const auto wrong =
        GENERATE(Case{"UPDATE entry SET stage = 7", "store.bad-value", "stage"},
                 Case{"UPDATE entry SET stage = -1", "store.bad-value", "stage"},
                 Case{"UPDATE entry SET status = 9", "store.bad-value", "status"},
                 Case{"UPDATE entry SET points = 9223372036854775807", "store.bad-value", "points"},
                 Case{"UPDATE entry SET points = -10000000000001", "store.bad-value", "points"},
                 Case{"UPDATE entry SET unit = -1", "store.damaged", "(none)"},
                 Case{"UPDATE entry SET unit = 99", "store.damaged", "(none)"},
                 Case{"UPDATE entry SET code = 999", "store.damaged", "(none)"});
    const Folder folder;
    fillHistory(folder.book());
    tamper(folder.book(), std::string("PRAGMA ignore_check_constraints = ON; ") + wrong.sql);
    // A larger book is opened without reading all its pages: then the reader has to see it.
    const Database raw(folder.book(), Database::Access::Read);
    const auto read = store::guarded([&] {
        store::forEachEntry(raw, 1, std::nullopt, [](const store::EntryView&) { return true; });
    });
    REQUIRE(codeOf(read) == wrong.code);
    CHECK(paramOf(read.error(), "column") == wrong.column);
    if (read.error().code == "store.bad-value") {
        CHECK(paramOf(read.error(), "table") == "entry");
        CHECK(paramOf(read.error(), "row") == "1");
    }
}

TEST_CASE("Values of another kind than their column's are an error, not read", "[store][history]")
{
    // A file made by hand need not have the types that its schema says: here the table of one with
    // the same columns and none of the rules.
    const Folder folder;
    {
        writeBytes(folder.book(), {});
        const Database raw(folder.book(), Database::Access::Write);
        raw.run("CREATE TABLE dossier (assessment, unit, level, field, carried, direct, online, "
                "postal, early, on_time, late, pending_in_time, pending_late, returned, form);"
                "CREATE TABLE assessment (number INTEGER PRIMARY KEY, id);"
                "CREATE TABLE unit (number INTEGER PRIMARY KEY, id);"
                "INSERT INTO assessment VALUES (1, 'a'); INSERT INTO unit VALUES (1, 'u')");
    }
    const auto read = [&](const char* level, const char* field, const char* carried,
                          const char* more = "0, NULL, NULL") {
        const Database raw(folder.book(), Database::Access::Write);
        raw.run("DELETE FROM dossier");
        raw.run((std::string("INSERT INTO dossier (assessment, unit, level, field, carried, "
                             "form, postal, returned) VALUES (1, 1, ") +
                 level + ", " + field + ", " + carried + ", " + more + ")")
                    .c_str());
        const auto done =
            store::guarded([&] { store::forEachDossier(raw, [](const auto&, const auto&) {}); });
        return done ? std::string() : done.error().code + " " + paramOf(done.error(), "column");
    };
    CHECK(read("'xa'", "'đất đai'", "1").empty());
    CHECK(read("'xa'", "'đất đai'", "NULL").empty());
    CHECK(read("'thôn'", "'đất đai'", "1") == "store.bad-value level");
    CHECK(read("7", "'đất đai'", "1") == "store.bad-value level");
    CHECK(read("'xa'", "NULL", "1") == "store.bad-value field");
    CHECK(read("'xa'", "x'00'", "1") == "store.bad-value field");
    CHECK(read("'xa'", "'đất đai'", "'1'") == "store.bad-value carried");
    CHECK(read("'xa'", "'đất đai'", "1.5") == "store.bad-value carried");
    CHECK(read("'xa'", "'đất đai'", "1000000000000000") == "store.bad-value carried");
    CHECK(read("'xa'", "'đất đai'", "1", "0, 2, 3").empty());
    CHECK(read("'xa'", "'đất đai'", "1", "1, NULL, NULL").empty());
    // A form that there is not, and counters that a form does not have.
    for (const char* more : {"2, NULL, NULL", "-1, NULL, NULL", "NULL, NULL, NULL",
                             "'1', NULL, NULL", "1, 2, NULL", "1, NULL, 0"})
        CHECK(read("'xa'", "'đất đai'", "1", more) == "store.bad-value form");
}

TEST_CASE("A check beside a working writer reads one state of the book", "[store][history]")
{
    const Folder folder;
    const auto writer = newBook(folder.book());
    fill(*writer);
    REQUIRE_OK(writer->writeEntries("a", {change("u0", "1.1", {}, scored(1))}, ""));
    const Database reader(folder.book(), Database::Access::Read);
    const auto verify = [&reader] { return store::guarded([&] { store::verifyHistory(reader); }); };
    {
        const store::OneReading snapshot(reader);
        const std::int64_t rows = reader.number("SELECT max(number) FROM history");
        REQUIRE_OK(writer->writeEntries("a", {change("u0", "1.1", scored(1), scored(2))}, ""));
        CHECK(reader.number("SELECT max(number) FROM history") == rows);
        CHECK(reader.number("SELECT max(points) FROM entry") == 1);
        REQUIRE_OK(verify());
    }
    CHECK(reader.number("SELECT max(points) FROM entry") == 2);
    REQUIRE_OK(verify());
}

TEST_CASE("Codes changed since a moment", "[store][history]")
{
    const Folder folder;
    std::int64_t time = 1000;
    const auto book = newBook(folder.book(), {.clock = [&time] { return time; }});
    fill(*book);
    REQUIRE_OK(book->writeEntries("a", {change("u0", "1.1", {}, scored(1))}, ""));
    time = 2000;
    REQUIRE_OK(book->writeEntries(
        "a", {change("u0", "1.2", {}, scored(1)), change("u1", "1.3", {}, scored(1))}, ""));
    CHECK(*book->codesChangedSince("a", "u0", 2000) == std::vector<std::string>{"1.2"});
    CHECK(book->codesChangedSince("a", "u0", 1000)->size() == 2);
    CHECK(book->codesChangedSince("a", "u0", 2001)->empty());
    CHECK(book->codesChangedSince("b", "u0", 0)->empty());
}

TEST_CASE("Rows of the chain cannot be confused with each other", "[store][history]")
{
    const store::Digest seed{};
    CHECK(store::chained(seed, {.author = "ab", .action = "c"}) !=
          store::chained(seed, {.author = "a", .action = "bc"}));
    CHECK(store::chained(seed, {.number = 1, .time = 12}) !=
          store::chained(seed, {.number = 11, .time = 2}));
    // The encoding is a promise to books that exist: this value may not change.
    CHECK(store::toHex(store::chained(
              seed,
              {.number = 1, .time = 2, .author = "a", .action = "entry", .after = "scored|||"})) ==
          "a4ab745b309797502afd20da9c07984d0da8d417e9449984e13dbf5396b801d5");
}

TEST_CASE("Canonical texts are read back, malformed ones refused", "[store][history]")
{
    using store::splitFields;
    CHECK(store::joinFields({"a|b", "c\\", "\n\r", ""}) == "a\\|b|c\\\\|\\n\\r|");
    CHECK(splitFields("a\\|b|c\\\\|\\n\\r|") == std::vector<std::string>{"a|b", "c\\", "\n\r", ""});
    CHECK_FALSE(splitFields("a\\"));
    CHECK_FALSE(splitFields("a\\x"));
    CHECK(store::storedEntryFrom("")->isEmpty());
    CHECK_FALSE(store::storedEntryFrom("scored"));
    CHECK_FALSE(store::storedEntryFrom("scored||x|"));
    CHECK_FALSE(store::storedEntryFrom("scored||1|n|m"));
    CHECK(store::storedEntryFrom("scored||-1|")->points == -1);
}
