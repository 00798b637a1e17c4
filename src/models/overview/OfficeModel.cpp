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

QVariant OfficeModel::cell(int row, int column, int role) const
{
    const Row& office = at(row);
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case NameColumn:
            return office.name;
        case AreasColumn:
            return office.areas;
        case CellsColumn:
            return QStringLiteral("%1/%2").arg(grouped(office.cells.done),
                                               grouped(office.cells.all));
        case PercentColumn:
            return QStringLiteral("%1%").arg(office.cells.percent());
        default:
            return {};
        }
    case Qt::AccessibleTextRole:
        return tr("%1: %2 trên %3 ô, %4%")
            .arg(office.name, grouped(office.cells.done), grouped(office.cells.all))
            .arg(office.cells.percent());
    case BarRole:
        return office.cells.all == 0
                   ? 0.0
                   : static_cast<double>(office.cells.done) / static_cast<double>(office.cells.all);
    case EmphasisRole:
        return office.isSum;
    case FillRole:
        return static_cast<int>(office.isSum ? Fill::Area : Fill::None);
    default:
        return {};
    }
}

QString OfficeModel::columnTitle(int column) const
{
    switch (column) {
    case NameColumn:
        return tr("Cơ quan thẩm định");
    case AreasColumn:
        return tr("Lĩnh vực");
    case BarColumn:
        return tr("Tiến độ");
    case CellsColumn:
        return tr("Đã / tổng");
    default:
        return {};
    }
}

} // namespace models
