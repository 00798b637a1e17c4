#include "models/book/UnitPreview.h"

#include "app/UnitEditor.h"
#include "app/Wording.h"
#include "exchange/Csv.h"
#include "models/words/GroupText.h"
#include "models/words/Text.h"

#include <algorithm>
#include <map>

namespace models {

namespace {

/// What a row of a list does to the unit of the book that has its id.
QString effectOn(const core::Unit* known, const core::Unit& unit)
{
    if (!known)
        return UnitPreview::tr("thêm mới");
    QStringList changes;
    if (known->name != unit.name)
        changes += UnitPreview::tr("tên");
    if (known->group != unit.group)
        changes += UnitPreview::tr("nhóm");
    if (known->parent != unit.parent)
        changes += UnitPreview::tr("cấp trên");
    if (known->validFrom != unit.validFrom || known->validTo != unit.validTo)
        changes += UnitPreview::tr("hiệu lực");
    if (*known != unit && changes.isEmpty())
        changes += UnitPreview::tr("đơn vị kế tục");
    return changes.isEmpty() ? UnitPreview::tr("như trong sổ")
                             : UnitPreview::tr("sửa %1").arg(changes.join(QStringLiteral(", ")));
}

} // namespace

void UnitPreview::parse(const QString& text, const QString& group, core::Language language,
                        std::span<const core::Unit> present)
{
    m_language = language;
    m_list = {};
    m_effects.clear();
    m_changedRows = 0;
    if (const auto file = app::readUnitTable(utf8(text)))
        m_list = app::readUnitList(*file, utf8(group), present);
    else
        m_list.faults.push_back(
            {core::Severity::Error, file.error().code, {}, file.error().params});
}

void UnitPreview::read(const QString& text, const QString& group, core::Language language)
{
    beginResetModel();
    parse(text, group, language, {});
    endResetModel();
}

void UnitPreview::read(const QString& text, const QString& group, core::Language language,
                       const store::Book& book, const std::vector<core::Unit>& present)
{
    beginResetModel();
    parse(text, group, language, present);
    std::map<std::string_view, const core::Unit*> known;
    for (const core::Unit& unit : present)
        known.emplace(unit.id, &unit);
    for (const app::UnitList::Row& row : m_list.rows) {
        const auto found = known.find(row.unit.id);
        m_effects += effectOn(found == known.end() ? nullptr : found->second, row.unit);
        if (found == known.end() || *found->second != row.unit)
            ++m_changedRows;
    }
    // Faults of the list itself come first: they would be told twice.
    if (m_list.isSound()) {
        if (auto faults = app::clashes(book, present, m_list.units())) {
            for (std::size_t i = 0; i < m_list.rows.size(); ++i) {
                app::UnitList::Row& row = m_list.rows[i];
                row.faults = std::move((*faults)[i]);
                for (core::Problem& fault : row.faults)
                    fault.place = exchange::rowPlace(row.number);
            }
        }
    }
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
    if (!m_effects.isEmpty()) {
        const auto fresh = m_effects.count(tr("thêm mới"));
        const auto same = m_effects.count(tr("như trong sổ"));
        lines += tr("%1 đơn vị mới, %2 sửa, %3 như trong sổ")
                     .arg(fresh)
                     .arg(m_effects.size() - fresh - same)
                     .arg(same);
    }
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
            return groupText(row.unit.group, m_language);
        case EffectColumn:
            return m_effects.value(index.row());
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
    case EffectColumn:
        return tr("Sẽ làm");
    default:
        return tr("Cần sửa");
    }
}

} // namespace models
