// What is done to several criteria of the sheet at once, each as one step (app/EntrySteps.h).
#include "models/sheet/SheetModel.h"

#include "app/StepText.h"
#include "app/Wording.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

std::vector<app::Place> SheetModel::placesOf(const QModelIndexList& indexes) const
{
    std::vector<app::Place> places;
    for (const QModelIndex& index : indexes) {
        const app::Place place{m_unit, m_session->stage(), leafOf(index)};
        if (place.leaf >= 0 && std::find(places.begin(), places.end(), place) == places.end())
            places.push_back(place);
    }
    return places;
}

std::optional<SheetModel::Refusal> SheetModel::setStatus(const QModelIndexList& indexes,
                                                         core::EntryStatus status)
{
    if (!isShown())
        return std::nullopt;
    return take(app::planStatus(m_session->editor(), placesOf(indexes), status));
}

SheetModel::Accepted SheetModel::acceptPrevious(const QModelIndexList& indexes)
{
    Accepted accepted;
    if (!isShown())
        return accepted;
    app::StepPlan plan = app::planAccept(m_session->editor(), placesOf(indexes));
    const auto leaves = [](const std::vector<app::Place>& places) {
        std::vector<int> all;
        for (const app::Place& place : places)
            all.push_back(place.leaf);
        return all;
    };
    accepted.count = static_cast<int>(plan.edits.size());
    accepted.kept = plan.kept;
    accepted.notScored = leaves(plan.notScored);
    accepted.wantsReason = leaves(plan.wantsReason);
    if (auto refused = take(std::move(plan))) {
        accepted = {};
        accepted.refused = std::move(refused);
    }
    return accepted;
}

std::optional<SheetModel::Refusal> SheetModel::takeLastYear(const QModelIndexList& indexes)
{
    if (!isShown())
        return std::nullopt;
    const app::LastYear& before = m_session->lastYear();
    return take(app::planLastYear(m_session->editor(), placesOf(indexes), before),
                qt(app::stepText("step.last-year",
                                 {core::Param::text("year", std::to_string(before.year()))})));
}

SheetModel::Refusal SheetModel::refusalAt(int leaf, const core::Error& error) const
{
    const core::Language language = m_session->language();
    if (error.details.empty())
        return {indexOfLeaf(leaf, editableColumn()), qt(app::text(error, language))};
    const core::Problem& first = error.details.front();
    return {indexOfLeaf(m_session->scores().set().findLeaf(first.place), editableColumn()),
            qt(app::text(first, language))};
}

std::optional<SheetModel::Refusal> SheetModel::take(app::StepPlan plan, const QString& reason)
{
    if (plan.refused)
        return refusalAt(plan.refused->place.leaf, plan.refused->error);
    if (plan.waiting) {
        const app::Place& place = plan.waiting->place;
        (void)EntryForm(*m_session, place.unit, place.stage, place.leaf)
            .setText(plan.waiting->text.field, qt(plan.waiting->text.text));
        Q_EMIT reasonNeeded(indexOfLeaf(place.leaf, editableColumn()));
        return std::nullopt;
    }
    std::vector<app::Place> unchanged;
    for (const core::Edit& edit : plan.edits) {
        if (edit.before == edit.after)
            unchanged.push_back({m_unit, edit.stage, edit.leaf});
    }
    if (const core::Status written = m_session->edit(std::move(plan.edits), {}, reason); !written)
        return refusalAt(-1, written.error());
    // What changes nothing still ends the typing in these cells, once the others are written.
    for (const app::Place& place : unchanged)
        (void)m_session->dropDrafts(place.unit, place.stage, place.leaf);
    return std::nullopt;
}

} // namespace models
