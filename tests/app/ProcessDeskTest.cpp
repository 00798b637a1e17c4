// An assessment from opening to publication, through the use cases: each phase and state against
// each action, and the ways between.

#include "app/ProcessDesk.h"
#include "app/AssessmentCopy.h"
#include "app/DossierEditor.h"
#include "app/EvidenceEditor.h"
#include "app/Gate.h"
#include "app/Reports.h"
#include "app/SetCorrection.h"
#include "app/SheetEditor.h"
#include "app/Standing.h"
#include "app/StepLog.h"
#include "app/SurveyBatches.h"
#include "app/UnitEditor.h"
#include "store/Publications.h"
#include "support/SampleBook.h"

#include <chrono>
#include <map>

namespace {

using core::Phase;
using core::UnitState;

// Whatever day the machine believes it is.
constexpr const char* longAgo = "2001-01-01";
constexpr const char* farAhead = "2199-12-31";

struct Office {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    app::ProcessDesk desk{*workspace, "so-2021"};
    std::string unit = workspace->load("so-2021").value()->units().front().id;

    /// The phase and state themselves, not the way there.
    void put(Phase phase, const core::UnitProcess& state, const core::ProcessDates& dates = {})
    {
        core::Process process;
        process.phase = phase;
        process.dates = dates;
        process.decisionNumber = phase >= Phase::Approved ? "12/QĐ-UBND" : "";
        process.decisionDate = phase >= Phase::Approved ? "2022-03-01" : "";
        store::Processes processes(workspace->book());
        REQUIRE(processes.put("so-2021", process, "").ok());
        REQUIRE(processes.putUnits("so-2021", {{unit, state}}, "").ok());
    }
    std::string code(const core::Status& status) const { return status ? "" : status.error().code; }
    std::string move(Phase to, std::string reason = {}, std::string number = {},
                     std::string date = {})
    {
        return code(desk.move({to, std::move(reason), std::move(number), std::move(date)}));
    }
};

/// Tries an action for the first unit by the way that a person takes, and takes back what it wrote.
std::string tried(Office& office, core::Action action)
{
    const auto scores = office.workspace->load("so-2021").value();
    store::Book& book = office.workspace->book();
    app::SheetEditor sheet(book, *scores);
    const auto enter = [&](core::Stage stage) {
        const int leaf = scores->set().findLeaf("1.1.1");
        core::Entry entry = scores->sheet(0).at(stage, leaf);
        entry.note = "ghi chú " + std::to_string(*book.historyLength());
        if (entry.status == core::EntryStatus::Empty) {
            entry = scores->sheet(0).at(core::Stage::Self, leaf);
            entry.note = "lần hai";
        }
        return sheet.applyChecked({sheet.makeEdit(0, stage, leaf, entry)}, {}, "ghi");
    };
    switch (action) {
    case core::Action::EnterSelf:
        return office.code(enter(core::Stage::Self));
    case core::Action::EnterV1:
        return office.code(enter(core::Stage::V1));
    case core::Action::EnterV2:
        return office.code(enter(core::Stage::V2));
    case core::Action::ChangeEvidence: {
        app::EvidenceEditor evidence(book, *scores);
        const auto file =
            evidence.take(0, "a.txt", "nội dung " + std::to_string(*book.historyLength()));
        REQUIRE(file.ok());
        const auto done = evidence.attach(0, {*file}, {"1.1.1"}, false, "đính kèm");
        return done ? "" : done.error().code;
    }
    case core::Action::ChangeDossiers: {
        app::DossierEditor dossiers(book, *scores);
        const core::DossierCounters before = dossiers.row(0, {}, "thử");
        app::DossierChange change{office.unit, before, before};
        change.after.*core::counterFields[0].value = *book.historyLength();
        return office.code(dossiers.apply({change}, "hồ sơ"));
    }
    case core::Action::Ask:
        return office.code(office.desk.ask(office.unit, "1.1.1", "vì sao?"));
    case core::Action::Answer:
        return office.code(office.desk.answer(office.unit, "1.1.1", "vì thế", false));
    case core::Action::LockUnit:
        return office.code(office.desk.lock(office.unit, {}));
    case core::Action::ReopenUnit:
        return office.code(office.desk.reopen(office.unit, {}, "lý do"));
    case core::Action::ExtendUnit:
        return office.code(office.desk.extend(office.unit, farAhead, "lý do"));
    case core::Action::SetDates:
        return office.code(office.desk.setTerms({"", farAhead, "", "", ""}, -1, "lý do"));
    case core::Action::Rename:
        return office.code(office.workspace->renameAssessment(
            "so-2021", "Tên " + std::to_string(*book.historyLength())));
    case core::Action::KeySurvey: {
        core::SurveyBatch batch;
        batch.form = "mẫu " + std::to_string(*book.historyLength());
        batch.first.person = "Lan";
        const auto done = app::SurveyEditor(book, *scores).put(batch, "đợt phiếu");
        return done ? "" : done.error().code;
    }
    case core::Action::CorrectSet: {
        core::IndexSet set = scores->set();
        set.title = "Bộ sửa " + std::to_string(*book.historyLength());
        app::SetCorrection correction(*office.workspace, "so-2021");
        const auto plan = correction.planText(exchange::writeIndexSet(set));
        return plan ? office.code(correction.apply(*plan, "lý do")) : plan.error().code;
    }
    }
    return "?";
}

const std::map<core::Closed::Why, std::string> codeOfClosed = {
    {core::Closed::Why::NotBegun, "gate.not-begun"},
    {core::Closed::Why::Deadline, "gate.deadline"},
    {core::Closed::Why::Locked, "gate.locked"},
    {core::Closed::Why::NotLocked, "gate.not-locked"},
    {core::Closed::Why::NoComplaint, "gate.no-complaint"},
    {core::Closed::Why::NoProcess, "gate.no-process"},
    {core::Closed::Why::Phase, "gate.phase"},
    {core::Closed::Why::Approved, "gate.approved"},
    {core::Closed::Why::Published, "gate.published"}};

} // namespace

