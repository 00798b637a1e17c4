#include "models/sheet/SheetFilter.h"

#include "core/LocalTime.h"
#include "models/book/Session.h"
#include "models/sheet/SheetModel.h"

#include <QDateTime>

#include <algorithm>

namespace models {

SheetFilter::SheetFilter(SheetModel& source, QObject* parent)
    : QSortFilterProxyModel(parent), m_source(source)
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

void SheetFilter::setSince(QDate day)
{
    m_since = day;
    update();
}

void SheetFilter::setThreshold(core::Points points)
{
    m_threshold = points;
    update();
}

void SheetFilter::update()
{
    if (m_show == Show::All)
        return;
    std::vector<bool> accepted;
    Session* session = m_source.session();
    if (session && session->hasAssessment() && m_source.unit() >= 0) {
        const app::ScoreBook& scores = session->scores();
        m_changed.clear();
        if (m_show == Show::Changed && m_since.isValid()) {
            const std::string& unit = scores.units()[static_cast<std::size_t>(m_source.unit())].id;
            const std::int64_t since =
                core::dayStart(utf8(m_since.toString(Qt::ISODate))).value_or(0);
            // A history that cannot be read shows nothing as changed; opening and checking the book
            // say why.
            if (auto codes = session->workspace().book().codesChangedSince(scores.assessment().id,
                                                                           unit, since))
                m_changed = *std::move(codes);
        }
        for (int leaf = 0; leaf < scores.set().entryCount(); ++leaf) {
            const QModelIndex index = m_source.indexOfLeaf(leaf, 0);
            accepted.push_back(index.isValid() && accepts(index));
        }
    }
    m_accepted = std::move(accepted);
    invalidateFilter();
}

bool SheetFilter::accepts(const QModelIndex& index) const
{
    using app::CellState;
    const app::Cell entry = m_source.entryAt(index);
    switch (m_show) {
    case Show::All:
        return true;
    case Show::NotScored:
        return entry.isTyped || entry.state == CellState::Unconfirmed ||
               (entry.state == CellState::NotScored && !entry.isExtra);
    case Show::Problems:
        return entry.isTyped || entry.isAsked || entry.isContested ||
               entry.state == CellState::Faulty || entry.state == CellState::Flagged ||
               entry.state == CellState::Unproven || entry.state == CellState::Unconfirmed ||
               entry.restsOnStale || entry.carriedDocuments > 0;
    case Show::NoEvidence:
        return entry.lacksEvidence;
    case Show::Cut:
        return entry.state == CellState::Cut;
    case Show::Changed: {
        const std::string_view code =
            m_source.session()->scores().set().leafCode(m_source.leafOf(index));
        return std::find(m_changed.begin(), m_changed.end(), code) != m_changed.end();
    }
    case Show::UnlikeLastYear: {
        const auto difference = m_source.sinceLastYear(index);
        return difference && (*difference > m_threshold || -*difference > m_threshold);
    }
    }
    return true;
}

bool SheetFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_show == Show::All)
        return true;
    // Areas and groups stand for what is below them.
    const int leaf = m_source.leafOf(m_source.index(row, 0, parent));
    return leaf >= 0 && static_cast<std::size_t>(leaf) < m_accepted.size() &&
           m_accepted[static_cast<std::size_t>(leaf)];
}

} // namespace models
