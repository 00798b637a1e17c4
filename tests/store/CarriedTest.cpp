#include "support.h"

#include "store/Carried.h"

#include "store/Canonical.h"
#include "store/Database.h"

using namespace support;
using store::Carried;
using store::CarriedRow;

namespace {

const CarriedRow carriedAnswer{"u0", false, "1.1", "scored|n=1;d=2|5000|vì"};
const CarriedRow carriedDocument{"u1", true, "d1", "abc|3|a.pdf|pdf|0|Báo cáo||||0|1.1"};

} // namespace

TEST_CASE("What came over is kept apart from entries, and given up with history",
          "[store][carried]")
{
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book);
        const auto entries = book->entries("a")->size();
        REQUIRE_OK(
            Carried::write(*book, "a", {carriedDocument, carriedAnswer}, false, "mang sang"));
        CHECK(book->entries("a")->size() == entries);
        CHECK(book->documents("a")->empty());
    }
    const auto book = openBook(folder.book());
    CHECK(*Carried::of(*book, "a") == std::vector{carriedAnswer, carriedDocument});
    CHECK(codeOf(Carried::write(*book, "a", {carriedAnswer}, false, "")) ==
          "store.carried-changed");
    const auto step = [&] { return Carried::write(*book, "a", {carriedAnswer}, true, ""); };
    REQUIRE_OK(book->asStep("a", "bỏ", step));
    CHECK(codeOf(step()) == "store.carried-changed");
    CHECK(*Carried::of(*book, "a") == std::vector{carriedDocument});
    REQUIRE_OK(book->undo("a", "hoàn tác"));
    CHECK(*Carried::of(*book, "a") == std::vector{carriedAnswer, carriedDocument});
    REQUIRE_OK(book->redo("a", "làm lại"));
    CHECK(*Carried::of(*book, "a") == std::vector{carriedDocument});
    REQUIRE_OK(book->check());
}

TEST_CASE("What came over and was changed with a database tool is found", "[store][carried]")
{
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book);
        REQUIRE_OK(Carried::write(*book, "a", {carriedAnswer}, false, ""));
    }
    store::Database(folder.book(), store::Database::Access::Write)
        .run("UPDATE carried SET value = 'scored|n=2;d=2||'");
    const auto verdict = openBook(folder.book())->verifyHistory();
    REQUIRE(codeOf(verdict) == "store.history-mismatch");
    CHECK(paramOf(verdict.error(), "action") == "carried");
    CHECK(paramOf(verdict.error(), "stage") == "self");
    CHECK(paramOf(verdict.error(), "code") == "1.1");
}
