#include "gui/matrix/MatrixTable.h"

#include "gui/entry/CellMessage.h"
#include "gui/entry/ReasonCell.h"
#include "gui/look/Look.h"
#include "gui/matrix/MatrixDelegate.h"
#include "gui/matrix/MatrixHeader.h"
#include "models/book/Session.h"
#include "models/entry/CellHistory.h"
#include "models/entry/EntryForm.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QTimer>

#include <algorithm>

namespace gui {

using models::MatrixColumn;
using models::MatrixModel;
using models::position;

namespace {

int fieldOf(const QModelIndex& index)
{
    switch (models::matrixColumn(index.column())) {
    case MatrixColumn::Figures:
        return models::EntryForm::figuresField;
    case MatrixColumn::Reason:
        return models::EntryForm::noteField;
    default:
        return models::EntryForm::pointsField;
    }
}

} // namespace

MatrixTable::MatrixTable(QWidget* parent) : FrozenTable(parent)
{
    setHorizontalHeader(new MatrixHeader(this));
    horizontalHeader()->setFixedHeight(Look::headerHeight());
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(true);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(Look::rowHeight());
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Look::rowHeight());

    auto* delegate = new MatrixDelegate(this);
    setItemDelegate(delegate);
    m_entry = new CellEntry(*this, {[this](const QModelIndex& index) { return place(index); },
                                    [this](const QModelIndex& index, const QString& text) {
                                        return answer(index, m_matrix->enter(index, text));
                                    },
                                    [this](const QModelIndex& index) {
                                        return m_matrix->isWaiting(m_matrix->unitAt(index.row()));
                                    },
                                    [this](const QModelIndex& index) {
                                        return answer(index, m_matrix->enterWaiting(index));
                                    }});
    delegate->setEntry(*m_entry);
    connect(m_entry, &CellEntry::opened, this, &MatrixTable::onEditorOpened);
    connect(m_entry, &CellEntry::left, this, &MatrixTable::onLeft);
    connect(m_entry, &CellEntry::waiting, this, &MatrixTable::onWaiting);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) {
                Q_EMIT columnMenuRequested(horizontalHeader()->mapToGlobal(at));
            });
    m_message = new CellMessage(viewport());
}

void MatrixTable::setMatrix(MatrixModel& matrix)
{
    m_matrix = &matrix;
    setModel(&matrix);
    setSortingEnabled(false);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                const int unit = currentUnit();
                m_matrix->sort(column, order);
                if (unit >= 0)
                    scrollTo(currentIndex());
            });
    connect(&matrix, &MatrixModel::editRejected, this, &MatrixTable::showMessage);
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
    const int column = currentIndex().isValid() && !isColumnHidden(currentIndex().column())
                           ? currentIndex().column()
                           : position(MatrixColumn::Points);
    const QModelIndex cell = m_matrix->indexOf(unit, models::matrixColumn(column));
    if (!cell.isValid())
        return;
    goTo(cell);
}

void MatrixTable::goTo(const QModelIndex& cell)
{
    // QTableView's own setCurrentIndex extends the selection while Shift or Ctrl is held, and both
    // are part of our keys.
    selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect);
    scrollTo(cell);
}

bool MatrixTable::isEditableCell(const QModelIndex& index) const
{
    return index.isValid() && !isColumnHidden(index.column()) &&
           (index.flags() & Qt::ItemIsEditable);
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

QModelIndex MatrixTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action == MoveNext || action == MovePrevious) {
        const QModelIndex next = nextCell(currentIndex(), action == MovePrevious);
        return next.isValid() ? next : currentIndex();
    }
    return QTableView::moveCursor(action, modifiers);
}

void MatrixTable::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() & Qt::AltModifier) {
        Q_EMIT figuresRequested();
        return;
    }
    if (isEnter) {
        hideMessage();
        const bool isBack = event->modifiers() & Qt::ShiftModifier;
        if (!m_entry->submitWaiting(currentIndex(),
                                    isBack ? CellEdit::Then::PreviousRow : CellEdit::Then::NextRow))
            step(isBack);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab: {
        const QModelIndex next = nextCell(currentIndex(), event->key() == Qt::Key_Backtab);
        if (next.isValid())
            goTo(next);
        return;
    }
    case Qt::Key_Delete:
        Q_EMIT clearRequested();
        return;
    case Qt::Key_Escape:
        if (m_message->isVisible() || currentIndex().data(MatrixModel::PendingRole).toBool()) {
            hideMessage();
            m_matrix->dropDrafts(currentUnit());
            return;
        }
        break;
    case Qt::Key_F2:
        if (currentIndex().isValid()) {
            const QModelIndex cell =
                isEditableCell(currentIndex())
                    ? currentIndex()
                    : currentIndex().siblingAtColumn(position(m_matrix->entryColumn()));
            if (isEditableCell(cell)) {
                goTo(cell);
                edit(cell);
            } else {
                showMessage(cell, m_matrix->readOnlyReason(cell));
            }
        }
        return;
    default:
        break;
    }
    if (typeInto(event))
        return;
    QTableView::keyPressEvent(event);
}

