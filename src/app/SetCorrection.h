#pragma once

#include "app/CorrectionMoves.h"
#include "app/Workspace.h"
#include "exchange/SetDifference.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// A set in use does not change under it. What is wrong in it is corrected by a new version, to
/// which the assessment is bound from then on; the version of before stays in the book under its
/// own id, and so do other assessments of it.
namespace app {

/// An entry that could be made by the version in use and could not by the new one. It stays as it
/// is; what the evaluation makes of it is among the scores that move.
struct CorrectionFault {
    int unit = 0;
    core::Stage stage = core::Stage::Self;
    std::string code;
    core::Problem problem; ///< the first error of engine::checkEntry
};

/// What a correction would do; nothing of it is stored.
struct CorrectionPlan {
    core::Assessment assessment; ///< as it would be: its set, and the calendar that it keeps
    std::string text;            ///< of the new version, canonical
    bool isStored = false;       ///< the book has it already
    std::vector<exchange::SetChange> changes;
    /// Of `set check` on the new version; "correction.other-year" (year, own) where it is not of
    /// the assessment's year, "correction.other-level" (level, own) where not of the level of
    /// before.
    std::vector<core::Problem> remarks;
    std::vector<CorrectionFault> faults;
    std::vector<CorrectedScore> scores;
    std::vector<CorrectedUnit> units;
    /// The assessment by both versions, as it is now.
    std::shared_ptr<const ScoreBook> before;
    std::shared_ptr<const ScoreBook> after;
    std::int64_t historyLength = 0; ///< when it was made
};

/// Corrects the index set of one assessment.
class SetCorrection {
public:
    SetCorrection(Workspace& workspace, std::string assessment)
        : m_workspace(workspace), m_assessment(std::move(assessment))
    {}

    /// Why it cannot be corrected by whoever works here: what the role and the process say
    /// (core::Action::CorrectSet; Gate::refusal), the state of the book apart, so that a book that
    /// is open for reading can be planned for.
    std::optional<core::Error> refusal() const;

    /// With the text of a set's file. One that still has the id of the version in use, or of one
    /// before it, gets the next id of theirs: "so-2021" → "so-2021-2". InvalidData "set.faulty"
    /// with its faults; Conflict "store.set-in-use" (set, assessment) where another assessment has
    /// its id for another text, "store.id-case" (id, existing), "correction.same" where it says the
    /// same, "correction.held" (count; details as of heldPlaces): nothing is lost by a correction.
    core::Result<CorrectionPlan> planText(std::string_view json) const;
    /// With a set of the book. NotFound "store.no-set".
    core::Result<CorrectionPlan> planSet(const std::string& id) const;

    /// Stores the version, binds the assessment to it and writes the history, in one transaction,
    /// and has the workspace read the assessment anew. What was done before cannot be undone any
    /// more (store::Corrections); the way back is another correction with the version of before.
    /// InvalidData "process.reason-needed"; Conflict "correction.overtaken" where something was
    /// written since the plan was made; those of Gate::refusal.
    core::Status apply(const CorrectionPlan& plan, const std::string& reason);

private:
    core::Result<CorrectionPlan> plan(core::IndexSet set, std::vector<core::Problem> remarks) const;
    /// The id under which the book is to have the version.
    core::Result<std::string> idFor(const core::IndexSet& set, const core::Assessment& now) const;

    Workspace& m_workspace;
    std::string m_assessment;
};

} // namespace app
