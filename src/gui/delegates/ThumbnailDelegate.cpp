#include "gui/delegates/ThumbnailDelegate.h"

#include "gui/look/Look.h"

#include <QPainter>
#include <QPixmap>

namespace gui {
namespace {

constexpr int room = 84;
constexpr int margin = 8;

} // namespace

void ThumbnailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const bool current = option.state & QStyle::State_Selected;
    const auto picture = index.data(Qt::DecorationRole).value<QPixmap>();
    const QSize size =
        picture.isNull() ? QSize(room * 7 / 10, room) : picture.deviceIndependentSize().toSize();
    const QRect page(option.rect.center().x() - size.width() / 2, option.rect.top() + margin,
                     size.width(), size.height());
    painter->save();
    painter->fillRect(page, Look::color(Role::Paper));
    if (!picture.isNull())
        painter->drawPixmap(page.topLeft(), picture);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(Look::color(current ? Role::Accent : Role::StrongLine), current ? 2 : 1));
    painter->drawRect(current ? page.adjusted(-1, -1, 1, 1) : page.adjusted(-1, -1, 0, 0));
    painter->setFont(Look::font(current ? TextStyle::HintStrong : TextStyle::Hint));
    painter->setPen(Look::color(Role::Text));
    const QRect number(option.rect.left(), page.bottom() + 4, option.rect.width(),
                       painter->fontMetrics().height());
    painter->drawText(number, static_cast<int>(Qt::AlignCenter), index.data().toString());
    painter->restore();
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    const auto picture = index.data(Qt::DecorationRole).value<QPixmap>();
    const int height = picture.isNull() ? room : picture.deviceIndependentSize().toSize().height();
    return {room + 2 * margin, height + margin + 6 + option.fontMetrics.height()};
}

} // namespace gui
