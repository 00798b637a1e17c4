#include "app/EvidenceEditor.h"
#include "app/HoldingPlace.h"
#include "app/LastYear.h"
#include "app/ProcessDesk.h"
#include "app/Reports.h"
#include "package/PackageFile.h"
#include "store/Office.h"
#include "store/Packages.h"
#include "support/Packages.h"

#include <algorithm>
#include <array>
#include <set>

namespace package_round {

using package::Kind;
using support::bookOf;
using support::madePackage;
using support::MadePackage;
using support::taken;

/// The code of what a call was refused for; nothing where it succeeded.
template<typename T>
std::string refused(const T& result)
{
    return support::codeOf(result);
}

constexpr const char* so = "so-2021";

/// The rows of the sample's entries that `isMeant` takes, as a file.
template<typename Meant>
std::string rowsOf(const std::string& csv, const Meant& isMeant, bool isCleared = false)
{
    std::string text = csv.substr(0, csv.find('\n') + 1);
    std::size_t at = text.size();
    while (at < csv.size()) {
        const std::size_t end = std::min(csv.find('\n', at), csv.size());
        const std::string row = csv.substr(at, end - at);
        at = end + 1;
        const std::size_t unit = row.find(',');
        const std::size_t code = row.find(',', unit + 1);
        const std::size_t stage = row.find(',', code + 1);
        if (!isMeant(row.substr(0, unit), row.substr(unit + 1, code - unit - 1),
                     row.substr(code + 1, stage - code - 1)))
            continue;
        text += isCleared ? row.substr(0, stage) + ",,,," : row;
        text += '\n';
    }
    return text;
}

std::string ranking(app::Workspace& workspace, core::ResultStage stage)
{
    auto results = workspace.results(so, stage);
    REQUIRE(refused(results) == "");
    return app::rankJson(*results);
}

std::string entered(app::Workspace& workspace)
{
    auto text = workspace.exportEntries(so);
    REQUIRE(refused(text) == "");
    return *text;
}

/// The sample, and the same province before anybody has scored.
struct Province {
    support::TemporaryFolder sampleFolder;
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> sample = support::sampleBook(sampleFolder);
    std::unique_ptr<app::Workspace> book = support::sampleBook(folder);
    std::string entries = entered(*sample);

    Province()
    {
        const auto all = [](const auto&, const auto&, const auto&) { return true; };
        REQUIRE(refused(book->importEntries(so, rowsOf(entries, all, true), "xóa")) == "");
        REQUIRE(refused(store::Offices::put(book->book(), "UBND tỉnh", false)) == "");
    }
    MadePackage made(const app::PackageAsk& ask) const { return madePackage(*book, folder, ask); }
    std::string rows(const std::string& unit, const std::string& stage) const
    {
        return rowsOf(entries, [&](const std::string& u, const auto&, const std::string& s) {
            return u == unit && s == stage;
        });
    }
};

TEST_CASE("A round of nineteen units and three verifiers gives the sample back", "[package]")
{
    Province province;
    const auto assessment = app::YearReader(province.book->book()).assessment(so);
    REQUIRE(refused(assessment) == "");
    const auto units = app::YearReader(province.book->book()).unitsOf(*assessment);
    REQUIRE(refused(units) == "");
    REQUIRE(units->size() == 19); // the departments of the sample (resources/samples/bac-kan-2021)
    const support::TemporaryFolder folder;
    std::vector<MadePackage> back;
    for (const core::Unit& unit : *units) {
        const MadePackage given = province.made({Kind::Assign, so, unit.id, {}});
        const auto book = bookOf(given, folder.path() / (unit.id + ".cchc"));
        // Last year's figures came with it, and the province is known.
        CHECK(app::YearReader(book->book()).assessment("so-2020").ok());
        CHECK(store::Packages::partners(book->book())->size() == 1);
        REQUIRE(refused(book->importEntries(so, province.rows(unit.id, "self"), "gõ")) == "");
        back.push_back(madePackage(*book, folder, {Kind::Self, so, unit.id, {}}));
    }
    for (const MadePackage& one : back)
        REQUIRE(taken(*province.book, one) == "");
    CHECK(ranking(*province.book, core::ResultStage::Self) ==
          ranking(*province.sample, core::ResultStage::Self));

    // Three offices verify by areas, and give back in any order.
    const std::array<std::vector<std::string>, 3> areas = {
        {{"1", "2", "3"}, {"4", "5", "6", "7"}, {"8"}}};
    std::array<MadePackage, 3> verified;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const app::PackageAsk ask{.kind = Kind::VerifyAssign,
                                  .assessment = so,
                                  .part = {core::Role::Verifier, {}, areas[i], {}}};
        const auto book = bookOf(province.made(ask), folder.path() / (std::to_string(i) + ".cchc"));
        const std::string rows = rowsOf(
            province.entries, [&](const auto&, const std::string& code, const std::string& stage) {
                const std::string area = code.substr(0, code.find('.'));
                return stage == "v1" &&
                       std::find(areas[i].begin(), areas[i].end(), area) != areas[i].end();
            });
        REQUIRE(refused(book->importEntries(so, rows, "thẩm định")) == "");
        REQUIRE(refused(store::Offices::put(book->book(), "Cơ quan " + std::to_string(i), false)) ==
                "");
        verified[i] = madePackage(*book, folder, {.kind = Kind::Verify, .assessment = so});
    }
    const auto before = folder.path() / "trước.cchc";
    REQUIRE(refused(province.book->book().copyTo(before)) == "");
    std::set<std::string> states;
    for (const std::array<std::size_t, 3> order :
         {std::array<std::size_t, 3>{0, 1, 2}, {2, 0, 1}, {1, 2, 0}}) {
        const support::TemporaryFolder copy;
        std::filesystem::copy_file(before, copy.path() / "sổ.cchc");
        const auto book = app::Workspace::open(copy.path() / "sổ.cchc");
        REQUIRE(refused(book) == "");
        for (const std::size_t one : order)
            REQUIRE(taken(**book, verified[one]) == "");
        CHECK(ranking(**book, core::ResultStage::V1) ==
              ranking(*province.sample, core::ResultStage::V1));
        states.insert(entered(**book));
        CHECK(refused((*book)->book().verifyHistory()) == "");
    }
    CHECK(states.size() == 1);
}

