// What is done to several criteria of the sheet at once, each as one step (app/EntrySteps.h).
#include "models/sheet/SheetModel.h"

#include "app/StepText.h"
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

StepTaken SheetModel::taken(StepTaken step)
{
    if (step.asksReason)
        Q_EMIT reasonNeeded(indexOfLeaf(step.asksReason->leaf, editableColumn()));
    return step;
}

StepTaken SheetModel::setStatus(const QModelIndexList& indexes, core::EntryStatus status)
{
    if (!isShown())
        return {};
    return taken(
        models::take(*m_session, app::planStatus(m_session->editor(), placesOf(indexes), status)));
}

StepTaken SheetModel::acceptPrevious(const QModelIndexList& indexes)
{
    if (!isShown())
        return {};
    const std::vector<app::Place> places = placesOf(indexes);
    if (m_session->stage() == core::Stage::Self) {
        if (const auto confirmed = confirmCarried(*m_session, places))
            return {confirmed->count, 0, confirmed->left, {}, {}, confirmed->refused};
    }
    return taken(models::take(*m_session, app::planAccept(m_session->editor(), places)));
}

StepTaken SheetModel::takeLastYear(const QModelIndexList& indexes)
{
    if (!isShown())
        return {};
    const app::LastYear& before = m_session->lastYear();
    return taken(models::take(
        *m_session, app::planLastYear(m_session->editor(), placesOf(indexes), before),
        qt(app::stepText("step.last-year",
                         {core::Param::text("year", std::to_string(before.year()))}))));
}

} // namespace models
