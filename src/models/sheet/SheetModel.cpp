#include "models/sheet/SheetModel.h"

#include "app/Wording.h"
#include "core/RuleKind.h"
#include "models/book/Session.h"
#include "models/words/FoldedText.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"

#include <algorithm>
#include <array>

namespace models {

namespace {

bool isPoints(int column)
{
    return sheetColumn(column).stage.has_value();
}

/// Titles and maxima belong to the set.
bool isFixed(int column)
{
    const SheetColumn kind = sheetColumn(column).column;
    return kind == SheetColumn::CodeTitle || kind == SheetColumn::Max;
}

bool isNumber(int column)
{
    const SheetColumn kind = sheetColumn(column).column;
    return isPoints(column) || kind == SheetColumn::Max || kind == SheetColumn::Difference ||
           kind == SheetColumn::LastYear;
}

/// Where what a cell shows is typed, as far as the set and the stage say it.
enum class TypedAt { Here, RowsBelow, OtherStage, Nowhere, Figures, Points };

TypedAt typedAt(const Session& session, const SheetRow& row, int column)
{
    if (!row.isScored())
        return TypedAt::RowsBelow;
    const auto field = SheetCells::fieldOf(sheetColumn(column).column, session.stage());
    if (!field)
        return isPoints(column) ? TypedAt::OtherStage : TypedAt::Nowhere;
    const core::IndexSet& set = session.scores().set();
    if (*field == EntryForm::pointsField && row.node >= 0 &&
        !set.nodes[static_cast<std::size_t>(row.node)].bearsPoints())
        return TypedAt::Figures;
    if (*field == EntryForm::figuresField && app::isManual(set, row.leaf))
        return TypedAt::Points;
    return TypedAt::Here;
}

} // namespace

SheetModel::SheetModel(QObject* parent) : QAbstractItemModel(parent) {}

void SheetModel::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &Session::appealWritten, this,
                [this](int unit, int leaf) { refreshLeaf(unit, m_session->stage(), leaf); });
        connect(m_session, &Session::assessmentChanged, this, &SheetModel::reset);
        connect(m_session, &Session::draftsChanged, this, &SheetModel::refreshLeaf);
        connect(m_session, &Session::changed, this, [this](const app::Changes& changes) {
            if (changes.moveResults() || changes.moveDocumentsOf(m_unit))
                refresh();
        });
        connect(m_session, &Session::stageChanged, this, &SheetModel::refreshHeader);
        connect(m_session, &Session::languageChanged, this, &SheetModel::retranslate);
    }
    reset();
}

void SheetModel::reset()
{
    beginResetModel();
    m_cells.clear();
    m_rows = SheetRows();
    if (m_session && m_session->hasAssessment()) {
        m_rows = SheetRows(m_session->scores().set());
        const bool isThere =
            m_unit >= 0 && m_unit < m_session->scores().unitCount() && m_session->sees(m_unit);
        m_unit = isThere ? m_unit : m_session->firstUnit();
        m_cells = makeCells(true);
    } else {
        m_unit = -1;
    }
    endResetModel();
    Q_EMIT unitChanged();
}

void SheetModel::setUnit(int unit)
{
    if (!m_session || !m_session->hasAssessment() || unit == m_unit || unit < 0 ||
        unit >= m_session->scores().unitCount() || !m_session->sees(unit))
        return;
    m_session->finishTyping();
    m_unit = unit;
    refresh();
    Q_EMIT unitChanged();
}

void SheetModel::setShowsLastYear(bool on)
{
    if (on == m_showsLastYear)
        return;
    m_showsLastYear = on;
    refresh();
}

SheetModel::Cells SheetModel::makeCells(bool isAnew) const
{
    Cells all;
    all.reserve(static_cast<std::size_t>(m_rows.count()) * sheetColumnCount);
    if (!isShown()) {
        all.resize(static_cast<std::size_t>(m_rows.count()) * sheetColumnCount);
        return all;
    }
    for (int row = 0; row < m_rows.count(); ++row)
        addCells(all, row, isAnew);
    return all;
}

