#include "models/overview/PlaceModel.h"

namespace models {

int PlaceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PlaceModel::cell(int row, int column, int role) const
{
    const PlaceRow& place = at(row);
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1, %2, %3").arg(place.unitName, place.what, place.detail);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return column == UnitColumn ? place.unitName : column == WhatColumn ? place.what : place.detail;
}

QString PlaceModel::columnTitle(int column) const
{
    return column == UnitColumn   ? tr("Đơn vị")
           : column == WhatColumn ? tr("Tiêu chí")
                                  : tr("Vấn đề, tiến độ");
}

} // namespace models
