#include "models/admin/RefusalTable.h"

#include "models/words/Text.h"

namespace models {

int RefusalTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_list.lines().size());
}

QString RefusalTable::columnTitle(int column) const
{
    return qt(m_list.columns()[static_cast<std::size_t>(column)]);
}

QVariant RefusalTable::cell(int row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return qt(m_list.lines()[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
}

} // namespace models
