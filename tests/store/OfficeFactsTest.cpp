#include "support.h"

#include "store/OfficeFacts.h"

#include "store/Database.h"

using namespace support;
using store::OfficeFacts;

TEST_CASE("A fact of the office is kept, changed, taken away and undone", "[store][office]")
{
    using Facts = std::map<std::string, std::string, std::less<>>;
    const Folder folder;
    const std::string lines = "Như Điều 3\nBộ Nội vụ | (b/c)";
    {
        const auto book = newBook(folder.book());
        fill(*book);
        REQUIRE_OK(OfficeFacts::write(
            *book, {{"place", "", "Bắc Kạn"}, {"decision.recipients", "", lines}}));
        REQUIRE_OK(book->asStep("a", "sửa", [&] {
            return OfficeFacts::write(
                *book, {{"place", "Bắc Kạn", "Thái Nguyên"}, {"decision.recipients", lines, ""}});
        }));
        CHECK(codeOf(OfficeFacts::write(*book, {{"place", "Bắc Kạn", "Hà Nội"}})) ==
              "store.fact-changed");
        CHECK(codeOf(OfficeFacts::write(*book, {{"", "", "Hà Nội"}})) == "store.empty-id");
    }
    const auto book = openBook(folder.book());
    CHECK(*OfficeFacts::all(*book) == Facts{{"place", "Thái Nguyên"}});
    REQUIRE_OK(book->undo("a", "hoàn tác"));
    CHECK(*OfficeFacts::all(*book) == Facts{{"decision.recipients", lines}, {"place", "Bắc Kạn"}});
    REQUIRE_OK(book->redo("a", "làm lại"));
    CHECK(*OfficeFacts::all(*book) == Facts{{"place", "Thái Nguyên"}});
    REQUIRE_OK(book->check());
}

TEST_CASE("A fact written with a database tool is found", "[store][office]")
{
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book);
        REQUIRE_OK(OfficeFacts::write(*book, {{"place", "", "Bắc Kạn"}}));
    }
    const auto tamper = [&](const char* sql) {
        store::Database(folder.book(), store::Database::Access::Write).run(sql);
    };
    tamper("UPDATE office_fact SET value = 'Hà Nội'");
    const auto verdict = openBook(folder.book())->verifyHistory();
    REQUIRE(codeOf(verdict) == "store.history-mismatch");
    CHECK(paramOf(verdict.error(), "action") == "office-fact");
    // Longer than the table allows: SQLite's own check passes it on a connection that only reads.
    tamper("PRAGMA ignore_check_constraints = ON; "
           "UPDATE office_fact SET value = hex(zeroblob(5000))");
    const auto tampered = openBook(folder.book(), store::OpenMode::ReadOnly);
    CHECK(codeOf(OfficeFacts::all(*tampered)) == "store.bad-value");
}
