// A verifier's office scores what it was given, and nothing else.
#include "app/PackageImport.h"
#include "app/PackageInbox.h"
#include "app/ProcessDesk.h"
#include "app/SheetEditor.h"
#include "app/Standing.h"
#include "app/Wording.h"
#include "app/YearReader.h"
#include "store/Office.h"
#include "support/Packages.h"

namespace given_work {

using package::Kind;
using support::bookOf;
using support::codeOf;
using support::madePackage;
using support::MadePackage;
using support::taken;

constexpr const char* so = "so-2021";
constexpr const char* unitId = "stnmt";

app::PackageAsk areasAsk(std::vector<std::string> areas)
{
    return {.kind = Kind::VerifyAssign,
            .assessment = so,
            .part = {core::Role::Verifier, {}, std::move(areas), {}}};
}

std::string row(const char* code, const char* stage, const char* figures)
{
    return std::string("unit,code,stage,status,figures,points,note\nstnmt,") + code + "," + stage +
           ",scored," + figures + ",,thiếu tài liệu\n";
}

/// The sample's province, and an office that has area 1 of it.
struct GivenBooks {
    support::TemporaryFolder folder;
    support::TemporaryFolder provinceFolder;
    std::unique_ptr<app::Workspace> province = support::officeBook(provinceFolder, "UBND tỉnh");
    std::unique_ptr<app::Workspace> verifier;

