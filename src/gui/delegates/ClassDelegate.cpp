#include "gui/delegates/ClassDelegate.h"

#include "render/ClassPattern.h"

#include <QPainter>

namespace gui {

void ClassDelegate::paintSwatch(QPainter& painter, const QRect& rect, int position)
{
    const QRectF swatch(rect.left(), rect.top() + (rect.height() - Look::swatchSize) / 2,
                        Look::swatchSize, Look::swatchSize);
    render::paintClassSwatch(painter, swatch, position, Look::isDark(),
                             Look::color(gui::Role::Text));
}

void ClassDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index, const CellStyle& style) const
{
    QRect rect = contentRect(option);
    const QVariant position = index.data(models::ClassRole);
    if (position.isValid()) {
        paintSwatch(painter, rect, position.toInt());
        rect.adjust(Look::swatchSize + 5, 0, 0, 0);
    }
    const QString text = index.data(Qt::DisplayRole).toString();
    paintText(painter, rect, text, Qt::AlignLeft);
    // "tạm" while anything is missing.
    const QString side = index.data(models::SideRole).toString();
    if (!side.isEmpty()) {
        rect.adjust(QFontMetrics(painter.font()).horizontalAdvance(text) + 4, 0, 0, 0);
        painter.setPen(style.muted);
        painter.setFont(Look::font(TextStyle::Hint));
        paintText(painter, rect, side, Qt::AlignLeft);
    }
}

int ClassDelegate::widthOf(const QString& title, const QString& side)
{
    return 2 * Look::cellPadding + Look::swatchSize + 5 +
           QFontMetrics(Look::font(TextStyle::TableStrong)).horizontalAdvance(title) + 4 +
           QFontMetrics(Look::font(TextStyle::Hint)).horizontalAdvance(side) + 4;
}

int ClassDelegate::extraWidth(const QModelIndex& index) const
{
    const QString side = index.data(models::SideRole).toString();
    const int sideWidth =
        side.isEmpty() ? 0 : QFontMetrics(Look::font(TextStyle::Hint)).horizontalAdvance(side) + 4;
    return 2 * Look::cellPadding + sideWidth +
           (index.data(models::ClassRole).isValid() ? Look::swatchSize + 5 : 0);
}

} // namespace gui
