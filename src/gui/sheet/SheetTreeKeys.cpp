// Where the keys lead in the tree of a sheet.
#include "gui/sheet/SheetTree.h"
#include "models/book/Session.h"
#include "models/sheet/SheetFilter.h"
#include "models/sheet/SheetModel.h"

#include <QKeyEvent>

#include <algorithm>

namespace gui {

using models::SheetColumn;

QModelIndex SheetTree::entryCell(const QModelIndex& row) const
{
    if (m_column >= 0 && isEditableCell(row.siblingAtColumn(m_column)))
        return row.siblingAtColumn(m_column);
    const QModelIndex usual = row.siblingAtColumn(m_sheet->entryColumn(toSheet(row)));
    return isEditableCell(usual) ? usual : atEditableColumn(row);
}

QModelIndexList SheetTree::enterable(const QModelIndex& row) const
{
    QModelIndexList cells;
    const int usual = m_sheet->entryColumn(toSheet(row));
    for (const int column :
         {position(SheetColumn::Figures), m_sheet->editableColumn(), position(SheetColumn::Note)}) {
        // Points that come from figures only are not on the way.
        const bool isDerived = column == m_sheet->editableColumn() && usual != column;
        if (!isDerived && !isColumnHidden(column) && isEditableCell(row.siblingAtColumn(column)))
            cells.push_back(row.siblingAtColumn(column));
    }
    return cells;
}

QModelIndex SheetTree::nextCell(const QModelIndex& from, bool backward) const
{
    for (QModelIndex row = from.siblingAtColumn(0); row.isValid();
         row = backward ? indexAbove(row) : indexBelow(row)) {
        QModelIndexList cells = enterable(row);
        if (backward)
            std::reverse(cells.begin(), cells.end());
        for (const QModelIndex& cell : cells) {
            const bool isOtherRow = row != from.siblingAtColumn(0);
            if (isOtherRow ||
                (backward ? cell.column() < from.column() : cell.column() > from.column()))
                return cell;
        }
    }
    return from;
}

QModelIndexList SheetTree::selectedInOrder() const
{
    QModelIndexList rows;
    for (QModelIndex row = model()->index(0, 0); row.isValid(); row = indexBelow(row)) {
        if (selectionModel()->isRowSelected(row.row(), row.parent()))
            rows.push_back(toSheet(row));
    }
    return rows;
}

QModelIndexList SheetTree::criteriaFromCurrent() const
{
    QModelIndexList rows;
    const models::Session* session = m_sheet->session();
    if (!session || !session->hasAssessment())
        return rows;
    const core::IndexSet& set = session->scores().set();
    const QModelIndex current = toSheet(currentIndex().siblingAtColumn(0));
    const int currentLeaf = m_sheet->leafOf(current);
    const int currentNode = current.isValid() ? m_sheet->nodeOf(current) : 0;
    for (int leaf = 0; leaf < set.entryCount(); ++leaf) {
        // From an area or a group on: from its first criterion.
        const bool isBefore = currentLeaf >= 0
                                  ? leaf < currentLeaf
                                  : leaf < set.leafCount() &&
                                        set.leaves[static_cast<std::size_t>(leaf)] < currentNode;
        const QModelIndex row = m_sheet->indexOfLeaf(leaf, 0);
        if (!isBefore && row.isValid() && fromSheet(row).isValid())
            rows.push_back(row);
    }
    return rows;
}

bool SheetTree::step(bool backward)
{
    QModelIndex row = currentIndex().siblingAtColumn(0);
    for (row = backward ? indexAbove(row) : indexBelow(row); row.isValid();
         row = backward ? indexAbove(row) : indexBelow(row)) {
        const QModelIndex cell = entryCell(row);
        if (isEditableCell(cell)) {
            goTo(cell);
            return true;
        }
    }
    return false;
}

QModelIndex SheetTree::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    const QModelIndex row = current.siblingAtColumn(0);
    switch (action) {
    case MoveLeft:
        if (model()->hasChildren(row) && isExpanded(row))
            collapse(row);
        else if (row.parent().isValid())
            return row.parent().siblingAtColumn(current.column());
        return current;
    case MoveRight:
        if (model()->hasChildren(row) && !isExpanded(row))
            expand(row);
        else if (model()->hasChildren(row))
            return indexBelow(row).siblingAtColumn(current.column());
        return current;
    case MoveNext:
    case MovePrevious:
        return nextCell(current, action == MovePrevious);
    default:
        break;
    }
    const QModelIndex next = QTreeView::moveCursor(action, modifiers);
    return next.isValid() ? next.siblingAtColumn(std::max(0, current.column())) : next;
}

bool SheetTree::handleBlockKey(QKeyEvent& event)
{
    if (event.matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested(false);
    } else if (event.key() == Qt::Key_C &&
               event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        Q_EMIT copyRequested(true);
    } else if (event.matches(QKeySequence::Paste)) {
        Q_EMIT pasteRequested();
    } else {
        return false;
    }
    return true;
}

void SheetTree::keyPressEvent(QKeyEvent* event)
{
    if (handleBlockKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Asterisk:
        expandAll();
        break;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        // By moveCursor(): the cell that is reached is the column in which typing goes on.
        FrozenTree::keyPressEvent(event);
        break;
    default:
        EntryTable::keyPressEvent(event);
    }
}

QModelIndex SheetTree::cellToOpen()
{
    // From any column of the row to the one that can be edited.
    const QModelIndex current = currentIndex();
    return isEditableCell(current) ? current : entryCell(current);
}

QModelIndex SheetTree::cellToType()
{
    // Typing in any column of a row means the score of that row; where points come from figures,
    // its figures.
    const QModelIndex cell = cellToOpen();
    const QModelIndex usual =
        currentIndex().siblingAtColumn(m_sheet->entryColumn(toSheet(currentIndex())));
    if (cell.column() != m_sheet->editableColumn() || !isEditableCell(usual) || usual == cell)
        return cell;
    m_column = -1;
    return usual;
}

} // namespace gui
