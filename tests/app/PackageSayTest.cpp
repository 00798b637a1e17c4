// What people are told of a package: whose fault, which document, in which words.
#include "app/RoundBooks.h"

#include "app/HistoryFields.h"
#include "app/PackageInbox.h"
#include "app/Wording.h"
#include "app/packages/PackageError.h"
#include "package/PartNames.h"
#include "support/Packages.h"

namespace rounds {

namespace {

using support::bookOf;
using support::madePackage;
using support::MadePackage;
using support::taken;

/// The same package with another content or envelope, signed by the same key and with the next
/// number.
template<typename Change>
std::string changed(const Place& sender, const std::string& bytes, const Change& change)
{
    auto envelope = package::inspectPackage(bytes);
    REQUIRE(codeOf(envelope) == "");
    auto parts = package::partsOf(*package::bodyOf(bytes, nullptr), {package::selfParts});
    REQUIRE(codeOf(parts) == "");
    ++envelope->sequence;
    change(*envelope, *parts);
    auto made = package::writePackage(*envelope, **store::Offices::key(sender.book()), *parts);
    REQUIRE(codeOf(made) == "");
    return *std::move(made);
}

} // namespace

TEST_CASE("The faults of a package are its sender's to mend", "[package][say]")
{
    Round round;
    const std::string bad = changed(
        round.unit, round.unit.send(Kind::Self), [](package::Envelope&, package::Parts& parts) {
            std::string& csv = parts.find(package::entriesPart)->second;
            const std::string sound = "stnmt,1.1.3,self,scored,n=2;d=2";
            const std::size_t at = csv.find(sound);
            REQUIRE(at != std::string::npos);
            csv.replace(at, sound.size(), "stnmt,1.1.3,self,scored,n=hai;d=2");
        });
    const auto plan = app::planPackage(*round.province.workspace, bad, "gói.cchcx");
    REQUIRE(!plan.ok());
    CHECK(plan.error().code == "package.faulty");
    REQUIRE(plan.error().details.size() == 1);
    CHECK(plan.error().details.front().place == "1.1.3"); // no row of a table nobody has open
    const std::string told = app::fullText(plan.error(), core::Language::Vietnamese);
    CHECK(told.find("Gói số 2 của Sở TN và MT (đơn vị «stnmt»)") != std::string::npos);
    CHECK(told.find("Đề nghị bên gửi sửa") != std::string::npos);
}

TEST_CASE("A clock that is ahead is remarked, one of another zone is not", "[package][say]")
{
    Round round;
    const std::string sent = round.unit.send(Kind::Self);
    const auto remarksAt = [&](const char* made) {
        const auto plan = round.province.plan(
            changed(round.unit, sent, [made](package::Envelope& envelope, package::Parts&) {
                envelope.made = made;
            }));
        return plan.remarks.empty() ? std::string() : plan.remarks.front().code;
    };
    CHECK(remarksAt("2099-01-01T08:00:00+07:00") == "package.made-ahead");
    CHECK(remarksAt("2021-12-28T03:04:05+00:00").empty());
    CHECK(remarksAt("2021-12-28T10:04:05+07:00").empty());
}

TEST_CASE("A document that both sides have changed is shown with what both knew", "[package][say]")
{
    Round round;
    const auto titled = [](const Place& place, const char* title) {
        const auto rows = place.book().documents(year);
        for (const store::DocumentRow& row : *rows) {
            if (row.unit != unitId)
                continue;
            core::Document after = row.document;
            after.title = title;
            REQUIRE(codeOf(place.book().writeDocuments(year, {{unitId, row.document, after}},
                                                       "sửa")) == "");
            return row.document.title;
        }
        FAIL("the sample has documents of this unit");
        return std::string();
    };
    REQUIRE(round.province.take(round.unit.send(Kind::Self), round.unit) == "");
    const std::string known = titled(round.unit, "của đơn vị");
    titled(round.province, "của tỉnh");
    const PackagePlan plan = round.province.plan(round.unit.send(Kind::Self));
    REQUIRE(plan.documents.size() == 1);
    CHECK(plan.documents.front().fate == CellFate::Conflict);
    CHECK(plan.documents.front().base.title == known);
    CHECK(plan.documents.front().change.before.title == "của tỉnh");
    CHECK(plan.documents.front().change.after.title == "của đơn vị");
}

TEST_CASE("Plans and history of packages speak in words", "[package][say]")
{
    using Reads = app::PackageItem::Reads;
    const auto said = [](Reads reads, const char* value, core::Language language) {
        return app::itemText({{}, {}, {}, {}, CellFate::Take, reads}, value, language);
    };
    const auto vietnamese = core::Language::Vietnamese;
    const auto english = core::Language::English;
    // The words of the glossary (docs/conventions.md) and of the process.
    CHECK(said(Reads::Phase, "verify1", vietnamese) == "thẩm định lần 1");
    CHECK(said(Reads::Day, "2021-12-20", vietnamese) == "20/12/2021");
    CHECK(said(Reads::Sheet, "reopened 2021-12-20", vietnamese) ==
          "mở lại tự chấm, đến 20/12/2021");
    CHECK(said(Reads::Task, "Rà soát (20/12/2021): done, đã rà soát", vietnamese) ==
          "Rà soát (20/12/2021): đã xong, đã rà soát");
    CHECK(said(Reads::Task, "Rà soát: open", english) == "Rà soát: open");
    CHECK(said(Reads::Text, "n=1", vietnamese) == "n=1");

    Round round;
    const std::string sent = round.unit.send(Kind::Self);
    REQUIRE(codeOf(round.province.desk().lock(unitId, "hết hạn")) == "");
    REQUIRE(app::PackageInbox(*round.province.workspace)
                .take(sent, "muộn.cchcx", {round.unit.fingerprint, Side::Theirs}, false)
                .fate == app::PackageFate::Held);
    const auto length = *round.province.book().historyLength();
    bool isTold = false;
    const auto rows = round.province.book().history(length - 4, 5);
    for (const store::HistoryRow& row : *rows) {
        if (row.action != "held")
            continue;
        isTold = true;
        const std::string told = app::historyFields(row, vietnamese).second;
        CHECK(told.find("đang chờ") != std::string::npos);
        CHECK(told.find("vì: Phiếu đã chốt") != std::string::npos);
        CHECK(told.find("loại: phiếu tự chấm") != std::string::npos);
        CHECK(told.find("gate.") == std::string::npos);
    }
    CHECK(isTold);
}

TEST_CASE("What goes to a verifier's office is sealed for its confirmed key", "[package][say]")
{
    Place province("UBND tỉnh");
    Place justice("Sở Tư pháp");
    Place finance("Sở Tài chính");
    const support::TemporaryFolder folder;
    app::PackageAsk ask{.kind = Kind::VerifyAssign, .assessment = year, .isSealed = true};
    ask.part.areas = {"1"};
    const auto refusedFor = [&](const char* receiver) {
        ask.receiver = receiver;
        return codeOf(
            app::exportPackage(*province.workspace, ask, folder.path() / "a.cchcx", support::noon));
    };
    CHECK(refusedFor("") == "package.no-office-key");
    const auto confirm = [&](const Place& office) {
        const MadePackage set =
            madePackage(*office.workspace, folder, {.kind = Kind::Set, .set = "so-2021"});
        REQUIRE(taken(*province.workspace, set) == "");
    };
    confirm(justice);
    ask.receiver.clear();
    const MadePackage sealed = madePackage(*province.workspace, folder, ask);
    CHECK(package::inspectPackage(sealed.bytes)->receiver ==
          (*store::Offices::of(justice.book()))->publicKey);
    CHECK(codeOf(app::makeBookFrom(folder.path() / "b.cchc", sealed.bytes, "giao.cchcx",
                                   {sealed.fingerprint, {}})) == "package.sealed-no-book");
    CHECK(taken(*finance.workspace, sealed) == "package.for-another");
    CHECK(taken(*justice.workspace, sealed) == "");

    confirm(finance);
    CHECK(refusedFor("") == "package.which-receiver");
    CHECK(refusedFor("Sở Y tế") == "package.no-office-key");
    ask.receiver = "sở tài chính";
    CHECK(taken(*finance.workspace, madePackage(*province.workspace, folder, ask)) == "");
    // The answer goes back to the office that gave the work.
    const MadePackage answer = madePackage(
        *justice.workspace, folder, {.kind = Kind::Verify, .assessment = year, .isSealed = true});
    CHECK(taken(*province.workspace, answer) == "");
}

TEST_CASE("A unit's package is sealed for the office that gave the work, with the key of today",
          "[package][say]")
{
    Place province("UBND tỉnh");
    Place justice("Sở Tư pháp");
    const support::TemporaryFolder folder;
    const auto unit =
        support::bookOf(madePackage(*province.workspace, folder,
                                    {.kind = Kind::Assign, .assessment = year, .unit = unitId}),
                        folder.path() / "đơn vị.cchc");
    REQUIRE(codeOf(store::Offices::put(unit->book(), "Sở TN và MT", false)) == "");
    const auto learn = [&](const Place& office) {
        REQUIRE(taken(*unit, madePackage(*office.workspace, folder,
                                         {.kind = Kind::Set, .set = "so-2021"})) == "");
    };
    learn(justice);
    app::PackageAsk ask{.kind = Kind::Self, .assessment = year, .unit = unitId, .isSealed = true};
    const auto keyOf = [](const Place& office) {
        return (*store::Offices::of(office.book()))->publicKey;
    };
    const auto receiver = [&] {
        return *package::inspectPackage(madePackage(*unit, folder, ask).bytes)->receiver;
    };
    CHECK(receiver() == keyOf(province));
    const auto before = keyOf(province);
    REQUIRE(codeOf(store::Offices::put(province.book(), "UBND tỉnh", true)) == "");
    CHECK(receiver() == before);
    learn(province);
    CHECK(keyOf(province) != before);
    CHECK(receiver() == keyOf(province));
    // Who is named is meant.
    ask.receiver = "Sở Tư pháp";
    CHECK(receiver() == keyOf(justice));
    ask.receiver = "Sở Y tế";
    CHECK(codeOf(app::exportPackage(*unit, ask, folder.path() / "a.cchcx", support::noon)) ==
          "package.no-office-key");
}

TEST_CASE("Offices whose names differ in a mark alone are two, and sealed for apart",
          "[package][say]")
{
    Place province("UBND tỉnh");
    Place first("UBND xã Hòa An");
    Place second("UBND xã Hoa An");
    const support::TemporaryFolder folder;
    for (const Place* office : {&first, &second})
        REQUIRE(taken(*province.workspace, madePackage(*office->workspace, folder,
                                                       {.kind = Kind::Set, .set = "so-2021"})) ==
                "");
    app::PackageAsk ask{.kind = Kind::VerifyAssign, .assessment = year, .isSealed = true};
    ask.part.areas = {"1"};
    const auto told = [&] {
        const auto made =
            app::exportPackage(*province.workspace, ask, folder.path() / "a.cchcx", support::noon);
        REQUIRE(!made);
        return made.error();
    };
    CHECK(told().code == "package.which-receiver");
    for (const Place* office : {&first, &second}) {
        ask.receiver = (*store::Offices::of(office->book()))->name;
        CHECK(*package::inspectPackage(madePackage(*province.workspace, folder, ask).bytes)
                   ->receiver == (*store::Offices::of(office->book()))->publicKey);
    }
    // Without its marks it is not known which of them is meant: both are named.
    ask.receiver = "ubnd xa hoa an";
    CHECK(told().code == "package.which-receiver");
    const std::string names = app::text(told(), core::Language::English);
    CHECK(names.find("UBND xã Hòa An") != std::string::npos);
    CHECK(names.find("UBND xã Hoa An") != std::string::npos);
}

} // namespace rounds
