#include "app/SurveyBatches.h"

#include "app/Gate.h"
#include "app/Log.h"
#include "app/StepText.h"
#include "app/SurveyLayout.h"
#include "core/Capitals.h"
#include "core/Names.h"
#include "core/RuleKind.h"
#include "core/Trim.h"
#include "store/Accounts.h"
#include "store/Surveys.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using core::Problem;
using core::SurveyBatch;
using core::SurveyKeying;
using core::SurveyLine;

core::Error refusedBatch(const char* code, std::vector<Param> params = {})
{
    return {ErrorKind::InvalidData, code, std::move(params), {}};
}

/// The next running number: ids are said aloud and typed.
std::string nextBatchId(const std::vector<SurveyBatch>& batches)
{
    int highest = 0;
    for (const SurveyBatch& batch : batches) {
        int number = 0;
        const char* end = batch.id.data() + batch.id.size();
        const auto read = std::from_chars(batch.id.data(), end, number);
        if (read.ec == std::errc() && read.ptr == end)
            highest = std::max(highest, number);
    }
    return std::to_string(highest + 1);
}

bool isCount(std::int64_t number)
{
    return number >= 0 && number <= core::mostBallots;
}

/// A number of a keying that cannot be one.
std::optional<std::int64_t> badNumber(const SurveyKeying& keying)
{
    for (const auto* number : {&keying.sent, &keying.returned, &keying.valid}) {
        if (*number && !isCount(**number))
            return **number;
    }
    for (const SurveyLine& line : keying.lines) {
        if (!isCount(line.blank))
            return line.blank;
        for (const SurveyLine::Count& count : line.counts) {
            if (!isCount(count.ballots))
                return count.ballots;
        }
    }
    return std::nullopt;
}

bool saysAny(const SurveyKeying& keying)
{
    return keying != SurveyKeying();
}

std::string joinedIds(const std::vector<std::string>& ids)
{
    std::string text;
    for (const std::string& id : ids)
        text.append(text.empty() ? "" : ", ").append(id);
    return text;
}

/// The sums as figures of a criterion, every option told.
core::Figures figuresOf(std::span<const core::BallotOption> options,
                        const std::map<std::string, std::int64_t, std::less<>>& sums)
{
    core::Figures figures;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const auto sum = sums.find(options[i].id);
        figures.set(i, core::Decimal(sum == sums.end() ? 0 : sum->second, 0));
    }
    return figures;
}

} // namespace

std::vector<int> ballotLeaves(const core::IndexSet& set)
{
    std::vector<int> leaves = surveyLeaves(set);
    std::erase_if(leaves,
                  [&set](int leaf) { return core::ballotsOf(*set.leafNode(leaf).rule).empty(); });
    return leaves;
}

std::optional<core::Error> SurveyEditor::refusal() const
{
    return Gate(m_book).refusal({core::Action::KeySurvey, m_scores.assessment().id});
}

core::Result<std::vector<SurveyBatch>> SurveyEditor::all() const
{
    // Ballots tell of all units together.
    const auto self = store::Accounts(m_book).signedIn();
    if (self && !core::maySeeAll(self->holder))
        return std::vector<SurveyBatch>();
    return store::Surveys::of(m_book, m_scores.assessment().id);
}

core::Result<SurveyBatch> SurveyEditor::batch(const std::string& id) const
{
    auto batches = all();
    if (!batches)
        return std::move(batches).error();
    const auto found = std::find_if(batches->begin(), batches->end(),
                                    [&id](const SurveyBatch& one) { return one.id == id; });
    if (found == batches->end())
        return core::Error{
            ErrorKind::NotFound, "survey-batch.none", {Param::text("batch", id)}, {}};
    return std::move(*found);
}

std::string SurveyEditor::ownName() const
{
    const auto self = store::Accounts(m_book).signedIn();
    return self ? self->name : std::string();
}