TEST_CASE("An assignment brings last year's figures of the unit that it was", "[package]")
{
    Province province;
    app::Workspace& book = *province.book;
    // A new unit follows a department that is no more, in the middle of the year that goes from
    // 15/12/2020 to 14/12/2021: nobody else's figures are its last year's.
    REQUIRE(refused(book.importUnits("unit,name,group,valid_from,valid_to,successor\n"
                                     "snnmt,Sở Nông nghiệp và Môi trường,so,2021-03-01,,\n")) ==
            "");
    REQUIRE(refused(book.importUnits("unit,name,group,valid_from,valid_to,successor\n"
                                     "stnmt,Sở Tài nguyên và Môi trường,so,,2021-02-28,snnmt\n")) ==
            "");
    const auto then = app::YearReader(book.book()).assessment("so-2020");
    REQUIRE(refused(then) == "");
    const support::TemporaryFolder folder;
    const MadePackage given = province.made({Kind::Assign, so, "snnmt", {}});
    const auto unit = bookOf(given, folder.path() / "đơn vị.cchc");
    // Last year's rows of the old department are there, byte for byte.
    const auto lastOf = [&](app::Workspace& one) {
        auto text = one.exportEntries("so-2020");
        REQUIRE(refused(text) == "");
        return rowsOf(
            *text, [](const std::string& id, const auto&, const auto&) { return id == "stnmt"; });
    };
    CHECK(lastOf(*unit).size() > 200);
    const bool isTheSame = lastOf(*unit) == lastOf(book);
    CHECK(isTheSame);
    CHECK(unit->book().dossiersOf("so-2020", "stnmt").value() ==
          book.book().dossiersOf("so-2020", "stnmt").value());
    // It takes no part this year, and the new unit is asked about its figures.
    const auto scores = unit->load(so);
    REQUIRE(refused(scores) == "");
    CHECK((*scores)->unitCount() == 1);
    const app::LastYear last(*unit, **scores);
    const int leaf = (*scores)->set().findLeaf("1.1.3");
    REQUIRE(last.entry(0, leaf) != nullptr);
    CHECK(refused(unit->book().check()) == "");
    // Given once more, nothing is new.
    const MadePackage again = province.made({Kind::Assign, so, "snnmt", {}});
    const auto plan = app::planPackage(*unit, again.bytes, "giao.cchcx");
    REQUIRE(refused(plan) == "");
    CHECK(plan->items.empty());
}

