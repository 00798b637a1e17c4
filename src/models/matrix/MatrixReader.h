#pragma once

#include "app/Cell.h"
#include "app/LastYear.h"
#include "core/Stage.h"
#include "engine/Outliers.h"

#include <optional>

namespace models {

class Session;

/// One criterion over the units of the current assessment, as values: what each unit entered, what
/// it gives, what it gave last year. One unit costs the same in a group of ten and of ten thousand;
/// nothing is kept.
class MatrixReader {
public:
    /// `last` may be nullptr. `keepsDocuments`: see keepsDocuments(); whoever reads many units
    /// finds it out once.
    MatrixReader(const Session& session, int leaf, const app::LastYear* last,
                 bool keepsDocuments = false);

    int leaf() const { return m_leaf; }
    core::Stage stage() const { return m_stage; }
    /// nullptr for bonus and penalty.
    const core::Node* node() const { return m_node; }
    core::ScoredBy by() const;
    bool isManual() const;
    core::Points maximum() const;
    app::Place place(int unit) const { return {unit, m_stage, m_leaf}; }
    /// All that is known of the unit's entry at the current stage.
    app::Cell cell(int unit) const;

    const core::Entry& entry(int unit, core::Stage stage) const;
    const core::Entry& now(int unit) const { return entry(unit, m_stage); }
    /// The entry that counts at the current stage: at v2 the one of v1 where there is no other.
    const core::Entry& counting(int unit) const;
    /// Whether something counts here, typed or not: app::isDone.
    bool isDone(int unit) const;
    /// The entry of the stage before that the verifier works on; nullptr at the self stage.
    const core::Entry* previous(int unit) const;
    core::Stage stageOfPrevious(int unit) const;

    /// Own figures, or those drawn from the dossiers.
    core::Figures figures(int unit, const core::Entry& entry) const;
    /// Points of a stage's entry; nothing where it is empty, cannot be computed or does not apply.
    std::optional<core::Points> points(int unit, core::Stage stage) const
    {
        return points(unit, stage, entry(unit, stage));
    }
    std::optional<core::Points> points(int unit, core::Stage stage, const core::Entry& entry) const;

    int documentCount(int unit) const;
    bool lacksEvidence(int unit) const;
    /// Whether any unit of the group has a document for the criterion: where none has, documents
    /// are kept elsewhere.
    bool keepsDocuments() const { return m_keepsDocuments; }

    const app::LastYear* lastYear() const { return m_last && m_last->exists() ? m_last : nullptr; }
    std::optional<core::Points> lastPoints(int unit) const;

    /// The stage whose figures are looked through for outliers: the units' own, or, where they have
    /// none, the current one's.
    core::Stage comparedStage() const
    {
        return by() == core::ScoredBy::Unit ? core::Stage::Self : m_stage;
    }
    engine::Compared compared(int unit) const;

private:
    const Session& m_session;
    int m_leaf;
    core::Stage m_stage;
    const core::Node* m_node = nullptr;
    const app::LastYear* m_last = nullptr;
    bool m_keepsDocuments = false;
};

} // namespace models
