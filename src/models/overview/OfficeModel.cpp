#include "models/overview/OfficeModel.h"

#include "core/NumberText.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"

namespace models {

namespace {

QString grouped(std::int64_t number)
{
    return qt(core::toVietnamese(std::to_string(number)));
}

} // namespace

void OfficeModel::setRows(std::vector<Row> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int OfficeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OfficeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OfficeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case NameColumn:
            return row.name;
        case AreasColumn:
            return row.areas;
        case CellsColumn:
            return QStringLiteral("%1/%2").arg(grouped(row.cells.done), grouped(row.cells.all));
        case PercentColumn:
            return QStringLiteral("%1%").arg(row.cells.percent());
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        return int(index.column() >= CellsColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return tr("%1: %2 trên %3 ô, %4%")
            .arg(row.name, grouped(row.cells.done), grouped(row.cells.all))
            .arg(row.cells.percent());
    case BarRole:
        return row.cells.all == 0
                   ? 0.0
                   : static_cast<double>(row.cells.done) / static_cast<double>(row.cells.all);
    case EmphasisRole:
        return row.isSum;
    case FillRole:
        return static_cast<int>(row.isSum ? Fill::Area : Fill::None);
    default:
        return {};
    }
}

QVariant OfficeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == CellsColumn ? Qt::AlignRight | Qt::AlignVCenter
                                          : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Cơ quan thẩm định");
    case AreasColumn:
        return tr("Lĩnh vực");
    case BarColumn:
        return tr("Tiến độ");
    case CellsColumn:
        return tr("Đã / tổng");
    default:
        return QString();
    }
}

} // namespace models
