#include "models/book/UnitPreview.h"

#include "app/Wording.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

void UnitPreview::read(const QString& text, const QString& group, core::Language language,
                       std::span<const core::Unit> present)
{
    beginResetModel();
    m_language = language;
    m_list = {};
    if (const auto file = app::readUnitTable(utf8(text)))
        m_list = app::readUnitList(*file, utf8(group), present);
    else
        m_list.faults.push_back(
            {core::Severity::Error, file.error().code, {}, file.error().params});
    endResetModel();
}

QString UnitPreview::worded(const core::Problem& problem) const
{
    const QString line = qt(app::text(problem, m_language));
    const QString place = qt(app::placeText(problem.place, m_language));
    return place.isEmpty() ? line : place + QStringLiteral(": ") + line;
}

QStringList UnitPreview::faults() const
{
    QStringList lines;
    for (const core::Problem& fault : m_list.allFaults())
        lines += worded(fault);
    return lines;
}

QString UnitPreview::remarks() const
{
    QStringList lines;
    for (const core::Problem& remark : m_list.remarks)
        lines += worded(remark);
    QString line = lines.join(QStringLiteral(" · "));
    if (!line.isEmpty())
        line[0] = line[0].toUpper();
    return line;
}

bool UnitPreview::hasGroup(const QString& group) const
{
    return std::any_of(
        m_list.rows.begin(), m_list.rows.end(),
        [wanted = utf8(group)](const app::UnitList::Row& row) { return row.unit.group == wanted; });
}

int UnitPreview::firstFaultyRow() const
{
    const auto faulty =
        std::find_if(m_list.rows.begin(), m_list.rows.end(),
                     [](const app::UnitList::Row& row) { return !row.faults.empty(); });
    return faulty == m_list.rows.end() ? -1 : static_cast<int>(faulty - m_list.rows.begin());
}

int UnitPreview::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_list.rows.size());
}

int UnitPreview::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UnitPreview::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const app::UnitList::Row& row = m_list.rows[static_cast<std::size_t>(index.row())];
    const auto text = [&]() -> QString {
        switch (index.column()) {
        case IdColumn:
            return qt(row.unit.id);
        case NameColumn:
            return qt(row.unit.name);
        case GroupColumn:
            return qt(row.unit.group);
        default: {
            QStringList lines;
            for (const core::Problem& fault : row.faults)
                lines += qt(app::text(fault, m_language));
            return lines.join(QStringLiteral("; "));
        }
        }
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text();
    default:
        return {};
    }
}

QVariant UnitPreview::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return m_list.rows[static_cast<std::size_t>(section)].number;
    switch (section) {
    case IdColumn:
        return tr("Mã");
    case NameColumn:
        return tr("Tên đơn vị");
    case GroupColumn:
        return tr("Nhóm");
    default:
        return tr("Cần sửa");
    }
}

} // namespace models
