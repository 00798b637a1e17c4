#include "gui/sheet/FrozenTree.h"

#include "gui/Look.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace gui {

FrozenTree::FrozenTree(QWidget* parent) : QTreeView(parent) {}

int FrozenTree::frozenWidth() const
{
    return header()->offset() > 0 ? columnWidth(0) : 0;
}

QModelIndex FrozenTree::indexAt(const QPoint& point) const
{
    const QModelIndex index = QTreeView::indexAt(point);
    return index.isValid() && point.x() < frozenWidth() ? index.siblingAtColumn(0) : index;
}

QRect FrozenTree::visualRect(const QModelIndex& index) const
{
    const QRect rect = QTreeView::visualRect(index);
    return index.column() == 0 ? rect.translated(header()->offset(), 0) : rect;
}

void FrozenTree::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTreeView::scrollTo(index, hint);
    if (index.column() == 0) {
        horizontalScrollBar()->setValue(before);
        return;
    }
    // Not under the column that stays.
    const int covered = frozenWidth() - columnViewportPosition(index.column());
    if (covered > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered);
}

void FrozenTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QTreeView::drawRow(painter, option, index);
    const int width = frozenWidth();
    if (width == 0)
        return;
    int depth = rootIsDecorated() ? 1 : 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    const int indent = depth * indentation();
    const QRect row(0, option.rect.y(), width, option.rect.height());
    const QModelIndex first = index.siblingAtColumn(0);
    painter->fillRect(row, Look::color(Role::Base));
    drawBranches(painter, QRect(0, row.y(), indent, row.height()), first);

    QStyleOptionViewItem cell = option;
    cell.rect = row.adjusted(indent, 0, 0, 0);
    cell.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(first));
    cell.state.setFlag(QStyle::State_Children, model()->hasChildren(first));
    cell.state.setFlag(QStyle::State_Open, isExpanded(first));
    itemDelegateForIndex(first)->paint(painter, cell, first);
    painter->fillRect(QRect(width - 1, row.y(), 1, row.height()), Look::color(Role::StrongLine));
}

void FrozenTree::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    // What was moved along with the rest is painted anew in its place.
    if (dx != 0) {
        viewport()->update();
        header()->viewport()->update();
    }
}

} // namespace gui
