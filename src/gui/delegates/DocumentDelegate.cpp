#include "gui/delegates/DocumentDelegate.h"

#include "models/evidence/DocumentListModel.h"

#include <QPainter>

#include <algorithm>

namespace gui {

namespace {

int flagWidth(const QString& flag)
{
    return flag.isEmpty() ? 0
                          : QFontMetrics(Look::font(TextStyle::Hint)).horizontalAdvance(flag) +
                                Look::cellIconSize + 4;
}

} // namespace

DocumentDelegate::DocumentDelegate(QObject* parent) : RowDelegate(parent)
{
    setCellFrame(false);
}

void DocumentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const CellStyle style = styleOf(option, index);
    painter->save();
    painter->setClipRect(option.rect);
    if (style.selected)
        painter->fillRect(option.rect, Look::color(Role::Selection));
    painter->setFont(style.font);
    painter->setPen(style.text);
    paintContent(*painter, option, index, style);
    painter->restore();
}

QSize DocumentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {RowDelegate::sizeHint(option, index).width(), lineHeight()};
}

int DocumentDelegate::lineHeight()
{
    return std::max(20, QFontMetrics(Look::font(TextStyle::Table)).height() + 4);
}

void DocumentDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                    const QModelIndex& index, const CellStyle& style) const
{
    QRect rect = paintIcon(painter, contentRect(option), index, painter.pen().color());
    const QString flag = index.data(models::DetailRole).toString();
    if (!flag.isEmpty()) {
        const auto tone =
            static_cast<models::Tone>(index.data(models::DocumentListModel::SideToneRole).toInt());
        const QColor colour = Look::color(tone, style.selected);
        const QRect side(rect.right() - flagWidth(flag) + 1, rect.top(), flagWidth(flag),
                         rect.height());
        const QPen pen = painter.pen();
        painter.setPen(colour);
        const bool isWarning = tone == models::Tone::Warning || tone == models::Tone::Error;
        const QPixmap icon =
            Look::pixmap(isWarning ? QStringLiteral("warn") : QStringLiteral("info"),
                         Look::cellIconSize, colour, painter.device()->devicePixelRatio());
        painter.drawPixmap(side.left(), side.top() + (side.height() - Look::cellIconSize) / 2,
                           icon);
        painter.setFont(Look::font(TextStyle::Hint));
        painter.drawText(side, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), flag);
        painter.setFont(style.font);
        painter.setPen(pen);
        rect.setRight(side.left() - Look::gap);
    }
    paintText(painter, rect, index.data(Qt::DisplayRole).toString(), Qt::AlignLeft);
    if (style.focused && option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(Look::color(Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
}

int DocumentDelegate::extraWidth(const QModelIndex& index) const
{
    const int flag = flagWidth(index.data(models::DetailRole).toString());
    return RowDelegate::extraWidth(index) + (flag > 0 ? flag + Look::gap : 0);
}

} // namespace gui