TEST_CASE("An assignment of what is there already shows what changed", "[package]")
{
    Province province;
    app::ProcessDesk desk(*province.book, so);
    REQUIRE(refused(desk.setTerms({"2020-01-01", "2099-12-30", "", "", ""}, -1, "")) == "");
    const MadePackage first = province.made({Kind::Assign, so, "stnmt", {}});
    const support::TemporaryFolder folder;
    const auto book = bookOf(first, folder.path() / "đơn vị.cchc");
    CHECK(store::Processes::of(book->book(), so)->dates.selfUntil == "2099-12-30");
    CHECK(taken(*book, first) == ""); // nothing to do
    REQUIRE(refused(desk.setTerms({"2020-01-01", "2099-12-31", "", "", ""}, -1, "lùi")) == "");
    const MadePackage second = province.made({Kind::Assign, so, "stnmt", {}});
    const auto plan = app::planPackage(*book, second.bytes, "giao.cchcx");
    REQUIRE(refused(plan) == "");
    REQUIRE(plan->items.size() == 1);
    CHECK(plan->items.front().before == "2099-12-30");
    CHECK(plan->items.front().after == "2099-12-31");
    CHECK(taken(*book, second) == "");
    CHECK(store::Processes::of(book->book(), so)->dates.selfUntil == "2099-12-31");
    CHECK(refused(book->book().verifyHistory()) == "");
}

TEST_CASE("What does not belong to the work of a book is refused by code", "[package]")
{
    Province province;
    const MadePackage unitWork = province.made({Kind::Assign, so, "stnmt", {}});
    app::PackageAsk ask{.kind = Kind::VerifyAssign, .assessment = so};
    ask.part.areas = {"1"};
    const MadePackage verifierWork = province.made(ask);
    const support::TemporaryFolder folder;
    const auto file = folder.path() / "đơn vị.cchc";
    // A key that nobody has compared: no book is made.
    CHECK(refused(app::makeBookFrom(file, unitWork.bytes, "a", {})) == "package.unknown-key");
    CHECK_FALSE(std::filesystem::exists(file));
    const auto unit = bookOf(unitWork, file);
    const auto verifier = bookOf(verifierWork, folder.path() / "thẩm định.cchc");
    CHECK(taken(*unit, verifierWork) == "package.other-work");
    CHECK(taken(*verifier, unitWork) == "package.other-work");
    const MadePackage self = madePackage(*unit, folder, {Kind::Self, so, "stnmt", {}});
    CHECK(refused(app::makeBookFrom(folder.path() / "b.cchc", self.bytes, "a",
                                    {self.fingerprint, {}})) == "package.makes-no-book");
    // Only what was given out is taken back, and by whom it was given out.
    CHECK(refused(app::exportPackage(*unit, {.kind = Kind::Verify, .assessment = so},
                                     folder.path() / "c.cchcx", support::noon)) ==
          "package.nothing-assigned");
    REQUIRE(refused(store::Offices::put(verifier->book(), "Sở Nội vụ", false)) == "");
    const MadePackage verified =
        madePackage(*verifier, folder, {.kind = Kind::Verify, .assessment = so});
    CHECK(taken(*province.sample, verified) == "package.not-assigned");
    CHECK(taken(*province.book, verified) == "");
    ask.part.areas = {"99"};
    CHECK(refused(app::exportPackage(*province.book, ask, folder.path() / "d.cchcx",
                                     support::noon)) == "process.no-code");
    // The set of the book says something else; so does the year.
    const support::TemporaryFolder otherFolder;
    const auto other = support::sampleBook(otherFolder);
    auto text = *other->exportSet(so);
    text.replace(text.find("Bộ chỉ số"), std::string("Bộ chỉ số").size(), "Bộ tiêu chí");
    support::TemporaryFolder emptyFolder;
    REQUIRE(refused(app::Workspace::create(emptyFolder.path() / "e.cchc", "E")) == "");
    const auto changed = app::Workspace::open(emptyFolder.path() / "e.cchc");
    REQUIRE(refused((*changed)->importSet(text)) == "");
    REQUIRE(refused((*changed)->importUnits("unit,name,group\nstnmt,Sở A,so\n")) == "");
    core::Assessment assessment{so, "Đợt", so, "so", 2021, "", ""};
    REQUIRE(refused((*changed)->addAssessment(assessment)) == "");
    CHECK(taken(**changed, unitWork) == "package.assigned-other-set");
    REQUIRE(refused(app::Workspace::create(emptyFolder.path() / "f.cchc", "F")) == "");
    const auto later = app::Workspace::open(emptyFolder.path() / "f.cchc");
    REQUIRE(refused((*later)->importSet(*other->exportSet(so))) == "");
    REQUIRE(refused((*later)->importUnits("unit,name,group\nstnmt,Sở A,so\n")) == "");
    assessment.year = 2022;
    REQUIRE(refused((*later)->addAssessment(assessment)) == "");
    CHECK(taken(**later, unitWork) == "package.other-year");
}

