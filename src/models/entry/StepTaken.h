#pragma once

#include "app/EntrySteps.h"
#include "models/entry/EntryForm.h"

#include <QString>

#include <optional>
#include <vector>

namespace models {

class Session;

/// What became of a step over one or many entries (app/EntrySteps.h), in sheet and matrix alike.
struct StepTaken {
    struct Refusal {
        app::Place place; ///< leaf −1: no one place
        QString text;
    };
    int count = 0;
    int kept = 0; ///< verified before; a selection of several does not overwrite them
    std::vector<app::Place> notScored;    ///< without a score of the stage before
    std::vector<app::Place> wantsReason;  ///< not accepted without a reason of their own
    std::optional<app::Place> asksReason; ///< whose reason is to be typed now
    std::optional<Refusal> refused;       ///< nothing was done
};

/// Writes a planned step, or leaves the text that waits for its reason as typed at its place.
StepTaken take(Session& session, app::StepPlan plan, const QString& reason = {});

/// Confirms what came over from last year at places (app/CarriedEditor.h), as one step; `left`
/// names those that nobody could type today. Nothing where nothing waits at any of them.
struct Confirmed {
    int count = 0;
    std::vector<app::Place> left;
    std::optional<StepTaken::Refusal> refused;
};
std::optional<Confirmed> confirmCarried(Session& session, const std::vector<app::Place>& places);
/// Gives it up.
core::Status discardCarried(Session& session, const std::vector<app::Place>& places);

/// Hands a typed text over, once. An empty text for the points clears the entry.
EntryForm::Commit enterText(Session& session, const app::Place& place, int field,
                            const QString& text, EntryForm::Fault& fault);

} // namespace models
