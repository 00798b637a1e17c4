#include "gui/matrix/MatrixTable.h"

#include "gui/cells/ReasonCell.h"
#include "gui/look/Look.h"
#include "gui/matrix/MatrixDelegate.h"
#include "gui/matrix/MatrixHeader.h"
#include "models/book/Session.h"
#include "models/entry/CellHistory.h"
#include "models/matrix/MatrixBlock.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace gui {

using models::MatrixColumn;
using models::MatrixModel;
using models::position;

MatrixTable::MatrixTable(QWidget* parent) : EntryTable(parent)
{
    setHorizontalHeader(new MatrixHeader(this));
    verticalHeader()->setMinimumSectionSize(Look::rowHeight());
    verticalHeader()->setDefaultSectionSize(Look::rowHeight());

    auto* delegate = new MatrixDelegate(this);
    setItemDelegate(delegate);
    delegate->setEntry(entry());
    connect(&entry(), &CellEntry::opened, this, &MatrixTable::onEditorOpened);
    connect(&entry(), &CellEntry::waiting, this, &MatrixTable::onWaiting);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) {
                Q_EMIT columnMenuRequested(horizontalHeader()->mapToGlobal(at));
            });
}

void MatrixTable::leaveHiddenColumn()
{
    const QModelIndex current = currentIndex();
    if (current.isValid() && (isColumnHidden(current.column()) ||
                              !m_matrix->isUsed(models::matrixColumn(current.column()))))
        setCurrentIndex(current.siblingAtColumn(position(m_matrix->entryColumn())));
}

void MatrixTable::setMatrix(MatrixModel& matrix)
{
    m_matrix = &matrix;
    setModel(&matrix);
    setSortingEnabled(false);
    // A click on a header sorts. It must not take the cell at work along, as the view would have
    // it, to the first row of that column.
    disconnect(horizontalHeader(), &QHeaderView::sectionPressed, this, nullptr);
    disconnect(horizontalHeader(), &QHeaderView::sectionEntered, this, nullptr);
    connect(&matrix, &MatrixModel::columnsChanged, this, &MatrixTable::leaveHiddenColumn);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                const int unit = currentUnit();
                m_matrix->sort(column, order);
                if (unit >= 0)
                    scrollTo(currentIndex());
            });
    connect(&matrix, &MatrixModel::editRejected, this,
            [this](const QModelIndex& cell, const QString& why) { showMessage(cell, why); });
}

int MatrixTable::currentUnit() const
{
    return m_matrix ? m_matrix->unitAt(currentIndex().row()) : -1;
}

std::vector<int> MatrixTable::chosenUnits() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    if (currentIndex().isValid() &&
        std::find(rows.begin(), rows.end(), currentIndex().row()) == rows.end())
        rows = {currentIndex().row()};
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<int> units;
    units.reserve(rows.size());
    for (const int row : rows)
        units.push_back(m_matrix->unitAt(row));
    return units;
}

void MatrixTable::showUnit(int unit)
{
    const MatrixColumn first =
        m_matrix->isUsed(MatrixColumn::Points) ? MatrixColumn::Points : m_matrix->entryColumn();
    const int column = currentIndex().isValid() && !isColumnHidden(currentIndex().column())
                           ? currentIndex().column()
                           : position(first);
    const QModelIndex cell = m_matrix->indexOf(unit, models::matrixColumn(column));
    if (!cell.isValid())
        return;
    goTo(cell);
}

bool MatrixTable::step(bool backward)
{
    const QModelIndex current = currentIndex();
    const int row = current.row() + (backward ? -1 : 1);
    if (!current.isValid() || row < 0 || row >= model()->rowCount())
        return false;
    goTo(current.sibling(row, current.column()));
    return true;
}

/// Row by row through the cells in which something can be typed.
QModelIndex MatrixTable::nextCell(const QModelIndex& from, bool backward) const
{
    const int direction = backward ? -1 : 1;
    int row = from.row();
    int column = from.column() + direction;
    for (; row >= 0 && row < model()->rowCount(); row += direction) {
        for (; column >= 0 && column < model()->columnCount(); column += direction) {
            const QModelIndex cell = model()->index(row, column);
            const bool isDerived = column == position(MatrixColumn::Points) &&
                                   column != position(m_matrix->entryColumn());
            if (isEditableCell(cell) && !isDerived)
                return cell;
        }
        column = backward ? model()->columnCount() - 1 : 0;
        // A criterion that nobody can enter here has no such cell in any row.
        if (row != from.row())
            break;
    }
    return {};
}

QModelIndex MatrixTable::cellToType()
{
    // Points that come from figures alone are typed as figures.
    const QModelIndex current = currentIndex();
    const MatrixColumn column = models::matrixColumn(current.column());
    return models::isEntryColumn(column) && column != MatrixColumn::Points
               ? current
               : current.siblingAtColumn(position(m_matrix->entryColumn()));
}

QModelIndex MatrixTable::cellToOpen()
{
    return isEditableCell(currentIndex())
               ? currentIndex()
               : currentIndex().siblingAtColumn(position(m_matrix->entryColumn()));
}

