#include "gui/matrix/FrozenTable.h"

#include "gui/Look.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace gui {

int FrozenTable::frozenWidth() const
{
    return horizontalHeader()->offset() > 0 ? columnWidth(0) : 0;
}

QModelIndex FrozenTable::indexAt(const QPoint& point) const
{
    const QModelIndex index = QTableView::indexAt(point);
    return index.isValid() && point.x() < frozenWidth() ? index.siblingAtColumn(0) : index;
}

QRect FrozenTable::visualRect(const QModelIndex& index) const
{
    const QRect rect = QTableView::visualRect(index);
    return index.column() == 0 ? rect.translated(horizontalHeader()->offset(), 0) : rect;
}

void FrozenTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (index.column() == 0) {
        horizontalScrollBar()->setValue(before);
        return;
    }
    // Not under the column that stays.
    const int covered = frozenWidth() - columnViewportPosition(index.column());
    if (covered > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered);
}

void FrozenTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    const int width = frozenWidth();
    if (width == 0 || !event->rect().intersects(QRect(0, 0, width, viewport()->height())))
        return;
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int last = rowAt(event->rect().bottom());
    for (int row = std::max(0, rowAt(event->rect().top())); row < model()->rowCount(); ++row) {
        if (last >= 0 && row > last)
            break;
        const QModelIndex index = model()->index(row, 0);
        QStyleOptionViewItem cell = option;
        cell.rect = QRect(0, rowViewportPosition(row), width, rowHeight(row));
        cell.state.setFlag(QStyle::State_Selected, selectionModel() && selectionModel()->isSelected(index));
        painter.fillRect(cell.rect, Look::color(Role::Base));
        itemDelegateForIndex(index)->paint(&painter, cell, index);
        painter.fillRect(QRect(width - 1, cell.rect.y(), 1, cell.rect.height()), Look::color(Role::StrongLine));
    }
}

void FrozenTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    // What was moved along with the rest is painted anew in its place.
    if (dx != 0) {
        viewport()->update();
        horizontalHeader()->viewport()->update();
    }
}

} // namespace gui