TEST_CASE("Each phase, state and day allows what the table says, and nothing else", "[process]")
{
    Office office;
    const std::vector<core::ProcessDates> days = {
        {},                                                  // none set
        {"", farAhead, farAhead, farAhead, farAhead},        // all ahead
        {longAgo, longAgo, longAgo, longAgo, longAgo},       // all over
        {farAhead, farAhead, farAhead, farAhead, farAhead}}; // not begun
    int open = 0;
    int closed = 0;
    for (const Phase phase : core::phases) {
        if (phase == Phase::None)
            continue; // every other test of the program is one of it
        for (const UnitState state : core::unitStates) {
            for (const core::ProcessDates& dates : days) {
                for (const core::Action action : core::actions) {
                    const core::UnitProcess unit{state, {}, Phase::None};
                    office.put(phase, unit, dates);
                    const core::Process process =
                        store::Processes::of(office.workspace->book(), "so-2021").value();
                    const auto expected =
                        core::closedFor(action, process, unit, false, "2026-11-29");
                    INFO(core::name(phase)
                         << ' ' << core::name(state) << ' ' << static_cast<int>(action));
                    const std::string code = tried(office, action);
                    if (expected) {
                        CHECK(code == codeOfClosed.at(expected->why));
                        ++closed;
                    } else if (action == core::Action::ExtendUnit) {
                        // Locked sheets are reopened, not extended.
                        CHECK((code.empty() || code == "gate.locked"));
                    } else {
                        CHECK(code.empty());
                        ++open;
                    }
                }
            }
        }
    }
    CHECK(open > 100);
    CHECK(closed > 500);
    CHECK(office.workspace->book().verifyHistory().ok());
}

