// A verifier's office scores what it was given, and nothing else.
#include "app/PackageInbox.h"
#include "app/SheetEditor.h"
#include "app/Standing.h"
#include "app/Wording.h"
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
    std::unique_ptr<app::Workspace> province = support::sampleBook(provinceFolder);
    std::unique_ptr<app::Workspace> verifier;

    GivenBooks()
    {
        REQUIRE(codeOf(store::Offices::put(province->book(), "UBND tỉnh", false)) == "");
        verifier = bookOf(given({"1"}), folder.path() / "thẩm định.cchc");
    }
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

} // namespace given_work