void MatrixTable::onEditorOpened(CellEdit* editor)
{
    if (auto* reason = qobject_cast<ReasonCell*>(editor)) {
        connect(reason, &ReasonCell::usedReasonsRequested, this, [this, reason] {
            QStringList reasons;
            for (const QString& one : models::usedReasons(*m_matrix->session(), m_matrix->leaf()))
                reasons += one;
            reason->offer(reasons);
        });
    }
}

CellEntry::Place MatrixTable::place(const QModelIndex& cell)
{
    models::Session& session = *m_matrix->session();
    CellEntry::Place place = CellEntry::placeOf(
        {session, m_matrix->unitAt(cell.row()), session.stage(), m_matrix->leaf()},
        models::fieldOf(models::matrixColumn(cell.column())),
        [this, row = QPersistentModelIndex(cell)](const models::EntryForm& form) {
            return row.isValid() && m_matrix->unitAt(row.row()) == form.unit() &&
                   m_matrix->leaf() == form.leaf() && m_matrix->session()->stage() == form.stage();
        });
    place.drop = [this, drop = std::move(place.drop)] {
        drop();
        m_returnTo = QPersistentModelIndex();
    };
    return place;
}

CellEntry::Result MatrixTable::enter(const QModelIndex& cell, const QString& text)
{
    return answer(cell, m_matrix->enter(cell, text));
}

bool MatrixTable::isWaiting(const QModelIndex& cell) const
{
    return m_matrix->isWaiting(m_matrix->unitAt(cell.row()));
}

CellEntry::Result MatrixTable::enterWaiting(const QModelIndex& cell)
{
    return answer(cell, m_matrix->enterWaiting(cell));
}

void MatrixTable::dropWaiting(const QModelIndex& cell)
{
    m_matrix->dropDrafts(m_matrix->unitAt(cell.row()));
}

QString MatrixTable::readOnlyReason(const QModelIndex& cell) const
{
    return m_matrix->readOnlyReason(cell);
}

CellEntry::Result MatrixTable::answer(const QModelIndex& cell, models::EntryForm::Commit done)
{
    const CellEntry::Result result = CellEntry::resultOf(done);
    if (result != CellEntry::Result::Waiting ||
        models::matrixColumn(cell.column()) != MatrixColumn::Reason)
        return result;
    showMessage(cell, tr("Cần lý do: gõ lý do rồi Enter, hoặc Esc để bỏ."));
    return CellEntry::Result::Refused;
}

void MatrixTable::onWaiting(const QModelIndex& index)
{
    m_returnTo = index;
    editReason(m_matrix->unitAt(index.row()), true);
}

void MatrixTable::editReason(int unit, bool continues)
{
    const QModelIndex cell = m_matrix->indexOf(unit, MatrixColumn::Reason);
    if (!cell.isValid())
        return;
    if (!continues)
        m_returnTo = QPersistentModelIndex();
    else if (!m_returnTo.isValid() || m_returnTo.row() != cell.row())
        m_returnTo = cell.siblingAtColumn(position(MatrixColumn::Points));
    if (isColumnHidden(cell.column()))
        setColumnHidden(cell.column(), false);
    if (!isEditableCell(cell)) {
        showMessage(cell, m_matrix->readOnlyReason(cell));
        return;
    }
    goTo(cell);
    setFocus(Qt::OtherFocusReason);
    edit(cell);
    if (!continues)
        return;
    const bool isOld = isTyping() && !entry().editor()->text().isEmpty();
    // Enter alone keeps the reason of the points before.
    if (isOld)
        entry().editor()->setModified(true);
    showMessage(cell,
                isOld
                    ? tr("Chưa ghi: lý do này là của điểm trước. Sửa, hoặc Enter để giữ (Esc bỏ).")
                    : tr("Chưa ghi: gõ lý do rồi Enter (↓ chọn lý do đã dùng, Esc bỏ)."),
                CellMessage::Kind::Prompt);
}

void MatrixTable::onLeft(CellEdit::Then then, const QModelIndex& index)
{
    const bool wasAsked =
        m_returnTo.isValid() && models::matrixColumn(index.column()) == MatrixColumn::Reason;
    const QPersistentModelIndex back = m_returnTo;
    m_returnTo = QPersistentModelIndex();
    if (wasAsked) {
        hideMessage();
        if (then != CellEdit::Then::Stay && then != CellEdit::Then::Figures)
            goTo(back);
    }
    proceed(then, wasAsked ? index : currentIndex());
}

void MatrixTable::finishTyping()
{
    EntryTable::finishTyping();
    m_returnTo = QPersistentModelIndex();
}

std::vector<int> MatrixTable::shownColumns() const
{
    std::vector<int> columns;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (!isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void MatrixTable::copy(bool withHeaders)
{
    int left = models::matrixColumnCount;
    int right = -1;
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        left = std::min(left, range.left());
        right = std::max(right, range.right());
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<int> columns = shownColumns();
    std::erase_if(columns, [left, right](int column) { return column < left || column > right; });
    QGuiApplication::clipboard()->setText(
        models::MatrixBlock(*m_matrix).copied(rows, columns, withHeaders));
}

void MatrixTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    EntryTable::currentChanged(current, previous);
    if (current.row() != previous.row()) {
        for (const QModelIndex& place : {current, previous}) {
            if (place.isValid())
                viewport()->update(0, rowViewportPosition(place.row()), viewport()->width(),
                                   rowHeight(place.row()));
        }
        Q_EMIT currentUnitChanged();
    }
}

} // namespace gui
