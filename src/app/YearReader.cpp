#include "app/YearReader.h"

#include "app/EntryText.h"
#include "app/UnitEditor.h"
#include "engine/Evaluate.h"
#include "exchange/IndexSetJson.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace app {

std::shared_ptr<const YearResults> resultsOf(const ScoreBook& scores, core::ResultStage stage)
{
    return std::make_shared<const YearResults>(
        YearResults{scores.assessment(), scores.set(), scores.units(), *scores.evaluation(stage)});
}

core::Result<core::Assessment> YearReader::assessment(std::string_view id) const
{
    auto all = m_book.assessments();
    if (!all)
        return std::move(all).error();
    const auto found = std::find_if(all->begin(), all->end(),
                                    [id](const core::Assessment& one) { return one.id == id; });
    if (found == all->end())
        return core::Error{core::ErrorKind::NotFound,
                           "app.no-assessment",
                           {core::Param::text("id", std::string(id))},
                           {}};
    return std::move(*found);
}

core::Result<core::IndexSet> YearReader::setOf(const core::Assessment& assessment) const
{
    const auto text = m_book.setText(assessment.setId);
    if (!text)
        return text.error();
    auto set = exchange::readIndexSet(*text);
    if (!set || !set->sound()) {
        return core::Error{core::ErrorKind::InvalidData,
                           "app.set-unreadable",
                           {core::Param::text("set", assessment.setId)},
                           set ? std::move(set->faults) : std::vector<core::Problem>()};
    }
    return std::move(set->set);
}

core::Result<std::vector<core::Unit>> YearReader::unitsOf(const core::Assessment& assessment) const
{
    auto units = m_book.units();
    if (!units)
        return units;
    std::erase_if(*units,
                  [&assessment](const core::Unit& unit) { return unit.group != assessment.group; });
    const auto isOut = [&assessment](const core::Unit& unit) {
        return !takesPart(unit, assessment);
    };
    if (std::none_of(units->begin(), units->end(), isOut))
        return units;
    // Whoever has entries stays, whatever its dates say: no score vanishes from the results.
    const auto counts = m_book.entryCounts(assessment.id);
    if (!counts)
        return counts.error();
    std::erase_if(
        *units, [&](const core::Unit& unit) { return isOut(unit) && !counts->contains(unit.id); });
    return units;
}

core::Status
YearReader::forEachSheet(std::string_view assessment, const core::IndexSet& set,
                         const std::function<void(std::string_view, core::Sheet&)>& use) const
{
    StoredEntries stored(set);
    core::Status outcome;
    std::string unit;
    core::Sheet sheet;
    const core::Status read = m_book.forEachEntry(assessment, [&](const store::EntryView& view) {
        if (view.unit != unit) {
            if (!unit.empty())
                use(unit, sheet);
            unit = view.unit;
            sheet = core::Sheet(set.entryCount());
        }
        outcome = stored.put(view, sheet);
        return outcome.ok();
    });
    if (!read || !outcome)
        return read ? outcome : read;
    if (!unit.empty())
        use(unit, sheet);
    return {};
}

core::Result<std::map<std::string, std::vector<core::DossierCounters>, std::less<>>>
YearReader::countersOf(std::string_view assessment) const
{
    const auto dossiers = m_book.dossiers(assessment);
    if (!dossiers)
        return dossiers.error();
    std::map<std::string, std::vector<core::DossierCounters>, std::less<>> counters;
    for (const store::DossierRow& row : *dossiers)
        counters[row.unit].push_back(row.counters);
    return counters;
}

core::Result<UnitSheet> YearReader::unit(std::string_view assessment, std::string_view unit,
                                         const core::IndexSet& set) const
{
    UnitSheet own{core::Sheet(set.entryCount()), {}};
    StoredEntries stored(set);
    core::Status outcome;
    const core::Status read =
        m_book.forEachEntryOf(assessment, unit, [&](const store::EntryView& view) {
            outcome = stored.put(view, own.sheet);
            return outcome.ok();
        });
    if (!read || !outcome)
        return read ? outcome.error() : read.error();
    auto counters = m_book.dossiersOf(assessment, unit);
    if (!counters)
        return std::move(counters).error();
    own.counters = *std::move(counters);
    return own;
}