namespace {

/// Of one keying; `isUnit`: whether a unit takes part.
std::optional<core::Error> keyingFault(const SurveyKeying& keying, const core::IndexSet& set,
                                       const std::function<bool(const std::string&)>& isUnit)
{
    const std::vector<int> leaves = ballotLeaves(set);
    if (const auto bad = badNumber(keying))
        return refusedBatch("survey-batch.bad-number",
                            {Param::text("value", std::to_string(*bad))});
    std::set<std::pair<std::string, std::string>> seen;
    for (const SurveyLine& line : keying.lines) {
        if (!isUnit(line.unit))
            return refusedBatch("survey-batch.no-unit", {Param::text("unit", line.unit)});
        const int leaf = set.findLeaf(line.code);
        if (std::find(leaves.begin(), leaves.end(), leaf) == leaves.end())
            return refusedBatch("survey-batch.not-ballots", {Param::text("code", line.code)});
        const auto options = core::ballotsOf(*set.leafNode(leaf).rule);
        for (const SurveyLine::Count& count : line.counts) {
            if (std::none_of(options.begin(), options.end(),
                             [&](const auto& option) { return option.id == count.option; }))
                return refusedBatch(
                    "survey-batch.no-option",
                    {Param::text("code", line.code), Param::text("option", count.option)});
        }
        if (!seen.emplace(line.unit, line.code).second)
            return refusedBatch("survey-batch.line-twice",
                                {Param::text("unit", line.unit), Param::text("code", line.code)});
    }
    return std::nullopt;
}

/// Who has keyed it and how often.
std::optional<core::Error> keyersFault(const SurveyBatch& batch)
{
    if (batch.form.empty())
        return refusedBatch("survey-batch.no-form");
    if (batch.first.isEmpty())
        return refusedBatch(saysAny(batch.second) ? "survey-batch.unkeyed"
                                                  : "survey-batch.no-person");
    if (batch.second.isEmpty() && saysAny(batch.second))
        return refusedBatch("survey-batch.no-person");
    if (core::upperCase(batch.first.person) == core::upperCase(batch.second.person))
        return refusedBatch("survey-batch.same-person",
                            {Param::text("person", batch.second.person)});
    return std::nullopt;
}

} // namespace

std::optional<core::Error> batchFault(const SurveyBatch& batch, const core::IndexSet& set,
                                      const std::function<bool(const std::string&)>& isUnit)
{
    if (auto fault = keyersFault(batch))
        return fault;
    auto fault = keyingFault(batch.first, set, isUnit);
    return fault ? fault : keyingFault(batch.second, set, isUnit);
}

std::optional<core::Error> SurveyEditor::faultOf(const SurveyBatch& batch) const
{
    if (auto fault = keyersFault(batch))
        return fault;
    const auto before = this->batch(batch.id);
    if (before && !before->dropped.empty()) {
        SurveyBatch used = *before;
        used.dropped = batch.dropped;
        if (used != batch)
            return refusedBatch("survey-batch.dropped", {Param::text("batch", batch.id),
                                                         Param::text("reason", before->dropped)});
    }
    // What is kept already may tell of a unit that has left the group since.
    for (const auto part : {&SurveyBatch::first, &SurveyBatch::second}) {
        if (before && (*before).*part == batch.*part)
            continue;
        if (auto fault = keyingFault(batch.*part, m_scores.set(), [this](const std::string& unit) {
                return m_scores.unitIndex(unit) >= 0;
            }))
            return fault;
    }
    return std::nullopt;
}

core::Result<std::string> SurveyEditor::put(SurveyBatch batch, const std::string& label)
{
    if (auto refused = refusal())
        return *std::move(refused);
    for (std::string* text : {&batch.form, &batch.audience, &batch.counter, &batch.note,
                              &batch.dropped, &batch.first.person, &batch.second.person})
        *text = core::trimmed(*text);
    auto present = all();
    if (!present)
        return std::move(present).error();
    store::SurveyChange change;
    if (!batch.id.empty()) {
        const auto before = this->batch(batch.id);
        if (!before)
            return before.error();
        change.before = *before;
    }
    // Who types is who is signed in, whatever was typed as the name.
    const std::string own = ownName();
    for (const auto part : {&SurveyBatch::first, &SurveyBatch::second}) {
        SurveyKeying& keying = batch.*part;
        core::arrange(keying);
        if (!own.empty() && saysAny(keying) && keying != change.before.*part)
            keying.person = own;
    }
    if (auto fault = faultOf(batch))
        return *std::move(fault);
    if (batch.id.empty())
        batch.id = nextBatchId(*present);
    change.after = batch;
    const std::string& assessment = m_scores.assessment().id;
    const core::Status written = m_book.asStep(
        assessment, label, [&] { return store::Surveys::write(m_book, assessment, {change}, {}); });
    if (!written) {
        logError("survey batch not written: " + written.error().code);
        return written.error();
    }
    return batch.id;
}

