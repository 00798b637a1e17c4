#include "support.h"

#include "store/Corrections.h"

#include "store/Database.h"

using namespace support;
using store::Corrections;

namespace {

void twoVersions(store::Book& book)
{
    fill(book);
    REQUIRE_OK(book.putSet({"s-2", "Bộ sửa", 2021, "so", ""}, R"({"id":"s-2"})"));
}

} // namespace

TEST_CASE("An assessment is bound to another version, both stay, and history says which",
          "[store][correction]")
{
    const Folder folder;
    std::string hashBefore;
    std::string hashAfter;
    {
        const auto book = newBook(folder.book());
        twoVersions(*book);
        hashBefore = book->sets()->at(0).hash;
        hashAfter = book->sets()->at(1).hash;
        REQUIRE_OK(Corrections::write(*book, "a", "s-2", core::Calendar({7}, {8}), 12, "QĐ 9"));
        CHECK(codeOf(Corrections::write(*book, "a", "s-2", {}, 0, "")) == "store.same-set");
        CHECK(codeOf(Corrections::write(*book, "a", "s-3", {}, 0, "")) == "store.no-set");
        CHECK(codeOf(Corrections::write(*book, "b", "s-2", {}, 0, "")) == "store.no-assessment");
    }
    const auto book = openBook(folder.book());
    CHECK(*Corrections::of(*book, "a") ==
          std::vector{store::SetCorrection{1, "s", hashBefore, "s-2", hashAfter, 12}});
    const core::Assessment bound = book->assessments()->front();
    CHECK(bound.setId == "s-2");
    CHECK(bound.calendar == core::Calendar({7}, {8}));
    CHECK(bound.title == "Đợt 2021"); // as support.h made it, like all else of it
    CHECK(*book->setText("s") == R"({"id":"s"})");

    const auto rows = book->history();
    REQUIRE_OK(rows);
    const store::HistoryRow& told = rows->at(rows->size() - 2);
    CHECK(told.action == "correction");
    CHECK(told.assessment == "a");
    CHECK(told.code == "1");
    CHECK(told.after == "s|" + hashBefore + "|s-2|" + hashAfter + "|12");
    CHECK(told.reason == "QĐ 9");
    CHECK(rows->back().action == "assessment");
    REQUIRE_OK(book->check());
}

TEST_CASE("No version that an assessment has had is replaced by another text",
          "[store][correction]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    twoVersions(*book);
    // Until it is in use a version is a draft like any other.
    REQUIRE_OK(book->putSet({"s-2", "Bộ sửa", 2021, "so", ""}, R"({"id":"s-2","x":1})"));
    REQUIRE_OK(Corrections::write(*book, "a", "s-2", {}, 0, ""));
    for (const char* id : {"s", "s-2"})
        CHECK(codeOf(book->putSet({id, "Khác", 2021, "so", ""}, R"({"x":2})")) ==
              "store.set-in-use");
    // And back: the version of before is a version, too.
    REQUIRE_OK(Corrections::write(*book, "a", "s", {}, 0, ""));
    CHECK(codeOf(book->putSet({"s-2", "Khác", 2021, "so", ""}, R"({"x":2})")) ==
          "store.set-in-use");
    CHECK(Corrections::of(*book, "a")->size() == 2);
    REQUIRE_OK(book->check());
}

TEST_CASE("What was done by the rules of another version cannot be undone any more",
          "[store][correction]")
{
    const Folder folder;
    const auto book = newBook(folder.book());
    twoVersions(*book);
    const auto step = [&](const char* code) {
        REQUIRE_OK(book->asStep("a", code, [&]() -> core::Status {
            const auto written =
                book->writeEntries("a", {{"u0", "self", code, {}, {"scored", "n=1", 0, ""}}}, "");
            return written ? core::Status() : core::Status(written.error());
        }));
    };
    step("1.1");
    step("1.2");
    REQUIRE_OK(book->undo("a", "hoàn tác"));
    REQUIRE(book->nextUndo("a")->has_value());
    REQUIRE(book->nextRedo("a")->has_value());
    REQUIRE_OK(Corrections::write(*book, "a", "s-2", {}, 0, ""));
    CHECK_FALSE(book->nextUndo("a")->has_value());
    CHECK_FALSE(book->nextRedo("a")->has_value());
    step("1.3");
    CHECK(book->nextUndo("a")->has_value());
}

TEST_CASE("A correction changed with a database tool is found", "[store][correction]")
{
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        twoVersions(*book);
        REQUIRE_OK(Corrections::write(*book, "a", "s-2", {}, 5, ""));
    }
    {
        const store::Database tool(folder.book(), store::Database::Access::Write);
        // The triggers refuse an honest tool; somebody takes them away and puts them back.
        const std::string made =
            tool.text("SELECT sql FROM sqlite_schema WHERE name = 'set_correction_is_not_changed'");
        CHECK_THROWS(tool.run("UPDATE set_correction SET moved = 0"));
        tool.run("DROP TRIGGER set_correction_is_not_changed");
        tool.run("UPDATE set_correction SET moved = 0");
        tool.run(made.c_str());
    }
    const auto verdict = openBook(folder.book())->verifyHistory();
    REQUIRE(codeOf(verdict) == "store.history-mismatch");
    CHECK(paramOf(verdict.error(), "action") == "correction");
}