TEST_CASE("A verifier's criterion that was not given is refused", "[package]")
{
    Province province;
    app::PackageAsk ask{.kind = Kind::VerifyAssign, .assessment = so};
    ask.part.areas = {"1"};
    const support::TemporaryFolder folder;
    const auto verifier = bookOf(province.made(ask), folder.path() / "thẩm định.cchc");
    REQUIRE(refused(store::Offices::put(verifier->book(), "Sở Nội vụ", false)) == "");
    const MadePackage whole =
        madePackage(*verifier, folder, {.kind = Kind::Verify, .assessment = so});
    // The same package with a row of area 2, signed by the same key.
    auto envelope = package::inspectPackage(whole.bytes);
    REQUIRE(refused(envelope) == "");
    auto parts = package::partsOf(*package::bodyOf(whole.bytes, nullptr), {package::verifyParts});
    REQUIRE(refused(parts) == "");
    std::string& csv = parts->find(package::entriesPart)->second;
    csv += "stnmt,2.1.1,v1,scored,n=1;d=2,,\n";
    envelope->sequence += 1;
    const auto bytes =
        package::writePackage(*envelope, **store::Offices::key(verifier->book()), *parts);
    REQUIRE(refused(bytes) == "");
    CHECK(taken(*province.book, {*bytes, whole.fingerprint}) == "package.wrong-content");
    // One that is left out says nothing of what was taken away.
    csv.resize(csv.find("stnmt,2.1.1"));
    csv.resize(csv.rfind('\n', csv.size() - 2) + 1);
    const auto less =
        package::writePackage(*envelope, **store::Offices::key(verifier->book()), *parts);
    REQUIRE(refused(less) == "");
    CHECK(taken(*province.book, {*less, whole.fingerprint}) == "package.not-whole");
    CHECK(taken(*province.book, whole) == "");
}

TEST_CASE("A package that comes too late waits until its sheet is open again", "[package]")
{
    Province province;
    app::ProcessDesk desk(*province.book, so);
    REQUIRE(refused(desk.setTerms({"2020-01-01", "2099-12-31", "", "", ""}, -1, "")) == "");
    const support::TemporaryFolder folder;
    const auto unit =
        bookOf(province.made({Kind::Assign, so, "stnmt", {}}), folder.path() / "đơn vị.cchc");
    REQUIRE(refused(unit->importEntries(so, province.rows("stnmt", "self"), "gõ")) == "");
    const MadePackage late = madePackage(*unit, folder, {Kind::Self, so, "stnmt", {}});
    REQUIRE(refused(desk.lock("stnmt", "hết hạn")) == "");
    app::Workspace& book = *province.book;
    const auto take = [&](const MadePackage& made) {
        return app::PackageInbox(book).take(made.bytes, "muộn.cchcx", {made.fingerprint, {}},
                                            false);
    };
    CHECK(
        app::PackageInbox(book).take(late.bytes, "muộn.cchcx", {late.fingerprint, {}}, true).fate ==
        app::PackageFate::Held);
    CHECK(app::waitingPackages(book.book())->empty()); // a dry run keeps nothing
    const app::PackageResult held = take(late);
    CHECK(held.fate == app::PackageFate::Held);
    CHECK(held.held == 1);
    CHECK(refused(held.status) == "gate.locked");
    CHECK(take(late).held == 1); // twice is once
    REQUIRE(app::waitingPackages(book.book())->size() == 1);
    // It is not taken in while the sheet is closed, and not without a reason given up.
    CHECK(app::admitPackage(book, 1, {}, false)->fate == app::PackageFate::Held);
    CHECK(refused(app::dropPackage(book, 1, " ")) == "process.reason-needed");
    CHECK(refused(app::admitPackage(book, 2, {}, false)) == "store.no-held");
    REQUIRE(refused(desk.reopen("stnmt", "2099-12-31", "nộp muộn")) == "");
    CHECK(app::admitPackage(book, 1, {}, false)->fate == app::PackageFate::Taken);
    CHECK(app::waitingPackages(book.book())->empty());
    const auto isScored = [&] { return !book.book().entriesOf(so, "stnmt")->empty(); };
    CHECK(isScored());
    // Taken back, it waits again.
    app::ScoreBook& scores = **book.load(so);
    REQUIRE(refused(app::StepLog(book.book(), scores).undo("hoàn tác")) == "");
    CHECK_FALSE(isScored());
    REQUIRE(app::waitingPackages(book.book())->size() == 1);
    CHECK(refused(app::dropPackage(book, 1, "gửi nhầm")) == "");
    CHECK(app::waitingPackages(book.book())->empty());
    CHECK(refused(book.book().verifyHistory()) == "");
    CHECK(refused(book.book().check()) == "");
}

