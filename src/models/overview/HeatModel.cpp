#include "models/overview/HeatModel.h"

#include "core/Names.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

namespace {

constexpr double coldest = 50; // %: the palest of the scale

/// 0…1 on the scale of the colours; a cell's width of error shows nowhere.
double warmth(const core::Ratio& percent)
{
    const auto value = static_cast<double>(static_cast<long double>(percent.numerator()) /
                                           static_cast<long double>(percent.denominator()));
    return std::clamp((value - coldest) / (100 - coldest), 0.0, 1.0);
}

} // namespace

void HeatModel::show(const Session* session, const app::Overview* overview)
{
    beginResetModel();
    m_session = session;
    m_overview = overview;
    m_units.clear();
    if (m_overview) {
        const engine::Ranking& ranking = m_overview->evaluation->ranking;
        for (const engine::Standing& standing : ranking.standings)
            m_units.push_back(standing.unit);
        m_units.insert(m_units.end(), ranking.notScored.begin(), ranking.notScored.end());
    }
    m_rows.assign(m_units.size(), -1);
    for (std::size_t row = 0; row < m_units.size(); ++row)
        m_rows[static_cast<std::size_t>(m_units[row])] = static_cast<int>(row);
    endResetModel();
}

int HeatModel::rowOf(int unit) const
{
    return unit >= 0 && unit < rowCount() ? m_rows[static_cast<std::size_t>(unit)] : -1;
}

int HeatModel::nodeAt(int column) const
{
    return column < 1 ? -1 : m_overview->areas[static_cast<std::size_t>(column - 1)];
}

int HeatModel::leafAt(int row, int column) const
{
    if (column < 1)
        return -1;
    const core::IndexSet& set = m_session->scores().set();
    const engine::UnitResult& result =
        m_overview->evaluation->results[static_cast<std::size_t>(unitAt(row))];
    int first = -1;
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        const int node = set.leaves[static_cast<std::size_t>(leaf)];
        int root = node;
        while (!set.nodes[static_cast<std::size_t>(root)].isRoot())
            root = set.nodes[static_cast<std::size_t>(root)].parent;
        if (root != nodeAt(column))
            continue;
        if (result.nodes[static_cast<std::size_t>(node)].missing > 0)
            return leaf;
        first = first < 0 ? leaf : first;
    }
    return first;
}

int HeatModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_units.size());
}

int HeatModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_overview ? 0 : static_cast<int>(m_overview->areas.size()) + 1;
}

bool HeatModel::hasPoints(int unit) const
{
    return m_overview->evaluation->results[static_cast<std::size_t>(unit)].hasEntries;
}

QVariant HeatModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int unit = unitAt(index.row());
    const core::Unit& who = m_session->scores().units()[static_cast<std::size_t>(unit)];
    const int area = index.column() - 1;
    if (role == WordsRole)
        return hasPoints(unit) ? QVariant() : tr("chưa có điểm ở bước này");
    if (area < 0) {
        switch (role) {
        case Qt::DisplayRole:
            return qt(core::shortUnitName(who.name));
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return qt(who.name);
        default:
            return {};
        }
    }
    const auto value = m_overview->areaIndex(unit, area);
    switch (role) {
    case Qt::DisplayRole:
        return value ? qt(app::areaIndexText(*value)) : QString();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case HeatRole:
        return value ? QVariant(warmth(*value)) : QVariant();
    case OpenRole:
        return value && m_overview->isAreaOpen(unit, area);
    case EmphasisRole:
        return value && *value == core::Ratio(100);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const core::Node& node =
            m_session->scores().set().nodes[static_cast<std::size_t>(nodeAt(index.column()))];
        const QString place =
            QStringLiteral("%1, %2 %3").arg(qt(who.name), qt(node.code), qt(node.title));
        return !value ? tr("%1: chưa có điểm").arg(place)
               : m_overview->isAreaOpen(unit, area)
                   ? tr("%1: %2%, còn tiêu chí chưa chấm")
                         .arg(place, qt(app::areaIndexText(*value)))
                   : QStringLiteral("%1: %2%").arg(place, qt(app::areaIndexText(*value)));
    }
    default:
        return {};
    }
}

QVariant HeatModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_overview || section >= columnCount())
        return {};
    if (section == 0) {
        return role == Qt::DisplayRole         ? QVariant(tr("Đơn vị"))
               : role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter))
                                               : QVariant();
    }
    const core::Node& node =
        m_session->scores().set().nodes[static_cast<std::size_t>(nodeAt(section))];
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("%1\n%2").arg(qt(node.code), qt(core::areaKeyword(node.title)));
    case Qt::ToolTipRole:
        return QStringLiteral("%1 %2").arg(qt(node.code), qt(node.title));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignHCenter | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace models
