#include "models/ranking/PublishedTable.h"

#include "models/words/PublishedWords.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace models {

namespace {

/// "86.9" → "86,90": all of a column have as many decimals as the ranking's page shows.
QString aligned(const std::string& machine)
{
    QString text = PublishedWords::points(machine);
    const auto comma = text.indexOf(QLatin1Char(','));
    if (comma < 0)
        text += QLatin1Char(',');
    const auto decimals = comma < 0 ? 0 : text.size() - comma - 1;
    return text + QString(std::max<qsizetype>(0, pointDecimals - decimals), QLatin1Char('0'));
}

} // namespace

void PublishedTable::setVersions(std::vector<app::PublishedRanking> versions,
                                 std::vector<core::UnitClass> classes)
{
    beginResetModel();
    m_versions = std::move(versions);
    m_classes = std::move(classes);
    m_rows.clear();
    endResetModel();
}

QString PublishedTable::classTitle(const std::string& id) const
{
    const auto found = std::ranges::find(m_classes, id, &core::UnitClass::id);
    return qt(found == m_classes.end() ? id : found->title);
}

QString PublishedTable::difference(const Standing& before, const Standing& now) const
{
    QStringList parts;
    const auto add = [&parts](const QString& what, const QString& from, const QString& to) {
        if (from != to)
            parts << QStringLiteral("%1 %2 → %3").arg(what, from, to);
    };
    add(tr("hạng"), QString::number(before.rank), QString::number(now.rank));
    add(tr("điểm"), aligned(before.points), aligned(now.points));
    if (before.points == now.points) // else it goes with them
        add(tr("chỉ số"), aligned(before.index), aligned(now.index));
    add(tr("loại"), classTitle(before.unitClass), classTitle(now.unitClass));
    add(tr("tên"), qt(before.name), qt(now.name));
    return parts.join(QStringLiteral(", "));
}

std::vector<PublishedTable::Row> PublishedTable::rowsOf(int version) const
{
    const app::PublishedRanking& shown = m_versions[static_cast<std::size_t>(version)];
    const int replaced = shown.head.corrects;
    const auto before = std::ranges::find_if(
        m_versions, [replaced](const auto& one) { return one.head.version == replaced; });
    std::vector<Row> rows;
    rows.reserve(shown.standings.size());
    std::unordered_map<std::string_view, const Standing*> earlier;
    if (before != m_versions.end()) {
        for (const Standing& one : before->standings)
            earlier.emplace(one.unit, &one);
    }
    for (const Standing& now : shown.standings) {
        Row& row = rows.emplace_back(Row{now, {}, false});
        if (before == m_versions.end())
            continue;
        if (const auto found = earlier.find(now.unit); found != earlier.end()) {
            row.before = difference(*found->second, now);
            earlier.erase(found);
        } else {
            row.before = tr("bản trước không có");
        }
        row.isMoved = !row.before.isEmpty();
    }
    for (const Standing& one : shown.notScored) {
        const auto found = earlier.find(one.unit);
        const bool isMoved = found != earlier.end();
        rows.push_back(
            {one, isMoved ? tr("bản trước hạng %1").arg(found->second->rank) : QString(), isMoved});
        if (isMoved)
            earlier.erase(found);
    }
    if (before == m_versions.end())
        return rows;
    for (const Standing& one : before->standings) {
        if (earlier.count(one.unit) == 0)
            continue;
        Standing gone;
        gone.unit = one.unit;
        gone.name = one.name;
        rows.push_back(
            {std::move(gone), tr("bản này không còn; bản trước hạng %1").arg(one.rank), true});
    }
    return rows;
}

void PublishedTable::show(int version, bool onlyMoved)
{
    beginResetModel();
    m_rows = rowsOf(version);
    m_isProvisional = m_versions[static_cast<std::size_t>(version)].isProvisional;
    if (onlyMoved)
        std::erase_if(m_rows, [](const Row& row) { return !row.isMoved; });
    endResetModel();
}

int PublishedTable::moved(int version) const
{
    const auto rows = rowsOf(version);
    return static_cast<int>(std::ranges::count_if(rows, &Row::isMoved));
}

int PublishedTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString PublishedTable::columnTitle(int column) const
{
    switch (column) {
    case RankColumn:
        return m_isProvisional ? tr("Hạng (tạm)") : tr("Hạng");
    case UnitColumn:
        return tr("Đơn vị");
    case PointsColumn:
        return m_isProvisional ? tr("Điểm (tạm)") : tr("Điểm");
    case IndexColumn:
        return tr("Chỉ số %");
    case ClassColumn:
        return m_isProvisional ? tr("Xếp loại (tạm)") : tr("Xếp loại");
    default:
        return tr("Khác bản trước");
    }
}

QVariant PublishedTable::cell(int row, int column, int role) const
{
    const Row& line = m_rows[static_cast<std::size_t>(row)];
    const bool isThere = line.now.rank > 0;
    if (role == ToneRole)
        return static_cast<int>(column == BeforeColumn ? Tone::Warning
                                : isThere              ? Tone::Normal
                                                       : Tone::Muted);
    if (role == ShortFormsRole && column == UnitColumn)
        return shortUnitNames(line.now.name);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case UnitColumn:
        return qt(line.now.name);
    case BeforeColumn:
        return line.before;
    default:
        break;
    }
    if (!isThere)
        return role != Qt::DisplayRole                          ? QVariant()
               : column == ClassColumn && line.before.isEmpty() ? QVariant(tr("chưa có điểm"))
                                                                : QVariant(QStringLiteral("–"));
    switch (column) {
    case RankColumn:
        return QString::number(line.now.rank);
    case PointsColumn:
        return aligned(line.now.points);
    case IndexColumn:
        return aligned(line.now.index);
    default:
        return classTitle(line.now.unitClass);
    }
}

} // namespace models
