#include "support.h"

#include "store/Lineages.h"

#include "store/Canonical.h"
#include "store/Database.h"

using namespace support;
using core::Lineage;
using core::LineageKind;
using store::LineageRow;
using store::Lineages;

namespace {

const Lineage mergedRow{"1",          LineageKind::Merged, "u1",        "Sở | cũ",
                        "12/NQ-HĐND", "2024-12-15",        "2025-03-01"};

} // namespace

TEST_CASE("Where a unit comes from is kept, changed and undone", "[store][lineage]")
{
    const Folder folder;
    Lineage renamed = mergedRow;
    renamed.kind = LineageKind::Renamed;
    renamed.origin.clear();
    {
        const auto book = newBook(folder.book());
        fill(*book);
        REQUIRE_OK(Lineages::write(*book, {{"u0", {}, mergedRow}}, ""));
        REQUIRE_OK(book->asStep("a", "sửa", [&] {
            return Lineages::write(*book, {{"u0", mergedRow, renamed}}, "");
        }));
        CHECK(codeOf(Lineages::write(*book, {{"u0", mergedRow, renamed}}, "")) ==
              "store.lineage-changed");
    }
    const auto book = openBook(folder.book());
    CHECK(*Lineages::all(*book) == std::vector{LineageRow{"u0", renamed}});
    REQUIRE_OK(book->undo("a", "hoàn tác"));
    CHECK(*Lineages::all(*book) == std::vector{LineageRow{"u0", mergedRow}});
    CHECK(store::lineageFrom(store::canonicalText(mergedRow), "1") == mergedRow);
    CHECK_FALSE(store::lineageFrom("cousin|u1||||", "1"));
    REQUIRE_OK(Lineages::write(*book, {{"u0", mergedRow, {}}}, ""));
    CHECK(Lineages::all(*book)->empty());
    REQUIRE_OK(book->check());
}

TEST_CASE("An origin written with a database tool is found", "[store][lineage]")
{
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book);
        REQUIRE_OK(Lineages::write(*book, {{"u0", {}, mergedRow}}, ""));
    }
    store::Database(folder.book(), store::Database::Access::Write)
        .run("UPDATE lineage SET origin = 'u2'");
    const auto verdict = openBook(folder.book())->verifyHistory();
    REQUIRE(codeOf(verdict) == "store.history-mismatch");
    CHECK(paramOf(verdict.error(), "action") == "lineage");
}
