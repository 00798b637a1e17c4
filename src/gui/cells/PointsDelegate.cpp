#include "gui/cells/PointsDelegate.h"

#include "models/sheet/SheetModel.h"

#include <QPainter>

namespace gui {
namespace {

/// The words in two lines as even as may be: "không" / "phát sinh".
QStringList twoLines(const QString& words)
{
    const qsizetype blank = words.indexOf(QLatin1Char(' '));
    return blank < 0 ? QStringList{words} : QStringList{words.left(blank), words.mid(blank + 1)};
}

} // namespace

QSize PointsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = DecimalDelegate::sizeHint(option, index);
    if (index.data(models::SheetModel::WordsRole).toBool())
        size.setHeight(
            std::max(size.height(), 2 * QFontMetrics(Look::font(TextStyle::Hint)).height() + 3));
    return size;
}

void PointsDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index, const CellStyle& style) const
{
    if (!index.data(models::SheetModel::WordsRole).toBool()) {
        DecimalDelegate::paintContent(painter, option, index, style);
        return;
    }
    const QRect rect = option.rect.adjusted(2, 0, -3, -1);
    painter.setFont(Look::font(TextStyle::Hint));
    const QFontMetrics metrics(painter.font());
    const QStringList lines = twoLines(index.data().toString());
    const auto fits = [&](const QString& line) {
        return metrics.horizontalAdvance(line) <= rect.width();
    };
    if (!std::all_of(lines.begin(), lines.end(), fits)) {
        paintIcon(painter,
                  QRect(rect.right() - Look::cellIconSize, rect.top(), rect.width(), rect.height()),
                  index, style.muted);
        return;
    }
    painter.setPen(style.muted);
    // Lines of two words stand closer than lines of a text: accents of one do not reach the other.
    const int step = metrics.height() - 2;
    int y = rect.top() + (rect.height() - step * static_cast<int>(lines.size())) / 2;
    for (const QString& line : lines) {
        painter.drawText(QRect(rect.left(), y, rect.width(), step),
                         static_cast<int>(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextDontClip,
                         line);
        y += step;
    }
}

} // namespace gui
