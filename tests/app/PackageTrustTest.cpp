// Who may say what to a book: the office that gave the work, and no other.
#include "app/RoundBooks.h"

#include "app/BookDay.h"
#include "app/StepText.h"
#include "app/Wording.h"
#include "core/DateText.h"
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

TEST_CASE("A key confirmed in another part is asked about with the part, not with the same name",
          "[package][trust]")
{
    Place province("UBND tỉnh");
    const support::TemporaryFolder folder;
    const auto unit =
        bookOf(madePackage(*province.workspace, folder, {Kind::Assign, year, unitId, {}}),
               folder.path() / "stnmt.cchc");
    REQUIRE(codeOf(store::Offices::put(unit->book(), "Sở TN và MT", false)) == "");
    const auto told = [&](app::Workspace& book, const MadePackage& made) {
        const auto plan = app::planPackage(book, made.bytes, "gói.cchcx");
        REQUIRE(plan.ok());
        const auto refused = app::packageRefusal(book.book(), *plan, {});
        REQUIRE(refused);
        CHECK(refused->code == "package.unknown-key");
        return app::text(*refused, core::Language::English);
    };
    const auto has = [](const std::string& text, const char* words) {
        return text.find(words) != std::string::npos;
    };
    // The office's key for what only a unit sends.
    const std::string asUnit =
        told(*unit, madePackage(*province.workspace, folder, {Kind::Dossiers, year, unitId, {}}));
    CHECK(has(asUnit, "not confirmed as that of unit “stnmt”"));
    CHECK(has(asUnit, "it was as that of the office “UBND tỉnh”"));
    CHECK_FALSE(has(asUnit, "for that name"));
    // A unit's key for what only an office sends.
    REQUIRE(taken(*province.workspace,
                  madePackage(*unit, folder, {Kind::Dossiers, year, unitId, {}})) == "");
    const std::string asOffice = told(
        *province.workspace, madePackage(*unit, folder, {.kind = Kind::Set, .set = "so-2021"}));
    CHECK(has(asOffice, "not confirmed as that of an office"));
    CHECK(has(asOffice, "it was as that of unit “stnmt”"));
    CHECK_FALSE(has(asOffice, "for that name"));
}

TEST_CASE("An office's new key is told from the one that is confirmed under its name",
          "[package][trust]")
{
    Place province("UBND tỉnh");
    const support::TemporaryFolder folder;
    const MadePackage known =
        madePackage(*province.workspace, folder, {Kind::Assign, year, unitId, {}});
    const auto unit = bookOf(known, folder.path() / "stnmt.cchc");
    const Place copy("UBND  tỉnh");
    const MadePackage foreign =
        madePackage(*copy.workspace, folder, {Kind::Assign, year, unitId, {}});
    const auto plan = app::planPackage(*unit, foreign.bytes, "giao.cchcx");
    REQUIRE(plan.ok());
    CHECK(plan->key == app::SenderKey::Other);
    const auto refused = app::packageRefusal(unit->book(), *plan, {});
    REQUIRE(refused);
    CHECK(refused->code == "package.other-key");
    const std::string text = app::text(*refused, core::Language::English);
    for (const std::string& fingerprint : {known.fingerprint, foreign.fingerprint})
        CHECK(text.find(fingerprint.substr(0, 9)) != std::string::npos);
    CHECK(text.find("the unit") == std::string::npos);
    // Once people have compared it, that key is the office's, too.
    REQUIRE(taken(*unit, foreign) == "");
    CHECK(app::planPackage(*unit, foreign.bytes, "giao.cchcx")->key == app::SenderKey::Confirmed);
    CHECK(app::planPackage(*unit, known.bytes, "giao.cchcx")->key == app::SenderKey::Confirmed);
}

