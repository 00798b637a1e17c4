// The holding place, kind by kind: what a process closes waits, and is taken in once it is open.
#include "app/RoundBooks.h"

#include "app/HoldingPlace.h"
#include "support/Packages.h"

namespace rounds {

namespace {

/// Where it comes too late it waits for `why`, changes nothing, and is admitted by `open`.
template<typename Open>
void waits(const Place& taker, const Place& sender, const std::string& bytes, const char* why,
           const Open& open)
{
    app::Workspace& book = *taker.workspace;
    const app::PackageChoice choice{sender.fingerprint, Side::Theirs};
    const app::PackageResult held =
        app::PackageInbox(book).take(bytes, "muộn.cchcx", choice, false);
    CHECK(codeOf(held.status) == why);
    REQUIRE(held.fate == app::PackageFate::Held);
    CHECK(app::waitingPackage(book.book(), held.held)->why == why);
    CHECK(app::admitPackage(book, held.held, choice, false)->fate == app::PackageFate::Held);
    open();
    const auto admitted = app::admitPackage(book, held.held, choice, false);
    REQUIRE(codeOf(admitted) == "");
    CHECK(codeOf(admitted->status) == "");
    CHECK(admitted->fate == app::PackageFate::Taken);
    CHECK(app::waitingPackages(book.book())->empty());
    CHECK(app::PackageInbox(book).take(bytes, "muộn.cchcx", choice, false).fate ==
          app::PackageFate::Same);
    // Taken back, it waits again, and may be given up.
    REQUIRE(taker.undo() == "");
    REQUIRE(app::waitingPackages(book.book())->size() == 1);
    CHECK(codeOf(app::dropPackage(book, held.held, "")) == "process.reason-needed");
    REQUIRE(codeOf(app::dropPackage(book, held.held, "gửi nhầm")) == "");
    CHECK(app::waitingPackages(book.book())->empty());
    taker.isSound();
}

} // namespace

TEST_CASE("Counters wait while the sheet is locked", "[package][held]")
{
    Round round;
    app::ScoreBook& scores = round.unit.scores();
    app::DossierEditor editor(round.unit.book(), scores);
    const auto level = core::DossierSource::Level::Province;
    core::DossierCounters counters = core::emptyCounters(level, "Đất đai");
    counters.online = 12;
    REQUIRE(codeOf(editor.apply(
                {{unitId, editor.row(scores.unitIndex(unitId), level, "Đất đai"), counters}},
                "gõ")) == "");
    const std::string sent = round.unit.send(Kind::Dossiers);
    REQUIRE(codeOf(round.province.desk().lock(unitId, "hết hạn")) == "");
    waits(round.province, round.unit, sent, "gate.locked", [&] {
        REQUIRE(codeOf(round.province.desk().reopen(unitId, farAhead, "nộp muộn")) == "");
    });
}

TEST_CASE("Answers wait once the second verification has begun", "[package][held]")
{
    Round round;
    round.ask();
    REQUIRE(round.unit.take(round.province.send(Kind::AppealRequest), round.province) == "");
    REQUIRE(codeOf(round.unit.desk().answer(unitId, "1.3.1", "Văn bản 12", false)) == "");
    const std::string sent = round.unit.send(Kind::Appeal);
    round.province.move(Phase::Verify2);
    waits(round.province, round.unit, sent, "gate.phase",
          [&] { round.province.move(Phase::Appeal); });
}

TEST_CASE("Ballots wait once the result is approved", "[package][held]")
{
    Round round;
    core::SurveyBatch batch;
    batch.form = "02";
    batch.audience = "Công chức các sở";
    batch.first = {"Lan", 50, 45, 40, {{"snv", "1.7", {{"a", 40}}, 0}}};
    REQUIRE(codeOf(app::SurveyEditor(round.unit.book(), round.unit.scores()).put(batch, "nhập")) ==
            "");
    const std::string sent = round.unit.send(Kind::Survey, "");
    for (const Phase phase : {Phase::Verify1, Phase::Council})
        round.province.move(phase);
    round.province.move(Phase::Approved, "12/QĐ-UBND", "2022-01-05");
    waits(round.province, round.unit, sent, "gate.approved",
          [&] { round.province.move(Phase::Council); });
}

TEST_CASE("Questions wait once the unit's book is beyond the second verification",
          "[package][held]")
{
    Round round;
    round.ask();
    const std::string sent = round.province.send(Kind::AppealRequest);
    for (const Phase phase : {Phase::Verify1, Phase::Council})
        round.unit.move(phase);
    waits(round.unit, round.province, sent, "gate.phase", [&] { round.unit.move(Phase::Verify1); });
}

TEST_CASE("Another last day waits while the unit has its sheet locked", "[package][held]")
{
    Round round;
    REQUIRE(codeOf(round.province.desk().extend(unitId, further, "bão lụt")) == "");
    const std::string sent = round.province.send(Kind::Extension);
    REQUIRE(codeOf(round.unit.desk().lock(unitId, "")) == "");
    waits(round.unit, round.province, sent, "gate.locked",
          [&] { REQUIRE(codeOf(round.unit.desk().reopen(unitId, farAhead, "chưa nộp")) == ""); });
}

TEST_CASE("Another last day waits for the process with a remedy that a unit has", "[package][held]")
{
    Place province("Sở Nội vụ");
    const support::TemporaryFolder folder;
    const auto ask = [](Kind kind) { return app::PackageAsk{kind, year, unitId, {}}; };
    const auto unit =
        support::bookOf(support::madePackage(*province.workspace, folder, ask(Kind::Assign)),
                        folder.path() / "stnmt.cchc");
    REQUIRE(codeOf(province.desk().setTerms({{}, farAhead, {}, {}, {}}, 2, "")) == "");
    REQUIRE(codeOf(province.desk().extend(unitId, further, "bão lụt")) == "");
    const support::MadePackage sent =
        support::madePackage(*province.workspace, folder, ask(Kind::Extension));
    const auto taken = [&](const support::MadePackage& made) {
        return app::PackageInbox(*unit).take(made.bytes, "gói.cchcx", {made.fingerprint, {}},
                                             false);
    };
    const app::PackageResult held = taken(sent);
    CHECK(held.fate == app::PackageFate::Held);
    CHECK(codeOf(held.status) == "gate.no-process");
    const auto vietnamese = core::Language::Vietnamese;
    CHECK(app::heldBecause("gate.no-process", vietnamese) == "Đợt trong sổ này chưa mở tiến trình");
    CHECK(app::heldWords("gate.no-process", vietnamese).find("gói giao việc mới") !=
          std::string::npos);
    REQUIRE(taken(support::madePackage(*province.workspace, folder, ask(Kind::Assign))).fate ==
            app::PackageFate::Taken);
    const auto admitted = app::admitPackage(*unit, held.held, {}, false);
    REQUIRE(codeOf(admitted) == "");
    CHECK(codeOf(admitted->status) == "");
    CHECK(store::Processes::ofUnit(unit->book(), year, unitId)->until == further);
}

TEST_CASE(
    "A second verification names the criteria that nobody contests, and waits for the council",
    "[package][held]")
{
    Round round;
    round.ask();
    REQUIRE(codeOf(round.province.desk().answer(unitId, "1.1.3", "Có đủ", true)) == "");
    round.province.move(Phase::Verify2);
    const support::TemporaryFolder folder;
    const app::PackageAsk ask{.kind = Kind::VerifyAssign,
                              .assessment = year,
                              .part = {core::Role::Verifier, {}, {"1"}, {}}};
    const auto verifier = support::bookOf(
        support::madePackage(*round.province.workspace, folder, ask), folder.path() / "tđ.cchc");
    REQUIRE(codeOf(store::Offices::put(verifier->book(), "Sở Tư pháp", false)) == "");
    REQUIRE(codeOf(verifier->importEntries(year,
                                           "unit,code,stage,status,figures,points,note\n"
                                           "stnmt,1.1.3,v2,scored,n=2;d=2,,đủ\n"
                                           "snv,1.1.3,v2,scored,n=1;d=2,,thiếu\n",
                                           "thẩm định lần 2")) == "");
    const support::MadePackage made =
        support::madePackage(*verifier, folder, {.kind = Kind::Verify, .assessment = year});
    app::Workspace& book = *round.province.workspace;
    const app::PackageResult held =
        app::PackageInbox(book).take(made.bytes, "lần 2.cchcx", {made.fingerprint, {}}, false);
    REQUIRE(held.fate == app::PackageFate::Held);
    CHECK(codeOf(held.status) == "gate.no-complaint");
    REQUIRE(held.status.error().details.size() == 1);
    CHECK(held.status.error().details.front().place == "snv 1.1.3");
    CHECK(app::heldBecause("gate.no-complaint", core::Language::Vietnamese) ==
          "Có tiêu chí không bị khiếu nại");
    CHECK(app::heldWords("gate.no-complaint", core::Language::English).ends_with("admit it."));
    CHECK(figuresAt(round.province, "v2", "1.1.3").empty());

    // Who moves on is told of it; with the council every criterion may be changed.
    const auto left = round.province.desk().needs(Phase::Council)->left;
    const auto waits = std::find_if(left.begin(), left.end(), [](const core::Problem& one) {
        return one.code == "process.package-waits";
    });
    REQUIRE(waits != left.end());
    CHECK(waits->params.back().value == "lần 2.cchcx");
    round.province.move(Phase::Council);
    CHECK(app::admitPackage(book, held.held, {}, false)->fate == app::PackageFate::Taken);
    CHECK(figuresAt(round.province, "v2", "1.1.3") == "n=2;d=2");
    round.province.isSound();
}

} // namespace rounds
