#include "models/overview/PlaceModel.h"

namespace models {

int PlaceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlaceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlaceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PlaceRow& row = at(index.row());
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1, %2, %3").arg(row.unitName, row.what, row.detail);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return index.column() == UnitColumn   ? row.unitName
           : index.column() == WhatColumn ? row.what
                                          : row.detail;
}

QVariant PlaceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == UnitColumn   ? tr("Đơn vị")
           : section == WhatColumn ? tr("Tiêu chí")
                                   : tr("Vấn đề, tiến độ");
}

} // namespace models
