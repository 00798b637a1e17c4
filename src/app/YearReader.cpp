#include "app/YearReader.h"

#include "app/EntryText.h"
#include "app/Reports.h"
#include "app/SheetStream.h"
#include "app/Snapshot.h"
#include "app/Unconfirmed.h"
#include "app/UnitEditor.h"
#include "engine/Evaluate.h"
#include "exchange/IndexSetJson.h"
#include "store/Hash.h"
#include "store/Processes.h"
#include "store/Publications.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace app {

YearResults resultsOf(const std::shared_ptr<const ScoreBook>& scores, core::ResultStage stage)
{
    return {part(scores, scores->assessment()), part(scores, scores->set()),
            part(scores, scores->units()), scores->evaluation(stage)};
}

core::Result<std::vector<core::Unit>> unitsKnownTo(const store::Book& book,
                                                   std::string_view assessment)
{
    const auto process = store::Processes::of(book, assessment);
    if (!process)
        return process.error();
    if (process->phase != core::Phase::Published)
        return book.units();
    auto published = store::Publications::of(book, assessment);
    if (!published)
        return std::move(published).error();
    return published->empty() ? book.units() : std::move(published->back().units);
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

bool YearFrame::has(std::string_view unit) const
{
    return std::any_of(units.begin(), units.end(),
                       [unit](const core::Unit& one) { return one.id == unit; });
}

core::Result<std::shared_ptr<const YearFrame>> YearReader::frame(std::string_view id) const
{
    auto frame = std::make_shared<YearFrame>();
    auto found = assessment(id);
    if (!found)
        return std::move(found).error();
    frame->assessment = *std::move(found);
    const auto text = m_book.setText(frame->assessment.setId);
    if (!text)
        return text.error();
    frame->setHash = store::hashHex(*text);
    auto set = setIn(*text, frame->assessment);
    if (!set)
        return std::move(set).error();
    frame->set = *std::move(set);
    auto units = unitsOf(frame->assessment);
    if (!units)
        return std::move(units).error();
    frame->units = *std::move(units);
    auto surroundings = surroundingsOf(frame->assessment, frame->set);
    if (!surroundings)
        return std::move(surroundings).error();
    frame->surroundings = *std::move(surroundings);
    return std::shared_ptr<const YearFrame>(std::move(frame));
}

core::Result<core::IndexSet> YearReader::setOf(const core::Assessment& assessment) const
{
    const auto text = m_book.setText(assessment.setId);
    return text ? setIn(*text, assessment) : core::Result<core::IndexSet>(text.error());
}

core::Result<core::IndexSet> YearReader::setIn(std::string_view text,
                                               const core::Assessment& assessment)
{
    auto set = exchange::readIndexSet(text);
    if (!set || !set->sound()) {
        return core::Error{core::ErrorKind::InvalidData,
                           "app.set-unreadable",
                           {core::Param::text("set", assessment.setId)},
                           set ? std::move(set->faults) : std::vector<core::Problem>()};
    }
    if (!set->set.hasCalendar)
        set->set.calendar = assessment.calendar;
    return std::move(set->set);
}

core::Result<std::vector<core::Unit>> YearReader::unitsOf(const core::Assessment& assessment) const
{
    auto units = unitsKnownTo(m_book, assessment.id);
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
                                         const core::IndexSet& set,
                                         const Surroundings& surroundings) const
{
    UnitSheet own{core::Sheet(set.entryCount()), {}};
    own.attributes = surroundings.attributes(unit);
    if (const engine::LastFigures* last = surroundings.last(unit))
        own.last = *last;
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

core::Result<YearResults> YearReader::results(std::string_view id, core::ResultStage stage) const
{
    const auto found = assessment(id);
    if (!found)
        return found.error();
    auto read = setOf(*found);
    if (!read)
        return std::move(read).error();
    if (hasBestRule(*read)) {
        const auto whole = scores(*found);
        if (!whole)
            return whole.error();
        return resultsOf(*whole, stage);
    }
    const auto set = std::make_shared<const core::IndexSet>(*std::move(read));
    auto units = unitsOf(*found);
    if (!units)
        return std::move(units).error();
    const auto counters = countersOf(id);
    if (!counters)
        return counters.error();
    const auto surroundings = surroundingsOf(*found, *set);
    if (!surroundings)
        return surroundings.error();
    const auto all = std::make_shared<Evaluation>();
    Evaluation& evaluation = *all;
    evaluation.stage = stage;
    evaluation.best.resize(static_cast<std::size_t>(set->leafCount()));
    std::vector<std::string> ids;
    std::unordered_map<std::string_view, std::size_t> indexes;
    const core::Sheet nothing(set->entryCount());
    const auto evaluate = [&](const std::string& unit, const core::Sheet& sheet) {
        const auto own = counters->find(unit);
        engine::UnitFacts facts(&sheet, own == counters->end() ? engine::Counters()
                                                               : engine::Counters(own->second));
        const std::vector<std::string> attributes = surroundings->attributes(unit);
        facts.attributes = attributes;
        facts.last = surroundings->last(unit);
        return engine::evaluateUnit(*set, facts, stage, evaluation.best);
    };
    for (const core::Unit& unit : *units) {
        ids.push_back(unit.id);
        indexes.emplace(unit.id, indexes.size());
        evaluation.results.push_back({});
    }
    const core::Status done =
        streamSheets(m_book, id, *set, [&](std::string_view unit, core::Sheet& sheet) {
            // A unit that has left the group keeps its entries in the book.
            if (const auto index = indexes.find(unit); index != indexes.end())
                evaluation.results[index->second] = evaluate(ids[index->second], sheet);
        });
    if (!done)
        return done.error();
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (evaluation.results[i].nodes.empty())
            evaluation.results[i] = evaluate(ids[i], nothing);
    }
    evaluation.ranking = engine::rankUnits(*set, evaluation.results, ids);
    return YearResults{std::make_shared<const core::Assessment>(*found), set,
                       std::make_shared<const std::vector<core::Unit>>(*std::move(units)), all};
}

namespace {

/// Entries as they come out of a book, assessment by assessment: whether each suits its set.
class EntryProof {
public:
    explicit EntryProof(const std::map<std::string, core::IndexSet, std::less<>>& sets)
        : m_sets(sets)
    {}
    void take(std::string_view assessment, const store::EntryView& view)
    {
        if (!m_outcome.ok() || !goTo(assessment))
            return;
        if (view.unit != m_unit) {
            m_unit = view.unit;
            m_sheet = core::Sheet(m_set->entryCount());
        }
        m_outcome = m_stored->put(view, m_sheet);
    }
    const core::Status& outcome() const { return m_outcome; }

private:
    /// False where the set of the assessment cannot be read, which is told by itself.
    bool goTo(std::string_view assessment)
    {
        if (assessment != m_assessment) {
            m_assessment = assessment;
            m_unit.clear();
            const auto found = m_sets.find(assessment);
            m_set = found == m_sets.end() ? nullptr : &found->second;
            if (m_set != nullptr)
                m_stored.emplace(*m_set);
        }
        return m_set != nullptr;
    }

    const std::map<std::string, core::IndexSet, std::less<>>& m_sets;
    std::string m_assessment;
    std::string m_unit;
    const core::IndexSet* m_set = nullptr;
    std::optional<StoredEntries> m_stored;
    core::Sheet m_sheet;
    core::Status m_outcome;
};

} // namespace

core::Status YearReader::checkAll() const
{
    // What is damaged is told first, whatever cannot be read because of it.
    const auto assessments = m_book.assessments();
    std::map<std::string, core::IndexSet, std::less<>> sets;
    core::Status setsRead;
    if (assessments) {
        for (const core::Assessment& one : *assessments) {
            auto set = setOf(one);
            if (set)
                sets.emplace(one.id, *std::move(set));
            else if (setsRead.ok())
                setsRead = set.error();
        }
    }
    EntryProof entries(sets);
    if (core::Status sound =
            m_book.check([&entries](std::string_view assessment, const store::EntryView& view) {
                entries.take(assessment, view);
            });
        !sound)
        return sound;
    if (!assessments)
        return assessments.error();
    if (!setsRead || !entries.outcome())
        return setsRead ? entries.outcome() : setsRead;
    for (const core::Assessment& one : *assessments) {
        if (const auto units = unitsOf(one); !units)
            return units.error();
        if (const auto counters = countersOf(one.id); !counters)
            return counters.error();
        if (const auto documents = m_book.documents(one.id); !documents)
            return documents.error();
        if (core::Status same = publishedComesOutTheSame(one); !same)
            return same;
    }
    return {};
}

core::Status YearReader::publishedComesOutTheSame(const core::Assessment& assessment) const
{
    const auto process = store::Processes::of(m_book, assessment.id);
    if (!process || process->phase != core::Phase::Published)
        return process ? core::Status() : core::Status(process.error());
    const auto published = store::Publications::of(m_book, assessment.id);
    const auto now = results(assessment.id, core::ResultStage::Final);
    if (!published || !now)
        return published ? now.error() : published.error();
    if (!published->empty() && published->back().result == rankJson(*now))
        return {};
    return core::Error{core::ErrorKind::Integrity,
                       "process.published-differs",
                       {core::Param::text("assessment", assessment.id)},
                       {}};
}

core::Result<std::shared_ptr<ScoreBook>>
YearReader::scores(const core::Assessment& assessment) const
{
    auto set = setOf(assessment);
    if (!set)
        return std::move(set).error();
    return scoresBy(*std::move(set), assessment);
}

core::Result<std::shared_ptr<ScoreBook>>
YearReader::scoresWithoutEntries(const core::Assessment& assessment) const
{
    auto set = setOf(assessment);
    if (!set)
        return std::move(set).error();
    auto units = unitsOf(assessment);
    if (!units)
        return std::move(units).error();
    auto all = std::make_shared<ScoreBook>(assessment, *std::move(set), *std::move(units));
    auto surroundings = surroundingsOf(assessment, all->set());
    if (!surroundings)
        return std::move(surroundings).error();
    all->setSurroundings(*std::move(surroundings));
    return all;
}

core::Status YearReader::readUnit(ScoreBook& scores, int unit) const
{
    auto own = this->unit(scores.assessment().id, scores.units()[static_cast<std::size_t>(unit)].id,
                          scores.set());
    if (!own)
        return std::move(own).error();
    scores.setSheet(unit, std::move(own->sheet));
    scores.setCounters(unit, std::move(own->counters));
    return {};
}

core::Result<std::shared_ptr<ScoreBook>>
YearReader::scoresBy(core::IndexSet set, const core::Assessment& assessment) const
{
    auto units = unitsOf(assessment);
    if (!units)
        return std::move(units).error();

    auto all = std::make_shared<ScoreBook>(assessment, std::move(set), *std::move(units));
    const core::Status entries = streamSheets(
        m_book, assessment.id, all->set(), [&all](std::string_view unit, core::Sheet& sheet) {
            // A unit that has left the group keeps its entries in the book; they are not part of
            // this assessment's results.
            if (const int index = all->unitIndex(unit); index >= 0)
                all->setSheet(index, std::move(sheet));
        });
    if (!entries)
        return entries.error();

    auto surroundings = surroundingsOf(assessment, all->set());
    if (!surroundings)
        return std::move(surroundings).error();
    all->setSurroundings(*std::move(surroundings));

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

    auto carried = readCarried(m_book, *all);
    if (!carried)
        return std::move(carried).error();
    for (auto& [unit, own] : *carried)
        all->setCarried(unit, std::move(own));
    return all;
}

} // namespace app
