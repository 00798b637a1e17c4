// Batches of ballots: keyed twice, set aside with their reasons, counted through the one way.
#include "app/SurveyBatches.h"
#include "app/LiveAssessment.h"
#include "app/StepText.h"
#include "store/Processes.h"
#include "store/Surveys.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

#include <algorithm>

using app::SurveyEditor;
using core::Stage;
using core::SurveyBatch;
using engine::BatchState;

namespace {

struct Counting {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    std::shared_ptr<app::ScoreBook> shared = *workspace->load("so-2021");
    app::LiveAssessment live{workspace->book(), shared};
    const app::ScoreBook& scores = *shared;

    std::string refusal(const SurveyBatch& batch)
    {
        SurveyEditor editor(workspace->book(), scores);
        const auto id = editor.put(batch, "nhập");
        return id ? std::string() : id.error().code;
    }
    std::string put(const SurveyBatch& batch)
    {
        SurveyEditor editor(workspace->book(), scores);
        const auto id = editor.put(batch, app::surveyLabel({}, batch));
        REQUIRE(id.ok());
        return *id;
    }
    std::vector<SurveyBatch> all() const { return *live.surveys().all(); }
    app::SurveyCount count(Stage stage = Stage::V1) const
    {
        return app::countSurvey(all(), live.sheet(), stage);
    }
    core::Figures figures(const char* unit, const char* code, Stage stage = Stage::V1) const
    {
        return scores.sheet(scores.unitIndex(unit)).at(stage, scores.set().findLeaf(code)).figures;
    }
};

/// 40 answers each about two offices at 1.7; all of 45 that came back of 50.
SurveyBatch keyed(const char* form = "02")
{
    SurveyBatch batch;
    batch.form = form;
    batch.audience = "Công chức các sở";
    batch.counter = "Sơn";
    batch.first = {"Lan",
                   50,
                   45,
                   40,
                   {{"snv", "1.7", {{"a", 30}, {"b", 9}}, 1}, {"syt", "1.7", {{"d", 40}}, 0}}};
    batch.second = batch.first;
    batch.second.person = "Minh";
    return batch;
}

} // namespace

TEST_CASE("A batch gets a number of its own; what is wrong with one is told", "[survey]")
{
    Counting f;
    const auto refusal = [&](auto change) {
        SurveyBatch batch = keyed();
        change(batch);
        return f.refusal(batch);
    };
    const std::size_t before = f.all().size();
    CHECK(refusal([](auto& batch) { batch.form = " "; }) == "survey-batch.no-form");
    CHECK(refusal([](auto& batch) { batch.first.person.clear(), batch.second = {}; }) ==
          "survey-batch.no-person");
    CHECK(refusal([](auto& batch) { batch.first = {}; }) == "survey-batch.unkeyed");
    CHECK(refusal([](auto& batch) { batch.second.person = " "; }) == "survey-batch.no-person");
    CHECK(refusal([](auto& batch) { batch.second.person = "LAN "; }) == "survey-batch.same-person");
    CHECK(refusal([](auto& batch) { batch.first.sent = -1; }) == "survey-batch.bad-number");
    CHECK(refusal([](auto& batch) { batch.first.lines[0].blank = core::mostBallots + 1; }) ==
          "survey-batch.bad-number");
    CHECK(refusal([](auto& batch) { batch.first.lines[0].unit = "nowhere"; }) ==
          "survey-batch.no-unit");
    // 8.1 is a percentage, 1.1.1 no survey at all.
    for (const char* code : {"8.1", "1.1.1", "99"})
        CHECK(refusal([&](auto& batch) { batch.first.lines[0].code = code; }) ==
              "survey-batch.not-ballots");
    CHECK(refusal([](auto& batch) { batch.first.lines[0].counts[0].option = "x"; }) ==
          "survey-batch.no-option");
    CHECK(refusal([](auto& batch) { batch.first.lines[1].unit = "snv"; }) ==
          "survey-batch.line-twice");
    CHECK(refusal([](auto& batch) { batch.id = "77"; }) == "survey-batch.none");
    CHECK(f.all().size() == before);
    // Another person, whose name has other marks.
    SurveyBatch marked = keyed();
    marked.second.person = "Lân";
    CHECK(f.refusal(marked).empty());
    REQUIRE(f.live.commit(app::StepCommand{true, ""}).ok());
    // Numbers that do not agree are written: the batch is set aside for them.
    SurveyBatch wrong = keyed();
    wrong.first.returned = 51;
    const std::string id = f.put(wrong);
    CHECK(id == std::to_string(before + 1));
    CHECK(engine::batchState(*f.live.surveys().batch(id)) == BatchState::Differing);
}

