#include "gui/dossiers/FactDelegate.h"

#include <QAbstractItemView>
#include <QPainter>

namespace gui {
namespace {

constexpr int factEdge = 8;
constexpr int iconRoom = Look::cellIconSize + 4;
constexpr int wrapped = int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWordWrap);

struct Parts {
    QRect name;
    QRect side;
    QRect detail;
    int height = 0;
};

/// Where the parts of a row stand in `width`, from its upper left corner.
Parts partsOf(const QModelIndex& index, int width)
{
    const bool isHeading = index.data(models::EmphasisRole).toBool();
    const QFontMetrics name(Look::font(isHeading ? TextStyle::HintStrong : TextStyle::Table));
    const QFontMetrics value(Look::font(TextStyle::TableStrong));
    const QFontMetrics hint(Look::font(TextStyle::Hint));
    const QString side = index.data(models::SideRole).toString();
    const QString detail = index.data(models::DetailRole).toString();
    const int sideWidth = side.isEmpty() ? 0 : value.horizontalAdvance(side) + 10;
    const int icon = index.data(models::IconRole).toString().isEmpty() ? 0 : iconRoom;
    Parts parts;
    const int inner = std::max(60, width - 2 * factEdge);
    parts.name = name.boundingRect(QRect(factEdge, 4, inner - sideWidth, 1000), wrapped,
                                   index.data().toString());
    parts.name.setWidth(inner - sideWidth);
    parts.side = QRect(factEdge + inner - sideWidth, 4, sideWidth, name.height());
    int bottom = parts.name.bottom() + 1;
    if (!detail.isEmpty()) {
        parts.detail = hint.boundingRect(QRect(factEdge + icon, bottom + 1, inner - icon, 1000),
                                         wrapped, detail);
        parts.detail.setWidth(inner - icon);
        bottom = parts.detail.bottom() + 1;
    }
    parts.height = bottom + 5;
    return parts;
}

} // namespace

FactDelegate::FactDelegate(QObject* parent) : RowDelegate(parent)
{
    setCellFrame(false);
}

QSize FactDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : 260;
    return {width, partsOf(index, width).height};
}

void FactDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index, const CellStyle& style) const
{
    const bool isHeading = index.data(models::EmphasisRole).toBool();
    const Parts parts = partsOf(index, option.rect.width());
    const auto moved = [&option](const QRect& part) {
        return part.translated(option.rect.topLeft());
    };
    const QColor toned = painter.pen().color();
    painter.setFont(Look::font(isHeading ? TextStyle::HintStrong : TextStyle::Table));
    painter.setPen(style.selected ? Look::color(Role::SelectedText) : Look::color(Role::Text));
    painter.drawText(moved(parts.name), wrapped, index.data().toString());

    const QString side = index.data(models::SideRole).toString();
    const bool isValue = !side.isEmpty() && !side.at(0).isLetter();
    painter.setFont(Look::font(isValue ? TextStyle::TableStrong : TextStyle::Hint));
    painter.setPen(isValue ? painter.pen().color() : style.muted);
    painter.drawText(moved(parts.side), static_cast<int>(Qt::AlignRight | Qt::AlignTop), side);

    const QString detail = index.data(models::DetailRole).toString();
    if (!detail.isEmpty()) {
        const bool isPlain =
            static_cast<models::Tone>(index.data(models::ToneRole).toInt()) == models::Tone::Normal;
        const QColor colour = isPlain ? style.muted : toned;
        const QRect rect = moved(parts.detail);
        painter.setFont(Look::font(TextStyle::Hint));
        paintIcon(painter,
                  QRect(option.rect.left() + factEdge, rect.top(), rect.width(),
                        QFontMetrics(painter.font()).height()),
                  index, colour);
        painter.setPen(colour);
        painter.drawText(rect, wrapped, detail);
    }
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view && view->hasFocus() && view->currentIndex() == index) {
        painter.setPen(QPen(Look::color(Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
}

} // namespace gui
