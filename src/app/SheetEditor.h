#pragma once

#include "app/Place.h"
#include "app/ScoreBook.h"
#include "app/Standing.h"
#include "core/Result.h"
#include "store/Book.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace app {

/// What a value being typed would give; nothing is written.
struct Preview {
    std::optional<core::Points> points;
    std::string explanation;
    std::vector<core::Problem>
        problems; ///< of engine::checkEntry; errors keep the entry from being written
};

/// The one way by which entries change: permission, check, store, memory, results, in this order. A
/// change is on disk before anything on the screen says so.
class SheetEditor {
public:
    SheetEditor(store::Book& book, ScoreBook& scores)
        : m_book(book), m_scores(scores), m_standing(book, scores.assessment().id)
    {}

    /// Why entries cannot be changed now (Gate::refusal); nothing where they can.
    std::optional<core::Error> refusal() const;
    /// Why nothing can be entered for a criterion of a unit at a stage; besides what the gate says
    /// of the phase: InvalidData "entry.survey-self", "entry.office-self" (units do not score it
    /// themselves).
    std::optional<core::Error> refusal(int unit, core::Stage stage, int leaf) const;

    /// Applies all edits in one transaction, or none. Edits whose after equals before are dropped;
    /// an edit whose `before` is not what the book holds is refused (Conflict
    /// "store.entry-changed"). Entries with errors are refused: InvalidData "entry.refused",
    /// details name each. With a label the edits become one step that can be undone (StepLog).
    /// `typed`: places whose drafts have become these edits; they are forgotten in the same
    /// transaction.
    core::Status apply(std::vector<core::Edit> edits, const std::string& reason = {},
                       const std::string& label = {}, std::span<const Place> typed = {});

    /// Writes edits that have been checked already (an import plan, an entry that app::readEntry
    /// has found sound), in one transaction, or none.
    core::Status applyChecked(const std::vector<core::Edit>& edits, const std::string& reason,
                              const std::string& label = {}, std::span<const Place> typed = {});

    /// The errors that keep an entry from being written by a person: engine::checkEntry, and the
    /// reason that is wanted where no figures speak ("entry.reason-needed"): nothing arose, no
    /// evidence, points typed for `manual`, unless the stage before says the same.
    std::vector<core::Problem> faults(int unit, core::Stage stage, int leaf,
                                      const core::Entry& entry) const;

    /// The same where engine::checkEntry has been asked already and found `checked`.
    std::vector<core::Problem> faults(int unit, core::Stage stage, int leaf,
                                      const core::Entry& entry,
                                      std::vector<core::Problem> checked) const;

    /// Values of the sheet as edits from what is there now.
    core::Edit makeEdit(int unit, core::Stage stage, int leaf, core::Entry after) const;

    /// The entry with its figures changed; typed points that belong to the old figures are dropped
    /// (but kept for `manual`).
    core::Entry withFigures(int unit, core::Stage stage, int leaf,
                            const core::Figures& figures) const;
    /// The entry with typed points. At v1 and v2, where the points equal the rule's result they are
    /// not kept as an own figure, and where the stage has no figures yet those of the stage before
    /// are taken over.
    core::Entry withPoints(int unit, core::Stage stage, int leaf, core::Points points) const;

    Preview preview(int unit, core::Stage stage, int leaf, const core::Entry& entry,
                    core::Language language) const;

    /// The entry of the stage before that the verifier compares with: v1 → self; v2 → v1, else
    /// self. nullptr for self.
    const core::Entry* previousEntry(int unit, core::Stage stage, int leaf) const;
    /// The stage of that entry. Pre: not the self stage.
    core::Stage previousStage(int unit, core::Stage stage, int leaf) const;

    core::Status keepDraft(int unit, core::Stage stage, int leaf, const std::string& field,
                           const std::string& text);
    core::Status dropDrafts(int unit, core::Stage stage, int leaf);
    core::Result<std::vector<store::Draft>> drafts() const;

    /// How far the assessment and its units have come.
    const Standing& standing() const { return m_standing; }

    ScoreBook& scores() { return m_scores; }
    const ScoreBook& scores() const { return m_scores; }

private:
    core::Status write(const std::vector<core::Edit>& edits, const std::string& reason,
                       const std::string& label, std::span<const Place> typed);

    store::Book& m_book;
    ScoreBook& m_scores;
    Standing m_standing;
};

} // namespace app