void SheetModel::addCells(Cells& all, int row, bool isAnew) const
{
    const SheetCells maker = cells();
    const SheetRow& place = m_rows.at(row);
    const auto entry = place.isScored() ? std::optional(maker.entry(place)) : std::nullopt;
    for (int position = 0; position < sheetColumnCount; ++position) {
        const SheetColumn column = sheetColumn(position).column;
        if (!isAnew && isFixed(position))
            all.push_back(m_cells[static_cast<std::size_t>(row) * sheetColumnCount +
                                  static_cast<std::size_t>(position)]);
        else
            all.push_back(entry ? maker.cell(place, column, *entry) : maker.cell(place, column));
    }
}

void SheetModel::refresh()
{
    take(makeCells(false), 0);
}

void SheetModel::retranslate()
{
    take(makeCells(true), 0);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, sheetColumnCount - 1);
}

void SheetModel::refreshLeaf(int unit, core::Stage, int leaf)
{
    const int row = m_rows.ofLeaf(leaf);
    if (!isShown() || unit != m_unit || row < 0)
        return;
    Cells fresh;
    addCells(fresh, row, false);
    take(std::move(fresh), row);
}

void SheetModel::take(Cells fresh, int firstRow)
{
    const auto offset = static_cast<std::size_t>(firstRow) * sheetColumnCount;
    std::swap_ranges(fresh.begin(), fresh.end(),
                     m_cells.begin() + static_cast<std::ptrdiff_t>(offset));
    const int end = firstRow + static_cast<int>(fresh.size()) / sheetColumnCount;
    for (int row = firstRow; row < end; ++row) {
        const auto first = static_cast<std::size_t>(row) * sheetColumnCount;
        const auto differs = [&](int column) {
            const auto place = first + static_cast<std::size_t>(column);
            return fresh[place - offset] != m_cells[place];
        };
        // Neighbours that differ are announced together, what lies between two changes is not
        // announced.
        for (int column = 0; column < sheetColumnCount; ++column) {
            if (!differs(column))
                continue;
            int last = column;
            while (last + 1 < sheetColumnCount && differs(last + 1))
                ++last;
            const int place = m_rows.at(row).row;
            const auto id = static_cast<quintptr>(row);
            Q_EMIT dataChanged(createIndex(place, column, id), createIndex(place, last, id));
            column = last;
        }
    }
}

void SheetModel::refreshHeader()
{
    refresh();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, sheetColumnCount - 1);
}

QModelIndex SheetModel::index(int row, int column, const QModelIndex& parent) const
{
    if (column < 0 || column >= sheetColumnCount || row < 0)
        return {};
    const auto& children =
        m_rows.children(parent.isValid() ? static_cast<int>(parent.internalId()) : -1);
    if (row >= static_cast<int>(children.size()))
        return {};
    return createIndex(row, column, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex SheetModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    const int above = rowOf(child).parent;
    return above < 0 ? QModelIndex()
                     : createIndex(m_rows.at(above).row, 0, static_cast<quintptr>(above));
}

int SheetModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(
        m_rows.children(parent.isValid() ? static_cast<int>(parent.internalId()) : -1).size());
}

int SheetModel::columnCount(const QModelIndex&) const
{
    return sheetColumnCount;
}

const ShownCell& SheetModel::cellAt(const QModelIndex& index) const
{
    return m_cells[static_cast<std::size_t>(index.internalId()) * sheetColumnCount +
                   static_cast<std::size_t>(index.column())];
}