TEST_CASE("A verification waits once the answers have begun", "[package][held]")
{
    Province province;
    app::ProcessDesk desk(*province.book, so);
    REQUIRE(refused(desk.setTerms({"", "2099-12-31", "", "", ""}, -1, "")) == "");
    const auto move = [&desk](core::Phase phase) {
        REQUIRE(refused(desk.move({phase, "theo kế hoạch", "", ""})) == "");
    };
    move(core::Phase::Verify1);
    const support::TemporaryFolder folder;
    const app::PackageAsk ask{.kind = Kind::VerifyAssign,
                              .assessment = so,
                              .part = {core::Role::Verifier, {}, {"1"}, {}}};
    const auto verifier = bookOf(province.made(ask), folder.path() / "thẩm định.cchc");
    const std::string rows = rowsOf(
        province.entries, [](const auto& unit, const std::string& code, const std::string& stage) {
            return unit == "stnmt" && stage == "v1" && code.starts_with("1.");
        });
    REQUIRE(refused(verifier->importEntries(so, rows, "thẩm định")) == "");
    REQUIRE(refused(store::Offices::put(verifier->book(), "Sở Nội vụ", false)) == "");
    const MadePackage made =
        madePackage(*verifier, folder, {.kind = Kind::Verify, .assessment = so});
    move(core::Phase::Appeal);
    app::Workspace& book = *province.book;
    const app::PackageResult held =
        app::PackageInbox(book).take(made.bytes, "muộn.cchcx", {made.fingerprint, {}}, false);
    CHECK(refused(held.status) == "gate.phase");
    REQUIRE(held.fate == app::PackageFate::Held);
    move(core::Phase::Verify1);
    const auto admitted = app::admitPackage(book, held.held, {}, false);
    REQUIRE(refused(admitted) == "");
    CHECK(admitted->fate == app::PackageFate::Taken);
    CHECK(app::waitingPackages(book.book())->empty());
    CHECK(refused(book.book().check()) == "");
}

TEST_CASE("What is not chosen of a package is offered again", "[package]")
{
    Province province;
    const support::TemporaryFolder folder;
    const auto unit =
        bookOf(province.made({Kind::Assign, so, "stnmt", {}}), folder.path() / "đơn vị.cchc");
    app::ScoreBook& scores = **unit->load(so);
    app::EvidenceEditor evidence(unit->book(), scores);
    const int index = scores.unitIndex("stnmt");
    auto file = evidence.take(index, "báo cáo.txt", "nội dung");
    REQUIRE(refused(evidence.attach(index, {*file}, {"1.1.3"}, false, "đính kèm")) == "");
    REQUIRE(
        refused(unit->importEntries(
            so, "unit,code,stage,status,figures,points,note\nstnmt,1.1.3,self,scored,n=1;d=2,,\n",
            "gõ")) == "");
    const MadePackage first = madePackage(*unit, folder, {Kind::Self, so, "stnmt", {}});
    CHECK(taken(*province.book, first, {first.fingerprint, {}, {app::PackagePart::Self}}) == "");
    const auto documents = [&] {
        const auto rows = province.book->book().documents(so);
        return std::count_if(rows->begin(), rows->end(), [](const store::DocumentRow& row) {
            return row.unit == "stnmt" && row.document.fileName == "báo cáo.txt";
        });
    };
    CHECK(documents() == 0);
    CHECK(taken(*province.book, madePackage(*unit, folder, {Kind::Self, so, "stnmt", {}})) == "");
    CHECK(documents() == 1);
}

} // namespace package_round