TEST_CASE("What a cell may be follows the phase, the sheet's state and midnight at once",
          "[process]")
{
    Office office;
    const auto file = office.workspace->book().file();
    office.workspace.reset();
    // A day ends at the midnight of Hà Nội (docs/process.md, "Days"): 17:00 UTC. Later than any
    // change of the sample, before which no clock is believed.
    using namespace std::chrono;
    const std::int64_t midnight =
        milliseconds(sys_days(year(2199) / January / 10).time_since_epoch() + hours(17)).count();
    std::int64_t now = midnight - 1;
    store::OpenOptions options;
    options.clock = [&now] { return now; };
    const auto book = store::Book::open(file, store::OpenMode::ReadWrite, "ai", options).value();
    store::Processes processes(*book);
    const auto put = [&](Phase phase) {
        core::Process process;
        process.phase = phase;
        process.dates = {"", "2199-01-10", farAhead, farAhead, farAhead};
        REQUIRE(processes.put("so-2021", process, "").ok());
    };
    const app::Standing standing(*book, "so-2021");
    const auto code = [&](core::Action action) {
        const auto codeIn = [](const std::optional<core::Error>& refused) {
            return refused ? refused->code : std::string();
        };
        std::string said = codeIn(standing.refusal(action, office.unit));
        CHECK(said == codeIn(app::Gate(*book).refusal({action, "so-2021", office.unit})));
        return said;
    };
    CHECK(code(core::Action::EnterSelf) == "");
    put(Phase::Self);
    CHECK(standing.today() == "2199-01-10");
    CHECK(code(core::Action::EnterSelf) == "");
    CHECK(code(core::Action::EnterV1) == "gate.phase");
    now = midnight;
    CHECK(standing.today() == "2199-01-11");
    CHECK(code(core::Action::EnterSelf) == "gate.deadline");
    now = midnight - 1;
    CHECK(code(core::Action::EnterSelf) == "");
    REQUIRE(processes.putUnits("so-2021", {{office.unit, {UnitState::Locked, {}, Phase::None}}}, "")
                .ok());
    CHECK(code(core::Action::EnterSelf) == "gate.locked");
    put(Phase::Verify1);
    CHECK(code(core::Action::EnterSelf) == "gate.locked");
    CHECK(code(core::Action::EnterV1) == "");
    put(Phase::None);
    CHECK(code(core::Action::EnterSelf) == "");
}