TEST_CASE("The sample has a batch of each state, and counting them changes nothing",
          "[survey][sample]")
{
    Counting f;
    std::vector<BatchState> states;
    for (const SurveyBatch& batch : f.all())
        states.push_back(engine::batchState(batch));
    CHECK(states == std::vector{BatchState::Sound, BatchState::Sound, BatchState::Differing,
                                BatchState::Wrong, BatchState::Waiting});
    const app::SurveyCount count = f.count();
    CHECK(count.faults.empty());
    CHECK(count.edits.empty());
    CHECK(count.unchanged == 19); // all departments at 8.2
    CHECK(count.counted == std::vector<std::string>{"1", "2"});
    REQUIRE(count.aside.size() == 3);
    CHECK(count.aside[1].reasons.front().code == "ballots.returned-over-sent");
}

TEST_CASE("Sound batches become figures in one step that is undone", "[survey]")
{
    Counting f;
    const core::Figures before = f.figures("snv", "1.7");
    const std::string first = f.put(keyed());
    SurveyBatch more = keyed("03");
    for (auto* keying : {&more.first, &more.second})
        keying->lines.pop_back();
    const std::string second = f.put(more);
    SurveyBatch aside = keyed("04");
    aside.second.lines[0].blank = 0;
    f.put(aside);

    const app::SurveyCount count = f.count();
    CHECK(count.faults.empty());
    REQUIRE(count.edits.size() == 2);
    CHECK(count.aside.back().state == BatchState::Differing);
    CHECK(count.counted == std::vector<std::string>{"1", "2", first, second});
    CHECK(app::stepWords(count.reason(), core::Language::Vietnamese) ==
          "cộng các đợt phiếu 1, 2, " + first + ", " + second);
    const auto written =
        f.live.commit(app::EntryCommand{count.edits, count.reason(), count.reason(), {}, false});
    REQUIRE(written.ok());
    // 30 + 30 and 9 + 9 of two batches; a is the first option, b the second.
    CHECK(f.figures("snv", "1.7").get(0) == core::Decimal(60, 0));
    CHECK(f.figures("snv", "1.7").get(1) == core::Decimal(18, 0));
    CHECK(f.figures("snv", "1.7").get(2) == core::Decimal(0, 0));
    CHECK(f.figures("syt", "1.7").get(3) == core::Decimal(40, 0));
    CHECK(f.count().edits.empty()); // counting twice is counting once
    const auto rows = f.workspace->book().historyOf("so-2021", "snv", "1.7");
    CHECK(rows->front().reason == count.reason());

    REQUIRE(f.live.commit(app::StepCommand{true, ""}).ok());
    CHECK(f.figures("snv", "1.7") == before);
    const auto undone = f.live.commit(app::StepCommand{true, ""});
    REQUIRE(undone.ok());
    CHECK(undone->surveys);
    CHECK_FALSE(undone->moveResults());
    CHECK(f.all().size() == 7);
    CHECK(f.workspace->book().check().ok());
}

TEST_CASE("Only blanks change no entry, and what is closed is not counted", "[survey]")
{
    Counting f;
    SurveyBatch blank = keyed();
    for (auto* keying : {&blank.first, &blank.second})
        keying->lines = {{"snv", "1.7", {}, 40}};
    const std::string id = f.put(blank);
    CHECK(f.count().edits.empty());
    REQUIRE(f.count().warnings.size() == 1);
    CHECK(f.count().warnings.front().code == "survey-count.no-answers");

    SurveyBatch dropped = *f.live.surveys().batch(id);
    dropped.dropped = "nhập nhầm đợt";
    CHECK(f.put(dropped) == id);
    CHECK(f.count().warnings.empty());
    f.put(keyed());
    CHECK(f.count().edits.size() == 2);

    core::Process process;
    process.phase = core::Phase::Approved;
    process.decisionNumber = "1/QĐ";
    process.decisionDate = "2022-01-20";
    REQUIRE(store::Processes(f.workspace->book()).put("so-2021", process, "").ok());
    const auto closed = f.count();
    CHECK(closed.edits.empty());
    REQUIRE(closed.faults.size() == 2);
    CHECK(closed.faults.front().code == "gate.approved");
    CHECK(f.refusal(keyed()) == "gate.approved");
}