QVariant SheetModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ShownCell& cell = cellAt(index);
    const SheetRow& row = rowOf(index);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::EditRole:
        if (cell.pending)
            return cell.text;
        // What is shown of figures and notes is for reading; edited is the stage's own entry, as
        // the field reads it back.
        if ((sheetColumn(column).column == SheetColumn::Figures ||
             sheetColumn(column).column == SheetColumn::Note) &&
            row.isScored() && isShown())
            return EntryForm(*m_session, m_unit, m_session->stage(), row.leaf)
                .text(*SheetCells::fieldOf(sheetColumn(column).column, m_session->stage()));
        // A nothing has no value to keep when editing begins.
        return cell.words || cell.kept || cell.icon == QLatin1String("stop") ||
                       cell.icon == QLatin1String("na")
                   ? QString()
                   : cell.text;
    case Qt::ToolTipRole:
        return isShown() ? cells().toolTip(row, sheetColumn(column).column) : QString();
    case Qt::AccessibleTextRole:
        return isShown() ? cells().accessibleText(row, sheetColumn(column).column) : QString();
    case Qt::TextAlignmentRole:
        return QVariant(sheetColumn(column).alignment | Qt::AlignVCenter);
    case ToneRole:
        return static_cast<int>(cell.tone);
    case IconRole:
        return cell.icon;
    case EmphasisRole:
        return !row.isScored() || (isPoints(column) && column == editableColumn());
    case FillRole:
        return static_cast<int>(row.isArea()    ? Fill::Area
                                : cell.readOnly ? Fill::ReadOnly
                                                : Fill::None);
    case ReadOnlyRole:
        return cell.readOnly;
    case DecimalsRole:
        return isNumber(column) ? pointDecimals : 0;
    case CodeRole:
        return row.node >= 0
                   ? qt(m_session->scores().set().nodes[static_cast<std::size_t>(row.node)].code)
                   : QString();
    case ShownCodeRole:
        return m_session ? cells().code(row) : QString();
    case ScoredRole:
        return row.isScored();
    case StateRole:
        return isShown() && row.isScored() ? QVariant(static_cast<int>(cells().entry(row).state))
                                           : QVariant();
    case PendingRole:
        return cell.pending;
    case WordsRole:
        return cell.words;
    default:
        return {};
    }
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= sheetColumnCount)
        return {};
    const SheetColumnInfo& column = sheetColumn(section);
    switch (role) {
    case Qt::DisplayRole:
        return SheetCells::headerText(column.column);
    case Qt::ToolTipRole:
        return SheetCells::headerToolTip(column.column);
    case Qt::TextAlignmentRole:
        return QVariant(column.alignment | Qt::AlignVCenter);
    default:
        return {};
    }
}

Qt::ItemFlags SheetModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    // Asked for each cell that is painted: the sentence is made for whoever reads it.
    if (isShown() && typedAt(*m_session, rowOf(index), index.column()) == TypedAt::Here &&
        !m_session->editor().refusal(m_unit, m_session->stage(), rowOf(index).leaf))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QModelIndexList SheetModel::find(const QString& text) const
{
    std::array<QModelIndexList, 3> ranked;
    const QString wanted = folded(text.trimmed());
    if (wanted.isEmpty() || !isShown())
        return {};
    for (int row = 0; row < m_rows.count(); ++row) {
        const QModelIndex place = createIndex(m_rows.at(row).row, 0, static_cast<quintptr>(row));
        // The tip has the whole title, the cell has abbreviations: both are looked for.
        const QString words = place.data(CodeRole).toString() + QLatin1Char(' ') +
                              place.data().toString() + QLatin1Char('\n') +
                              place.data(Qt::ToolTipRole).toString();
        if (const auto rank = findRank(folded(words), wanted))
            ranked[static_cast<std::size_t>(*rank)].push_back(place);
    }
    return ranked[0] + ranked[1] + ranked[2];
}

QString SheetModel::readOnlyReason(const QModelIndex& index) const
{
    if (!index.isValid() || !isShown())
        return {};
    const core::Stage stage = m_session->stage();
    switch (typedAt(*m_session, rowOf(index), index.column())) {
    case TypedAt::RowsBelow:
        return tr("Tổng của các tiêu chí bên dưới.");
    case TypedAt::OtherStage:
        return tr("Bước đang chọn là %1; muốn sửa cột này, chọn bước ở thanh công cụ.")
            .arg(Terms::stage(stage));
    case TypedAt::Nowhere:
        return tr("Cột này tính từ các cột khác.");
    case TypedAt::Figures:
        return tr("Dòng này không có điểm: gõ ở cột Số liệu.");
    case TypedAt::Points:
        return tr("Tiêu chí này không có số liệu: gõ điểm kèm lý do.");
    case TypedAt::Here:
        break;
    }
    return EntryForm::readOnlyReason(*m_session, m_unit, stage, rowOf(index).leaf);
}