TEST_CASE("From the first day to publication and its corrigendum", "[process]")
{
    Office office;
    CHECK(office.move(Phase::Verify1) == "process.no-way");
    CHECK(office.code(office.desk.setTerms({"", farAhead, "", "", ""}, 1, "mở đợt")) == "");
    CHECK(office.desk.view().value().process.phase == Phase::Self);
    CHECK(office.move(Phase::Self) == "process.already");

    // one locks itself, the others are locked by going on, with a reason
    CHECK(office.code(office.desk.lock(office.unit, {})) == "");
    CHECK(office.code(office.desk.lock(office.unit, {})) == "gate.locked");
    const core::Status early = office.desk.move({Phase::Verify1, {}, {}, {}});
    REQUIRE_FALSE(early.ok());
    CHECK(early.error().code == "process.units-open");
    CHECK(early.error().details.size() == 18); // of 19 sở
    CHECK(office.move(Phase::Verify1, "hết thời gian") == "");
    const app::ProcessView locked = office.desk.view().value(); // outlives the loop
    for (const auto& [id, unit] : locked.units)
        CHECK(unit.state == UnitState::Locked);

    // a question, an answer, a complaint where the score was cut
    const auto scores = office.workspace->load("so-2021").value();
    CHECK(office.code(office.desk.ask(office.unit, "9.9", "?")) == "process.no-code");
    CHECK(office.code(office.desk.ask(office.unit, "1.1.1", "Phụ lục đâu?")) == "");
    CHECK(office.move(Phase::Appeal) == "");
    CHECK(office.code(office.desk.answer(office.unit, "1.1.1", "", true)) ==
          "process.answer-needed");
    std::vector<std::string> cut;
    std::string uncut;
    const auto self = scores->evaluation(core::ResultStage::Self);
    const auto first = scores->evaluation(core::ResultStage::V1);
    for (int leaf = 0; leaf < scores->set().leafCount(); ++leaf) {
        const auto node =
            static_cast<std::size_t>(scores->set().leaves[static_cast<std::size_t>(leaf)]);
        const bool isCut =
            first->results[0].nodes[node].points < self->results[0].nodes[node].points;
        (isCut ? cut.emplace_back() : uncut) = scores->set().leafCode(leaf);
    }
    REQUIRE(cut.size() >= 2);
    CHECK(office.code(office.desk.answer(office.unit, uncut, "không đồng ý", true)) ==
          "process.not-cut");
    CHECK(office.code(office.desk.answer(office.unit, cut[0], "không đồng ý", true)) == "");
    CHECK(office.code(office.desk.answer(office.unit, cut[1], "không đồng ý", true)) ==
          "process.too-many-complaints"); // one is allowed
    CHECK(office.code(office.desk.answer(office.unit, cut[1], "giải trình", false)) == "");

    // the second verification sees what is contested alone
    CHECK(office.move(Phase::Verify2) == "process.left-open"); // 1.1.1 waits for its answer
    CHECK(office.move(Phase::Verify2, "không trả lời") == "");
    app::SheetEditor sheet(office.workspace->book(), *scores);
    const auto again = [&](const std::string& code) {
        const int leaf = scores->set().findLeaf(code);
        core::Entry entry = scores->sheet(0).at(core::Stage::V1, leaf);
        entry.note = "xem lại";
        return office.code(
            sheet.applyChecked({sheet.makeEdit(0, core::Stage::V2, leaf, entry)}, {}));
    };
    CHECK(again(cut[0]) == "");
    CHECK(again(cut[1]) == "gate.no-complaint");
    CHECK(sheet.refusal(0, core::Stage::V2, scores->set().findLeaf(cut[1]))->code ==
          "gate.no-complaint");
    CHECK_FALSE(sheet.refusal(0, core::Stage::V2, scores->set().findLeaf(cut[0])));

    // council, approval, publication
    const std::string unanswered = "1.1.1 không trả lời";
    CHECK(office.move(Phase::Council, unanswered) == "");
    CHECK(office.move(Phase::Verify2) == "process.reason-needed");
    CHECK(office.move(Phase::Approved, unanswered) == "process.decision-needed");
    CHECK(office.move(Phase::Approved, unanswered, "12/QĐ-UBND", "31/2/2022") ==
          "process.decision-needed");
    CHECK(office.move(Phase::Approved, unanswered, "12/QĐ-UBND", "2022-03-01") == "");
    CHECK(office.move(Phase::Published) == "");
    const auto published = store::Publications::of(office.workspace->book(), "so-2021").value();
    REQUIRE(published.size() == 1);
    CHECK(published[0].decisionNumber == "12/QĐ-UBND");
    const auto bytes = [&] {
        return app::rankJson(*office.workspace, "so-2021", core::ResultStage::Final).value();
    };
    CHECK(published[0].result == bytes());

    // what changes about the units afterwards does not reach it
    core::Unit renamed = scores->units().front();
    renamed.name = "Tên mới";
    renamed.validTo = "2020-01-01";
    CHECK(office.code(app::putUnits(*office.workspace, {renamed})) == "");
    office.workspace->forgetLoaded();
    CHECK(published[0].result == bytes());

    // neither does a step taken back
    app::StepLog steps(office.workspace->book(), *office.workspace->load("so-2021").value());
    const auto rows = office.workspace->book().historyLength().value();
    const auto undone = steps.undo("hoàn tác");
    CHECK_FALSE(undone.ok());
    CHECK(office.workspace->book().historyLength().value() == rows);

    // a corrigendum is a second version that names the first
    CHECK(office.move(Phase::Council) == "process.reason-needed");
    CHECK(office.move(Phase::Council, "cộng sai 1.1.1") == "");
    CHECK(office.desk.view().value().process.decisionNumber.empty());
    CHECK(office.move(Phase::Approved, unanswered, "20/QĐ-UBND", "2022-04-01") == "");
    CHECK(office.move(Phase::Published) == "process.reason-needed");
    CHECK(office.move(Phase::Published, "đính chính tên đơn vị") == "");
    const auto both = store::Publications::of(office.workspace->book(), "so-2021").value();
    REQUIRE(both.size() == 2);
    CHECK(both[1].corrects == 1);
    CHECK(both[1].reason == "đính chính tên đơn vị");
    CHECK(both[0].result == published[0].result);
    CHECK(both[1].result != both[0].result);
    CHECK(office.workspace->book().check().ok());
}

