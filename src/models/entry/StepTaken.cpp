#include "models/entry/StepTaken.h"

#include "app/Wording.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <array>

namespace models {

namespace {

/// The first fault of a step names its entry; one of the book as a whole does not.
StepTaken::Refusal refusalOf(const Session& session, app::Place place, const core::Error& error)
{
    const core::Language language = session.language();
    if (error.details.empty())
        return {place, qt(app::text(error, language))};
    const core::Problem& first = error.details.front();
    if (const int leaf = session.scores().set().findLeaf(first.place); leaf >= 0)
        place.leaf = leaf;
    return {place, qt(app::text(first, language))};
}

} // namespace

StepTaken take(Session& session, app::StepPlan plan, const QString& reason)
{
    StepTaken taken;
    if (plan.refused) {
        taken.refused = refusalOf(session, plan.refused->place, plan.refused->error);
        return taken;
    }
    taken.kept = plan.kept;
    taken.notScored = std::move(plan.notScored);
    taken.wantsReason = std::move(plan.wantsReason);
    if (plan.waiting) {
        const app::Place& place = plan.waiting->place;
        (void)EntryForm(session, place.unit, place.stage, place.leaf)
            .setText(plan.waiting->text.field, qt(plan.waiting->text.text));
        taken.asksReason = place;
        return taken;
    }
    if (plan.edits.empty())
        return taken;
    const auto placeOf = [&session](const core::Edit& edit) {
        return app::Place{session.scores().unitIndex(edit.unit), edit.stage, edit.leaf};
    };
    const app::Place first = placeOf(plan.edits.front());
    std::vector<app::Place> unchanged;
    for (const core::Edit& edit : plan.edits) {
        if (edit.before == edit.after)
            unchanged.push_back(placeOf(edit));
    }
    taken.count = static_cast<int>(plan.edits.size());
    if (const core::Status written = session.edit(std::move(plan.edits), {}, reason); !written) {
        taken = {};
        taken.refused = refusalOf(session, first, written.error());
        return taken;
    }
    // What changes nothing still ends the typing in these cells, once the others are written.
    for (const app::Place& place : unchanged)
        (void)session.dropDrafts(place.unit, place.stage, place.leaf);
    return taken;
}

namespace {

bool isUnconfirmed(const Session& session, const app::Place& place)
{
    const app::ScoreBook& scores = session.scores();
    return app::unconfirmedAnswer(scores, place.unit, place.leaf) != nullptr ||
           !app::unconfirmedDocuments(scores, place.unit, place.leaf).empty();
}

core::Status writeCarried(Session& session, const std::vector<app::Place>& places, bool isConfirmed)
{
    const std::string label = app::carriedLabel(session.scores(), places, isConfirmed);
    return session.commit(app::CarriedCommand{places, isConfirmed, label}, qt(label));
}

} // namespace

std::optional<Confirmed> confirmCarried(Session& session, const std::vector<app::Place>& places)
{
    std::vector<app::Place> waiting;
    for (const app::Place& place : places) {
        if (isUnconfirmed(session, place))
            waiting.push_back(place);
    }
    if (waiting.empty())
        return std::nullopt;
    Confirmed done;
    if (const core::Status written = writeCarried(session, waiting, true); !written) {
        done.refused = refusalOf(session, waiting.front(), written.error());
        return done;
    }
    for (const app::Place& place : waiting) {
        if (isUnconfirmed(session, place)) {
            done.left.push_back(place);
            continue;
        }
        ++done.count;
        (void)session.dropDrafts(place.unit, core::Stage::Self, place.leaf);
    }
    return done;
}

core::Status discardCarried(Session& session, const std::vector<app::Place>& places)
{
    return writeCarried(session, places, false);
}

EntryForm::Commit enterText(Session& session, const app::Place& place, int field,
                            const QString& text, EntryForm::Fault& fault)
{
    const QString typed = text.trimmed();
    fault.field = field;
    if (!typed.isEmpty() || field != EntryForm::pointsField)
        return EntryForm(session, place.unit, place.stage, place.leaf).enter(field, typed, fault);
    const StepTaken cleared = take(
        session, app::planStatus(session.editor(), std::array{place}, core::EntryStatus::Empty));
    if (!cleared.refused)
        return EntryForm::Commit::Done;
    fault.text = cleared.refused->text;
    return EntryForm::Commit::Refused;
}

} // namespace models
