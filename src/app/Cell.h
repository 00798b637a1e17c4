#pragma once

#include "app/Place.h"
#include "app/ScoreBook.h"
#include "core/Result.h"

#include <optional>
#include <string>

namespace app {

class LastYear;
class SheetEditor;

/// Where an entry stands, seen from its stage; in the order of what is still to be done.
enum class CellState {
    Pending,      ///< something is typed and not entered
    Faulty,       ///< entered, and no points come of it
    Unconfirmed,  ///< nothing entered; last year's answer waits to be confirmed
    NotScored,    ///< nothing entered that counts at the stage
    Flagged,      ///< points with a warning of the evaluation
    Unproven,     ///< no evidence: 0 points
    Cut,          ///< verified with fewer points than the unit gave itself
    Raised,       ///< verified with more
    NothingArose, ///< "không phát sinh"
    Survey,       ///< a survey's points, entered
    SelfScored,   ///< scored by the unit, at its own stage
    Accepted,     ///< verified with the unit's points, or where the unit gave none
    Outside,      ///< not asked here: survey, office while units score
    NotApplicable ///< its maximum is scaled to nothing for the unit
};

/// Where the figures that are shown for an entry come from.
enum class FiguresFrom { None, Own, Previous, Dossiers };

/// All that is known of one entry at one place. The sheet, the matrix, their panes and filters and
/// the command line ask here, so that they cannot tell different things of one entry.
struct Cell {
    Place place;
    CellState state = CellState::NotScored;
    /// Bonus or penalty: nothing is missing where it is empty.
    bool isExtra = false;
    core::ScoredBy by = core::ScoredBy::Unit;
    /// Of the stage's own entry. Points: nothing where it is empty, where none can be computed and
    /// where the criterion does not apply.
    core::EntryStatus status = core::EntryStatus::Empty;
    std::optional<core::Points> points;
    /// The reason or note of the entry that counts: at v2, where nothing is entered, that of v1,
    /// whose points are kept.
    std::string note;
    bool isNoteOwn = true; ///< of the stage's own entry
    /// Of the entry that counts at the stage (at v2 that of v1 where there is no other).
    std::optional<core::Points> counting;
    engine::Flags flags = 0;
    /// What the stage before says (v1: self; v2: v1, else self); nothing at the self stage.
    std::optional<core::Points> before;
    /// Counting less self points, where they differ; nothing at the self stage, and where units do
    /// not score themselves.
    std::optional<core::Points> difference;
    /// Final points of the year before, where it was asked for and the criterion is mapped.
    std::optional<core::Points> lastYear;
    /// The figures to show, and whose they are; none where nothing arose.
    core::Figures figures;
    FiguresFrom figuresFrom = FiguresFrom::None;
    int documents = 0;
    /// Of the self stage: what came over from last year and waits to be confirmed. It is part of
    /// nothing above.
    std::optional<core::Entry> carried;
    int carriedDocuments = 0;
    bool isHeldToMax = false;   ///< see app::isHeldToMax
    bool lacksEvidence = false; ///< see app::lacksEvidence
    bool restsOnStale = false;  ///< see app::restsOnStale
    bool isTyped = false;       ///< something is typed here and not entered
    bool isAsked = false;       ///< a verifier's question waits for the unit's answer
    bool isContested = false;   ///< a complaint waits for the second verification
    /// Why nothing can be entered here; nothing where it can.
    std::optional<core::Error> readOnly;
};

/// The cell at a place. `isTyped`: whether a draft waits there. `last` may be nullptr. Costs at
/// most four evaluations of one entry (three where no scale stands), whatever the group's size.
Cell cellAt(const SheetEditor& editor, const Place& place, bool isTyped = false,
            const LastYear* last = nullptr);

/// Whether nothing is left to be done at a place. A criterion: it has points, or does not apply to
/// the unit (docs/scoring.md, "Progress"); anything else: something counts, an entry or a figure
/// that dossiers give.
bool isDone(const ScoreBook& scores, const Place& place);

/// The mark "thiếu TL", one for all: no document serves the unit's criterion, and the unit either
/// says itself that it has none (F9, "unproven", at the self stage), or gave itself points although
/// the set names evidence. Survey and office criteria, bonus and penalty never lack any.
bool lacksEvidence(const ScoreBook& scores, int unit, int leaf);

/// The mark "TL hết giá trị": one of the documents of the unit's criterion has expired or been
/// replaced (engine::restsOnStale).
bool restsOnStale(const ScoreBook& scores, int unit, int leaf);

/// The points of an entry as it would count at a stage; nothing where it is empty, where none can
/// be computed and where the criterion does not apply.
std::optional<core::Points> pointsOf(const ScoreBook& scores, const Place& place,
                                     const core::Entry& entry);
/// What the evaluation makes of it. Pre: a criterion, neither bonus nor penalty.
engine::NodeResult resultOf(const ScoreBook& scores, const Place& place, const core::Entry& entry);

/// The node of a leaf; nullptr for bonus and penalty.
const core::Node* nodeOf(const core::IndexSet& set, int leaf);
/// The maximum of a leaf (bonus and penalty: the cap).
core::Points maximumOf(const core::IndexSet& set, int leaf);
/// Whether points are typed here because no figures make them: a `manual` rule, bonus, penalty.
bool isManual(const core::IndexSet& set, int leaf);
/// Who scores it; bonus and penalty are the unit's to ask for.
core::ScoredBy scoredBy(const core::IndexSet& set, int leaf);

} // namespace app