TEST_CASE("A name written otherwise is the same office; another is said with what was confirmed",
          "[package][trust]")
{
    Place province("Sở Nội vụ tỉnh");
    const support::TemporaryFolder folder;
    const auto unit =
        bookOf(madePackage(*province.workspace, folder, {Kind::Assign, year, unitId, {}}),
               folder.path() / "stnmt.cchc");
    const auto renamed = [&](const char* name) {
        REQUIRE(codeOf(store::Offices::put(province.book(), name, false)) == "");
        return madePackage(*province.workspace, folder, {Kind::Assign, year, unitId, {}});
    };
    const auto refusal = [&](const MadePackage& made) -> std::optional<core::Error> {
        const auto plan = app::planPackage(*unit, made.bytes, "giao.cchcx");
        REQUIRE(plan.ok());
        return app::packageRefusal(unit->book(), *plan, {});
    };
    // The same by its letters (NFD), a doubled blank.
    CHECK_FALSE(refusal(renamed("Sơ\u0309 Nô\u0323i vu\u0323  ti\u0309nh")));
    const auto asked = refusal(renamed("Sở Nội vụ Bắc Kạn"));
    REQUIRE(asked);
    CHECK(asked->code == "package.unknown-key");
    const std::string text = app::text(*asked, core::Language::Vietnamese);
    CHECK(text.find("«Sở Nội vụ tỉnh»") != std::string::npos);
    CHECK(text.find("Sở Nội vụ Bắc Kạn") != std::string::npos);

    // An office of the very same name, by another key: both keys are told.
    const Place copy("Sở Nội vụ Bắc Cạn");
    const MadePackage foreign =
        madePackage(*copy.workspace, folder, {Kind::Assign, year, unitId, {}});
    const auto plan = app::planPackage(*unit, foreign.bytes, "giao.cchcx");
    REQUIRE(plan.ok());
    const auto refused = app::packageRefusal(unit->book(), *plan, {foreign.fingerprint, {}});
    REQUIRE(refused);
    CHECK(refused->code == "package.other-leader");
    const std::string said = app::text(*refused, core::Language::English);
    CHECK(said.find(foreign.fingerprint.substr(0, 4)) != std::string::npos);
    CHECK(said.find("was confirmed on " + core::dateText(*app::bookDay(unit->book()))) !=
          std::string::npos);
}

TEST_CASE("A package that is known offers nothing, whatever the book says by now",
          "[package][trust]")
{
    Round round;
    const std::string sent = round.unit.send(Kind::Self);
    REQUIRE(round.province.take(sent, round.unit) == "");
    round.province.enter("1.1.3", "self", "n=1;d=7");
    const PackagePlan plan = round.province.plan(sent);
    CHECK(plan.order == app::PackageOrder::Known);
    CHECK(plan.cells.empty());
    CHECK(plan.items.empty());
    CHECK(app::countOf(plan, {}).conflicts == 0);
    CHECK(app::countOf(plan, {{}, {}, {app::PackagePart::Evidence}}).leftOut == 0);
    CHECK(round.province.take(sent, round.unit) == "");
}

TEST_CASE("A number far above the last is remarked, and how to get rid of it is told",
          "[package][trust]")
{
    Round round;
    const std::string sent = round.unit.send(Kind::Self);
    PackagePlan plan = round.province.plan(sent);
    CHECK(plan.remarks.empty());
    const core::Problem remark = package::farAheadRemark(1'000'000, 3);
    CHECK(app::text(remark, core::Language::Vietnamese).find("1.000.000") != std::string::npos);
    plan.order = app::PackageOrder::Older;
    plan.key = app::SenderKey::Confirmed;
    for (const auto& [newest, isFar] : {std::pair{package::farAhead + 2, true}, {90, false}}) {
        plan.newest = newest;
        const auto refused = app::packageRefusal(round.province.book(), plan, {});
        REQUIRE(refused);
        CHECK(refused->code == "package.older");
        const bool isSaid =
            app::text(*refused, core::Language::English).find("oddly high") != std::string::npos;
        CHECK(isSaid == isFar);
    }
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