/// True where the key was a text that nothing here takes.
bool MatrixTable::typeInto(QKeyEvent* event)
{
    if (!beginsText(*event) || !currentIndex().isValid())
        return false;
    QModelIndex cell = currentIndex();
    const MatrixColumn column = models::matrixColumn(cell.column());
    // Points that come from figures alone are typed as figures.
    if (!models::isEntryColumn(column) || column == MatrixColumn::Points)
        cell = cell.siblingAtColumn(position(m_matrix->entryColumn()));
    if (!isEditableCell(cell)) {
        showMessage(cell, m_matrix->readOnlyReason(cell));
        return true;
    }
    if (cell != currentIndex())
        goTo(cell);
    return false;
}

void MatrixTable::keyboardSearch(const QString&)
{
    // Letters are values here; texts are found with Ctrl+F.
}

void MatrixTable::mousePressEvent(QMouseEvent* event)
{
    hideMessage();
    QTableView::mousePressEvent(event);
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

CellEntry::Place MatrixTable::place(const QModelIndex& index)
{
    models::Session& session = *m_matrix->session();
    models::EntryForm form(session, m_matrix->unitAt(index.row()), session.stage(),
                           m_matrix->leaf());
    return {[this, form, field = fieldOf(index)](const QString& text) mutable {
                hideMessage();
                (void)form.setText(field, text);
            },
            [this, form]() mutable {
                hideMessage();
                (void)form.drop();
                m_returnTo = QPersistentModelIndex();
            },
            [this, form, row = QPersistentModelIndex(index)] {
                return row.isValid() && m_matrix->unitAt(row.row()) == form.unit() &&
                       m_matrix->leaf() == form.leaf() &&
                       m_matrix->session()->stage() == form.stage();
            }};
}

CellEntry::Result MatrixTable::answer(const QModelIndex& index, models::EntryForm::Commit done)
{
    using Commit = models::EntryForm::Commit;
    if (done == Commit::Done || done == Commit::Unchanged)
        return CellEntry::Result::Entered;
    if (done == Commit::Refused)
        return CellEntry::Result::Refused;
    if (models::matrixColumn(index.column()) != MatrixColumn::Reason)
        return CellEntry::Result::Waiting;
    showMessage(index, tr("Cần lý do: gõ lý do rồi Enter, hoặc Esc để bỏ."));
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
    const bool isOld = m_entry->isOpen() && !m_entry->editor()->text().isEmpty();
    // Enter alone keeps the reason of the points before.
    if (isOld)
        m_entry->editor()->setModified(true);
    showMessage(
        cell, isOld ? tr("Chưa ghi: lý do này là của điểm trước. Sửa, hoặc Enter để giữ (Esc bỏ).")
                    : tr("Chưa ghi: gõ lý do rồi Enter (↓ chọn lý do đã dùng, Esc bỏ)."));
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
    switch (then) {
    case CellEdit::Then::Stay:
        break;
    case CellEdit::Then::NextRow:
        step(false);
        break;
    case CellEdit::Then::PreviousRow:
        step(true);
        break;
    case CellEdit::Then::NextCell:
    case CellEdit::Then::PreviousCell: {
        const QModelIndex next =
            nextCell(wasAsked ? index : currentIndex(), then == CellEdit::Then::PreviousCell);
        if (next.isValid())
            goTo(next);
        break;
    }
    case CellEdit::Then::Figures:
        Q_EMIT figuresRequested();
        break;
    }
}

bool MatrixTable::submitTyping()
{
    return m_entry->submit(CellEdit::Then::Stay);
}

void MatrixTable::finishTyping()
{
    m_entry->finish();
    m_returnTo = QPersistentModelIndex();
    hideMessage();
}

void MatrixTable::showMessage(const QModelIndex& index, const QString& text)
{
    m_messagePlace = index.isValid() ? index : currentIndex();
    m_message->showAt(text, m_messagePlace.isValid() ? visualRect(m_messagePlace) : QRect());
}

void MatrixTable::hideMessage()
{
    m_message->hide();
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
    QGuiApplication::clipboard()->setText(m_matrix->copyText(rows, columns, withHeaders));
}

void MatrixTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    // The editor that is left may be refused and say so: its message stays, an older one goes.
    hideMessage();
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row()) {
        for (const QModelIndex& place : {current, previous}) {
            if (place.isValid())
                viewport()->update(0, rowViewportPosition(place.row()), viewport()->width(),
                                   rowHeight(place.row()));
        }
        Q_EMIT currentUnitChanged();
    }
}

void MatrixTable::resizeEvent(QResizeEvent* event)
{
    const QRect before(QPoint(0, 0), event->oldSize());
    const bool wasInView =
        !event->oldSize().isValid() || before.intersects(visualRect(currentIndex()));
    QTableView::resizeEvent(event);
    hideMessage();
    // A lower pane that grows must not cover the row at work.
    if (wasInView && currentIndex().isValid() &&
        event->size().height() != event->oldSize().height())
        QTimer::singleShot(0, this, [this] { scrollTo(currentIndex()); });
}

void MatrixTable::scrollContentsBy(int dx, int dy)
{
    FrozenTable::scrollContentsBy(dx, dy);
    if (m_message->isVisible() && m_messagePlace.isValid())
        m_message->follow(visualRect(m_messagePlace));
}

} // namespace gui
