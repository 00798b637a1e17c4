#include "models/dossiers/DossierUnitModel.h"

#include "engine/DossierChecks.h"
#include "models/book/Session.h"
#include "models/words/DossierText.h"

namespace models {

using engine::DossierState;

void DossierUnitModel::setSession(Session* session)
{
    m_session = session;
    UnitListModel::setSession(session); // ends the connections of the session before
    if (!session)
        return;
    connect(session, &Session::changed, this, [this](const app::Changes& changes) {
        for (const int unit : changes.counterUnits) {
            const QModelIndex place = index(unit);
            Q_EMIT dataChanged(place, place);
        }
    });
}

bool DossierUnitModel::hasProblem(int unit) const
{
    const DossierState state = engine::dossierState(m_session->scores().counters(unit));
    return state == DossierState::Faulty || state == DossierState::Incomplete;
}

QString DossierUnitModel::stateText(int unit) const
{
    const engine::Counters rows = m_session->scores().counters(unit);
    const core::CounterValue rest = engine::sumOfTotals(rows).rest;
    switch (engine::dossierState(rows)) {
    case DossierState::None:
        return tr("Chưa có số liệu");
    case DossierState::Faulty:
        return tr("Số không khớp");
    case DossierState::Incomplete:
        return rest && *rest > 0 ? tr("Còn %1 chưa rõ").arg(DossierText::number(rest))
                                 : tr("Thiếu số liệu");
    case DossierState::Complete:
        break;
    }
    return tr("Đủ, khớp");
}

QVariant DossierUnitModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_session)
        return {};
    const int unit = index.row();
    const engine::Counters rows = m_session->scores().counters(unit);
    switch (role) {
    case SideRole:
        // One row is the rule: the name has its room.
        return rows.size() < 2 ? QString() : tr("%n dòng", nullptr, static_cast<int>(rows.size()));
    case DetailRole:
        return stateText(unit);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(UnitListModel::data(index, Qt::ToolTipRole).toString(),
                                stateText(unit));
    case IconRole:
        switch (engine::dossierState(rows)) {
        case DossierState::None:
            return QStringLiteral("o");
        case DossierState::Faulty:
            return QStringLiteral("stop");
        case DossierState::Incomplete:
            return QStringLiteral("warn");
        case DossierState::Complete:
            break;
        }
        return QStringLiteral("chk");
    case BarRole: {
        std::size_t known = 0;
        std::size_t all = 0;
        for (const core::DossierCounters& row : rows) {
            for (std::size_t i = 0; i < core::counterCount; ++i) {
                known += (row.*core::counterFields[i].value) ? 1U : 0U;
                all += core::isPartOf(row.form, i) ? 1U : 0U;
            }
        }
        return all == 0 ? 0.0 : static_cast<double>(known) / static_cast<double>(all);
    }
    default:
        return UnitListModel::data(index, role);
    }
}

} // namespace models
