#include "gui/sheet/FrozenTree.h"

#include "gui/look/Look.h"

#include <QPainter>

namespace gui {

void FrozenTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
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

} // namespace gui
