#include "support.h"

#include "store/Charges.h"

#include "store/Canonical.h"
#include "store/Database.h"

using namespace support;
using store::ChargeRow;
using store::Charges;

namespace {

const core::Charge binh{"Nguyễn Văn A", "Trần | Bình", "Trưởng phòng", "0209"};
const core::Charge hoa{"", "Lý Hòa", "", ""};

} // namespace

TEST_CASE("Who is in charge is kept by unit and place, as part of steps", "[store][charge]")
{
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book);
        REQUIRE_OK(Charges::write(*book, "a", {{"u1", "1.1", {}, hoa}, {"u0", "", {}, binh}}, ""));
        REQUIRE_OK(book->asStep("a", "đổi", [&] {
            return Charges::write(*book, "a", {{"u0", "", binh, hoa}, {"u1", "1.1", hoa, {}}}, "");
        }));
        CHECK(*Charges::of(*book, "a") == std::vector{ChargeRow{"u0", "", hoa}});
    }
    const auto book = openBook(folder.book());
    REQUIRE_OK(book->undo("a", "hoàn tác"));
    CHECK(*Charges::of(*book, "a") ==
          std::vector{ChargeRow{"u0", "", binh}, ChargeRow{"u1", "1.1", hoa}});
    CHECK(store::chargeFrom(store::canonicalText(binh)) == binh);
    CHECK_FALSE(store::chargeFrom("một|hai"));
    CHECK(codeOf(Charges::write(*book, "a", {{"u0", "", hoa, binh}}, "")) ==
          "store.charge-changed");
    REQUIRE_OK(book->check());
}

TEST_CASE("Somebody put in charge with a database tool is found", "[store][charge]")
{
    const Folder folder;
    {
        const auto book = newBook(folder.book());
        fill(*book);
        REQUIRE_OK(Charges::write(*book, "a", {{"u0", "1.1", {}, hoa}}, ""));
    }
    store::Database(folder.book(), store::Database::Access::Write)
        .run("UPDATE charge SET person = 'Người khác'");
    const auto verdict = openBook(folder.book())->verifyHistory();
    REQUIRE(codeOf(verdict) == "store.history-mismatch");
    CHECK(paramOf(verdict.error(), "action") == "charge");
    CHECK(paramOf(verdict.error(), "code") == "1.1");
}
