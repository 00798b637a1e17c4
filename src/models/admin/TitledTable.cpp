#include "models/admin/TitledTable.h"

namespace models {

namespace {

QVariant alignment(bool isNumber)
{
    return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

int TitledTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant TitledTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(isNumber(section));
    return role == Qt::DisplayRole ? QVariant(columnTitle(section)) : QVariant();
}

QVariant TitledTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(isNumber(index.column()));
    const QVariant own = cell(index.row(), index.column(), role);
    if (role != Qt::AccessibleTextRole || own.isValid())
        return own;
    return QStringLiteral("%1: %2").arg(
        columnTitle(index.column()), cell(index.row(), index.column(), Qt::DisplayRole).toString());
}

QVariant TitledTable::cell(int, int, int) const
{
    return {};
}

} // namespace models
