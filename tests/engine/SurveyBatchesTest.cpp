#include "engine/SurveyBatches.h"

#include <catch2/catch.hpp>

#include <functional>

using core::SurveyBatch;
using engine::BatchState;

namespace {

/// 60 sent, 55 returned, 50 valid; two units at one criterion, 50 answers each.
SurveyBatch soundBatch(std::string id = "1")
{
    SurveyBatch batch;
    batch.id = std::move(id);
    batch.form = "03";
    batch.first = {"Lan",
                   60,
                   55,
                   50,
                   {{"snv", "8.2", {{"a", 30}, {"b", 19}}, 1}, {"syt", "8.2", {{"a", 50}}, 0}}};
    batch.second = batch.first;
    batch.second.person = "Minh";
    return batch;
}

std::vector<std::string> reasonCodes(const std::vector<core::Problem>& problems)
{
    std::vector<std::string> codes;
    for (const core::Problem& problem : problems)
        codes.push_back(problem.code);
    return codes;
}

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("A batch counts where both keyings agree and the sums do", "[survey]")
{
    CHECK(engine::batchState(soundBatch()) == BatchState::Sound);
    CHECK(engine::batchReasons(soundBatch()).empty());
    SurveyBatch batch = soundBatch();
    batch.second = {};
    CHECK(engine::batchState(batch) == BatchState::Waiting);
    CHECK(reasonCodes(engine::batchReasons(batch)) == Codes{"ballots.waiting"});
    batch = soundBatch();
    batch.dropped = "nhập trùng";
    CHECK(engine::batchState(batch) == BatchState::Dropped);
    CHECK(reasonCodes(engine::batchReasons(batch)) == Codes{"ballots.dropped"});
}

TEST_CASE("Numbers of a batch that do not agree are named", "[survey]")
{
    struct Row {
        const char* code;
        std::function<void(core::SurveyKeying&)> change;
    };
    const std::vector<Row> rows = {
        {"ballots.returned-over-sent", [](auto& keying) { keying.sent = 54; }},
        {"ballots.valid-over-returned", [](auto& keying) { keying.returned = 49; }},
        {"ballots.sum-differs", [](auto& keying) { keying.lines[0].blank = 2; }},
        {"ballots.sum-differs", [](auto& keying) { keying.lines[1].counts[0].ballots = 49; }},
        {"ballots.missing", [](auto& keying) { keying.sent.reset(); }},
        {"ballots.no-lines", [](auto& keying) { keying.lines.clear(); }},
    };
    for (const Row& row : rows) {
        INFO(row.code);
        SurveyBatch batch = soundBatch();
        row.change(batch.first);
        row.change(batch.second);
        CHECK(engine::batchState(batch) == BatchState::Wrong);
        CHECK(reasonCodes(engine::batchReasons(batch)) == Codes{row.code});
        // The first keying is told of before there is a second.
        batch.second = {};
        CHECK(engine::batchState(batch) == BatchState::Wrong);
        CHECK(reasonCodes(engine::batchReasons(batch)) == Codes{row.code, "ballots.waiting"});
    }
    // Equal numbers are right: all that were sent came back, all of them valid.
    SurveyBatch all = soundBatch();
    for (auto* keying : {&all.first, &all.second})
        keying->sent = keying->returned = 50;
    CHECK(engine::batchState(all) == BatchState::Sound);

    SurveyBatch batch = soundBatch();
    batch.first.lines[0].blank = 2;
    const auto fault = engine::batchReasons(batch)[1];
    CHECK(fault.place == "8.2");
    CHECK(fault.params[0] == core::Param::text("unit", "snv"));
    CHECK(fault.params[2] == core::Param::num("sum", 51)); // 30 + 19 + 2
    CHECK(fault.params[3] == core::Param::num("valid", 50));
}

TEST_CASE("What the two keyings say differently is told cell by cell", "[survey]")
{
    CHECK(engine::keyingDifferences(soundBatch()).empty());
    SurveyBatch batch = soundBatch();
    batch.second.returned = 56;
    batch.second.valid.reset();
    batch.second.lines[0].counts = {{"a", 29}, {"c", 20}};
    batch.second.lines[0].blank = 0;
    batch.second.lines.pop_back();
    const std::vector<engine::KeyingDifference> expected = {
        {"", "", "returned", 55, 56},       {"", "", "valid", 50, {}},
        {"snv", "8.2", "option-a", 30, 29}, {"snv", "8.2", "option-b", 19, 0},
        {"snv", "8.2", "option-c", 0, 20},  {"snv", "8.2", "blank", 1, 0},
        {"syt", "8.2", "option-a", 50, {}},
    };
    CHECK(engine::keyingDifferences(batch) == expected);
    CHECK(engine::batchState(batch) == BatchState::Differing);
    CHECK(engine::batchReasons(batch).front().params[0] == core::Param::num("count", 7));
    // The other way round.
    std::swap(batch.first, batch.second);
    CHECK(engine::keyingDifferences(batch).back() ==
          engine::KeyingDifference{"syt", "8.2", "option-a", {}, 50});
}

TEST_CASE("Sound batches are added up, others are not", "[survey]")
{
    SurveyBatch second = soundBatch("2");
    for (auto* keying : {&second.first, &second.second})
        keying->lines.pop_back();
    SurveyBatch differing = soundBatch("3");
    differing.second.lines[0].blank = 0;
    SurveyBatch waiting = soundBatch("4");
    waiting.second = {};
    SurveyBatch dropped = soundBatch("5");
    dropped.dropped = "thử";
    const std::vector<SurveyBatch> all = {soundBatch(), second, differing, waiting, dropped};
    const engine::BallotSums sums = engine::addUpBallots(all);
    REQUIRE(sums.size() == 2);
    CHECK(sums.at({"snv", "8.2"}) ==
          std::map<std::string, std::int64_t, std::less<>>{{"a", 60}, {"b", 38}}); // 2·30, 2·19
    CHECK(sums.at({"syt", "8.2"}) == std::map<std::string, std::int64_t, std::less<>>{{"a", 50}});
}
