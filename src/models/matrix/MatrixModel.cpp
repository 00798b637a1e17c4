#include "models/matrix/MatrixModel.h"

#include "core/Fold.h"
#include "core/RuleKind.h"
#include "engine/ColumnText.h"
#include "engine/SharedFigures.h"
#include "models/book/Session.h"
#include "models/matrix/MatrixOrder.h"
#include "models/words/Text.h"

#include <algorithm>
#include <numeric>

namespace models {

namespace {

bool isNumber(MatrixColumn column)
{
    switch (column) {
    case MatrixColumn::LastYear:
    case MatrixColumn::Rate:
    case MatrixColumn::Self:
    case MatrixColumn::V1:
    case MatrixColumn::Points:
    case MatrixColumn::Difference:
        return true;
    default:
        return false;
    }
}

bool isFigures(MatrixColumn column)
{
    return column == MatrixColumn::SelfFigures || column == MatrixColumn::V1Figures ||
           column == MatrixColumn::Figures;
}

} // namespace

MatrixModel::MatrixModel(QObject* parent) : QAbstractTableModel(parent) {}

MatrixModel::~MatrixModel() = default;

void MatrixModel::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &Session::assessmentChanged, this, &MatrixModel::reset);
        connect(m_session, &Session::changed, this, &MatrixModel::onChanged);
        connect(m_session, &Session::draftsChanged, this, &MatrixModel::onDraftsChanged);
        connect(m_session, &Session::appealWritten, this, [this](int unit, int leaf) {
            if (leaf == m_leaf)
                refreshUnit(unit);
        });
        connect(m_session, &Session::stageChanged, this, &MatrixModel::showAnew);
        connect(m_session, &Session::languageChanged, this, &MatrixModel::showAnew);
    }
    reset();
}

void MatrixModel::reset()
{
    beginResetModel();
    const bool has = m_session && m_session->hasAssessment();
    const int count = has ? m_session->scores().unitCount() : 0;
    m_kept.clear();
    m_kept.resize(static_cast<std::size_t>(count));
    m_folded.clear();
    m_unitAt.resize(static_cast<std::size_t>(count));
    std::iota(m_unitAt.begin(), m_unitAt.end(), 0);
    m_rowOf = m_unitAt;
    if (has) {
        // Codes may mean something else in another set; whoever remembers one sets it again.
        m_leaf = std::clamp(m_leaf, -1, m_session->scores().set().entryCount() - 1);
    }
    makeReader();
    m_marks.reset();
    m_totals.reset();
    if (isShown())
        sortUnits();
    endResetModel();
    Q_EMIT columnsChanged();
    Q_EMIT leafChanged();
    Q_EMIT totalsChanged();
}

void MatrixModel::makeReader()
{
    m_reader.reset();
    if (!m_session || !m_session->hasAssessment() || m_leaf < 0)
        return;
    const app::ScoreBook& scores = m_session->scores();
    bool keepsDocuments = false;
    for (int unit = 0; unit < scores.unitCount() && !keepsDocuments; ++unit)
        keepsDocuments = scores.documentCount(unit, m_leaf) > 0;
    m_reader =
        std::make_unique<MatrixReader>(*m_session, m_leaf, &m_session->lastYear(), keepsDocuments);
}

void MatrixModel::setLeaf(int leaf)
{
    if (leaf == m_leaf || !m_session || !m_session->hasAssessment() ||
        leaf >= m_session->scores().set().entryCount())
        return;
    m_session->finishTyping();
    m_leaf = leaf;
    showAnew();
    Q_EMIT leafChanged();
}

