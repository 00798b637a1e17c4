// People: signing in, what each role may change by whichever way, accounts and their
// administrators.
#include "app/Accounts.h"
#include "app/DossierEditor.h"
#include "app/EvidenceEditor.h"
#include "app/Gate.h"
#include "app/Permission.h"
#include "app/ProcessDesk.h"
#include "app/SheetEditor.h"
#include "app/Standing.h"
#include "app/StepLog.h"
#include "app/UnitEditor.h"
#include "support/PeopleBook.h"

using namespace support;
using core::Role;
using core::Stage;

TEST_CASE("Wrong passwords make longer and longer waits", "[sign-in]")
{
    const std::vector<std::pair<int, int>> seconds = {
        {0, 0},  {1, 0},    {2, 0},    {3, 5},    {4, 10},
        {5, 20}, {10, 640}, {11, 900}, {12, 900}, {1'000'000, 900}};
    for (const auto& [failures, wait] : seconds) {
        INFO(failures);
        CHECK(app::waitAfter(failures) == wait * 1000);
    }
}

TEST_CASE("Wrong passwords are counted in the book, and the clock is not believed", "[sign-in]")
{
    PeopleBook people;
    app::signOut(people.book());
    const auto tries = [&](std::string_view password, std::int64_t now) {
        return codeOf(app::signIn(people.book(), "an", password, now));
    };
    CHECK(tries("sai", noon) == "sign-in.wrong");
    CHECK(tries("sai", noon) == "sign-in.wrong");
    CHECK(tries("sai", noon) == "sign-in.wrong");
    CHECK(tries(quickPassword, noon + 4'999) == "sign-in.wait");
    SECTION("the wait is said in whole seconds")
    {
        const auto waiting = app::beginSignIn(people.book(), "AN", noon + 1'500);
        REQUIRE(codeOf(waiting) == "sign-in.wait");
        CHECK(waiting.error().kind == core::ErrorKind::NotPermitted);
        CHECK(waiting.error().params.front().value == "4");
    }
    SECTION("it ends, and the right password begins anew")
    {
        CHECK(tries(quickPassword, noon + 5'000) == "");
        app::signOut(people.book());
        CHECK(*store::Accounts(people.book()).failures("an") == store::Failures{});
    }
    SECTION("one more lengthens it")
    {
        CHECK(tries("sai", noon + 5'000) == "sign-in.wrong");
        CHECK(tries(quickPassword, noon + 14'999) == "sign-in.wait");
        CHECK(tries(quickPassword, noon + 15'000) == "");
    }
    SECTION("opening the book anew does not help")
    {
        const auto file = people.book().file();
        people.workspace.reset();
        people.workspace = *app::Workspace::open(file);
        CHECK(tries(quickPassword, noon + 1) == "sign-in.wait");
    }
    SECTION("a clock that went back does not lock out for years")
    {
        constexpr std::int64_t tenYears = 10LL * 365 * 86'400'000;
        const auto waiting = app::beginSignIn(people.book(), "an", noon - tenYears);
        REQUIRE(codeOf(waiting) == "sign-in.wait");
        CHECK(waiting.error().params.front().value == "5");
    }
    SECTION("others are not held up")
    {
        CHECK(codeOf(app::signIn(people.book(), "ba", quickPassword, noon)) == "");
    }
}

TEST_CASE("A name that is not there is refused as a wrong password is", "[sign-in]")
{
    PeopleBook people;
    CHECK(codeOf(app::signIn(people.book(), "ai đó", quickPassword, noon)) == "sign-in.wrong");
}

TEST_CASE("Who is signed in is the author of what is written", "[sign-in]")
{
    PeopleBook people;
    people.signIn("Lan");
    REQUIRE(codeOf(people.workspace->renameAssessment("so-2021", "Đợt khác")) == "");
    CHECK(people.book().history(*people.book().historyLength(), 1)->front().author == "lan");
    CHECK(store::Accounts(people.book()).signedIn()->shown == "Trần Thị Lan");
    REQUIRE(codeOf(people.book().verifyHistory()) == "");
}

TEST_CASE("An account that is not what history says opens for nobody", "[sign-in]")
{
    PeopleBook people;
    store::Account account = **store::Accounts(people.book()).find("an");
    CHECK(codeOf(store::Accounts(people.book()).isAsTold(account)) == "");
    account.holder.role = Role::Administrator;
    CHECK(codeOf(store::Accounts(people.book()).isAsTold(account)) == "store.history-mismatch");
}

namespace {

/// What can be done to a book, each by its own way; the code of the refusal, "" where it was done.
struct Doings {
    std::map<std::string, std::string> codes;

    explicit Doings(app::Workspace& workspace)
    {
        const auto scores = *workspace.load("so-2021");
        store::Book& book = workspace.book();
        app::SheetEditor sheet(book, *scores);
        app::DossierEditor dossiers(book, *scores);
        app::EvidenceEditor evidence(book, *scores);
        for (const char* unit : {"vpubnd", "snv"}) {
            const int index = scores->unitIndex(unit);
            for (const char* code : {"1.1.1", "2.1.1"}) {
                const int leaf = scores->set().findLeaf(code);
                for (const Stage stage : core::stages) {
                    const core::Entry now = scores->sheet(index).at(stage, leaf);
                    const core::Entry other =
                        now.isEmpty() ? scores->sheet(index).at(Stage::Self, leaf) : core::Entry();
                    const std::string place =
                        std::string(unit) + ' ' + code + ' ' + std::string(core::name(stage));
                    core::Status done =
                        sheet.apply({sheet.makeEdit(index, stage, leaf, other)}, "", "bước");
                    codes[place] = codeOf(done);
                    if (done)
                        REQUIRE(codeOf(sheet.apply({sheet.makeEdit(index, stage, leaf, now)})) ==
                                "");
                }
            }
            app::DossierChange change{unit, core::emptyCounters({}, "a"),
                                      core::emptyCounters({}, "a")};
            change.after.*core::counterFields[0].value = 1;
            codes[std::string(unit) + " dossiers"] = codeOf(dossiers.apply({change}, "hồ sơ"));
            const auto content = book.addFile("nội dung");
            core::Document document;
            document.id = "m1";
            document.fileHash = *content;
            document.fileName = "a.txt";
            document.codes = {"1.1.1"};
            codes[std::string(unit) + " evidence"] =
                codeOf(book.writeDocuments("so-2021", {{unit, {}, document}}, ""));
        }
        codes["units"] = codeOf(app::putUnits(workspace, {{"x", "Sở X", "so", "", "", "", ""}}));
        codes["title"] = codeOf(workspace.renameAssessment("so-2021", "Đợt " + codes["units"]));
        codes["account"] =
            codeOf(app::AccountEditor(book).add({"mới", "", {}}, quickKey(quickPassword)));
        codes["close"] = codeOf(app::AccountEditor(book).setActive("ba", true));
    }
};

constexpr const char* everywhere[] = {"vpubnd 1.1.1", "vpubnd 2.1.1", "snv 1.1.1", "snv 2.1.1"};

} // namespace

TEST_CASE("What each role can do to a book, way by way", "[roles][gate]")
{
    struct Row {
        const char* user;       ///< nullptr: nobody is signed in
        const char* entries[4]; ///< self, v1, v2 of the places above: Y done, r reader, u other
                                ///< unit, s other stage, c other criterion, n sign in
        const char* others;     ///< dossiers and evidence of vpubnd, the same of snv, units, title,
                                ///< account: a administrator, p supply
    };
    const Row rows[] = {
        {"lan", {"YYY", "YYY", "YYY", "YYY"}, "YYYYYYY"},
        {"minh", {"sYY", "sYY", "sYY", "sYY"}, "ppppaaa"},
        {"nam", {"sYY", "scc", "sYY", "scc"}, "ppppaaa"},
        {"an", {"Yss", "Yss", "uuu", "uuu"}, "YYuuaaa"},
        {"ba", {"rrr", "rrr", "rrr", "rrr"}, "rrrrrrr"},
        {nullptr, {"nnn", "nnn", "nnn", "nnn"}, "nnnnnnn"},
    };
    const std::map<char, std::string> codes = {{'Y', ""},
                                               {'r', "gate.reader"},
                                               {'u', "gate.other-unit"},
                                               {'s', "gate.other-role"},
                                               {'c', "gate.other-criterion"},
                                               {'a', "gate.administrator"},
                                               {'p', "gate.supply"},
                                               {'n', "gate.sign-in"}};
    const Row& row = GENERATE_REF(from_range(std::begin(rows), std::end(rows)));
    PeopleBook people;
    app::signOut(people.book());
    if (row.user != nullptr)
        people.signIn(row.user);
    INFO((row.user != nullptr ? row.user : "(nobody)"));
    Doings doings(*people.workspace);
    const auto check = [&](const std::string& what, char expected) {
        INFO(what);
        CHECK(doings.codes.at(what) == codes.at(expected));
    };
    for (int place = 0; place < 4; ++place) {
        for (const Stage stage : core::stages)
            check(std::string(everywhere[place]) + ' ' + std::string(core::name(stage)),
                  row.entries[place][static_cast<int>(stage)]);
    }
    const char* others[] = {"vpubnd dossiers", "vpubnd evidence", "snv dossiers", "snv evidence",
                            "units",           "title",           "account"};
    for (int i = 0; i < 7; ++i)
        check(others[i], row.others[i]);
    CHECK(codeOf(people.book().verifyHistory()) == "");
}

TEST_CASE("Who moves the process: each role and step", "[roles][process]")
{
    PeopleBook people;
    const auto desk = [&](const char* user) {
        people.signIn(user);
        return app::ProcessDesk(*people.workspace, "so-2021");
    };
    const core::ProcessDates dates{"2026-01-01", "", "", "", ""};
    for (const char* user : {"minh", "an"})
        CHECK(codeOf(desk(user).setTerms(dates, 1, "")) == "gate.administrator");
    CHECK(codeOf(desk("ba").setTerms(dates, 1, "")) == "gate.reader");
    REQUIRE(codeOf(desk("lan").setTerms(dates, 1, "")) == "");

    CHECK(codeOf(desk("minh").lock("vpubnd", "")) == "gate.other-role");
    CHECK(codeOf(desk("an").lock("snv", "")) == "gate.other-unit");
    CHECK(codeOf(desk("an").lock("vpubnd", "")) == "");
    CHECK(codeOf(desk("an").reopen("vpubnd", "", "nhầm")) == "gate.administrator");
    CHECK(codeOf(desk("an").move({core::Phase::Verify1, "xong", "", ""})) == "gate.administrator");
    REQUIRE(codeOf(desk("lan").move({core::Phase::Verify1, "hết kỳ", "", ""})) == "");

    CHECK(codeOf(desk("an").ask("vpubnd", "1.1.1", "?")) == "gate.other-role");
    CHECK(codeOf(desk("nam").ask("vpubnd", "2.1.1", "?")) == "gate.other-criterion");
    CHECK(codeOf(desk("nam").ask("vpubnd", "1.1.1", "Quyết định đâu?")) == "");
    REQUIRE(codeOf(desk("lan").move({core::Phase::Appeal, "", "", ""})) == "");
    CHECK(codeOf(desk("minh").answer("vpubnd", "1.1.1", "đây", false)) == "gate.other-role");
    CHECK(codeOf(desk("an").answer("vpubnd", "1.1.1", "đây", false)) == "");
    CHECK(codeOf(people.book().verifyHistory()) == "");
}

TEST_CASE("Undo of somebody else's step is refused where the step would have been", "[roles][gate]")
{
    PeopleBook people;
    const auto scores = *people.workspace->load("so-2021");
    app::SheetEditor sheet(people.book(), *scores);
    people.signIn("minh");
    REQUIRE(codeOf(sheet.apply({sheet.makeEdit(0, Stage::V1, 0, {})}, "", "cắt điểm")) == "");
    people.signIn("an");
    app::StepLog steps(people.book(), *scores);
    CHECK(codeOf(steps.undo("hoàn tác")).substr(0, 5) == "gate.");
    CHECK(scores->sheet(0).at(Stage::V1, 0).isEmpty());
    people.signIn("minh");
    CHECK(codeOf(steps.undo("hoàn tác")) == "");
}

TEST_CASE("A shared figure is of every criterion that takes it", "[roles]")
{
    using core::Action;
    core::Holder holder{Role::Verifier, "", {"2"}, {}};
    CHECK_FALSE(
        app::roleRefusal(holder, Action::EnterV1, "u", "figure:x", {"figure:x", "1.1", "1", "2"}));
    CHECK(app::roleRefusal(holder, Action::EnterV1, "u", "figure:x", {"figure:x", "1.1", "1"})
              ->code == "gate.other-criterion");
}

TEST_CASE("Reading is for everybody, but an officer reads the own unit only", "[roles]")
{
    const core::Holder officer{Role::UnitOfficer, "vpubnd", {}, {}};
    CHECK_FALSE(app::seeRefusal(officer, "vpubnd"));
    CHECK(app::seeRefusal(officer, "snv")->code == "gate.see-own");
    CHECK(app::seeAllRefusal(officer)->code == "gate.see-own");
    for (const Role role : {Role::Administrator, Role::Verifier, Role::Reader})
        CHECK_FALSE(app::seeAllRefusal({role, "", {}, {}}));
}

TEST_CASE("A person is refused whose name, role and place do not go together", "[accounts]")
{
    PeopleBook people;
    struct Case {
        app::Person person;
        const char* code;
    };
    const Case faults[] = {
        {{"  ", "", {}}, "accounts.no-name"},
        {{"a\nb", "", {}}, "accounts.bad-name"},
        {{std::string(61, 'a'), "", {}}, "accounts.bad-name"},
        {{"LÀN", "", {}}, "accounts.exists"},
        {{"x", "", {Role::UnitOfficer, "", {}, {}}}, "accounts.no-unit"},
        {{"x", "", {Role::UnitOfficer, "không-có", {}, {}}}, "store.no-unit"},
        {{"x", "", {Role::Verifier, "vpubnd", {}, {}}}, "accounts.unit-of"},
        {{"x", "", {Role::Reader, "", {"1"}, {}}}, "accounts.unit-of"},
        {{"x", "", {Role::Verifier, "", {"99"}, {}}}, "accounts.no-code"},
        {{"x", "", {Role::Verifier, "", {}, {"1.1.1", "x"}}}, "accounts.no-code"},
    };
    app::AccountEditor editor(people.book());
    for (const Case& fault : faults) {
        INFO(fault.person.name << ' ' << fault.code);
        CHECK(codeOf(editor.add(fault.person, quickKey(quickPassword))) == fault.code);
    }
    CHECK(codeOf(editor.add({" lê ", "", {Role::UnitOfficer, "snv", {"1"}, {"2.1.1"}}},
                            quickKey(quickPassword))) == "");
    CHECK((*store::Accounts(people.book()).find("le"))->shown == "lê");
    CHECK(codeOf(app::freshKey("bảy chữ")) == "accounts.password-short"); // seven letters
}

TEST_CASE("The first account is an administrator's, and the last one stays", "[accounts]")
{
    const TemporaryFolder folder;
    const auto workspace = sampleBook(folder);
    app::AccountEditor editor(workspace->book());
    const app::FreshKey key = quickKey(quickPassword);
    CHECK(codeOf(editor.addFirst({"a", "", {}}, key)) == "accounts.first-administrator");
    CHECK(codeOf(editor.add({"a", "", {Role::Administrator, "", {}, {}}}, key)) == "accounts.none");
    CHECK_FALSE(app::Gate(workspace->book()).refusal()); // still a single-user book
    REQUIRE(codeOf(editor.addFirst({"a", "", {Role::Administrator, "", {}, {}}}, key)) == "");
    CHECK_FALSE(app::Gate(workspace->book()).refusal()); // signed in
    CHECK(codeOf(editor.addFirst({"b", "", {Role::Administrator, "", {}, {}}}, key)) ==
          "accounts.not-first");
    CHECK(codeOf(editor.setActive("a", false)) == "accounts.last-administrator");
    CHECK(codeOf(editor.change({"a", "", {}})) == "accounts.last-administrator");
    REQUIRE(codeOf(editor.add({"b", "", {Role::Administrator, "", {}, {}}},
                              quickKey(quickPassword))) == "");
    REQUIRE(codeOf(editor.setActive("b", false)) == "");
    CHECK(codeOf(editor.setActive("a", false)) == "accounts.last-administrator");
    REQUIRE(codeOf(editor.setActive("b", true)) == "");
    REQUIRE(codeOf(editor.change({"a", "A", {Role::Verifier, "", {"1"}, {}}})) == "");
    // From now on oneself is held to the new role.
    CHECK(codeOf(editor.setActive("b", false)) == "gate.administrator");
    CHECK(codeOf(workspace->book().verifyHistory()) == "");
}

TEST_CASE("A closed account does not sign in, and its history stays", "[accounts]")
{
    PeopleBook people;
    app::AccountEditor editor(people.book());
    REQUIRE(codeOf(editor.setActive("an", false)) == "");
    CHECK(codeOf(app::signIn(people.book(), "an", quickPassword, noon)) == "sign-in.closed");
    REQUIRE(codeOf(editor.setActive("an", true)) == "");
    CHECK(codeOf(app::signIn(people.book(), "an", quickPassword, noon)) == "");
}

TEST_CASE("Passwords: one's own, reset by an administrator, recovered", "[accounts]")
{
    PeopleBook people;
    app::AccountEditor editor(people.book());
    const store::PublicKey before = (*store::Accounts(people.book()).find("an"))->publicKey;
    SECTION("one's own keeps the key")
    {
        people.signIn("an");
        const auto key = app::underPassword(store::Accounts(people.book()).signedInKey(),
                                            "khác hẳn", store::leastCost);
        REQUIRE(key.ok());
        REQUIRE(codeOf(editor.setOwnPassword(*key)) == "");
        CHECK((*store::Accounts(people.book()).find("an"))->publicKey == before);
        CHECK(codeOf(app::signIn(people.book(), "an", quickPassword, noon)) == "sign-in.wrong");
        CHECK(codeOf(app::signIn(people.book(), "an", "khác hẳn", noon)) == "");
        CHECK(codeOf(editor.setOwnPassword(quickKey(quickPassword))) == "gate.sign-in");
    }
    SECTION("a reset makes a new key")
    {
        REQUIRE(codeOf(editor.reset("an", quickKey("đặt lại 1"))) == "");
        CHECK((*store::Accounts(people.book()).find("an"))->publicKey != before);
        CHECK(codeOf(editor.reset("lan", quickKey("đặt lại 1"))) == "accounts.own-reset");
        CHECK(codeOf(app::signIn(people.book(), "an", "đặt lại 1", noon)) == "");
        CHECK(codeOf(editor.reset("ba", quickKey("đặt lại 1"))) == "gate.administrator");
    }
    SECTION("a recovery needs nobody, and shows")
    {
        app::signOut(people.book());
        const core::Status other = editor.recover("an", quickKey("phục hồi"), "máy 1");
        REQUIRE(codeOf(other) == "accounts.no-recovery");
        CHECK(other.error().params.front().value == "lan");
        REQUIRE(codeOf(editor.recover("LAN", quickKey("phục hồi"), "máy 1")) == "");
        CHECK(codeOf(app::signIn(people.book(), "lan", quickPassword, noon)) == "sign-in.wrong");
        people.book().setAuthor("x");
        CHECK(codeOf(app::signIn(people.book(), "lan", "phục hồi", noon)) == "");
        CHECK((*store::Accounts(people.book()).find("lan"))->recoveries == 1);
        CHECK(people.book().history(*people.book().historyLength(), 1)->front().reason ==
              "@step.account-recovered|by=máy 1");
    }
    CHECK(codeOf(people.book().verifyHistory()) == "");
}

TEST_CASE("A locked window writes nothing until somebody is back", "[sign-in]")
{
    PeopleBook people;
    const app::Standing standing(people.book(), "so-2021");
    CHECK_FALSE(standing.refusal(core::Action::EnterV1, "vpubnd"));
    app::signOut(people.book());
    CHECK(store::Accounts(people.book()).signedInKey() == nullptr);
    CHECK(app::Gate(people.book()).refusal()->code == "gate.sign-in");
    CHECK(standing.refusal(core::Action::EnterV1, "vpubnd")->code == "gate.sign-in");
    CHECK(codeOf(people.workspace->renameAssessment("so-2021", "x")) == "gate.sign-in");
    people.signIn("ba");
    CHECK(standing.refusal(core::Action::EnterV1, "vpubnd")->code == "gate.reader");
    people.signIn("minh");
    CHECK_FALSE(standing.refusal(core::Action::EnterV1, "vpubnd"));
}