    GivenBooks() { verifier = bookOf(given({"1"}), folder.path() / "thẩm định.cchc"); }
    MadePackage given(std::vector<std::string> areas) const
    {
        return madePackage(*province, folder, areasAsk(std::move(areas)));
    }
    std::string entering(app::Workspace& book, const char* code) const
    {
        const auto refused =
            app::Gate(book.book()).refusal({core::Action::EnterV1, so, unitId, code});
        return refused ? refused->code : std::string();
    }
};

TEST_CASE("A verifier's book takes scores of what it was given alone, by every path",
          "[gate][package]")
{
    const GivenBooks books;
    app::Workspace& book = *books.verifier;
    const auto rows = *book.book().historyLength();
    // 1.1.3 is of area 1, 2.1.1 of area 2 (resources/sets/so-2021.json).
    CHECK(books.entering(book, "1.1.3") == "");
    CHECK(books.entering(book, "2.1.1") == "gate.not-given");
    // What is on the screen says the same, at each stage.
    app::ScoreBook& scores = **book.load(so);
    app::SheetEditor editor(book.book(), scores);
    const int unit = scores.unitIndex(unitId);
    const int own = scores.set().findLeaf("1.1.3");
    const int other = scores.set().findLeaf("2.1.1");
    for (const core::Stage stage : core::stages) {
        CHECK_FALSE(editor.refusal(unit, stage, own));
        const auto refused = editor.refusal(unit, stage, other);
        REQUIRE(refused);
        CHECK(refused->code == "gate.not-given");
        CHECK(refused->kind == core::ErrorKind::NotPermitted);
        CHECK(app::text(*refused, core::Language::Vietnamese).find("2.1.1") != std::string::npos);
    }
    // What comes unread (a pasted block, a form, an import) is refused inside the transaction.
    core::Edit edit = editor.makeEdit(unit, core::Stage::V1, other, {});
    edit.after.note = "ghi thử";
    CHECK(codeOf(editor.applyChecked({edit}, "dán")) == "gate.not-given");
    CHECK(codeOf(book.importEntries(so, row("2.1.1", "v1", "n=1;d=2"), "nhập")) ==
          "gate.not-given");
    // One of the rows is enough, and nothing of them is written.
    std::string both = row("1.1.3", "v1", "n=1;d=2");
    both += row("2.1.1", "v1", "n=1;d=2").substr(both.find('\n') + 1);
    CHECK(codeOf(book.importEntries(so, both, "nhập")) == "gate.not-given");
    CHECK(*book.book().historyLength() == rows);
    CHECK(codeOf(book.importEntries(so, row("1.1.3", "v1", "n=1;d=2"), "nhập")) == "");
    CHECK(*book.book().historyLength() > rows);
    CHECK(codeOf(book.book().check()) == "");
}

TEST_CASE("Another assignment that gives more opens more", "[gate][package]")
{
    const GivenBooks books;
    app::Workspace& book = *books.verifier;
    const app::Standing standing(book.book(), so);
    CHECK(standing.refusal(core::Action::EnterV1, unitId, "2.1.1"));
    // Its own scores of area 2 come with it: they are in the sample at every stage.
    REQUIRE(taken(book, books.given({"2"})) == "");
    CHECK_FALSE(standing.refusal(core::Action::EnterV1, unitId, "2.1.1"));
    const auto rows = book.book().entriesOf(so, unitId);
    REQUIRE(codeOf(rows) == "");
    CHECK(std::any_of(rows->begin(), rows->end(), [](const store::EntryRow& one) {
        return one.code == "2.1.1" && one.stage == "self";
    }));
    // What was given first stays given.
    CHECK(books.entering(book, "2.1.1") == "");
    CHECK(books.entering(book, "1.1.3") == "");
    CHECK(books.entering(book, "3.1.1") == "gate.not-given");
    CHECK(codeOf(book.importEntries(so, row("2.1.1", "v1", "n=1;d=2"), "nhập")) == "");
    CHECK(codeOf(book.book().verifyHistory()) == "");
    CHECK(codeOf(book.book().check()) == "");
}

TEST_CASE("A unit's package is no way around the assignment", "[gate][package]")
{
    const GivenBooks books;
    const auto unit = bookOf(madePackage(*books.province, books.folder, {Kind::Assign, so, unitId}),
                             books.folder.path() / "đơn vị.cchc");
    REQUIRE(codeOf(unit->importEntries(so, row("2.1.1", "self", "n=1;d=3"), "gõ")) == "");
    const MadePackage self = madePackage(*unit, books.folder, {Kind::Self, so, unitId});
    // It does not wait either: no other day makes it this office's.
    const app::PackageResult result =
        app::PackageInbox(*books.verifier)
            .take(self.bytes, "tự chấm.cchcx", {self.fingerprint, {}}, false);
    CHECK(result.fate == app::PackageFate::Refused);
    CHECK(codeOf(result.status) == "gate.not-given");
}

TEST_CASE("Who gives work and who scores itself are held to no assignment", "[gate][package]")
{
    const GivenBooks books;
    const auto unit = bookOf(madePackage(*books.province, books.folder, {Kind::Assign, so, unitId}),
                             books.folder.path() / "đơn vị.cchc");
    for (app::Workspace* book : {books.province.get(), unit.get()}) {
        for (const char* code : {"1.1.3", "2.1.1"})
            CHECK(books.entering(*book, code) == "");
    }
    CHECK(codeOf(books.province->importEntries(so, row("2.1.1", "v1", "n=1;d=2"), "nhập")) == "");
    CHECK(codeOf(unit->importEntries(so, row("2.1.1", "self", "n=1;d=2"), "nhập")) == "");
}

TEST_CASE("Last year's assessment that came with the work is there to be compared with alone",
          "[gate][package]")
{
    constexpr const char* before = "so-2020";
    const GivenBooks books;
    const auto unit = bookOf(madePackage(*books.province, books.folder, {Kind::Assign, so, unitId}),
                             books.folder.path() / "đơn vị.cchc");
    const auto rows = *unit->book().historyLength();
    const auto refusalIn = [&](app::Workspace& book, core::Action action) {
        const auto refused = app::Gate(book.book()).refusal({action, before, unitId, {}});
        return refused ? refused->code : std::string();
    };
    for (app::Workspace* book : {unit.get(), books.verifier.get()}) {
        // The sample's province has both years (resources/samples).
        REQUIRE(codeOf(app::YearReader(book->book()).assessment(before)) == "");
        for (const core::Action action : {core::Action::EnterSelf, core::Action::ChangeEvidence,
                                          core::Action::SetDates, core::Action::Rename})
            CHECK(refusalIn(*book, action) == "gate.only-compared");
        CHECK(codeOf(book->importEntries(before, row("1.1.3", "self", "n=1;d=2"), "nhập")) ==
              "gate.only-compared");
        // Also what asks the gate in general terms.
        app::ProcessDesk desk(*book, before);
        CHECK(codeOf(desk.setTerms({{}, "2199-12-31", {}, {}, {}}, -1, "")) ==
              "gate.only-compared");
        const app::Standing standing(book->book(), before);
        const auto refused = standing.refusal(core::Action::EnterSelf, unitId, "1.1.3");
        REQUIRE(refused);
        CHECK(app::text(*refused, core::Language::Vietnamese).find("2020") != std::string::npos);
        CHECK(app::text(*refused, core::Language::English).find(so) != std::string::npos);
        CHECK(codeOf(book->book().check()) == "");
    }
    CHECK(*unit->book().historyLength() == rows);
    CHECK(refusalIn(*books.province, core::Action::EnterSelf) == "");
    CHECK(codeOf(unit->importEntries(so, row("1.1.3", "self", "n=1;d=2"), "nhập")) == "");

    // What a book had before is its own, whatever assignment comes later.
    const support::TemporaryFolder ownFolder;
    const auto own = support::sampleBook(ownFolder);
    REQUIRE(taken(*own, madePackage(*books.province, books.folder, {Kind::Assign, so, unitId})) ==
            "");
    CHECK(refusalIn(*own, core::Action::EnterSelf) == "");
    // Another assignment of the same year leaves it as it is.
    REQUIRE(taken(*unit, madePackage(*books.province, books.folder, {Kind::Assign, so, unitId})) ==
            "");
    CHECK(refusalIn(*unit, core::Action::EnterSelf) == "gate.only-compared");
    // Once it is given as work it is work.
    REQUIRE(taken(*unit, madePackage(*books.province, books.folder,
                                     {Kind::Assign, before, unitId})) == "");
    CHECK(refusalIn(*unit, core::Action::EnterSelf) == "");
}

TEST_CASE("A verification answers all that was given", "[package]")
{
    const GivenBooks books;
    app::Workspace& book = *books.verifier;
    REQUIRE(codeOf(store::Offices::put(book.book(), "Sở Tư pháp", false)) == "");
    const auto answer = [&] {
        return madePackage(book, books.folder, {.kind = Kind::Verify, .assessment = so});
    };
    const auto figuresOf = [&](const char* code) {
        const auto rows = books.province->book().entriesOf(so, unitId);
        REQUIRE(codeOf(rows) == "");
        for (const store::EntryRow& one : *rows) {
            if (one.code == code && one.stage == "v1")
                return one.entry.figures;
        }
        return std::string();
    };
    const auto fates = [&](const MadePackage& made) {
        const auto plan = app::planPackage(*books.province, made.bytes, "trả.cchcx");
        REQUIRE(codeOf(plan) == "");
        std::string text;
        for (const app::PackageCell& cell : plan->cells)
            text += cell.code + (cell.fate == app::CellFate::Take ? " take;" : " other;");
        return text;
    };
    CHECK(codeOf(book.importEntries(so, row("1.1.3", "v1", "n=1;d=2"), "nhập")) == "");
    const MadePackage first = answer();
    REQUIRE(taken(*books.province, first) == "");
    CHECK(figuresOf("1.1.3") == "n=1;d=2");
    // The second assignment names area 2 alone; what is given back is of both.
    REQUIRE(taken(book, books.given({"2"})) == "");
    CHECK(codeOf(book.importEntries(so, row("1.1.3", "v1", "n=1;d=3"), "nhập")) == "");
    CHECK(codeOf(book.importEntries(so, row("2.1.1", "v1", "n=1;d=5"), "nhập")) == "");
    const MadePackage both = answer();
    CHECK(fates(both) == "1.1.3 take;2.1.1 take;");
    REQUIRE(taken(*books.province, both) == "");
    CHECK(figuresOf("1.1.3") == "n=1;d=3");
    CHECK(figuresOf("2.1.1") == "n=1;d=5");
    // The base of the next one is all that was said.
    CHECK(codeOf(books.province->importEntries(so, row("1.1.3", "v1", "n=2;d=2"), "gõ")) == "");
    CHECK(codeOf(book.importEntries(so, row("2.1.1", "v1", "n=2;d=5"), "nhập")) == "");
    const auto plan = app::planPackage(*books.province, answer().bytes, "trả.cchcx");
    REQUIRE(codeOf(plan) == "");
    REQUIRE(plan->cells.size() == 2);
    CHECK(plan->cells[0].fate == app::CellFate::Keep);
    CHECK(plan->cells[1].fate == app::CellFate::Take);
    // What was given to another office is not answered along with it.
    const auto other = bookOf(books.given({"3"}), books.folder.path() / "khác.cchc");
    REQUIRE(codeOf(store::Offices::put(other->book(), "Sở Tài chính", false)) == "");
    REQUIRE(taken(*books.province, madePackage(*other, books.folder,
                                               {.kind = Kind::Verify, .assessment = so})) == "");
    REQUIRE(taken(*other, books.given({"2"})) == "");
    CHECK(taken(*books.province,
                madePackage(*other, books.folder, {.kind = Kind::Verify, .assessment = so})) == "");
    CHECK(codeOf(books.province->book().check()) == "");
}

} // namespace given_work
