#include "app/EvidenceEditor.h"
#include "app/PackageExport.h"
#include "app/PackageImport.h"
#include "app/PackageTraffic.h"
#include "app/StepLog.h"
#include "core/FiguresText.h"
#include "core/LocalTime.h"
#include "exchange/Csv.h"
#include "exchange/IndexSetJson.h"
#include "store/Office.h"
#include "store/Packages.h"
#include "support/PeopleBook.h"

#include <algorithm>
#include <fstream>
#include <random>

namespace packages {

using app::CellFate;
using support::noon;

/// The code of what a call was refused for; nothing where it succeeded.
template<typename T>
std::string refused(const T& result)
{
    return support::codeOf(result);
}
using app::PackageChoice;
using app::PackageOrder;
using app::PackagePlan;
using app::SenderKey;
using app::Side;
using package::Kind;

/// Two books of the sample, as if each had been made from the same list: the unit's and the
/// province's.
struct TwoBooks {
    support::TemporaryFolder unitFolder;
    support::TemporaryFolder provinceFolder;
    std::unique_ptr<app::Workspace> unit = support::sampleBook(unitFolder);
    std::unique_ptr<app::Workspace> province = support::sampleBook(provinceFolder);
    std::string fingerprint;

    TwoBooks() { REQUIRE(refused(store::Offices::put(unit->book(), "Sở TN và MT", false)) == ""); }