bool SheetModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !isShown())
        return false;
    const EntryForm::Commit done = enter(index, value.toString());
    return done == EntryForm::Commit::Done || done == EntryForm::Commit::Unchanged;
}

EntryForm::Commit SheetModel::enter(const QModelIndex& index, const QString& text)
{
    if (const QString reason = readOnlyReason(index); !reason.isEmpty()) {
        Q_EMIT editRejected(index, reason);
        return EntryForm::Commit::Refused;
    }
    const core::Stage stage = m_session->stage();
    EntryForm::Fault fault;
    const EntryForm::Commit done = enterText(
        *m_session, {m_unit, stage, rowOf(index).leaf},
        SheetCells::fieldOf(sheetColumn(index.column()).column, stage).value(), text, fault);
    return answer(index, done, fault);
}

bool SheetModel::isWaiting(const QModelIndex& index) const
{
    const int leaf = leafOf(index);
    return isShown() && leaf >= 0 && !m_session->drafts(m_unit, m_session->stage(), leaf).isEmpty();
}

EntryForm::Commit SheetModel::enterWaiting(const QModelIndex& index)
{
    EntryForm form(*m_session, m_unit, m_session->stage(), rowOf(index).leaf);
    EntryForm::Fault fault;
    const EntryForm::Commit done = form.commit(&fault);
    return answer(index, done, fault);
}

EntryForm::Commit SheetModel::answer(const QModelIndex& index, EntryForm::Commit done,
                                     const EntryForm::Fault& fault)
{
    if (done == EntryForm::Commit::Refused)
        Q_EMIT editRejected(index, fault.text);
    else if (done == EntryForm::Commit::NeedsReason)
        Q_EMIT reasonNeeded(index);
    return done;
}

int SheetModel::editableColumn() const
{
    return static_cast<int>(columnOf(m_session ? m_session->stage() : core::Stage::V1));
}

int SheetModel::entryColumn(const QModelIndex& index) const
{
    const int leaf = leafOf(index);
    if (!isShown() || leaf < 0 || leaf >= m_session->scores().set().leafCount())
        return editableColumn();
    // A unit enters figures, and so does whoever enters a survey's ballots; a verifier types
    // points. Points are typed where there is nothing else.
    const core::Node& node = m_session->scores().set().leafNode(leaf);
    const bool byFigures = m_session->stage() == core::Stage::Self ||
                           node.by == core::ScoredBy::Survey || !node.bearsPoints();
    if (!byFigures || app::isManual(m_session->scores().set(), leaf))
        return editableColumn();
    return position(SheetColumn::Figures);
}

int SheetModel::leafOf(const QModelIndex& index) const
{
    return index.isValid() ? rowOf(index).leaf : -1;
}

int SheetModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? rowOf(index).node : -1;
}

QModelIndex SheetModel::indexOfLeaf(int leaf, int column) const
{
    const int row = m_rows.ofLeaf(leaf);
    return row < 0 ? QModelIndex()
                   : createIndex(m_rows.at(row).row, column, static_cast<quintptr>(row));
}

void SheetModel::dropDrafts(const QModelIndex& index)
{
    if (const int leaf = leafOf(index); isShown() && leaf >= 0)
        (void)m_session->dropDrafts(m_unit, m_session->stage(), leaf);
}

std::optional<core::Points> SheetModel::sinceLastYear(const QModelIndex& index) const
{
    return isShown() ? cells().sinceLastYear(rowOf(index)) : std::nullopt;
}

} // namespace models
