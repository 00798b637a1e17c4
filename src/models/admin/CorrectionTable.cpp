#include "models/admin/CorrectionTable.h"

#include "models/words/Text.h"

namespace models {

CorrectionTable::CorrectionTable(const app::CorrectionLists& lists, app::CorrectionLists::List list,
                                 QObject* parent)
    : QAbstractTableModel(parent), m_lists(lists), m_list(list), m_columns(lists.columns(list))
{}

int CorrectionTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lists.size(m_list));
}

int CorrectionTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CorrectionTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (m_row != index.row()) {
        m_texts = m_lists.row(m_list, static_cast<std::size_t>(index.row()));
        m_row = index.row();
    }
    return qt(m_texts[static_cast<std::size_t>(index.column())]);
}

QVariant CorrectionTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return qt(m_columns[static_cast<std::size_t>(section)]);
}

} // namespace models
