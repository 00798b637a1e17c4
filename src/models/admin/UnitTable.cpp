#include "models/admin/UnitTable.h"

#include "app/LineageEditor.h"
#include "app/UnitEditor.h"
#include "app/Wording.h"
#include "core/DateText.h"
#include "core/UnitGroups.h"
#include "models/book/Session.h"
#include "models/words/FoldedText.h"
#include "models/words/GroupText.h"

#include <QLocale>

#include <algorithm>

namespace models {

namespace {

/// A text as it is kept: dates as they sort, one blank between words.
std::string valueOf(int column, const QString& typed)
{
    std::string text = utf8(typed.simplified());
    if (column == UnitTable::GroupColumn) // read by its title, kept by its id
        return core::groupTitled(text);
    const bool isDate = column == UnitTable::FromColumn || column == UnitTable::ToColumn;
    return isDate ? core::readDate(text).value_or(text) : text;
}

} // namespace

void UnitTable::setText(core::Unit& unit, int column, const QString& text)
{
    if (column == AttributesColumn)
        UnitAttributes::set(unit, text);
    else
        unit.*field(column) = valueOf(column, text);
}

void UnitTable::setSession(Session* session)
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->unitDrafts().disconnect(this);
    }
    m_session = session;
    m_new = false;
    beginResetModel();
    m_content = read();
    if (m_session)
        restoreNew();
    endResetModel();
    if (!m_session)
        return;
    connect(&m_session->unitDrafts(), &UnitDrafts::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
    connect(m_session, &Session::reloaded, this, &UnitTable::refresh);
    connect(m_session, &Session::assessmentChanged, this, &UnitTable::refresh);
}

UnitTable::Content UnitTable::read() const
{
    Content content;
    if (!m_session)
        return content;
    const store::Book& book = m_session->workspace().book();
    if (auto units = book.units())
        content.units = *std::move(units);
    if (auto counts = book.entryCounts())
        content.entries = *std::move(counts);
    if (const auto rows = store::Lineages::all(book)) {
        for (const store::LineageRow& row : *rows) {
            QString& text = content.origins[row.unit];
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) +
                    qt(app::lineageText(row.lineage, content.units, m_session->language()));
        }
    }
    content.attributes = UnitAttributes(*m_session);
    if (m_new)
        content.units.push_back(m_content.units.back());
    return content;
}

