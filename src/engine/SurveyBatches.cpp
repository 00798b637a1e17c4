#include "engine/SurveyBatches.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string_view>

namespace engine {

namespace {

using core::Param;
using core::Problem;
using core::Severity;
using core::SurveyKeying;
using core::SurveyLine;

struct BatchNumber {
    const char* field;
    std::optional<std::int64_t> SurveyKeying::*value;
};
constexpr std::array batchNumbers = {BatchNumber{"sent", &SurveyKeying::sent},
                                     BatchNumber{"returned", &SurveyKeying::returned},
                                     BatchNumber{"valid", &SurveyKeying::valid}};

Problem ballotFault(const char* code, std::vector<Param> params, std::string place = {})
{
    return {Severity::Error, code, std::move(place), std::move(params)};
}

Param countParam(const char* name, std::int64_t value)
{
    return Param::num(name, static_cast<long long>(value));
}

using LinePlace = std::pair<std::string, std::string>; ///< unit, code

/// The line of a place in either keying; where one has none all its numbers are nothing.
void compareLines(const LinePlace& place, const SurveyLine* first, const SurveyLine* second,
                  std::vector<KeyingDifference>& found)
{
    std::set<std::string> options;
    bool hasBlanks = false;
    for (const SurveyLine* line : {first, second}) {
        if (line == nullptr)
            continue;
        hasBlanks = hasBlanks || line->blank != 0;
        for (const SurveyLine::Count& count : line->counts)
            options.insert(count.option);
    }
    const auto compare = [&](std::string field, auto value) {
        const auto of = [&value](const SurveyLine* line) {
            return line != nullptr ? std::optional(value(*line)) : std::nullopt;
        };
        // A keying that lacks the line says nothing of an option; one that has it says 0.
        if (of(first) != of(second))
            found.push_back({place.first, place.second, std::move(field), of(first), of(second)});
    };
    for (const std::string& option : options)
        compare("option-" + option, [&option](const SurveyLine& line) { return line.of(option); });
    if (hasBlanks)
        compare("blank", [](const SurveyLine& line) { return line.blank; });
}

/// What does not agree in the numbers of one keying.
std::vector<Problem> ballotFaults(const SurveyKeying& keying)
{
    std::vector<Problem> found;
    for (const BatchNumber& number : batchNumbers) {
        if (!(keying.*number.value))
            found.push_back(
                ballotFault("ballots.missing",
                            {Param::text("field", "ballots.field-" + std::string(number.field))}));
    }
    if (keying.sent && keying.returned && *keying.returned > *keying.sent)
        found.push_back(
            ballotFault("ballots.returned-over-sent", {countParam("returned", *keying.returned),
                                                       countParam("sent", *keying.sent)}));
    if (keying.returned && keying.valid && *keying.valid > *keying.returned)
        found.push_back(
            ballotFault("ballots.valid-over-returned", {countParam("valid", *keying.valid),
                                                        countParam("returned", *keying.returned)}));
    if (keying.lines.empty())
        found.push_back(ballotFault("ballots.no-lines", {}));
    for (const SurveyLine& line : keying.lines) {
        if (keying.valid && line.sum() != *keying.valid)
            found.push_back(
                ballotFault("ballots.sum-differs",
                            {Param::text("unit", line.unit), Param::text("code", line.code),
                             countParam("sum", line.sum()), countParam("valid", *keying.valid)},
                            line.code));
    }
    return found;
}

} // namespace

std::vector<KeyingDifference> keyingDifferences(const core::SurveyBatch& batch)
{
    std::vector<KeyingDifference> found;
    if (batch.second.isEmpty())
        return found;
    for (const BatchNumber& number : batchNumbers) {
        if (batch.first.*number.value != batch.second.*number.value)
            found.push_back(
                {{}, {}, number.field, batch.first.*number.value, batch.second.*number.value});
    }
    std::set<LinePlace> places;
    for (const SurveyKeying* keying : {&batch.first, &batch.second}) {
        for (const SurveyLine& line : keying->lines)
            places.emplace(line.unit, line.code);
    }
    for (const LinePlace& place : places)
        compareLines(place, batch.first.line(place.first, place.second),
                     batch.second.line(place.first, place.second), found);
    return found;
}

BatchState batchState(const core::SurveyBatch& batch)
{
    if (!batch.dropped.empty())
        return BatchState::Dropped;
    if (!keyingDifferences(batch).empty())
        return BatchState::Differing;
    if (!ballotFaults(batch.first).empty())
        return BatchState::Wrong;
    return batch.second.isEmpty() ? BatchState::Waiting : BatchState::Sound;
}

std::string_view batchStateName(BatchState state)
{
    constexpr std::array<std::string_view, 5> names = {"sound", "waiting", "differing", "wrong",
                                                       "dropped"};
    return names[static_cast<std::size_t>(state)];
}

std::vector<Problem> batchReasons(const core::SurveyBatch& batch)
{
    if (!batch.dropped.empty())
        return {ballotFault("ballots.dropped", {Param::text("reason", batch.dropped)})};
    std::vector<Problem> reasons;
    if (const auto differences = keyingDifferences(batch); !differences.empty())
        reasons.push_back(
            ballotFault("ballots.differ",
                        {countParam("count", static_cast<std::int64_t>(differences.size()))}));
    auto faults = ballotFaults(batch.first);
    std::move(faults.begin(), faults.end(), std::back_inserter(reasons));
    if (batch.second.isEmpty())
        reasons.push_back(ballotFault("ballots.waiting", {}));
    return reasons;
}

BallotSums addUpBallots(std::span<const core::SurveyBatch> batches)
{
    BallotSums sums;
    for (const core::SurveyBatch& batch : batches) {
        if (batchState(batch) != BatchState::Sound)
            continue;
        for (const SurveyLine& line : batch.first.lines) {
            auto& options = sums[{line.unit, line.code}];
            for (const SurveyLine::Count& count : line.counts)
                options[count.option] += count.ballots;
        }
    }
    return sums;
}

} // namespace engine
