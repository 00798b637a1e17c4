#include "app/ScoreBook.h"

#include "core/RuleKind.h"
#include "engine/Explain.h"
#include "engine/ExplainTotals.h"

#include <algorithm>
#include <utility>

namespace app {

bool isVerified(const ScoreBook& scores)
{
    for (int unit = 0; unit < scores.unitCount(); ++unit) {
        const core::Sheet& sheet = scores.sheet(unit);
        if (sheet.hasEntries(core::Stage::V1) || sheet.hasEntries(core::Stage::V2))
            return true;
    }
    return false;
}

bool hasBestRule(const core::IndexSet& set)
{
    return std::any_of(set.leaves.begin(), set.leaves.end(), [&set](int node) {
        return core::isCompared(*set.nodes[static_cast<std::size_t>(node)].rule);
    });
}

bool shows(core::ResultStage result, core::Stage entered)
{
    switch (result) {
    case core::ResultStage::Self:
        return entered == core::Stage::Self;
    case core::ResultStage::V1:
        return entered == core::Stage::V1;
    case core::ResultStage::Final:
        break;
    }
    return entered != core::Stage::Self;
}

core::Stage previousStage(const core::Sheet& sheet, core::Stage stage, int leaf)
{
    const bool isAtV1 = stage == core::Stage::V2 && !sheet.at(core::Stage::V1, leaf).isEmpty();
    return isAtV1 ? core::Stage::V1 : core::Stage::Self;
}

core::ResultStage resultStageOf(core::Stage stage)
{
    switch (stage) {
    case core::Stage::Self:
        return core::ResultStage::Self;
    case core::Stage::V1:
        return core::ResultStage::V1;
    case core::Stage::V2:
        break;
    }
    return core::ResultStage::Final;
}

ScoreBook::ScoreBook(core::Assessment assessment, core::IndexSet set, std::vector<core::Unit> units)
    : m_assessment(std::move(assessment)), m_set(std::move(set)), m_units(std::move(units)),
      m_hasBest(hasBestRule(m_set))
{
    const std::size_t count = m_units.size();
    m_sheets.assign(count, core::Sheet(m_set.entryCount()));
    m_counters.resize(count);
    m_documents.resize(count);
    m_attributes.resize(count);
    m_documentCounts.resize(count);
    m_facts.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        m_unitById.emplace(m_units[i].id, static_cast<int>(i));
        m_ids.push_back(m_units[i].id);
        m_facts[i].sheet = &m_sheets[i];
    }
}

int ScoreBook::unitIndex(std::string_view id) const
{
    const auto found = m_unitById.find(std::string(id));
    return found == m_unitById.end() ? -1 : found->second;
}

std::shared_ptr<const Evaluation> ScoreBook::evaluation(core::ResultStage stage) const
{
    Cached& cached = m_cache[static_cast<std::size_t>(stage)];
    if (!cached.evaluation) {
        cached.evaluation = std::make_shared<Evaluation>();
        Evaluation& fresh = *cached.evaluation;
        fresh.stage = stage;
        fresh.best =
            cached.best ? *std::move(cached.best) : engine::bestValues(m_set, m_facts, stage);
        fresh.results = engine::evaluateGroup(m_set, m_facts, stage);
        cached.best.reset();
        cached.one.reset();
        cached.rankDirty = true;
    } else if (!cached.dirtyUnits.empty()) {
        if (cached.evaluation.use_count() > 1)
            cached.evaluation = std::make_shared<Evaluation>(*cached.evaluation);
        for (const int unit : cached.dirtyUnits) {
            const auto index = static_cast<std::size_t>(unit);
            cached.evaluation->results[index] =
                engine::evaluateUnit(m_set, m_facts[index], stage, cached.evaluation->best);
        }
        cached.rankDirty = true;
    }
    cached.forgetDirty();
    if (cached.rankDirty) {
        cached.evaluation->ranking = engine::rankUnits(m_set, cached.evaluation->results, m_ids);
        cached.rankDirty = false;
    }
    return cached.evaluation;
}

const engine::BestValues& ScoreBook::best(core::ResultStage stage) const
{
    Cached& cached = m_cache[static_cast<std::size_t>(stage)];
    // Where an entry may change the best values it drops the evaluation with them.
    if (cached.evaluation)
        return cached.evaluation->best;
    if (!cached.best)
        cached.best = engine::bestValues(m_set, m_facts, stage);
    return *cached.best;
}

void ScoreBook::releaseResults(core::ResultStage stage) const
{
    Cached& cached = m_cache[static_cast<std::size_t>(stage)];
    if (cached.evaluation)
        cached.best = cached.evaluation->best;
    cached.evaluation.reset();
    cached.forgetDirty();
}