void UnitTable::refresh()
{
    Content content = read();
    const bool isSame = std::equal(
        content.units.begin(), content.units.end(), m_content.units.begin(), m_content.units.end(),
        [](const core::Unit& a, const core::Unit& b) { return a.id == b.id; });
    if (!isSame)
        beginResetModel();
    m_content = std::move(content);
    if (!isSame)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QStringList UnitTable::groups() const
{
    QStringList groups;
    for (const core::Unit& unit : m_content.units)
        if (const QString group = qt(unit.group); !group.isEmpty() && !groups.contains(group))
            groups += group;
    return groups;
}

bool UnitTable::isReadOnly() const
{
    return !m_session || m_session->workspace().isReadOnly();
}

int UnitTable::addRow(int row)
{
    if (isReadOnly())
        return -1;
    if (m_new)
        return rowCount() - 1;
    beginInsertRows({}, rowCount(), rowCount());
    beginNew(row);
    endInsertRows();
    return rowCount() - 1;
}

void UnitTable::beginNew(int row)
{
    core::Unit unit;
    m_beside.clear();
    if (row >= 0 && row < rowCount()) {
        const core::Unit& like = m_content.units[static_cast<std::size_t>(row)];
        unit.group = like.group;
        unit.parent = like.parent;
        m_beside = like.id;
    } else if (m_session->hasAssessment()) {
        unit.group = m_session->scores().assessment().group;
    }
    m_content.units.push_back(std::move(unit));
    m_new = true;
}

/// A row that was begun in an earlier session: what was typed in it waits.
void UnitTable::restoreNew()
{
    const auto places = m_session->unitDrafts().places();
    const auto first = std::ranges::find_if(places, &app::UnitPlace::isNew);
    if (first == places.end() || isReadOnly())
        return;
    const auto& units = m_content.units;
    const auto beside = std::ranges::find(units, first->unit, &core::Unit::id);
    if (beside == units.end())
        return;
    beginNew(static_cast<int>(beside - units.begin()));
    core::Unit& fresh = m_content.units.back();
    for (int column = 0; column < ColumnCount; ++column) {
        const QString* text = typed(index(rowCount() - 1, column));
        if (text && column != NameColumn)
            setText(fresh, column, *text);
    }
}

/// Its drafts belong to nothing any more.
void UnitTable::forgetNew()
{
    m_new = false;
    for (const app::UnitPlace& place : m_session->unitDrafts().places()) {
        if (place.isNew)
            m_session->unitDrafts().drop(place);
    }
}

void UnitTable::dropNew()
{
    if (!m_new)
        return;
    beginRemoveRows({}, rowCount() - 1, rowCount() - 1);
    m_content.units.pop_back();
    m_new = false;
    endRemoveRows();
    forgetNew();
}

std::optional<QString> UnitTable::put(const core::Unit& unit)
{
    const core::Status written =
        app::putUnits(m_session->workspace(), {unit}, utf8(m_session->assessmentId()));
    if (written)
        return std::nullopt;
    QStringList lines;
    for (const core::Problem& fault : written.error().details)
        lines += qt(app::text(fault, m_session->language()));
    return lines.isEmpty() ? qt(app::text(written.error(), m_session->language()))
                           : lines.join(QStringLiteral("; "));
}

QString UnitTable::end(int row)
{
    if (row < 0 || row >= rowCount() || isReadOnly())
        return {};
    if (isNew(row)) {
        dropNew();
        return {};
    }
    if (!m_session->hasAssessment())
        return tr("Chưa có đợt chấm nào để kết thúc theo; gõ ngày vào cột «Hiệu lực đến».");
    core::Unit unit = m_content.units[static_cast<std::size_t>(row)];
    const core::Assessment& assessment = m_session->scores().assessment();
    const auto counts = m_session->workspace().book().entryCounts(assessment.id);
    const bool hasEntries = counts && counts->contains(unit.id);
    const bool wasIn = m_session->scores().unitIndex(unit.id) >= 0;
    unit.validTo = app::lastDay(assessment, hasEntries);
    if (const auto refusal = put(unit))
        return *refusal;
    (void)m_session->reload();
    if (!wasIn)
        return tr("%1 hết hiệu lực; đơn vị không thuộc đợt đang xem").arg(qt(unit.name));
    return hasEntries ? tr("%1 có điểm trong đợt này nên còn trong kết quả; hết hiệu lực từ kỳ sau")
                            .arg(qt(unit.name))
                      : tr("%1 đã ra khỏi đợt này; xóa ngày ở «Hiệu lực đến» để đưa trở lại")
                            .arg(qt(unit.name));
}

int UnitTable::find(const QString& text, int row, bool backward, bool isNext) const
{
    const QString wanted = folded(text);
    const int count = rowCount();
    const int step = backward ? -1 : 1;
    for (int tried = 0; tried < count; ++tried) {
        const int at =
            ((std::max(row, 0) + step * (tried + (isNext ? 1 : 0))) % count + count) % count;
        const core::Unit& unit = m_content.units[static_cast<std::size_t>(at)];
        if (folded(qt(unit.name)).contains(wanted) || folded(qt(unit.id)).contains(wanted))
            return at;
    }
    return -1;
}

int UnitTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.units.size());
}

std::string core::Unit::*UnitTable::field(int column)
{
    switch (column) {
    case NameColumn:
        return &core::Unit::name;
    case IdColumn:
        return &core::Unit::id;
    case GroupColumn:
        return &core::Unit::group;
    case ParentColumn:
        return &core::Unit::parent;
    case FromColumn:
        return &core::Unit::validFrom;
    case ToColumn:
        return &core::Unit::validTo;
    default:
        return nullptr;
    }
}

const char* UnitTable::draftName(int column)
{
    switch (column) {
    case NameColumn:
        return "name";
    case GroupColumn:
        return "group";
    case ParentColumn:
        return "parent";
    case FromColumn:
        return "from";
    case ToColumn:
        return "to";
    case AttributesColumn:
        return "attributes";
    default:
        return "";
    }
}

app::UnitPlace UnitTable::placeOf(const QModelIndex& index) const
{
    const bool fresh = isNew(index.row());
    return {fresh ? m_beside : m_content.units[static_cast<std::size_t>(index.row())].id, fresh,
            draftName(index.column())};
}

QModelIndex UnitTable::indexOf(const app::UnitPlace& place) const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < ColumnCount; ++column) {
            if (placeOf(index(row, column)) == place)
                return index(row, column);
        }
    }
    return {};
}

const QString* UnitTable::typed(const QModelIndex& index) const
{
    return m_session && index.isValid() ? m_session->unitDrafts().find(placeOf(index)) : nullptr;
}

void UnitTable::keepTyped(const QModelIndex& index, const QString& text)
{
    (void)m_session->unitDrafts().keep(placeOf(index), text);
}

void UnitTable::dropTyped(const QModelIndex& index)
{
    m_session->unitDrafts().drop(placeOf(index));
}

bool UnitTable::enterWaiting(const QModelIndex& index)
{
    const QString* waiting = typed(index);
    return waiting && setData(index, QString(*waiting));
}

