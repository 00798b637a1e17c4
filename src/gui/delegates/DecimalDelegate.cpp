#include "gui/delegates/DecimalDelegate.h"

#include <QPainter>

namespace gui {

int DecimalDelegate::fractionWidth(const QFont& font, int decimals)
{
    return decimals > 0 ? QFontMetrics(font).horizontalAdvance(QLatin1Char(',') +
                                                               QString(decimals, QLatin1Char('0')))
                        : 0;
}

void DecimalDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index, const CellStyle& style) const
{
    const QRect rect = paintIcon(painter, contentRect(option), index, painter.pen().color());
    const QString text = index.data(Qt::DisplayRole).toString();
    const qsizetype comma = text.indexOf(QLatin1Char(','));
    const QString whole = comma < 0 ? text : text.left(comma);
    const QString fraction = comma < 0 ? QString() : text.mid(comma);

    // A fraction longer than the column's room moves the whole number rather than being cut.
    const QFontMetrics metrics(painter.font());
    const int room =
        std::max(fractionWidth(painter.font(), index.data(models::DecimalsRole).toInt()),
                 metrics.horizontalAdvance(fraction));
    const QString mark = index.data(models::MarkRole).toString();
    const int x0 = rect.right() + 1 - room;
    const bool fits = x0 - metrics.horizontalAdvance(whole) >= rect.left();
    if (fits) {
        const QRect left(rect.left(), rect.top(), x0 - rect.left(), rect.height());
        painter.drawText(left, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), whole);
        painter.drawText(QRect(x0, rect.top(), room, rect.height()),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), fraction);
    } else {
        paintText(painter, rect, text, Qt::AlignRight);
    }
    if (!mark.isEmpty() && fits) {
        const int x = x0 + metrics.horizontalAdvance(fraction);
        painter.setPen(style.muted);
        painter.setFont(Look::font(TextStyle::Hint));
        painter.drawText(QRect(x, rect.top(), option.rect.right() + 1 - x, rect.height()),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), mark);
    }

    const QVariant bar = index.data(models::BarRole);
    if (bar.isValid()) {
        const QRect track = option.rect.adjusted(2, 0, -2, 0);
        const double length = std::clamp(bar.toDouble(), 0.0, 1.0) * track.width();
        const bool strong = index.data(models::StrongLineRole).toBool();
        painter.fillRect(QRectF(track.left(),
                                track.bottom() + 1 - (strong ? 2 : 1) - Look::barHeight, length,
                                Look::barHeight),
                         Look::color(style.selected ? Role::SelectedBar : Role::Bar));
    }
}

int DecimalDelegate::extraWidth(const QModelIndex& index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const qsizetype comma = text.indexOf(QLatin1Char(','));
    const qsizetype missing =
        index.data(models::DecimalsRole).toInt() - (comma < 0 ? -1 : text.size() - comma - 1);
    const int digit =
        QFontMetrics(Look::font(TextStyle::TableStrong)).horizontalAdvance(QLatin1Char('0'));
    return RowDelegate::extraWidth(index) +
           digit * static_cast<int>(std::max<qsizetype>(0, missing));
}

} // namespace gui
