#include "gui/sheet/UnitDelegate.h"

#include <QPainter>

#include <algorithm>

namespace gui {

namespace {
constexpr int barWidth = 38;
constexpr int leastBar = 20;
constexpr int barThickness = 6;
} // namespace

UnitDelegate::UnitDelegate(QObject* parent) : RowDelegate(parent)
{
    setCellFrame(false);
}

QSize UnitDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int lines = QFontMetrics(Look::font(TextStyle::Table)).height() +
                      QFontMetrics(Look::font(TextStyle::Hint)).height();
    return {120, std::max(38, lines + 6)};
}

void UnitDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index, const CellStyle& style) const
{
    const QRect content = option.rect.adjusted(8, 3, -7, -3);
    const QFont nameFont = Look::font(TextStyle::Table);
    const QFont hintFont = Look::font(TextStyle::Hint);
    const QFontMetrics nameMetrics(nameFont);
    const QFontMetrics hintMetrics(hintFont);
    const QRect upper(content.left(), content.top(), content.width(), nameMetrics.height());
    const QRect lower(content.left(), upper.bottom() + 1, content.width(), hintMetrics.height());

    const QString count = index.data(models::SideRole).toString();
    const int countWidth = hintMetrics.horizontalAdvance(count);
    painter.setFont(nameFont);
    painter.drawText(upper, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     nameMetrics.elidedText(index.data().toString(), Qt::ElideRight,
                                            upper.width() - countWidth - 6));
    painter.setFont(hintFont);
    painter.setPen(style.muted);
    painter.drawText(upper, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), count);

    // The bar is read as a share at any length: it makes room for the words; one that is empty
    // goes where they need all of it.
    const double share = std::clamp(index.data(models::BarRole).toDouble(), 0.0, 1.0);
    const QString state = index.data(models::DetailRole).toString();
    const int bar = std::clamp(lower.width() - Look::cellIconSize - 4 - 6 -
                                   hintMetrics.horizontalAdvance(state),
                               share > 0 ? leastBar : 0, barWidth);
    const QRect track(content.right() + 1 - bar, lower.center().y() - barThickness / 2 + 1, bar,
                      barThickness);
    QRect words(lower.left(), lower.top(), track.left() - lower.left() - 6, lower.height());
    words = paintIcon(painter, words, index, style.muted);
    painter.drawText(words, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     hintMetrics.elidedText(state, Qt::ElideRight, words.width()));

    if (bar >= leastBar)
        painter.fillRect(track, Look::color(Role::Header));
    painter.fillRect(QRect(track.left(), track.top(), qRound(share * bar), barThickness),
                     Look::color(Role::Accent));
    painter.setPen(Look::color(Role::StrongLine));
    if (bar >= leastBar)
        painter.drawRect(track.adjusted(0, 0, -1, -1));
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(Look::color(Role::Accent), 2));
        painter.drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
}

} // namespace gui
