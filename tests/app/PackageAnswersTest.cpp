// What goes between province and unit after the self-assessment: questions and answers, another
// last day, the published result, tasks, counters and ballots. Each kind: out, compared, taken in
// as one step, taken back, and refused where it does not belong.
#include "app/RoundBooks.h"

#include "app/Report.h"
#include "store/Publications.h"

namespace rounds {

TEST_CASE("Questions go to the unit with the scores they are about, and open its answers",
          "[package]")
{
    Round round;
    CHECK(round.province.refusedToSend(Kind::AppealRequest) == "gate.phase");
    round.ask();
    const std::string asked = round.province.send(Kind::AppealRequest);
    const PackagePlan plan = round.unit.plan(asked);
    REQUIRE(plan.cells.size() == 1);
    CHECK(plan.cells[0].code == "1.1.3");
    CHECK(plan.cells[0].edit.stage == core::Stage::V1);
    CHECK(fates(plan) == "1.3.1 take;stnmt take;");
    CHECK(codeOf(app::applyPackage(*round.unit.workspace, plan, {})) == "package.unknown-key");
    CHECK(round.unit.process().phase == Phase::Self);
    REQUIRE(round.unit.take(asked, round.province) == "");
    CHECK(round.unit.appeal("1.3.1").question == "Văn bản nào?");
    CHECK(round.unit.process().phase == Phase::Appeal);
    CHECK(round.unit.process().dates.appealUntil == farAhead);
    CHECK(round.unit.process().complaints == 2);
    CHECK(round.unit.sheet().state == core::UnitState::Locked);
    CHECK(figuresAt(round.unit, "v1", "1.1.3") == "n=1;d=2");
    CHECK(figuresAt(round.unit, "self", "1.1.3") == "n=2;d=2");
    // The unit answers and complains as it would in the province's book.
    CHECK(codeOf(round.unit.desk().answer(unitId, "1.3.1", "Văn bản 12", false)) == "");
    CHECK(codeOf(round.unit.desk().answer(unitId, "1.1.3", "Đủ tài liệu", true)) == "");
    round.unit.isSound();
}

TEST_CASE("A request is taken back as a whole, and done again", "[package]")
{
    Round round;
    round.ask();
    const std::string before = figuresAt(round.unit, "v1", "1.1.3");
    const std::string asked = round.province.send(Kind::AppealRequest);
    REQUIRE(round.unit.take(asked, round.province) == "");
    REQUIRE(round.unit.undo() == "");
    CHECK(round.unit.process().phase == Phase::Self);
    CHECK(round.unit.process().complaints == -1);
    CHECK(round.unit.sheet() == core::UnitProcess());
    CHECK(round.unit.appeal("1.3.1").isEmpty());
    CHECK(figuresAt(round.unit, "v1", "1.1.3") == before);
    CHECK(store::Packages::of(round.unit.book())->empty());
    round.unit.isSound();
    CHECK(codeOf(app::StepLog(round.unit.book(), round.unit.scores()).redo("làm lại")) == "");
    CHECK(round.unit.process().phase == Phase::Appeal);
    CHECK(round.unit.appeal("1.3.1").question == "Văn bản nào?");
    CHECK(figuresAt(round.unit, "v1", "1.1.3") == "n=1;d=2");
    CHECK(round.unit.take(asked, round.province) == ""); // known: nothing happens
    round.unit.isSound();
}

TEST_CASE("A second request says what has changed since the first", "[package]")
{
    Round round;
    round.ask();
    const std::string first = round.province.send(Kind::AppealRequest);
    REQUIRE(round.unit.take(first, round.province) == "");
    REQUIRE(codeOf(round.unit.desk().answer(unitId, "1.3.1", "Văn bản 12", false)) == "");
    round.province.move(Phase::Verify1);
    REQUIRE(codeOf(round.province.desk().ask(unitId, "1.3.1", "Văn bản nào, ngày nào?")) == "");
    REQUIRE(codeOf(round.province.desk().ask(unitId, "1.5", "Vì sao?")) == "");
    round.province.enter("1.1.3", "v1", "n=0;d=2");
    round.province.move(Phase::Appeal);
    const std::string second = round.province.send(Kind::AppealRequest);
    CHECK(fates(round.unit.plan(second)) == "1.3.1 take;1.5 take;");
    REQUIRE(round.unit.take(second, round.province) == "");
    CHECK(round.unit.appeal("1.3.1").question == "Văn bản nào, ngày nào?");
    CHECK(round.unit.appeal("1.3.1").answer == "Văn bản 12"); // what was answered stays
    CHECK(figuresAt(round.unit, "v1", "1.1.3") == "n=0;d=2");
    CHECK(round.unit.process().phase == Phase::Appeal);
    CHECK(round.unit.take(first, round.province) == ""); // known
    round.unit.isSound();
}

TEST_CASE("Answers come back with their evidence", "[package]")
{
    Round round;
    round.ask();
    REQUIRE(round.unit.take(round.province.send(Kind::AppealRequest), round.province) == "");
    REQUIRE(codeOf(round.unit.desk().answer(unitId, "1.3.1", "Văn bản 12\nngày 3/3", false)) == "");
    REQUIRE(codeOf(round.unit.desk().answer(unitId, "1.1.3", "Đủ tài liệu", true)) == "");
    app::ScoreBook& scores = round.unit.scores();
    app::EvidenceEditor evidence(round.unit.book(), scores);
    const int index = scores.unitIndex(unitId);
    auto file = evidence.take(index, "Bổ sung.txt", "nội dung bổ sung");
    REQUIRE(codeOf(file) == "");
    REQUIRE(codeOf(evidence.attach(index, {*file}, {"1.1.3"}, false, "đính kèm")) == "");

    const std::string said = round.unit.send(Kind::Appeal);
    const PackagePlan plan = round.province.plan(said);
    CHECK(fates(plan) == "1.1.3 take;1.3.1 take;");
    REQUIRE(plan.documents.size() == 1);
    REQUIRE(round.province.take(said, round.unit) == "");
    CHECK(round.province.appeal("1.3.1") ==
          core::Appeal{"Văn bản nào?", "Văn bản 12\nngày 3/3", false});
    CHECK(round.province.appeal("1.1.3") == core::Appeal{"", "Đủ tài liệu", true});
    CHECK(round.province.book().fileContent(plan.documents[0].change.after.fileHash).value() ==
          "nội dung bổ sung");
    round.province.isSound();
    // What only the province has changed stays; what both have is asked about.
    REQUIRE(codeOf(round.province.desk().answer(unitId, "1.3.1", "Sửa ở tỉnh", false)) == "");
    REQUIRE(codeOf(round.unit.desk().answer(unitId, "1.3.1", "Sửa ở sở", false)) == "");
    const std::string again = round.unit.send(Kind::Appeal);
    CHECK(fates(round.province.plan(again)) == "1.3.1 conflict;");
    CHECK(round.province.take(again, round.unit) == "package.conflicts");
    CHECK(round.province.take(again, round.unit, {{}, Side::Theirs}) == "");
    CHECK(round.province.appeal("1.3.1").answer == "Sửa ở sở");
    REQUIRE(round.province.undo() == "");
    CHECK(round.province.appeal("1.3.1").answer == "Sửa ở tỉnh");
    // What somebody has typed since stands in the way of the first one, whole.
    CHECK(round.province.undo() == "store.step-overtaken");
    CHECK(round.province.appeal("1.1.3").isComplaint);
    round.province.isSound();
}

TEST_CASE("Complaints are held to the province's terms, whatever the unit's book allows",
          "[package]")
{
    Round round(0);
    round.ask();
    REQUIRE(round.unit.take(round.province.send(Kind::AppealRequest), round.province) == "");
    CHECK(codeOf(round.unit.desk().answer(unitId, "1.1.3", "Đủ", true)) ==
          "process.too-many-complaints");
    // A book in which somebody has put other terms.
    core::Process loose = round.unit.process();
    loose.complaints = -1;
    REQUIRE(codeOf(store::Processes(round.unit.book()).put(year, loose, "nới")) == "");
    REQUIRE(codeOf(round.unit.desk().answer(unitId, "1.1.3", "Đủ", true)) == "");
    const std::string said = round.unit.send(Kind::Appeal);
    CHECK(round.province.take(said, round.unit) == "package.too-many-complaints");
    CHECK(store::Packages::of(round.province.book())->size() == 1); // what it has sent
    // Not cut: nothing to complain about.
    core::Process many = round.province.process();
    many.complaints = 9;
    REQUIRE(codeOf(store::Processes(round.province.book()).put(year, many, "")) == "");
    REQUIRE(codeOf(store::Processes(round.unit.book())
                       .putAppeals(year, {{unitId, "1.5", {"", "Chưa đúng", true}}}, "")) == "");
    const int leaf = round.province.scores().set().findLeaf("1.5");
    const int index = round.province.scores().unitIndex(unitId);
    REQUIRE_FALSE(app::isContestable(round.province.scores(), index, leaf));
    CHECK(round.province.take(round.unit.send(Kind::Appeal), round.unit) == "package.not-cut");
    // The criterion is named, and the evidence may be taken alone.
    const std::string sent = round.unit.send(Kind::Appeal);
    const auto refused = app::packageRefusal(round.province.book(), round.province.plan(sent),
                                             {round.unit.fingerprint, {}});
    REQUIRE(refused);
    REQUIRE(refused->details.size() == 1);
    CHECK(refused->details.front().place == "1.5");
    CHECK_FALSE(app::packageRefusal(round.province.book(), round.province.plan(sent),
                                    {round.unit.fingerprint, {}, {app::PackagePart::Evidence}}));
    CHECK(round.province.take(said, round.unit) == "");
    // After the answers are closed none comes in.
    REQUIRE(codeOf(round.unit.desk().answer(unitId, "1.3.1", "Muộn", false)) == "");
    round.province.move(Phase::Verify2);
    CHECK(round.province.take(round.unit.send(Kind::Appeal), round.unit) == "gate.phase");
}

TEST_CASE("Another last day goes to the unit", "[package]")
{
    Round round;
    CHECK(round.province.refusedToSend(Kind::Extension) == "package.not-extended");
    REQUIRE(codeOf(round.province.desk().extend(unitId, farAhead, "lũ lụt")) == "");
    const std::string first = round.province.send(Kind::Extension);
    REQUIRE(round.unit.take(first, round.province) == "");
    CHECK(round.unit.sheet() == core::UnitProcess{core::UnitState::Open, farAhead, Phase::Self});
    const auto history = round.unit.book().historyOf(year, unitId, {});
    REQUIRE(history);
    REQUIRE_FALSE(history->empty());
    CHECK(history->front().reason == "lũ lụt");
    REQUIRE(codeOf(round.province.desk().extend(unitId, further, "lũ lụt lớn")) == "");
    const std::string second = round.province.send(Kind::Extension);
    REQUIRE(round.unit.take(second, round.province) == "");
    CHECK(round.unit.sheet().until == further);
    CHECK(round.unit.take(first, round.province) == ""); // known
    REQUIRE(round.unit.undo() == "");
    CHECK(round.unit.sheet().until == farAhead);
    CHECK(round.unit.take(second, round.province) == "");
    round.unit.isSound();
    // A sheet that the unit has locked is reopened, not extended.
    REQUIRE(codeOf(round.unit.desk().lock(unitId, "")) == "");
    REQUIRE(codeOf(round.province.desk().extend(unitId, farAhead, "lần nữa")) == "");
    CHECK(round.unit.take(round.province.send(Kind::Extension), round.province) == "gate.locked");
    REQUIRE(codeOf(round.province.desk().lock(unitId, "")) == "");
    CHECK(round.province.refusedToSend(Kind::Extension) == "package.not-extended");
    REQUIRE(codeOf(round.province.desk().reopen(unitId, farAhead, "thiếu")) == "");
    REQUIRE(round.unit.take(round.province.send(Kind::Extension), round.province) == "");
    CHECK(round.unit.sheet() ==
          core::UnitProcess{core::UnitState::Reopened, farAhead, Phase::Self});
    // A day of the answers means nothing before answers are asked for.
    round.province.move(Phase::Verify1);
    round.province.move(Phase::Appeal);
    REQUIRE(codeOf(round.province.desk().extend(unitId, further, "thêm ngày")) == "");
    CHECK(round.unit.take(round.province.send(Kind::Extension), round.province) == "gate.phase");
}

TEST_CASE("A published result is shown in the unit's book and changes nothing there", "[package]")
{
    Round round;
    CHECK(round.province.refusedToSend(Kind::Result) == "package.not-published");
    round.ask();
    round.province.move(Phase::Council);
    round.province.move(Phase::Approved, "12/QĐ-UBND", "2022-03-01");
    CHECK(round.province.refusedToSend(Kind::Result) == "package.not-published");
    round.province.move(Phase::Published);
    const std::string sent = round.province.send(Kind::Result);
    const auto before = round.unit.workspace->exportEntries(year).value();
    CHECK_FALSE(app::receivedResult(round.unit.book(), year, unitId).value().has_value());
    REQUIRE(round.unit.take(sent, round.province) == "");
    CHECK(round.unit.workspace->exportEntries(year).value() == before);
    const auto received = app::receivedResult(round.unit.book(), year, unitId);
    REQUIRE(received);
    REQUIRE(received->has_value());
    const app::ReceivedResult& one = **received;
    CHECK(one.office == "Sở Nội vụ");
    CHECK(one.result.version == 1);
    CHECK(one.result.decisionNumber == "12/QĐ-UBND");
    CHECK(one.result.decisionDate == "2022-03-01");
    // Expected: what the province's own results say of the unit.
    const auto published = store::Publications::of(round.province.book(), year).value();
    CHECK(one.result.resultHash == store::hashHex(published.back().result));
    const app::ScoreBook& scores = round.province.scores();
    const int index = scores.unitIndex(unitId);
    const auto evaluation = scores.evaluation(core::ResultStage::Final);
    const auto& result = evaluation->results[static_cast<std::size_t>(index)];
    CHECK(one.result.points == core::format(result.total));
    for (const engine::Standing& standing : evaluation->ranking.standings) {
        if (standing.unit == index)
            CHECK(one.result.rank == standing.rank);
    }
    CHECK(one.result.units == static_cast<int>(evaluation->ranking.standings.size()));
    const auto cut = std::find_if(one.criteria.begin(), one.criteria.end(),
                                  [](const auto& each) { return each.code == "1.1.3"; });
    REQUIRE(cut != one.criteria.end());
    CHECK(cut->reasonV1 == "thiếu tài liệu");
    CHECK(cut->self == cut->max); // 2 of 2
    CHECK(cut->v1 != cut->self);
    CHECK(cut->v2 == cut->v1);
    round.unit.isSound();
    // On paper it stands as a sentence of its own, but where nothing of the verification is told.
    const auto isOnPaper = [&](core::ResultStage stage) {
        const app::Report& kind = *app::ReportCatalogue::shipped().find("sheet");
        const auto paper =
            kind.document(*round.unit.workspace, {year, stage, unitId, core::Language::Vietnamese,
                                                  kind.values(*round.unit.workspace, year, stage)});
        REQUIRE(paper.ok());
        for (const report::Block& block : paper->sections.front().blocks) {
            const auto* paragraph = std::get_if<report::Paragraph>(&block);
            if (paragraph != nullptr && paragraph->runs.size() == 2 &&
                paragraph->runs[0].text == "Kết quả công bố: ")
                return paragraph->runs[1].text.find("12/QĐ-UBND ngày 01/03/2022") !=
                       std::string::npos;
        }
        return false;
    };
    CHECK(isOnPaper(core::ResultStage::Final));
    CHECK_FALSE(isOnPaper(core::ResultStage::Self));
    // It is a step: taken back, it is shown no more.
    REQUIRE(round.unit.undo() == "");
    CHECK_FALSE(app::receivedResult(round.unit.book(), year, unitId).value().has_value());
    REQUIRE(round.unit.take(sent, round.province) == "");
    // A corrigendum is another version; while it is made nothing is sent.
    round.province.move(Phase::Council);
    CHECK(round.province.refusedToSend(Kind::Result) == "package.not-published");
    round.province.move(Phase::Approved, "13/QĐ-UBND", "2022-04-01");
    round.province.move(Phase::Published);
    const std::string corrected = round.province.send(Kind::Result);
    REQUIRE(round.unit.take(corrected, round.province) == "");
    const auto newest = app::receivedResult(round.unit.book(), year, unitId);
    CHECK((*newest)->result.version == 2);
    CHECK((*newest)->result.corrects == 1);
    CHECK((*newest)->result.decisionNumber == "13/QĐ-UBND");
}

TEST_CASE("A package of one unit alone is taken for that unit alone", "[package]")
{
    Round round;
    round.ask();
    CHECK(round.province.refusedToSend(Kind::AppealRequest, "không-có") == "app.no-unit");
    const std::string elsewhere = round.province.send(Kind::AppealRequest, other);
    REQUIRE(round.unit.take(elsewhere, round.province) == "");
    CHECK(round.unit.appeal("1.3.1").isEmpty());
    // The unit's key speaks for the unit, not for the province.
    CHECK(codeOf(app::applyPackage(*round.province.workspace,
                                   round.province.plan(round.unit.send(Kind::Dossiers)), {})) ==
          "package.unknown-key");
}

TEST_CASE("Each kind is refused where it does not belong, and nothing is written", "[package]")
{
    Round round;
    round.ask();
    core::Task task;
    task.unit = unitId;
    task.title = "Rà soát";
    REQUIRE(
        codeOf(app::TaskEditor(round.province.book(), round.province.scores()).put(task, "giao")) ==
        "");
    REQUIRE(codeOf(round.province.desk().extend(unitId, farAhead, "thêm ngày")) == "");
    support::TemporaryFolder folder;
    REQUIRE(codeOf(app::Workspace::create(folder.path() / "trống.cchc", "Trống")) == "");
    const auto empty = app::Workspace::open(folder.path() / "trống.cchc");
    REQUIRE(empty);
    for (const Kind kind : {Kind::AppealRequest, Kind::Extension, Kind::Tasks, Kind::Survey,
                            Kind::Dossiers, Kind::Appeal}) {
        INFO(package::name(kind));
        const std::string bytes = round.province.send(kind, kind == Kind::Survey ? "" : unitId);
        // Its own, another book's, one that was changed on its way, and a stranger's.
        CHECK(codeOf(app::planPackage(*round.province.workspace, bytes, "a")) == "package.own");
        CHECK(codeOf(app::planPackage(**empty, bytes, "a")) == "package.other-assessment");
        std::string changed = bytes;
        changed[changed.size() - 30] ^= 1;
        CHECK(codeOf(app::planPackage(*round.unit.workspace, changed, "a")) ==
              "package.body-changed");
        const auto rows = round.unit.book().historyLength().value();
        CHECK(codeOf(app::applyPackage(*round.unit.workspace, round.unit.plan(bytes), {})) ==
              "package.unknown-key");
        CHECK(codeOf(app::applyPackage(*round.unit.workspace, round.unit.plan(bytes),
                                       {"0000 0000 0000 0000 0000 0000", {}})) ==
              "package.wrong-fingerprint");
        CHECK(round.unit.book().historyLength().value() == rows);
    }
    // One that a later one has overtaken.
    const std::string first = round.province.send(Kind::Tasks);
    const std::string second = round.province.send(Kind::Tasks);
    REQUIRE(round.unit.take(second, round.province) == "");
    CHECK(round.unit.take(first, round.province) == "package.older");
}

TEST_CASE("Who may not manage the book neither sends nor takes in", "[package]")
{
    support::PeopleBook people;
    REQUIRE(codeOf(store::Offices::put(people.book(), "Sở Nội vụ", false)) == "");
    Place sender("Sở TN và MT");
    const std::string bytes = sender.send(Kind::Dossiers);
    for (const char* person : {"minh", "an"}) {
        people.signIn(person);
        CHECK(codeOf(app::exportPackage(*people.workspace, {Kind::Dossiers, year, unitId, {}},
                                        people.folder.path() / "a.cchcx", support::noon)) ==
              "gate.administrator");
        const auto plan = app::planPackage(*people.workspace, bytes, "a");
        REQUIRE(codeOf(plan) == "");
        CHECK(codeOf(app::applyPackage(*people.workspace, *plan, {sender.fingerprint, {}})) ==
              "gate.administrator");
    }
}

} // namespace rounds