TEST_CASE("What a move leaves open is named, and the move wants a reason", "[process]")
{
    Office office;
    const auto scores = office.workspace->load("so-2021").value();
    // What nobody verified: the sample has all entries of the first verification.
    app::SheetEditor sheet(office.workspace->book(), *scores);
    const int lost = scores->set().findLeaf("1.1.1");
    REQUIRE(sheet.apply({sheet.makeEdit(0, core::Stage::V1, lost, {})}).ok());
    std::string cut;
    for (int leaf = 0; leaf < scores->set().leafCount() && cut.empty(); ++leaf) {
        if (leaf != lost && app::isContestable(*scores, 0, leaf))
            cut = scores->set().leafCode(leaf);
    }
    REQUIRE_FALSE(cut.empty());
    /// What is refused without a reason: "unit code param" each; then goes on with one.
    const auto left = [&](Phase to, const std::string& number = {}) {
        const core::Status refused = office.desk.move({to, " ", number, "2022-03-01"});
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == "process.left-open");
        CHECK(refused.error().details == office.desk.needs(to).value().left);
        std::vector<std::string> all;
        for (const core::Problem& one : refused.error().details)
            all.push_back(one.place + ' ' + one.code + ' ' + one.params.front().value);
        CHECK(refused.error().params.front().value == std::to_string(all.size()));
        CHECK(office.move(to, "theo chỉ đạo", number, "2022-03-01") == "");
        return all;
    };
    const std::string unscored = office.unit + " process.unverified 1";
    const std::string undecided = office.unit + " process.undecided " + cut;

    office.put(Phase::Verify1, {UnitState::Locked, {}, Phase::None}, {"", "", farAhead, "", ""});
    REQUIRE(office.desk.ask(office.unit, "1.1.2", "Đâu?").ok());
    // The question is for the phase that comes.
    CHECK(left(Phase::Appeal) ==
          std::vector<std::string>{" process.deadline-ahead 31/12/2199", unscored});
    REQUIRE(office.desk.answer(office.unit, cut, "không đồng ý", true).ok());
    REQUIRE(office.desk.extend(office.unit, farAhead, "bão").ok());
    // The complaint is for the phase that comes.
    CHECK(left(Phase::Verify2) ==
          std::vector<std::string>{office.unit + " process.deadline-ahead 31/12/2199", unscored,
                                   office.unit + " process.unanswered 1.1.2"});
    REQUIRE(office.desk.setTerms({"", "", "", "", longAgo}, -1, "").ok()); // that day is over
    const std::vector<std::string> atLast = {unscored, office.unit + " process.unanswered 1.1.2",
                                             undecided};
    CHECK(left(Phase::Council) == atLast);
    CHECK(left(Phase::Approved, "12/QĐ-UBND") == atLast);
    // The approval has said it.
    CHECK_FALSE(office.desk.needs(Phase::Published).value().wantReason());
    CHECK(office.move(Phase::Published) == "");
    CHECK(office.desk.needs(Phase::Council).value().isBack);
    CHECK(office.move(Phase::Council, "sai sót") == "");
    CHECK(left(Phase::Approved, "13/QĐ-UBND") == atLast);
    CHECK(office.desk.needs(Phase::Published).value().isCorrigendum);
}

