#include "app/SampleSurveys.h"

#include "app/StepText.h"
#include "app/SurveyBatches.h"
#include "core/RuleKind.h"
#include "store/Surveys.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using core::SurveyBatch;
using core::SurveyKeying;
using core::SurveyLine;

constexpr std::string_view firstPerson = "Nguyễn Thị Lan";
constexpr std::string_view secondPerson = "Trần Văn Minh";

/// Blanks make up what a unit's ballots lack; some came back invalid, some not at all.
SurveyKeying keyingOf(std::vector<SurveyLine> lines)
{
    SurveyKeying keying;
    keying.person = firstPerson;
    std::int64_t valid = 0;
    for (const SurveyLine& line : lines)
        valid = std::max(valid, line.sum());
    for (SurveyLine& line : lines)
        line.blank = valid - line.sum();
    keying.valid = valid;
    keying.returned = valid + 2;
    keying.sent = valid + 5;
    keying.lines = std::move(lines);
    core::arrange(keying);
    return keying;
}

SurveyBatch batchOf(const char* id, const char* form, const char* audience,
                    std::vector<SurveyLine> lines)
{
    SurveyBatch batch;
    batch.id = id;
    batch.form = form;
    batch.audience = audience;
    batch.counter = "Hoàng Văn Sơn";
    batch.first = keyingOf(std::move(lines));
    batch.second = batch.first;
    batch.second.person = secondPerson;
    return batch;
}

/// The ballots of a criterion at the first verification, in two halves.
struct Halves {
    std::vector<SurveyLine> first;
    std::vector<SurveyLine> second;
};

Halves halvesOf(const ScoreBook& scores, int leaf)
{
    Halves halves;
    const core::Node& node = scores.set().leafNode(leaf);
    const auto options = core::ballotsOf(*node.rule);
    for (int unit = 0; unit < scores.unitCount(); ++unit) {
        const core::Entry& entry = scores.sheet(unit).at(core::Stage::V1, leaf);
        if (entry.figures.empty())
            continue;
        const std::string& id = scores.units()[static_cast<std::size_t>(unit)].id;
        SurveyLine first{id, node.code, {}, 0};
        SurveyLine second = first;
        for (std::size_t i = 0; i < options.size(); ++i) {
            const auto figure = entry.figures.get(i);
            const std::int64_t ballots = figure ? figure->mantissa() : 0;
            first.counts.push_back({options[i].id, ballots / 2});
            second.counts.push_back({options[i].id, ballots - ballots / 2});
        }
        halves.first.push_back(std::move(first));
        halves.second.push_back(std::move(second));
    }
    return halves;
}

} // namespace

core::Status addSampleSurveys(Workspace& workspace, std::string_view assessment)
{
    const auto scores = workspace.load(std::string(assessment));
    if (!scores)
        return scores.error();
    const std::vector<int> leaves = ballotLeaves((*scores)->set());
    const Halves halves = leaves.empty() ? Halves() : halvesOf(**scores, leaves.back());
    if (halves.first.size() < 2)
        return {};
    std::vector<store::SurveyChange> changes;
    const auto add = [&changes](SurveyBatch batch) {
        changes.push_back({{}, std::move(batch)});
        return &changes.back().after;
    };
    add(batchOf("1", "03", "Lãnh đạo các sở, ban, ngành", halves.first));
    add(batchOf("2", "04", "Thường trực HĐND, UBND các huyện", halves.second));
    // One digit was read wrong by one of the two.
    SurveyBatch* other = add(batchOf("3", "05", "Phòng chuyên môn các huyện", {halves.first[0]}));
    other->second.lines.front().counts.front().ballots += 9;
    // More came back than were sent.
    other = add(batchOf("4", "06", "Lãnh đạo các xã", {halves.first[1]}));
    for (SurveyKeying* keying : {&other->first, &other->second})
        keying->sent = *keying->returned - 1;
    other = add(batchOf("5", "06", "Lãnh đạo các xã, gửi lại", {halves.second[1]}));
    other->second = {};
    return store::Surveys::write(workspace.book(), assessment, changes, stepText("step.sample"));
}

} // namespace app
