#include "gui/look/ElidedLabel.h"

#include <QPainter>

namespace gui {

void ElidedLabel::paintEvent(QPaintEvent*)
{
    const QRect room = contentsRect();
    QString shown = text();
    for (const QString& form : m_shorter) {
        if (fontMetrics().horizontalAdvance(shown) <= room.width())
            break;
        shown = form;
    }
    shown = fontMetrics().elidedText(shown, Qt::ElideRight, room.width());
    if (const QString tip = shown == text() ? QString() : text(); tip != toolTip())
        setToolTip(tip);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(room, static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

} // namespace gui
