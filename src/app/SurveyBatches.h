#pragma once

#include "app/ScoreBook.h"
#include "app/SheetEditor.h"
#include "core/Survey.h"
#include "engine/SurveyBatches.h"
#include "store/Book.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// Criteria whose figures are ballots by option, so that batches of them can be added up: those of
/// surveyLeaves() that do not ask for a percentage.
std::vector<int> ballotLeaves(const core::IndexSet& set);

/// The one way by which batches of ballots change: permission, check, store. A change is one step
/// that can be undone (StepLog). A batch is never deleted; what is not to be counted is dropped,
/// with its reason.
class SurveyEditor {
public:
    SurveyEditor(store::Book& book, const ScoreBook& scores) : m_book(book), m_scores(scores) {}

    /// Why batches cannot be keyed now (Gate, core::Action::KeySurvey); nothing where they can.
    std::optional<core::Error> refusal() const;

    /// In the order in which they came; none for who may not see all units (core::maySeeAll).
    core::Result<std::vector<core::SurveyBatch>> all() const;
    /// NotFound "survey-batch.none" (batch).
    core::Result<core::SurveyBatch> batch(const std::string& id) const;
    /// Under whose name a keying is written: who is signed in; empty in a book without accounts,
    /// where a name is asked for.
    std::string ownName() const;

    /// Writes a batch, a new one where its id is empty, and returns its id. A keying that differs
    /// from what the book holds becomes ownName()'s, where there is one. Numbers that do not agree
    /// are written, too: the batch is set aside for them (engine::batchReasons).
    ///
    /// Errors: NotPermitted as refusal(); NotFound "survey-batch.none" (batch); InvalidData
    /// "survey-batch.no-form", "survey-batch.no-person", "survey-batch.same-person" (person: both
    /// keyings are by one), "survey-batch.unkeyed" (a second keying without a first),
    /// "survey-batch.bad-number" (value), "survey-batch.no-unit" (unit), "survey-batch.not-ballots"
    /// (code: no criterion whose ballots are counted), "survey-batch.no-option" (code, option),
    /// "survey-batch.line-twice" (unit, code), "survey-batch.dropped" (batch, reason: a dropped
    /// batch is used again before anything else of it changes); those of store::Surveys.
    core::Result<std::string> put(core::SurveyBatch batch, const std::string& label);

    /// What keeps a batch from being written, as of put(); nothing where it may be.
    std::optional<core::Error> faultOf(const core::SurveyBatch& batch) const;

private:
    store::Book& m_book;
    const ScoreBook& m_scores;
};

/// What keeps a new batch from being written, as of SurveyEditor::put(), asked without an
/// assessment in memory: `isUnit`, whether a unit takes part.
std::optional<core::Error> batchFault(const core::SurveyBatch& batch, const core::IndexSet& set,
                                      const std::function<bool(const std::string&)>& isUnit);

/// engine::batchReasons with units by name.
std::vector<core::Problem> reasonsOf(const ScoreBook& scores, const core::SurveyBatch& batch);

/// What a change of a batch is called as a step.
std::string surveyLabel(const core::SurveyBatch& before, const core::SurveyBatch& after);

/// A batch that is not counted, and why.
struct BatchAside {
    std::string id;
    std::string form;
    engine::BatchState state = engine::BatchState::Wrong;
    std::vector<core::Problem> reasons;
};

/// What counting would do: the sound batches added up, as figures of the survey criteria's entries.
/// Nothing is written. Counting twice is counting once.
struct SurveyCount {
    std::vector<core::Edit> edits; ///< for SheetEditor::apply
    std::vector<std::string> counted;
    std::vector<BatchAside> aside;
    /// Why entries cannot be written (place: unit and criterion): SheetEditor::faults and refusals;
    /// then nothing is.
    std::vector<core::Problem> faults;
    /// "survey-count.no-answers" (unit, code): only blanks, the entry stays as it is.
    std::vector<core::Problem> warnings;
    int unchanged = 0; ///< entries that have these figures already

    bool canWrite() const { return faults.empty() && !edits.empty(); }
    /// The reason of the change, which names the batches: "step.survey-count".
    std::string reason() const;
};

/// Pre: a verifying stage. `all`: the batches of the assessment.
SurveyCount countSurvey(const std::vector<core::SurveyBatch>& all, const SheetEditor& editor,
                        core::Stage stage);

} // namespace app