const engine::UnitResult& ScoreBook::resultOf(int unit, core::ResultStage stage) const
{
    Cached& cached = m_cache[static_cast<std::size_t>(stage)];
    if (cached.evaluation)
        return evaluation(stage)->results[static_cast<std::size_t>(unit)];
    if (!cached.one || cached.one->first != unit)
        cached.one.emplace(unit, engine::evaluateUnit(m_set, factsOf(unit), stage, best(stage)));
    return cached.one->second;
}

std::string ScoreBook::explain(int unit, int node, core::ResultStage stage,
                               core::Language language) const
{
    const engine::UnitResult& result = resultOf(unit, stage);
    const core::Node& place = m_set.nodes[static_cast<std::size_t>(node)];
    if (!place.isScored())
        return engine::explainSum(m_set, node, result, language);
    return engine::withLoss(
        engine::explain(m_set, place, sheet(unit).counting(stage, place.leaf), stage,
                        best(stage)[static_cast<std::size_t>(place.leaf)], factsOf(unit), language),
        m_set, result, node, language);
}

void ScoreBook::setEntry(int unit, core::Stage stage, int leaf, core::Entry entry)
{
    m_sheets[static_cast<std::size_t>(unit)].at(stage, leaf) = std::move(entry);
    dropResults(unit, stage);
}

void ScoreBook::setSheet(int unit, core::Sheet sheet)
{
    m_sheets[static_cast<std::size_t>(unit)] = std::move(sheet);
    for (const core::Stage stage : core::stages)
        dropResults(unit, stage);
}

void ScoreBook::setCounters(int unit, std::vector<core::DossierCounters> counters)
{
    const auto index = static_cast<std::size_t>(unit);
    m_counters[index] = std::move(counters);
    m_facts[index].counters = m_counters[index];
    for (const core::Stage stage : core::stages)
        dropResults(unit, stage);
}

void ScoreBook::setSurroundings(Surroundings surroundings)
{
    m_surroundings = std::move(surroundings);
    for (std::size_t i = 0; i < m_units.size(); ++i) {
        m_attributes[i] = m_surroundings.attributes(m_ids[i]);
        m_facts[i].attributes = m_attributes[i];
        m_facts[i].last = m_surroundings.last(m_ids[i]);
        for (const core::Stage stage : core::stages)
            dropResults(static_cast<int>(i), stage);
    }
}

void ScoreBook::setDocuments(int unit, std::vector<core::Document> documents)
{
    const auto index = static_cast<std::size_t>(unit);
    std::vector<std::uint16_t> counts;
    if (!documents.empty())
        counts.resize(static_cast<std::size_t>(m_set.entryCount()));
    for (const core::Document& document : documents) {
        for (const std::string& code : document.codes) {
            // A document may serve a criterion that this set does not have (it came from another
            // year's package).
            if (const int leaf = m_set.findLeaf(code); leaf >= 0 && !document.removed)
                ++counts[static_cast<std::size_t>(leaf)];
        }
    }
    m_documents[index] = std::move(documents);
    m_documentCounts[index] = std::move(counts);
}

int ScoreBook::documentCount(int unit, int leaf) const
{
    const auto& counts = m_documentCounts[static_cast<std::size_t>(unit)];
    return counts.empty() ? 0 : counts[static_cast<std::size_t>(leaf)];
}

const Carried* ScoreBook::carried(int unit) const
{
    const auto found = m_carried.find(unit);
    return found == m_carried.end() ? nullptr : &found->second;
}

void ScoreBook::setCarried(int unit, Carried carried)
{
    m_carried[unit] = std::move(carried);
}

void ScoreBook::dropResults(int unit, core::Stage stage)
{
    for (const core::ResultStage result : core::resultStages) {
        if (!shows(result, stage))
            continue;
        Cached& cached = m_cache[static_cast<std::size_t>(result)];
        cached.one.reset();
        if (m_hasBest) {
            // One value may change the highest one, and with it every unit of the group.
            cached.evaluation.reset();
            cached.best.reset();
            cached.forgetDirty();
        } else if (cached.evaluation) {
            cached.isDirty.resize(m_units.size());
            if (cached.isDirty[static_cast<std::size_t>(unit)])
                continue;
            cached.isDirty[static_cast<std::size_t>(unit)] = true;
            cached.dirtyUnits.push_back(unit);
        }
    }
}

void ScoreBook::Cached::forgetDirty()
{
    for (const int unit : dirtyUnits)
        isDirty[static_cast<std::size_t>(unit)] = false;
    dirtyUnits.clear();
}

} // namespace app
