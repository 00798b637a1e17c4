#include "gui/packages/DropPlace.h"

#include "gui/look/Look.h"

#include <QPainter>

namespace gui {

DropPlace::DropPlace(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setMargin(2 * Look::gap);
    setMinimumWidth(10);
    Look::setFont(*this, TextStyle::Hint);
    Look::setTextRole(*this, Role::MutedText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setWordWrap(true);
}

void DropPlace::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setPen(QPen(Look::color(Role::StrongLine), 1, Qt::DashLine));
    painter.drawRect(rect().adjusted(Look::gap, Look::gap, -Look::gap - 1, -Look::gap - 1));
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace gui
