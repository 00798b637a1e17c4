#include "gui/look/FrozenTable.h"

#include "gui/look/Look.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace gui {

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
        cell.state.setFlag(QStyle::State_Selected,
                           selectionModel() && selectionModel()->isSelected(index));
        painter.fillRect(cell.rect, Look::color(Role::Base));
        itemDelegateForIndex(index)->paint(&painter, cell, index);
        painter.fillRect(QRect(width - 1, cell.rect.y(), 1, cell.rect.height()),
                         Look::color(Role::StrongLine));
    }
}

} // namespace gui