TEST_CASE("A unit gets another day by name and reason, not a sheet that was locked", "[process]")
{
    Office office;
    office.put(Phase::Self, {}, {"", longAgo, "", "", ""});
    CHECK(office.code(office.desk.lock(office.unit, {})) == "gate.deadline");
    CHECK(office.code(office.desk.extend(office.unit, farAhead, " ")) == "process.reason-needed");
    CHECK(office.code(office.desk.extend(office.unit, longAgo, "bão")) == "process.bad-until");
    CHECK(office.code(office.desk.extend("ai", farAhead, "bão")) == "app.no-unit");
    CHECK(office.code(office.desk.extend(office.unit, farAhead, "bão số 3")) == "");
    CHECK(office.code(office.desk.lock(office.unit, {})) == "");
    CHECK(office.code(office.desk.extend(office.unit, farAhead, "bão")) == "gate.locked");
    CHECK(office.code(office.desk.reopen(office.unit, {}, "")) == "process.reason-needed");
    CHECK(office.code(office.desk.reopen(office.unit, longAgo, "sai")) == "process.bad-until");
    CHECK(office.code(office.desk.reopen(office.unit, farAhead, "sai phụ lục")) == "");
    CHECK(office.desk.view().value().units.at(office.unit).state == UnitState::Reopened);
    const auto last = office.workspace->book()
                          .history(office.workspace->book().historyLength().value(), 1)
                          .value()
                          .front();
    CHECK(last.reason == "sai phụ lục");
}

TEST_CASE("A refusal says who locked the sheet and when", "[process]")
{
    Office office;
    office.put(Phase::Self, {});
    REQUIRE(office.desk.lock(office.unit, {}).ok());
    const auto refused = app::Gate(office.workspace->book())
                             .refusal({core::Action::EnterSelf, "so-2021", office.unit});
    REQUIRE(refused);
    std::map<std::string, std::string> params;
    for (const core::Param& param : refused->params)
        params[param.name] = param.value;
    CHECK(params["user"] == app::systemUser());
    CHECK(params["date"].size() == 10);
}

TEST_CASE("What a unit has not scored is named before its sheet is locked", "[process]")
{
    Office office;
    const auto scores = office.workspace->load("so-2021").value();
    const auto before = office.desk.missing(office.unit).value();
    app::SheetEditor sheet(office.workspace->book(), *scores);
    const int leaf = scores->set().findLeaf("1.1.1");
    REQUIRE(sheet.apply({sheet.makeEdit(0, core::Stage::Self, leaf, {})}).ok());
    auto after = office.desk.missing(office.unit).value();
    REQUIRE(after.size() == before.size() + 1);
    CHECK(std::find(after.begin(), after.end(), "1.1.1") != after.end());
}

TEST_CASE("A year later the assessment is made after the earlier one", "[process]")
{
    Office office;
    REQUIRE(office.desk.setTerms({"2019-12-15", "2020-02-29", "", "", "2020-03-31"}, 3, "").ok());
    CHECK(office.code(app::copyAssessment(*office.workspace, {"so-2021", "moi", 2021})) ==
          "process.same-year");
    CHECK(office.code(app::copyAssessment(*office.workspace, {"khong", "moi", 2022})) ==
          "app.no-assessment");
    REQUIRE(app::copyAssessment(*office.workspace, {"so-2021", "so-2022", 2022}).ok());
    const auto all = office.workspace->assessments().value();
    CHECK(all.back().id == "so-2022");
    CHECK(all.back().title == "Sở, ban, ngành – năm 2022");
    CHECK(all.back().previous == "so-2021");
    const auto made = app::ProcessDesk(*office.workspace, "so-2022").view().value();
    CHECK(made.process.phase == Phase::Self);
    CHECK(made.process.complaints == 3);
    CHECK(made.process.dates.selfFrom == "2020-12-15");
    CHECK(made.process.dates.selfUntil == "2021-02-28"); // there is no 29/02/2021
    CHECK(office.code(app::copyAssessment(*office.workspace, {"so-2021", "so-2022", 2022})) ==
          "store.assessment-exists");
}
