#include "models/SheetFilter.h"

#include "models/Session.h"
#include "models/SheetModel.h"

namespace models {

SheetFilter::SheetFilter(SheetModel& source, QObject* parent) : QSortFilterProxyModel(parent), m_source(source)
{
    setRecursiveFilteringEnabled(true);
    setDynamicSortFilter(false);
    setSourceModel(&source);
    connect(&source, &SheetModel::unitChanged, this, &SheetFilter::update);
}

void SheetFilter::setShow(Show show)
{
    if (show == m_show)
        return;
    m_show = show;
    m_accepted.clear();
    if (show == Show::All)
        invalidateFilter();
    else
        update();
}

void SheetFilter::update()
{
    if (m_show == Show::All)
        return;
    std::vector<bool> accepted;
    if (const Session* session = m_source.session(); session && session->hasAssessment() && m_source.unit() >= 0) {
        const int count = session->scores().set().entryCount();
        for (int leaf = 0; leaf < count; ++leaf) {
            const QModelIndex index = m_source.indexOfLeaf(leaf, 0);
            accepted.push_back(index.isValid() && accepts(m_source.stateOf(index)));
        }
    }
    m_accepted = std::move(accepted);
    invalidateFilter();
}

bool SheetFilter::isProblem(CriterionState state)
{
    return state == CriterionState::Faulty || state == CriterionState::Flagged || state == CriterionState::Unproven ||
           state == CriterionState::Pending;
}

bool SheetFilter::accepts(CriterionState state) const
{
    switch (m_show) {
    case Show::All:
        return true;
    case Show::NotScored:
        return state == CriterionState::NotScored || state == CriterionState::Pending;
    case Show::Problems:
        return isProblem(state);
    case Show::Cut:
        return state == CriterionState::Cut;
    }
    return true;
}

bool SheetFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_show == Show::All)
        return true;
    // Areas and groups stand for what is below them.
    const int leaf = m_source.leafOf(m_source.index(row, 0, parent));
    return leaf >= 0 && static_cast<std::size_t>(leaf) < m_accepted.size() && m_accepted[static_cast<std::size_t>(leaf)];
}

} // namespace models
