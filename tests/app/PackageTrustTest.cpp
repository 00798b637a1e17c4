// Who may say what to a book: the office that gave the work, and no other.
#include "app/RoundBooks.h"

#include "app/StepText.h"
#include "support/Packages.h"

namespace rounds {

using support::bookOf;
using support::madePackage;
using support::MadePackage;
using support::taken;

TEST_CASE("The own book of a unit takes no work of another unit", "[package][trust]")
{
    Place province("UBND tỉnh");
    const support::TemporaryFolder folder;
    const auto assigned = [&](const char* unit) {
        return madePackage(*province.workspace, folder, {Kind::Assign, year, unit, {}});
    };
    const auto own = bookOf(assigned(unitId), folder.path() / "stnmt.cchc");
    const auto rows = *own->book().historyLength();
    const MadePackage others = assigned(other);
    const auto plan = app::planPackage(*own, others.bytes, "giao.cchcx");
    REQUIRE(!plan.ok());
    CHECK(plan.error().code == "package.other-units-book");
    CHECK(plan.error().kind == core::ErrorKind::Conflict);
    const std::vector<core::Param> named = {core::Param::text("unit", other),
                                            core::Param::text("own", unitId),
                                            core::Param::text("assessment", year)};
    CHECK(plan.error().params == named);
    CHECK(*own->book().historyLength() == rows);
    CHECK(taken(*own, assigned(unitId)) == "");
}

TEST_CASE("Only the office that gave the work extends it, asks and sends results",
          "[package][trust]")
{
    Place province("UBND tỉnh");
    const Place neighbour("Sở Tài chính");
    const support::TemporaryFolder folder;
    REQUIRE(codeOf(province.desk().setTerms({{}, farAhead, {}, {}, {}}, 2, "")) == "");
    REQUIRE(codeOf(neighbour.desk().setTerms({{}, farAhead, {}, {}, {}}, 2, "")) == "");
    const auto unit =
        bookOf(madePackage(*province.workspace, folder, {Kind::Assign, year, unitId, {}}),
               folder.path() / "stnmt.cchc");
    const auto until = [&] { return store::Processes::ofUnit(unit->book(), year, unitId)->until; };
    const auto extended = [&](const Place& office, const char* day) {
        REQUIRE(codeOf(office.desk().extend(unitId, day, "bão lụt")) == "");
        return madePackage(*office.workspace, folder, {Kind::Extension, year, unitId, {}});
    };
    // Its key is confirmed, as that of any office whose index set or ballots come.
    const MadePackage foreign = extended(neighbour, "2200-03-31");
    CHECK(taken(*unit, foreign) == "package.other-leader");
    CHECK(until().empty());
    CHECK(taken(*unit, madePackage(*neighbour.workspace, folder,
                                   {.kind = Kind::Assign, .assessment = year, .unit = unitId})) ==
          "package.other-leader");
    CHECK(taken(*unit, extended(province, further)) == "");
    CHECK(until() == further);

    // The office has a new key, which people have compared: it is the same one.
    REQUIRE(codeOf(store::Offices::put(province.book(), "UBND tỉnh", true)) == "");
    CHECK(taken(*unit, extended(province, "2200-02-28")) == "");
    CHECK(until() == "2200-02-28");
    CHECK(taken(*unit, extended(neighbour, "2200-04-30")) == "package.other-leader");

    // To the book that gives the work nobody gives any.
    CHECK(taken(*province.workspace, extended(neighbour, "2200-05-31")) == "package.leads-itself");
    CHECK(codeOf(unit->book().verifyHistory()) == "");
}

TEST_CASE("An assignment is answered by the office that answered it first", "[package][trust]")
{
    Place province("UBND tỉnh");
    const support::TemporaryFolder folder;
    app::PackageAsk ask{.kind = Kind::VerifyAssign, .assessment = year};
    ask.part.areas = {"1"};
    const MadePackage given = madePackage(*province.workspace, folder, ask);
    const auto verifierOf = [&](const char* name, const char* file) {
        auto book = bookOf(given, folder.path() / file);
        REQUIRE(codeOf(store::Offices::put(book->book(), name, false)) == "");
        return book;
    };
    const auto first = verifierOf("Sở Tư pháp", "a.cchc");
    const auto second = verifierOf("Sở Tài chính", "b.cchc");
    const auto answer = [&](app::Workspace& book) {
        return madePackage(book, folder, {.kind = Kind::Verify, .assessment = year});
    };
    CHECK(taken(*province.workspace, answer(*first)) == "");
    CHECK(taken(*province.workspace, answer(*second)) == "package.other-verifier");
    CHECK(taken(*province.workspace, answer(*first)) == "");
    province.isSound();
}

TEST_CASE("A key that was confirmed for one office is asked about where it signs for another",
          "[package][trust]")
{
    Place province("UBND tỉnh");
    const support::TemporaryFolder folder;
    app::PackageAsk ask{.kind = Kind::VerifyAssign, .assessment = year};
    ask.part.areas = {"1"};
    const auto book =
        bookOf(madePackage(*province.workspace, folder, ask), folder.path() / "a.cchc");
    REQUIRE(codeOf(store::Offices::put(book->book(), "Sở Tư pháp", false)) == "");
    const auto answer = [&] {
        return madePackage(*book, folder, {.kind = Kind::Verify, .assessment = year});
    };
    const auto refusal = [&](const MadePackage& made) {
        const auto plan = app::planPackage(*province.workspace, made.bytes, "tra.cchcx");
        REQUIRE(plan.ok());
        const auto refused = app::packageRefusal(province.book(), *plan, {});
        return refused ? refused->code : std::string();
    };
    REQUIRE(taken(*province.workspace, answer()) == "");
    CHECK(refusal(answer()).empty());
    // The same key under another name: its fingerprint is compared with that office's letter.
    REQUIRE(codeOf(store::Offices::put(book->book(), "Sở Tài chính", false)) == "");
    CHECK(refusal(answer()) == "package.unknown-key");
    REQUIRE(codeOf(store::Offices::put(book->book(), "Sở Tư pháp", false)) == "");
    CHECK(refusal(answer()).empty());
    province.isSound();
}

TEST_CASE("Taking an import back takes the confirmation of its key back", "[package][trust]")
{
    Round round;
    const auto keys = [&] {
        std::string text;
        const auto partners = store::Packages::partners(round.province.book());
        for (const store::Partner& one : *partners)
            text += one.name + (one.isConfirmed ? " confirmed;" : " unknown;");
        return text;
    };
    const auto undone = [&] {
        app::StepLog steps(round.province.book(), round.province.scores());
        const auto changes = steps.undo("hoàn tác");
        REQUIRE(codeOf(changes) == "");
        return app::stepWords(changes->label, core::Language::English);
    };
    const std::string first = round.unit.send(Kind::Self);
    REQUIRE(round.province.take(first, round.unit) == "");
    CHECK(keys() == "Sở TN và MT confirmed;");
    CHECK(undone() == "package 1 of Sở TN và MT imported (gói.cchcx); the key of Sở TN và MT is "
                      "unknown again");
    CHECK(keys().empty());
    CHECK(round.province.plan(first).key == app::SenderKey::First);
    app::StepLog steps(round.province.book(), round.province.scores());
    REQUIRE(codeOf(steps.redo("làm lại")) == "");
    CHECK(keys() == "Sở TN và MT confirmed;");

    // Another key in the place of the first: the first is back.
    REQUIRE(codeOf(store::Offices::put(round.unit.book(), "Sở TN và MT", true)) == "");
    const std::string second = round.unit.send(Kind::Self);
    CHECK(round.province.plan(second).key == app::SenderKey::Other);
    REQUIRE(round.province.take(second, round.unit) == "");
    CHECK(round.province.plan(first).key == app::SenderKey::Other);
    CHECK(undone() == "package 2 of Sở TN và MT imported (gói.cchcx); the key of Sở TN và MT is "
                      "unknown again, the one before counts");
    CHECK(round.province.plan(first).key == app::SenderKey::Confirmed);
    CHECK(round.province.plan(second).key == app::SenderKey::Other);
    round.province.isSound();
}

} // namespace rounds