/// The same units, everything about them anew.
void MatrixModel::showAnew()
{
    Q_EMIT layoutAboutToBeChanged();
    std::vector<int> units;
    const QModelIndexList before = persistentIndexList();
    for (const QModelIndex& index : before)
        units.push_back(unitAt(index.row()));
    for (auto& row : m_kept)
        row.reset();
    makeReader();
    m_marks.reset();
    m_totals.reset();
    if (isShown())
        sortUnits();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.push_back(index(rowOf(units[static_cast<std::size_t>(i)]), before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, matrixColumnCount - 1);
    Q_EMIT columnsChanged();
    Q_EMIT totalsChanged();
}

void MatrixModel::setBlind(bool isBlind)
{
    if (isBlind == m_isBlind)
        return;
    m_isBlind = isBlind;
    // The order of a column that is hidden now would tell what it says.
    showAnew();
}

void MatrixModel::sortUnits()
{
    if (!m_marks)
        m_marks = makeMarks();
    m_unitAt = sortedUnits(*m_session, *m_reader, cells(), m_sortColumn, m_sortOrder, *m_marks);
    m_rowOf.resize(m_unitAt.size());
    for (std::size_t row = 0; row < m_unitAt.size(); ++row)
        m_rowOf[static_cast<std::size_t>(m_unitAt[row])] = static_cast<int>(row);
}

void MatrixModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    if (!isShown())
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::vector<int> units;
    const QModelIndexList before = persistentIndexList();
    for (const QModelIndex& index : before)
        units.push_back(unitAt(index.row()));
    sortUnits();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.push_back(index(rowOf(units[static_cast<std::size_t>(i)]), before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void MatrixModel::onChanged(const app::Changes& changes)
{
    for (const int unit : changes.carriedUnits)
        refreshUnit(unit);
    if (!changes.documentUnits.empty()) {
        const bool kept = keepsDocuments();
        makeReader();
        if (kept != keepsDocuments())
            showAnew(); // now those without a document are told apart
        for (const int unit : changes.documentUnits)
            refreshUnit(unit);
    }
    if (!isShown() || !changes.moveResults())
        return;
    std::vector<int> units;
    // Figures may be drawn from counters: then every unit is looked at again.
    const bool isDrawn = !changes.counterUnits.empty();
    bool isCompared = isDrawn;
    const auto takes = [this, &set = m_session->scores().set()](int leaf) {
        const std::vector<int> users =
            leaf < set.figureCount() ? engine::usersOf(set, leaf) : std::vector<int>();
        return std::find(users.begin(), users.end(), m_leaf) != users.end();
    };
    for (const core::Edit& edit : changes.edits) {
        if (edit.leaf != m_leaf && !takes(edit.leaf))
            continue;
        units.push_back(m_session->scores().unitIndex(edit.unit));
        isCompared =
            isCompared || edit.stage == core::Stage::Self || m_reader->by() != core::ScoredBy::Unit;
    }
    if (units.empty() && !isDrawn)
        return;
    const core::Node* node = m_reader->node();
    if (isCompared)
        refreshMarks();
    // Drawn figures, or the value that all others are held against.
    if (isDrawn || (node && core::isCompared(*node->rule))) {
        m_totals.reset();
        refreshKept();
    } else {
        for (const int unit : units) {
            if (m_totals)
                m_totals->refresh(*m_reader, unit);
            refreshUnit(unit);
        }
    }
    Q_EMIT totalsChanged();
}

void MatrixModel::onDraftsChanged(int unit, core::Stage stage, int leaf)
{
    if (isShown() && leaf == m_leaf && stage == m_session->stage())
        refreshUnit(unit);
}

void MatrixModel::refreshMarks()
{
    if (!m_marks)
        return;
    std::vector<engine::Marks> fresh = makeMarks();
    fresh.swap(*m_marks);
    for (std::size_t unit = 0; unit < fresh.size(); ++unit) {
        if (fresh[unit] != (*m_marks)[unit])
            refreshUnit(static_cast<int>(unit));
    }
}

void MatrixModel::refreshKept()
{
    for (int unit = 0; unit < static_cast<int>(m_kept.size()); ++unit)
        refreshUnit(unit);
}

void MatrixModel::refreshUnit(int unit)
{
    if (unit < 0 || !isShown() || !m_kept[static_cast<std::size_t>(unit)])
        return;
    Row& kept = *m_kept[static_cast<std::size_t>(unit)];
    Row before = makeRow(unit);
    before.swap(kept);
    const int row = rowOf(unit);
    // Neighbours that differ are announced together, what lies between two changes is not
    // announced.
    for (int column = 0; column < matrixColumnCount; ++column) {
        const auto differs = [&](int place) {
            return before[static_cast<std::size_t>(place)] != kept[static_cast<std::size_t>(place)];
        };
        if (!differs(column))
            continue;
        int last = column;
        while (last + 1 < matrixColumnCount && differs(last + 1))
            ++last;
        Q_EMIT dataChanged(index(row, column), index(row, last));
        column = last;
    }
}

std::vector<engine::Marks> MatrixModel::makeMarks() const
{
    std::vector<engine::Compared> units;
    units.reserve(m_unitAt.size());
    for (int unit = 0; unit < static_cast<int>(m_unitAt.size()); ++unit)
        units.push_back(m_reader->compared(unit));
    return engine::outliers(units);
}

engine::Marks MatrixModel::marksOf(int unit) const
{
    if (!m_marks)
        m_marks = makeMarks();
    return (*m_marks)[static_cast<std::size_t>(unit)];
}

MatrixModel::Row MatrixModel::makeRow(int unit) const
{
    Row row;
    const MatrixCells maker = cells();
    const app::Cell entry = m_reader->cell(unit);
    const engine::Marks marks = marksOf(unit);
    for (int column = 0; column < matrixColumnCount; ++column) {
        if (isUsed(matrixColumn(column)))
            row[static_cast<std::size_t>(column)] = maker.cell(entry, matrixColumn(column), marks);
    }
    return row;
}

const MatrixModel::Row& MatrixModel::rowFor(int unit) const
{
    std::unique_ptr<Row>& kept = m_kept[static_cast<std::size_t>(unit)];
    if (!kept)
        kept = std::make_unique<Row>(makeRow(unit));
    return *kept;
}

const MatrixTotals& MatrixModel::totals() const
{
    if (!m_totals)
        m_totals.emplace(*m_reader, static_cast<int>(m_unitAt.size()));
    return *m_totals;
}

const app::LastYear* MatrixModel::lastYear() const
{
    return m_reader ? m_reader->lastYear() : nullptr;
}

int MatrixModel::unitAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_unitAt.size())
               ? m_unitAt[static_cast<std::size_t>(row)]
               : -1;
}

int MatrixModel::rowOf(int unit) const
{
    return unit >= 0 && unit < static_cast<int>(m_rowOf.size())
               ? m_rowOf[static_cast<std::size_t>(unit)]
               : -1;
}

QModelIndex MatrixModel::indexOf(int unit, MatrixColumn column) const
{
    const int row = rowOf(unit);
    return row < 0 ? QModelIndex() : index(row, position(column));
}

bool MatrixModel::isUsed(MatrixColumn column) const
{
    if (!isShown())
        return column == MatrixColumn::Unit;
    const core::Node* node = m_reader->node();
    const bool isSelf = m_session->stage() == core::Stage::Self;
    const bool isByUnit = m_reader->by() == core::ScoredBy::Unit;
    const bool isSurvey = node && core::takes(node->rule, core::RuleInput::Ballots);
    const bool bearsPoints = !node || node->bearsPoints();
    switch (column) {
    case MatrixColumn::LastYear:
        return bearsPoints && m_reader->lastYear() && m_reader->lastYear()->maximum(m_leaf);
    case MatrixColumn::SelfFigures:
        return !isSelf && isByUnit && !m_reader->isManual();
    case MatrixColumn::Rate:
        return node && engine::hasRate(*node);
    case MatrixColumn::Self:
    case MatrixColumn::Difference:
        return !isSelf && isByUnit && bearsPoints;
    case MatrixColumn::Outlier:
    case MatrixColumn::Documents:
        return node != nullptr;
    case MatrixColumn::V1Figures:
        return m_session->stage() == core::Stage::V2 && !m_reader->isManual() && !isSurvey;
    case MatrixColumn::V1:
        return m_session->stage() == core::Stage::V2 && bearsPoints;
    case MatrixColumn::Spread:
        return isSurvey;
    case MatrixColumn::Figures:
        return !m_reader->isManual();
    case MatrixColumn::Points:
        return bearsPoints;
    case MatrixColumn::Unit:
    case MatrixColumn::Reason:
    case MatrixColumn::State:
        return true;
    case MatrixColumn::Count:
        break;
    }
    return false;
}

MatrixColumn MatrixModel::entryColumn() const
{
    const bool isDerived =
        m_session && isUsed(MatrixColumn::Figures) &&
        (m_session->stage() == core::Stage::Self || !isUsed(MatrixColumn::Points));
    return isDerived ? MatrixColumn::Figures : MatrixColumn::Points;
}

bool MatrixModel::needsLook(int row) const
{
    const int unit = unitAt(row);
    if (unit < 0 || !isShown())
        return false;
    const app::Cell cell = m_reader->cell(unit);
    if (cell.state == app::CellState::Pending || cell.state == app::CellState::Faulty ||
        cell.state == app::CellState::Flagged || cell.state == app::CellState::Unconfirmed ||
        cell.carriedDocuments > 0 || cell.isAsked || cell.isContested)
        return true;
    // Where no unit has a document they are kept elsewhere: nothing to stop at each unit for.
    return !isMasked(unit) && (marksOf(unit) != 0 || (cell.lacksEvidence && keepsDocuments()));
}

std::vector<int> MatrixModel::find(const QString& text) const
{
    std::vector<int> rows;
    const std::string wanted = core::fold(utf8(text.trimmed()));
    if (wanted.empty() || !isShown())
        return rows;
    const std::vector<core::Unit>& units = m_session->scores().units();
    if (m_folded.size() != units.size()) {
        m_folded.clear();
        m_folded.reserve(units.size());
        for (const core::Unit& unit : units)
            m_folded.push_back(core::fold(unit.name + '\n' +
                                          utf8(unitName(static_cast<int>(m_folded.size()))) + '\n' +
                                          unit.id));
    }
    for (std::size_t row = 0; row < m_unitAt.size(); ++row) {
        if (m_folded[static_cast<std::size_t>(m_unitAt[row])].find(wanted) != std::string::npos)
            rows.push_back(static_cast<int>(row));
    }
    return rows;
}

int MatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !isShown() ? 0 : static_cast<int>(m_unitAt.size());
}

int MatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : matrixColumnCount;
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !isShown())
        return {};
    const int unit = unitAt(index.row());
    const MatrixColumn column = matrixColumn(index.column());
    const MatrixCell& cell = rowFor(unit)[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::EditRole:
    case CopyRole:
        return isEntryColumn(column) ? cells().editText(unit, column) : cell.text;
    case Qt::ToolTipRole:
        return cells().toolTip(unit, column, marksOf(unit));
    case Qt::AccessibleTextRole:
        return cells().accessibleText(unit, column, marksOf(unit));
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case ToneRole:
        return static_cast<int>(cell.tone);
    case IconRole:
        return cell.icon;
    case EmphasisRole:
        return column == MatrixColumn::Points && !cell.pending;
    case DecimalsRole:
        return isNumber(column) ? pointDecimals : 0;
    case UnitRole:
        return unit;
    case MaskedRole:
        return cell.masked;
    case PendingRole:
        return isWaiting(unit);
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= matrixColumnCount)
        return {};
    const MatrixColumn column = matrixColumn(section);
    switch (role) {
    case Qt::DisplayRole:
        return isShown() ? cells().headerText(column) : QString();
    case Qt::ToolTipRole:
        return isShown() ? cells().headerToolTip(column) : QString();
    case Qt::TextAlignmentRole: {
        const bool isChoice = isFigures(column) && isShown() && m_reader->node() &&
                              core::takes(m_reader->node()->rule, core::RuleInput::Option);
        const bool isRight = isNumber(column) || column == MatrixColumn::Documents ||
                             (isFigures(column) && !isChoice);
        return QVariant((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    default:
        return {};
    }
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (isEntryColumn(matrixColumn(index.column())) && readOnlyReason(index).isEmpty())
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace models