QVariant UnitTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (const QString* waiting = typed(index)) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return *waiting;
        case ToneRole:
            return static_cast<int>(Tone::Warning);
        case IconRole:
            return QStringLiteral("pen");
        case Qt::ToolTipRole:
            return tr("Chưa ghi: Enter để ghi, Esc để bỏ.");
        default:
            break;
        }
    }
    const core::Unit& unit = m_content.units[static_cast<std::size_t>(index.row())];
    const auto takesPart = [&] {
        return !m_session->hasAssessment() ||
               unit.group != m_session->scores().assessment().group ||
               m_session->scores().unitIndex(unit.id) >= 0;
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (index.column() == EntriesColumn) {
            const auto found = m_content.entries.find(unit.id);
            const qlonglong count = found == m_content.entries.end() ? 0 : found->second;
            return QLocale(QLocale::Vietnamese).toString(count);
        }
        if (role == Qt::DisplayRole && isNew(index.row()) && index.column() == IdColumn)
            return tr("theo tên");
        // Dates are kept as they sort, shown and typed as people write them.
        if (index.column() == AttributesColumn)
            return role == Qt::DisplayRole ? m_content.attributes.shown(unit)
                                           : UnitAttributes::typed(unit);
        if (index.column() == GroupColumn)
            return groupText(unit.group, m_session->language());
        return index.column() == FromColumn || index.column() == ToColumn
                   ? qt(core::dateText(unit.*field(index.column())))
                   : qt(unit.*field(index.column()));
    case Qt::ToolTipRole:
        if (index.column() == AttributesColumn)
            return m_content.attributes.tip(unit);
        if (index.column() == NameColumn) {
            const auto origin = m_content.origins.find(unit.id);
            return origin == m_content.origins.end() ? QVariant() : QVariant(origin->second);
        }
        if (index.column() == GroupColumn)
            return groupTip(unit.group, m_session->language());
        return index.column() == ParentColumn ? parentText(unit) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == EntriesColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                               : QVariant();
    case ToneRole:
        return static_cast<int>(isNew(index.row()) || !takesPart() || index.column() == IdColumn
                                    ? Tone::Muted
                                    : Tone::Normal);
    case ReadOnlyRole:
        return !(flags(index) & Qt::ItemIsEditable);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2: %3")
            .arg(qt(unit.name), headerData(index.column(), Qt::Horizontal).toString(),
                 data(index).toString());
    default:
        return {};
    }
}

QString UnitTable::parentText(const core::Unit& unit) const
{
    const auto found =
        std::find_if(m_content.units.begin(), m_content.units.end(),
                     [&unit](const core::Unit& one) { return one.id == unit.parent; });
    return found == m_content.units.end() ? QString() : qt(found->name);
}

QString UnitTable::columnTitle(int column) const
{
    switch (column) {
    case NameColumn:
        return tr("Tên đơn vị");
    case IdColumn:
        return tr("Mã");
    case GroupColumn:
        return tr("Nhóm");
    case ParentColumn:
        return tr("Cấp trên");
    case FromColumn:
        return tr("Hiệu lực từ");
    case ToColumn:
        return tr("Hiệu lực đến");
    case AttributesColumn:
        return tr("Thuộc tính");
    default:
        return tr("Mục đã chấm");
    }
}

Qt::ItemFlags UnitTable::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    // Ids stand in files and packages: they are given once.
    if (!isReadOnly() && index.column() != IdColumn && index.column() != EntriesColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool UnitTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const app::UnitPlace place = placeOf(index);
    const QString text = value.toString();
    const core::Unit& now = m_content.units[static_cast<std::size_t>(index.row())];
    core::Unit then = now;
    setText(then, index.column(), text);
    if (then == now) {
        m_session->unitDrafts().drop(place);
        return true;
    }
    return give(index, text);
}

/// A value that differs, to the book, or to the row that is no unit of it yet.
bool UnitTable::give(const QModelIndex& index, const QString& text)
{
    const app::UnitPlace place = placeOf(index);
    UnitDrafts& drafts = m_session->unitDrafts();
    core::Unit unit = m_content.units[static_cast<std::size_t>(index.row())];
    setText(unit, index.column(), text);
    const bool wasNew = isNew(index.row());
    if (wasNew && unit.name.empty()) {
        // Not in the book before it has a name: until then it waits.
        m_content.units.back() = unit;
        (void)drafts.keep(place, text);
        Q_EMIT dataChanged(index, index);
        return true;
    }
    if (wasNew) {
        const std::vector<core::Unit> present(m_content.units.begin(), m_content.units.end() - 1);
        unit.id = app::freeUnitId(present, unit.name);
    }
    if (const auto refusal = put(unit)) {
        (void)drafts.keep(place, text);
        Q_EMIT refused(index, *refusal);
        return false;
    }
    if (wasNew) {
        m_content.units.back() = unit;
        forgetNew();
    }
    drafts.drop(place);
    (void)m_session->reload();
    Q_EMIT written(tr("Đã ghi đơn vị %1").arg(qt(unit.name)));
    return true;
}

} // namespace models
