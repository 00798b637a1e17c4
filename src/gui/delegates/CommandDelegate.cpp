#include "gui/delegates/CommandDelegate.h"

#include <QAbstractItemView>
#include <QPainter>

namespace gui {
namespace {

constexpr int iconSide = 24;
constexpr int commandTextLeft = 50;
constexpr int rightMargin = 14;
constexpr int commandEdge = 10;

int detailHeight(const QModelIndex& index, int width)
{
    const QFontMetrics metrics(Look::font(TextStyle::Table));
    const QRect box(0, 0, std::max(80, width), 1000);
    return metrics.boundingRect(box, Qt::TextWordWrap, index.data(models::DetailRole).toString())
        .height();
}

} // namespace

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool current = view && view->currentIndex() == index;
    const bool focused = current && view->hasFocus();
    const bool hovered = option.state & QStyle::State_MouseOver;
    const QRect row = option.rect.adjusted(1, 1, -1, -1);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (focused) {
        painter->setPen(QPen(Look::color(Role::Accent), 2));
        painter->setBrush(Look::color(Role::Selection));
        painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), Look::radius, Look::radius);
    } else if (hovered || current) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(Look::color(hovered ? Role::InfoFill : Role::Alt));
        painter->drawRoundedRect(row, Look::radius, Look::radius);
    }
    const qreal ratio = painter->device()->devicePixelRatio();
    painter->drawPixmap(row.left() + 13, row.top() + commandEdge,
                        Look::pixmap(index.data(models::IconRole).toString(), iconSide,
                                     Look::color(Role::Accent), ratio));

    const QFont titleFont = Look::font(TextStyle::BodyStrong);
    const QFontMetrics titleMetrics(titleFont);
    const QRect title(row.left() + commandTextLeft, row.top() + commandEdge,
                      row.width() - commandTextLeft - rightMargin, titleMetrics.height());
    painter->setFont(Look::font(TextStyle::Hint));
    painter->setPen(Look::color(models::Tone::Muted, focused));
    const QString key = index.data(models::SideRole).toString();
    painter->drawText(title, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), key);
    const int keyWidth = QFontMetrics(painter->font()).horizontalAdvance(key) + Look::gap;

    painter->setFont(Look::font(TextStyle::Table));
    const QRect detail(title.left(), title.bottom() + 3, title.width(),
                       row.bottom() - title.bottom() - 3);
    painter->drawText(detail, static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap,
                      index.data(models::DetailRole).toString());

    painter->setFont(titleFont);
    painter->setPen(Look::color(models::Tone::Normal, focused));
    painter->drawText(title, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                      titleMetrics.elidedText(index.data(Qt::DisplayRole).toString(),
                                              Qt::ElideRight, title.width() - keyWidth));
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : 400;
    const int title = QFontMetrics(Look::font(TextStyle::BodyStrong)).height();
    return {100, title + detailHeight(index, width - commandTextLeft - rightMargin - 2) +
                     2 * commandEdge + 5};
}

} // namespace gui
