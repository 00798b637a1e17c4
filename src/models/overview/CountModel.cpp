#include "models/overview/CountModel.h"

#include "core/NumberText.h"
#include "models/words/Text.h"

namespace models {

void CountModel::setRows(std::vector<CountRow> rows)
{
    if (rows == m_rows)
        return;
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int CountModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CountModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CountModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CountRow& row = at(index.row());
    const bool isNumber = index.column() == NumberColumn;
    const QString number = qt(core::toVietnamese(std::to_string(row.count)));
    switch (role) {
    case Qt::DisplayRole:
        return isNumber ? number : row.text;
    case Qt::TextAlignmentRole:
        return int(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return row.toolTip;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(row.text, number);
    case ToneRole:
        return static_cast<int>(isNumber         ? row.count > 0 ? Tone::Accent : Tone::Muted
                                : row.count == 0 ? Tone::Muted
                                                 : row.tone);
    case IconRole:
        return isNumber ? QString() : row.icon;
    case ClassRole:
        return isNumber || row.classPosition < 0 ? QVariant() : row.classPosition;
    default:
        return {};
    }
}

} // namespace models
