#pragma once

#include "app/Surroundings.h"
#include "app/Unconfirmed.h"
#include "core/Assessment.h"
#include "core/Document.h"
#include "core/DossierCounter.h"
#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Language.h"
#include "core/Unit.h"
#include "engine/Evaluate.h"
#include "engine/Rank.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace app {

/// All results of an assessment at one result stage.
struct Evaluation {
    core::ResultStage stage = core::ResultStage::Final;
    engine::BestValues best;
    std::vector<engine::UnitResult> results; ///< by unit index
    engine::Ranking ranking;
};

/// One assessment in memory: its set, units, sheets and results. Read by everything, changed only
/// after the book has taken the change: by SheetEditor, DossierEditor, EvidenceEditor, StepLog
/// (undo, redo, what another program has written) and Workspace (what an import has touched).
///
/// Everything is evaluated anew after each edit; a stage nobody looks at is evaluated when it is
/// asked for. One thread at a time: results are computed inside const calls.
class ScoreBook {
public:
    ScoreBook(core::Assessment assessment, core::IndexSet set, std::vector<core::Unit> units);

    const core::Assessment& assessment() const { return m_assessment; }
    const core::IndexSet& set() const { return m_set; }
    const std::vector<core::Unit>& units() const { return m_units; }
    int unitCount() const { return static_cast<int>(m_units.size()); }
    /// Index of a unit, −1 where it is not in the group.
    int unitIndex(std::string_view id) const;

    const core::Sheet& sheet(int unit) const { return m_sheets[static_cast<std::size_t>(unit)]; }
    engine::Counters counters(int unit) const { return m_counters[static_cast<std::size_t>(unit)]; }
    const std::vector<engine::UnitFacts>& unitFacts() const { return m_facts; }
    const engine::UnitFacts& factsOf(int unit) const
    {
        return m_facts[static_cast<std::size_t>(unit)];
    }

    /// Evidence of a unit, removed documents too; their content is not here.
    const std::vector<core::Document>& documents(int unit) const
    {
        return m_documents[static_cast<std::size_t>(unit)];
    }
    /// Documents that serve a criterion.
    int documentCount(int unit, int leaf) const;

    /// What came over from last year for a unit, confirmed or not (app/Unconfirmed.h says what
    /// waits); nullptr where nothing did. No result looks at it.
    const Carried* carried(int unit) const;

    /// Results and ranking at a stage, computed when needed. A snapshot: whoever keeps it keeps
    /// these results, whatever changes later.
    std::shared_ptr<const Evaluation> evaluation(core::ResultStage stage) const;
    /// The highest value of each `best` criterion, without evaluating or ranking anybody: all that
    /// one entry's points need beside the entry itself (engine::evaluateEntry). Valid until the
    /// next change.
    const engine::BestValues& best(core::ResultStage stage) const;

    /// Lets go of what evaluation() has kept of a stage: of a country's units that is forty
    /// megabytes. Asked for again, it is computed anew.
    void releaseResults(core::ResultStage stage) const;

    /// The explaining line of a criterion as it stands, or of a composite. Where the results of the
    /// stage are not kept, this unit alone is evaluated.
    std::string explain(int unit, int node, core::ResultStage stage, core::Language language) const;

    // For Workspace and the editors: replace an entry, the counters, the surroundings or the
    // documents of units and drop the results they change.
    void setEntry(int unit, core::Stage stage, int leaf, core::Entry entry);
    void setSheet(int unit, core::Sheet sheet);
    void setCounters(int unit, std::vector<core::DossierCounters> counters);
    void setSurroundings(Surroundings surroundings);
    void setDocuments(int unit, std::vector<core::Document> documents);
    void setCarried(int unit, Carried carried);

private:
    void dropResults(int unit, core::Stage stage);
    const engine::UnitResult& resultOf(int unit, core::ResultStage stage) const;

    core::Assessment m_assessment;
    core::IndexSet m_set;
    std::vector<core::Unit> m_units;
    std::unordered_map<std::string, int> m_unitById;
    std::vector<std::string> m_ids;
    std::vector<core::Sheet> m_sheets;
    std::vector<std::vector<core::DossierCounters>> m_counters;
    std::vector<std::vector<core::Document>> m_documents;
    std::vector<std::vector<std::uint16_t>>
        m_documentCounts;             ///< by leaf; empty where a unit has no document
    std::map<int, Carried> m_carried; ///< by unit
    Surroundings m_surroundings;
    std::vector<std::vector<std::string>> m_attributes; ///< by unit, as m_facts looks at them
    std::vector<engine::UnitFacts> m_facts;
    bool m_hasBest = false;

    struct Cached {
        /// Changed in place as long as nobody else keeps it, else a copy takes its place.
        std::shared_ptr<Evaluation> evaluation;
        std::optional<engine::BestValues> best; ///< only while there is no evaluation
        /// So is this: the unit that was asked for by itself last, by index.
        std::optional<std::pair<int, engine::UnitResult>> one;
        std::vector<int> dirtyUnits; ///< results to compute anew; all when evaluation is empty
        std::vector<bool> isDirty;   ///< by unit: whether it is among them
        bool rankDirty = false;

        void forgetDirty();
    };
    mutable std::array<Cached, core::resultStages.size()> m_cache;
};

/// Whether a verifier has entered anything, at either stage.
bool isVerified(const ScoreBook& scores);

/// Whether one unit's figures may change the points of all others.
bool hasBestRule(const core::IndexSet& set);

/// Whether a result stage shows what is entered at a stage.
bool shows(core::ResultStage result, core::Stage entered);
/// The result stage that shows what is entered at a stage: self → self, v1 → v1, v2 → final.
core::ResultStage resultStageOf(core::Stage stage);
/// Which entry a verification looks back at: of the second one the first's, where it has any, else
/// the unit's own.
core::Stage previousStage(const core::Sheet& sheet, core::Stage stage, int leaf);

} // namespace app