    /// "1.1.3" is "n=1;d=2" from now on; nothing: the entry is taken away.
    static void enter(app::Workspace& workspace, const char* code, const char* figures)
    {
        std::string csv = "unit,code,stage,status,figures,points,note\nstnmt,";
        csv += code;
        csv += *figures != '\0' ? std::string(",self,scored,") + figures + ",,\n"
                                : std::string(",self,,,,\n");
        REQUIRE(refused(workspace.importEntries("so-2021", csv, "gõ")) == "");
    }
    static std::string entered(const app::Workspace& workspace, const char* code)
    {
        const auto rows = workspace.book().entriesOf("so-2021", "stnmt");
        REQUIRE(rows);
        for (const store::EntryRow& row : *rows) {
            if (row.stage == "self" && row.code == code)
                return row.entry.figures;
        }
        return {};
    }
    std::string sent()
    {
        const auto file = unitFolder.path() / "gói.cchcx";
        const auto made =
            app::exportPackage(*unit, {Kind::Self, "so-2021", "stnmt", {}}, file, noon);
        REQUIRE(refused(made) == "");
        fingerprint = package::fingerprint(made->key);
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    PackagePlan plan(const std::string& bytes) const
    {
        auto made = app::planPackage(*province, bytes, "gói.cchcx");
        REQUIRE(refused(made) == "");
        return *std::move(made);
    }
    std::string take(const std::string& bytes, PackageChoice choice = {}) const
    {
        choice.fingerprint = fingerprint;
        return refused(app::applyPackage(*province, plan(bytes), choice));
    }
};

std::string fates(const PackagePlan& plan)
{
    std::string text;
    for (const app::PackageCell& cell : plan.cells)
        text += cell.code + (cell.fate == CellFate::Take   ? " take;"
                             : cell.fate == CellFate::Keep ? " keep;"
                                                           : " conflict;");
    return text;
}

} // namespace packages

using namespace packages;

TEST_CASE("A unit's self-assessment goes to the province as one file", "[package]")
{
    TwoBooks books;
    const std::string first = books.sent();
    CHECK(books.plan(first).key == SenderKey::First);
    CHECK(books.plan(first).cells.empty()); // both are the sample
    // Nothing is written before somebody has compared the fingerprint.
    const auto unknown = app::applyPackage(*books.province, books.plan(first), {});
    REQUIRE(!unknown);
    CHECK(unknown.error().code == "package.unknown-key");
    CHECK(unknown.error().kind == core::ErrorKind::Integrity);
    CHECK(refused(app::applyPackage(*books.province, books.plan(first),
                                    {"0000 0000 0000 0000 0000 0000", {}})) ==
          "package.wrong-fingerprint");
    CHECK(store::Packages::of(books.province->book())->empty());
    CHECK(books.take(first) == "");

    TwoBooks::enter(*books.unit, "1.1.3", "n=1;d=2");
    const std::string second = books.sent();
    const PackagePlan plan = books.plan(second);
    CHECK(plan.key == SenderKey::Confirmed);
    CHECK(plan.order == PackageOrder::New);
    CHECK(fates(plan) == "1.1.3 take;");
    CHECK(books.take(second) == "");
    CHECK(TwoBooks::entered(*books.province, "1.1.3") == "n=1;d=2");
    // What has been taken away is taken away there, too.
    TwoBooks::enter(*books.unit, "1.1.3", "");
    CHECK(books.take(books.sent()) == "");
    CHECK(TwoBooks::entered(*books.province, "1.1.3").empty());
    CHECK(refused(books.province->book().verifyHistory()) == "");
    CHECK(refused(books.province->book().check()) == "");
}

TEST_CASE("Importing twice is importing once, and an older package is known", "[package]")
{
    TwoBooks books;
    const std::string first = books.sent();
    REQUIRE(books.take(first) == "");
    TwoBooks::enter(*books.unit, "1.1.3", "n=1;d=2");
    const std::string second = books.sent();
    TwoBooks::enter(*books.unit, "1.1.3", "n=1;d=3");
    const std::string third = books.sent();
    REQUIRE(books.take(third) == "");
    const auto rows = books.province->book().historyLength();
    CHECK(books.plan(third).order == PackageOrder::Known);
    CHECK(books.take(third) == "");
    CHECK(books.plan(second).order == PackageOrder::Older);
    CHECK(books.take(second) == "package.older");
    CHECK(books.take(first) == "");
    CHECK(books.province->book().historyLength().value() == rows.value());
    CHECK(TwoBooks::entered(*books.province, "1.1.3") == "n=1;d=3");
}

TEST_CASE("Each conflict has a side of its own, what has none follows the rule for all",
          "[package]")
{
    TwoBooks books;
    REQUIRE(books.take(books.sent()) == "");
    for (const char* code : {"1.1.3", "1.3.1", "2.1.1"}) {
        TwoBooks::enter(*books.province, code, "n=1;d=4");
        TwoBooks::enter(*books.unit, code, "n=1;d=2");
    }
    const std::string second = books.sent();
    const PackagePlan plan = books.plan(second);
    REQUIRE(fates(plan) == "1.1.3 conflict;1.3.1 conflict;2.1.1 conflict;");
    PackageChoice choice;
    choice.sides[plan.cells[0].place()] = Side::Theirs;
    choice.sides[plan.cells[1].place()] = Side::Ours;
    CHECK(app::countOf(plan, choice).taken == 1);
    CHECK(app::countOf(plan, choice).kept == 1);
    CHECK(app::countOf(plan, choice).conflicts == 1);
    // The one that is left is named, and nothing is written.
    const auto refusal = app::packageRefusal(books.province->book(), plan, choice);
    REQUIRE(refusal);
    CHECK(refusal->code == "package.conflicts");
    REQUIRE(refusal->details.size() == 1);
    CHECK(refusal->details[0].place == "2.1.1");
    CHECK(books.take(second, choice) == "package.conflicts");
    choice.prefer = Side::Theirs;
    CHECK(books.take(second, choice) == "");
    CHECK(TwoBooks::entered(*books.province, "1.1.3") == "n=1;d=2");
    CHECK(TwoBooks::entered(*books.province, "1.3.1") == "n=1;d=4"); // its own side
    CHECK(TwoBooks::entered(*books.province, "2.1.1") == "n=1;d=2");
}

TEST_CASE("How far the exchange with each unit has come is told by the log", "[package]")
{
    TwoBooks books;
    const auto traffic = [](app::Workspace& workspace) {
        const auto units = (*workspace.load("so-2021"))->units();
        const auto all =
            app::trafficOf(workspace.book(), "so-2021", units, app::packageKind(Kind::Self));
        REQUIRE(refused(all) == "");
        REQUIRE(all->size() == units.size());
        const auto found = std::find_if(all->begin(), all->end(), [](const app::UnitTraffic& one) {
            return one.unit == "stnmt";
        });
        REQUIRE(found != all->end());
        return *found;
    };
    CHECK(traffic(*books.province).state == app::TrafficState::Nothing);
    const std::string first = books.sent();
    CHECK(traffic(*books.unit).state == app::TrafficState::Made);
    CHECK(traffic(*books.unit).times == 1);
    CHECK_FALSE(traffic(*books.unit).sent.empty());
    REQUIRE(books.take(first) == "");
    TwoBooks::enter(*books.unit, "1.1.3", "n=1;d=2");
    REQUIRE(books.take(books.sent()) == "");
    const app::UnitTraffic come = traffic(*books.province);
    CHECK(come.state == app::TrafficState::Imported);
    CHECK(come.times == 2);
    CHECK(come.sent.empty());
    CHECK(come.received == core::timeWithOffset(noon));
}

TEST_CASE("Who changed what since the last package decides, both is a conflict", "[package]")
{
    TwoBooks books;
    REQUIRE(books.take(books.sent()) == "");
    TwoBooks::enter(*books.province, "1.1.3", "n=1;d=4"); // the province alone
    TwoBooks::enter(*books.unit, "1.3.1", "n=1;d=2");     // the unit alone
    TwoBooks::enter(*books.province, "2.1.1", "n=1;d=4"); // both
    TwoBooks::enter(*books.unit, "2.1.1", "n=1;d=2");
    const std::string second = books.sent();
    CHECK(fates(books.plan(second)) == "1.1.3 keep;1.3.1 take;2.1.1 conflict;");
    CHECK(books.take(second) == "package.conflicts");
    CHECK(TwoBooks::entered(*books.province, "1.3.1") != "n=1;d=2"); // nothing of it was written
    CHECK(books.take(second, {{}, Side::Ours}) == "");
    CHECK(TwoBooks::entered(*books.province, "1.1.3") == "n=1;d=4");
    CHECK(TwoBooks::entered(*books.province, "1.3.1") == "n=1;d=2");
    CHECK(TwoBooks::entered(*books.province, "2.1.1") == "n=1;d=4");
    // It was decided once: the next package, which says the same, asks no more.
    TwoBooks::enter(*books.unit, "1.5", "");
    CHECK(fates(books.plan(books.sent())) == "1.1.3 keep;1.5 take;2.1.1 keep;");
}

TEST_CASE("An import is taken back as a whole, and can be done again", "[package]")
{
    TwoBooks books;
    REQUIRE(books.take(books.sent()) == "");
    const std::string before = TwoBooks::entered(*books.province, "1.1.3");
    TwoBooks::enter(*books.unit, "1.1.3", "n=1;d=2");
    TwoBooks::enter(*books.unit, "1.3.1", "n=1;d=2");
    const std::string second = books.sent();
    REQUIRE(books.take(second) == "");
    app::ScoreBook& scores = **books.province->load("so-2021");
    REQUIRE(refused(app::StepLog(books.province->book(), scores).undo("hoàn tác")) == "");
    CHECK(TwoBooks::entered(*books.province, "1.1.3") == before);
    CHECK(store::Packages::of(books.province->book())->size() == 1);
    CHECK(books.plan(second).order == PackageOrder::New);
    CHECK(books.take(second) == "");
    CHECK(TwoBooks::entered(*books.province, "1.1.3") == "n=1;d=2");
    CHECK(refused(books.province->book().verifyHistory()) == "");
}

TEST_CASE("A package that does not belong here is refused, with the reason", "[package]")
{
    TwoBooks books;
    const std::string bytes = books.sent();
    CHECK(refused(app::planPackage(*books.unit, bytes, "a")) == "package.own");
    std::string changed = bytes;
    changed[changed.size() / 2] ^= 1;
    CHECK(refused(app::planPackage(*books.province, changed, "a")) == "package.body-changed");
    // Another book of the same unit, with a key of its own.
    support::TemporaryFolder folder;
    const auto stranger = support::sampleBook(folder);
    REQUIRE(refused(store::Offices::put(stranger->book(), "Kẻ lạ", false)) == "");
    const auto file = folder.path() / "lạ.cchcx";
    REQUIRE(refused(app::exportPackage(*stranger, {Kind::Self, "so-2021", "stnmt", {}}, file,
                                       noon)) == "");
    std::ifstream stream(file, std::ios::binary);
    const std::string strange{std::istreambuf_iterator<char>(stream), {}};
    REQUIRE(books.take(bytes) == "");
    CHECK(books.plan(strange).key == SenderKey::Other);
    CHECK(books.take(strange) == "package.wrong-fingerprint");
    const auto other = app::applyPackage(*books.province, books.plan(strange), {});
    REQUIRE(!other);
    CHECK(other.error().code == "package.other-key");
    // An assessment that the other book does not have.
    support::TemporaryFolder empty;
    REQUIRE(refused(app::Workspace::create(empty.path() / "trống.cchc", "Trống")) == "");
    const auto nothing = app::Workspace::open(empty.path() / "trống.cchc");
    REQUIRE(nothing);
    CHECK(refused(app::planPackage(**nothing, bytes, "a")) == "package.other-assessment");
}

TEST_CASE("A book put back to an old copy cannot send a number twice unseen", "[package]")
{
    TwoBooks books;
    REQUIRE(books.take(books.sent()) == "");
    const auto copy = books.unitFolder.path() / "bản sao.cchc";
    REQUIRE(refused(books.unit->book().copyTo(copy)) == "");
    TwoBooks::enter(*books.unit, "1.1.3", "n=1;d=2");
    REQUIRE(books.take(books.sent()) == "");
    auto restored = app::Workspace::open(copy);
    REQUIRE(restored);
    books.unit = *std::move(restored);
    TwoBooks::enter(*books.unit, "1.1.3", "n=1;d=5");
    const auto forked = app::planPackage(*books.province, books.sent(), "gói.cchcx");
    CHECK(refused(forked) == "package.forked");
    CHECK(books.take(books.sent()) == ""); // the next number is free
    CHECK(TwoBooks::entered(*books.province, "1.1.3") == "n=1;d=5");
}

TEST_CASE("A new key of a unit takes the place of the old one", "[package]")
{
    TwoBooks books;
    REQUIRE(books.take(books.sent()) == "");
    TwoBooks::enter(*books.unit, "1.1.3", "n=1;d=2");
    const std::string late = books.sent(); // by the old key, not taken in yet
    REQUIRE(refused(store::Offices::put(books.unit->book(), "Sở TN và MT", true)) == "");
    TwoBooks::enter(*books.unit, "1.1.3", "n=1;d=3");
    const std::string next = books.sent();
    CHECK(books.plan(next).key == SenderKey::Other);
    CHECK(books.plan(next).envelope.sequence == 3); // numbers go on, whatever the key
    REQUIRE(books.take(next) == "");
    CHECK(books.plan(late).key == SenderKey::Other);
    CHECK(books.take(late) == "package.wrong-fingerprint");
    CHECK(TwoBooks::entered(*books.province, "1.1.3") == "n=1;d=3");
}

TEST_CASE("Evidence goes with the self-assessment", "[package]")
{
    TwoBooks books;
    REQUIRE(books.take(books.sent()) == "");
    app::ScoreBook& scores = **books.unit->load("so-2021");
    app::EvidenceEditor evidence(books.unit->book(), scores);
    const int unit = scores.unitIndex("stnmt");
    auto file = evidence.take(unit, "Báo cáo số 412.txt", "nội dung của báo cáo");
    REQUIRE(refused(file) == "");
    REQUIRE(refused(evidence.attach(unit, {*file}, {"1.1.3"}, false, "đính kèm")) == "");
    const std::string bytes = books.sent();
    REQUIRE(books.plan(bytes).documents.size() == 1);
    CHECK(books.take(bytes) == "");
    app::ScoreBook& there = **books.province->load("so-2021");
    const auto& documents = there.documents(there.unitIndex("stnmt"));
    const auto found =
        std::find_if(documents.begin(), documents.end(), [](const core::Document& one) {
            return one.fileName == "Báo cáo số 412.txt";
        });
    REQUIRE(found != documents.end());
    CHECK(found->serves("1.1.3"));
    CHECK(books.province->book().fileContent(found->fileHash).value() == "nội dung của báo cáo");
}

TEST_CASE("An index set goes out as a package", "[package]")
{
    TwoBooks books;
    const auto file = books.unitFolder.path() / "bộ.cchcx";
    const auto made = app::exportPackage(*books.unit, {Kind::Set, {}, {}, "so-2021"}, file, noon);
    REQUIRE(refused(made) == "");
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    support::TemporaryFolder empty;
    REQUIRE(refused(app::Workspace::create(empty.path() / "trống.cchc", "Trống")) == "");
    const auto book = app::Workspace::open(empty.path() / "trống.cchc");
    REQUIRE(book);
    const auto plan = app::planPackage(**book, bytes, "bộ.cchcx");
    REQUIRE(refused(plan) == "");
    CHECK(refused(app::applyPackage(**book, *plan, {package::fingerprint(made->key), {}})) == "");
    CHECK((*book)->exportSet("so-2021").value() == books.unit->exportSet("so-2021").value());
    CHECK(refused((*book)->book().verifyHistory()) == "");
}

TEST_CASE("The office's key belongs to the administrators", "[package]")
{
    support::PeopleBook people;
    store::Book& book = people.book();
    REQUIRE(refused(store::Offices::put(book, "Sở Nội vụ", false)) == "");
    const auto key = store::Offices::key(book);
    REQUIRE(refused(key) == "");
    const store::PublicKey sender = (*key)->publicKey();
    // A verifier neither sends nor opens it.
    people.signIn("minh");
    CHECK(refused(store::Offices::key(book)) == "office.sealed");
    CHECK(refused(app::exportPackage(*people.workspace, {Kind::Set, {}, {}, "so-2021"},
                                     people.folder.path() / "a.cchcx", noon)) ==
          "gate.administrator");
    // A second administrator gets a share when made one, and loses it when closed.
    people.signIn("lan");
    app::AccountEditor editor(book);
    REQUIRE(refused(editor.add({"hai", "", {core::Role::Administrator, "", {}, {}}},
                               support::quickKey(support::quickPassword))) == "");
    people.signIn("hai");
    REQUIRE(refused(store::Offices::key(book)) == "");
    CHECK((*store::Offices::key(book))->publicKey() == sender);
    // A reset password brings a new key, for which it is sealed anew.
    REQUIRE(refused(editor.reset("lan", support::quickKey(support::quickPassword))) == "");
    people.signIn("lan");
    CHECK(refused(store::Offices::key(book)) == "");
    REQUIRE(refused(editor.setActive("hai", false)) == "");
    // Recovered by nobody who had it: the key is gone, a new one is made in the open.
    REQUIRE(refused(editor.recover("lan", support::quickKey(support::quickPassword), "ai đó")) ==
            "");
    people.signIn("lan");
    CHECK(refused(store::Offices::key(book)) == "office.sealed");
    REQUIRE(refused(store::Offices::put(book, "Sở Nội vụ", true)) == "");
    REQUIRE(refused(store::Offices::key(book)) == "");
    CHECK((*store::Offices::key(book))->publicKey() != sender);
    const core::Status verified = book.verifyHistory();
    for (const core::Param& param : verified ? std::vector<core::Param>() : verified.error().params)
        UNSCOPED_INFO(param.name << " " << param.value);
    CHECK(refused(verified) == "");
}

TEST_CASE("The first account seals the key of a book without accounts", "[package]")
{
    support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    store::Book& book = workspace->book();
    REQUIRE(refused(store::Offices::put(book, "Sở Nội vụ", false)) == "");
    const store::PublicKey sender = (*store::Offices::key(book))->publicKey();
    app::AccountEditor people(book);
    REQUIRE(refused(people.addFirst({"lan", "", {core::Role::Administrator, "", {}, {}}},
                                    support::quickKey(support::quickPassword))) == "");
    CHECK((*store::Offices::key(book))->publicKey() == sender);
    store::AccountChanges(book).signOut();
    CHECK(refused(store::Offices::key(book)) == "office.sealed");
    REQUIRE(refused(app::signIn(book, "lan", support::quickPassword, noon)) == "");
    CHECK((*store::Offices::key(book))->publicKey() == sender);
}
