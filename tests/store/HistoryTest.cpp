#include "support.h"

#include "store/Canonical.h"
#include "store/Database.h"
#include "store/History.h"

using namespace support;
using store::Database;

namespace {

// What somebody with a database tool might do.
void tamper(const fs::path& file, const std::string& sql)
{
    const Database raw(file, Database::Access::Write);
    raw.run("DROP TRIGGER history_is_not_changed; DROP TRIGGER history_is_not_deleted");
    raw.run(sql.c_str());
}

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
    CHECK_THROWS_AS(raw.run("UPDATE history SET author = 'x' WHERE number = 2"), SQLite::Exception);
    CHECK_THROWS_AS(raw.run("DELETE FROM history"), SQLite::Exception);
}

TEST_CASE("Tampering with the history is found at its row", "[store][history]")
{
    struct Case {
        const char* sql;
        const char* row;
    };
    const auto tampered = GENERATE(
        Case{"UPDATE history SET author = 'x' WHERE number = 3", "3"},
        Case{"UPDATE history SET time = time + 1 WHERE number = 1", "1"},
        Case{"UPDATE history SET reason = '', after = reason || after WHERE number = 7", "7"},
        Case{"UPDATE history SET hash = zeroblob(32) WHERE number = 4", "4"},
        Case{"DELETE FROM history WHERE number = 5", "5"},
        Case{"DELETE FROM history WHERE number = 1", "1"},
        Case{"UPDATE history SET number = 100 WHERE number = 6", "6"},
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
        "INSERT INTO unit VALUES (9,'n','','','','','','','')", "UPDATE index_set SET json = '{}'",
        "UPDATE assessment SET year = 2020", "UPDATE book SET title = 'x'",
        "DELETE FROM history WHERE number >= (SELECT max(number) - 1 FROM history)");
    const Folder folder;
    fillHistory(folder.book());
    tamper(folder.book(), sql);
    const auto verdict = openBook(folder.book())->verifyHistory();
    REQUIRE(codeOf(verdict) == "store.history-mismatch");
    CHECK(verdict.error().kind == core::ErrorKind::Integrity);
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