core::Result<std::shared_ptr<const YearResults>> YearReader::results(std::string_view id,
                                                                     core::ResultStage stage) const
{
    auto all = std::make_shared<YearResults>();
    const auto found = assessment(id);
    if (!found)
        return found.error();
    auto set = setOf(*found);
    if (!set)
        return std::move(set).error();
    if (hasBestRule(*set)) {
        const auto whole = scores(*found);
        if (!whole)
            return whole.error();
        return resultsOf(**whole, stage);
    }
    auto units = unitsOf(*found);
    if (!units)
        return std::move(units).error();
    const auto counters = countersOf(id);
    if (!counters)
        return counters.error();
    all->assessment = *found;
    all->set = *std::move(set);
    all->units = *std::move(units);
    Evaluation& evaluation = all->evaluation;
    evaluation.stage = stage;
    evaluation.best.resize(static_cast<std::size_t>(all->set.leafCount()));
    std::vector<std::string> ids;
    std::unordered_map<std::string_view, std::size_t> indexes;
    const core::Sheet nothing(all->set.entryCount());
    const auto evaluate = [&](const std::string& unit, const core::Sheet& sheet) {
        const auto own = counters->find(unit);
        return engine::evaluateUnit(
            all->set,
            {&sheet, own == counters->end() ? engine::Counters() : engine::Counters(own->second)},
            stage, evaluation.best);
    };
    for (const core::Unit& unit : all->units) {
        ids.push_back(unit.id);
        indexes.emplace(unit.id, indexes.size());
        evaluation.results.push_back({});
    }
    const core::Status read =
        forEachSheet(id, all->set, [&](std::string_view unit, core::Sheet& sheet) {
            // A unit that has left the group keeps its entries in the book.
            if (const auto index = indexes.find(unit); index != indexes.end())
                evaluation.results[index->second] = evaluate(ids[index->second], sheet);
        });
    if (!read)
        return read.error();
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (evaluation.results[i].nodes.empty())
            evaluation.results[i] = evaluate(ids[i], nothing);
    }
    evaluation.ranking = engine::rankUnits(all->set, evaluation.results, ids);
    return std::shared_ptr<const YearResults>(std::move(all));
}

core::Result<std::shared_ptr<ScoreBook>>
YearReader::scores(const core::Assessment& assessment) const
{
    auto set = setOf(assessment);
    if (!set)
        return std::move(set).error();
    auto units = unitsOf(assessment);
    if (!units)
        return std::move(units).error();

    auto all = std::make_shared<ScoreBook>(assessment, *std::move(set), *std::move(units));
    const core::Status entries =
        forEachSheet(assessment.id, all->set(), [&all](std::string_view unit, core::Sheet& sheet) {
            // A unit that has left the group keeps its entries in the book; they are not part of
            // this assessment's results.
            if (const int index = all->unitIndex(unit); index >= 0)
                all->setSheet(index, std::move(sheet));
        });
    if (!entries)
        return entries.error();

    auto counters = countersOf(assessment.id);
    if (!counters)
        return std::move(counters).error();
    for (auto& [id, rows] : *counters) {
        if (const int unit = all->unitIndex(id); unit >= 0)
            all->setCounters(unit, std::move(rows));
    }

    auto documents = m_book.documents(assessment.id);
    if (!documents)
        return std::move(documents).error();
    std::map<int, std::vector<core::Document>> evidence;
    for (store::DocumentRow& row : *documents) {
        if (const int unit = all->unitIndex(row.unit); unit >= 0)
            evidence[unit].push_back(std::move(row.document));
    }
    for (auto& [unit, own] : evidence)
        all->setDocuments(unit, std::move(own));
    return all;
}

} // namespace app