std::vector<Problem> reasonsOf(const ScoreBook& scores, const SurveyBatch& batch)
{
    auto reasons = engine::batchReasons(batch);
    for (Problem& reason : reasons) {
        for (Param& param : reason.params) {
            const int unit = param.name == "unit" ? scores.unitIndex(param.value) : -1;
            if (unit >= 0)
                param.value =
                    core::shortUnitName(scores.units()[static_cast<std::size_t>(unit)].name);
        }
    }
    return reasons;
}

std::string surveyLabel(const SurveyBatch& before, const SurveyBatch& after)
{
    const char* code = before.id.empty()                                    ? "step.survey-new"
                       : before.dropped.empty() && !after.dropped.empty()   ? "step.survey-dropped"
                       : before.second.isEmpty() && !after.second.isEmpty() ? "step.survey-second"
                                                                            : "step.survey";
    const std::string what =
        after.audience.empty() ? after.form : after.form + ", " + after.audience;
    constexpr std::size_t letters = 60;
    return stepText(code, {Param::text("what", core::shortened(what, letters))});
}

std::string SurveyCount::reason() const
{
    return stepText("step.survey-count", {Param::text("batches", joinedIds(counted))});
}

SurveyCount countSurvey(const std::vector<SurveyBatch>& all, const SheetEditor& editor,
                        core::Stage stage)
{
    SurveyCount count;
    const ScoreBook& scores = editor.scores();
    for (const SurveyBatch& batch : all) {
        const auto state = engine::batchState(batch);
        if (state == engine::BatchState::Sound)
            count.counted.push_back(batch.id);
        else
            count.aside.push_back({batch.id, batch.form, state, reasonsOf(scores, batch)});
    }
    const core::IndexSet& set = scores.set();
    const std::vector<int> leaves = ballotLeaves(set);
    const std::string reason = count.reason();
    // In the order of the units, then of the set.
    std::map<std::pair<int, int>, const std::map<std::string, std::int64_t, std::less<>>*> sums;
    const engine::BallotSums added = engine::addUpBallots(all);
    for (const auto& [place, options] : added) {
        const int unit = scores.unitIndex(place.first);
        const int leaf = set.findLeaf(place.second);
        // A unit may have left the group since; its ballots count for nobody here.
        if (unit >= 0 && std::find(leaves.begin(), leaves.end(), leaf) != leaves.end())
            sums.emplace(std::pair(unit, leaf), &options);
    }
    for (const auto& [place, options] : sums) {
        const auto [unit, leaf] = place;
        const core::Unit& owner = scores.units()[static_cast<std::size_t>(unit)];
        const std::string code(set.leafCode(leaf));
        const std::string at = owner.name + " · " + code;
        if (options->empty()) {
            count.warnings.push_back(
                {core::Severity::Warning,
                 "survey-count.no-answers",
                 at,
                 {Param::text("unit", owner.name), Param::text("code", code)}});
            continue;
        }
        const core::Figures figures =
            figuresOf(core::ballotsOf(*set.leafNode(leaf).rule), *options);
        const core::Entry& before = scores.sheet(unit).at(stage, leaf);
        if (before.status == core::EntryStatus::Scored && before.figures == figures &&
            !before.points) {
            ++count.unchanged;
            continue;
        }
        if (const auto refused = editor.refusal(unit, stage, leaf)) {
            count.faults.push_back({core::Severity::Error, refused->code, at, refused->params});
            continue;
        }
        core::Entry after = editor.withFigures(unit, stage, leaf, figures);
        auto found = editor.faults(unit, stage, leaf, after);
        if (!found.empty() && after.note.empty()) {
            after.note = reason;
            found = editor.faults(unit, stage, leaf, after);
        }
        for (Problem& problem : found) {
            problem.place = at;
            count.faults.push_back(std::move(problem));
        }
        if (found.empty())
            count.edits.push_back(editor.makeEdit(unit, stage, leaf, std::move(after)));
    }
    return count;
}

} // namespace app
