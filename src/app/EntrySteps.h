#pragma once

#include "app/EntryReader.h"
#include "app/LastYear.h"
#include "app/Place.h"

#include <optional>
#include <span>
#include <vector>

/// What is done to one or many entries at once, each as one step: a status set, the stage before
/// accepted, last year's figures taken. Sheet and matrix do the same here. Pure: nothing is
/// written; the edits go to SheetEditor::apply.
namespace app {

/// Why a step cannot be made, and where.
struct StepRefusal {
    Place place;
    core::Error error;
};

/// A text that waits at a place for its reason, as if it had been typed there.
struct WaitingText {
    Place place;
    FieldText text;
};

/// What a step would do. Where it is refused nothing of it is done.
struct StepPlan {
    std::vector<core::Edit> edits; ///< also such that change nothing: they end what is typed there
    std::optional<StepRefusal> refused;
    /// The one entry whose reason is asked for now; only where there are no edits.
    std::optional<WaitingText> waiting;

    // Of accepting many: what was left out.
    int kept = 0;                   ///< verified before; many at once do not overrun them
    std::vector<Place> notScored;   ///< the stage before says nothing
    std::vector<Place> wantsReason; ///< not to be accepted without a reason of its own
};

/// Sets a status; where all have it already it is taken back to what the figures say (Empty
/// clears). Refused: SheetEditor::refusal of a place; InvalidData "step.none-refused" (code) where
/// the set does not know it; "step.reason-each" where several want a reason.
StepPlan planStatus(const SheetEditor& editor, std::span<const Place> places,
                    core::EntryStatus status);

/// Takes over what the stage before says. Refused, besides SheetEditor::refusal: InvalidData
/// "step.no-stage-before" at the self stage, "step.none-before" (code), "step.all-verified" and
/// "step.counts-unentered" (code: shared figures or counters score it) where nothing is left to
/// accept, "step.not-computable" (code, unit).
StepPlan planAccept(const SheetEditor& editor, std::span<const Place> places);

/// Whether an entry holds a day: one of last year would be a year early now.
bool holdsDay(const core::IndexSet& set, int leaf, const core::Entry& entry);

/// Takes over last year's figures, its points where there are no figures. Refused, besides
/// SheetEditor::refusal: InvalidData "step.no-last-year"; "step.last-year-empty",
/// "step.last-year-other" (code): other figures were asked for then.
StepPlan planLastYear(const SheetEditor& editor, std::span<const Place> places,
                      const LastYear& last);

} // namespace app
