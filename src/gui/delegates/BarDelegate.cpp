#include "gui/delegates/BarDelegate.h"

#include "render/ClassPattern.h"

#include <QPainter>

namespace gui {

void BarDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index, const CellStyle&) const
{
    const QRect cell = option.rect;
    const QVariant bar = index.data(models::BarRole);
    if (bar.isValid()) {
        const double left = Scale::x(cell, 0);
        const double length = Scale::x(cell, std::clamp(bar.toDouble(), 0.0, 1.0) * 100.0) - left;
        const QRectF rect(left, cell.top() + 5, length, cell.height() - 11);
        render::paintClassFill(painter, rect, index.data(models::ClassRole).toInt(),
                               Look::isDark());
    }
    painter.setPen(QPen(Look::color(gui::Role::MutedText), 1, Qt::DotLine));
    for (const double border : m_scale.borders) {
        const int x = qRound(Scale::x(cell, border));
        painter.drawLine(x, cell.top(), x, cell.bottom());
    }
    painter.setPen(Look::color(gui::Role::StrongLine));
    const int zero = qRound(Scale::x(cell, 0));
    painter.drawLine(zero, cell.top(), zero, cell.bottom());
}

} // namespace gui
