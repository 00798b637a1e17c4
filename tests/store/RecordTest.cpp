// A kind of value that another layer keeps in the book: all of it is in this file.

#include "support.h"

#include "store/Database.h"
#include "store/History.h"
#include "store/Record.h"

using namespace support;
using store::Cell;
using store::Database;
using store::HistoryRow;
using store::HistoryWriter;

namespace {

std::string valueOf(const Database& database)
{
    return database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'motto'") == 0
               ? std::string()
               : database.text("SELECT text FROM motto");
}

void putMotto(const Database& database, HistoryWriter& history, const std::string& text)
{
    const std::string before = valueOf(database);
    database.run("CREATE TABLE IF NOT EXISTS motto (text TEXT NOT NULL); DELETE FROM motto");
    database.query("INSERT INTO motto VALUES (?1)").with(text).run();
    history.append({.action = "motto", .code = "m", .before = before, .after = text});
}

const bool added = [] {
    store::addRecordKind(
        {.name = "motto",
         .forEach = [](const Database& database,
                       const auto& use) { use({.kind = "motto", .code = "m"}, valueOf(database)); },
         .put =
             [](const Database& database, HistoryWriter& history, std::string_view,
                std::span<const HistoryRow> rows) {
                 for (const HistoryRow& row : rows) {
                     if (valueOf(database) != row.before)
                         store::fail(core::ErrorKind::Conflict, "motto.changed");
                     putMotto(database, history, row.after);
                 }
             }});
    return true;
}();

} // namespace

TEST_CASE("A kind of history is one row: checked, undone and done again", "[store][record]")
{
    REQUIRE(added);
    const Folder folder;
    fill(*newBook(folder.book()));
    const auto book = openBook(folder.book()); // before its table: a book with one more is refused
    {
        const Database raw(folder.book(), Database::Access::Write);
        for (const char* text : {"một", "hai"}) {
            HistoryWriter history(raw, 1, "ai", "");
            putMotto(raw, history, text);
            history.finish();
        }
        const std::int64_t last = raw.number("SELECT max(number) FROM history");
        raw.query("INSERT INTO step (assessment, label, first_row, last_row, state) "
                  "VALUES (1, 'bước', ?1, ?1, 0)")
            .with(last)
            .run();
    }
    const auto text = [&] { return valueOf(Database(folder.book(), Database::Access::Read)); };
    REQUIRE_OK(book->verifyHistory());
    const auto undone = book->undo("a", "hoàn tác");
    REQUIRE_OK(undone);
    CHECK(undone->at(0).action == "motto");
    CHECK(text() == "một");
    REQUIRE_OK(book->redo("a", "làm lại"));
    CHECK(text() == "hai");
    REQUIRE_OK(book->verifyHistory());
    Database(folder.book(), Database::Access::Write).run("UPDATE motto SET text = 'khác'");
    const auto verdict = book->verifyHistory();
    REQUIRE(codeOf(verdict) == "store.history-mismatch");
    CHECK(paramOf(verdict.error(), "action") == "motto");
    CHECK(codeOf(book->undo("a", "")) == "store.step-overtaken");
}
