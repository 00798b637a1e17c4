#include "gui/cells/CellMessage.h"

#include "gui/look/Look.h"

#include <QPainter>

#include <algorithm>

namespace gui {

namespace {
constexpr int messageEdge = 8;
}

CellMessage::CellMessage(QWidget* viewport) : QLabel(viewport)
{
    setContentsMargins(8, 4, 8, 4);
    hide();
    Look::setFont(*this, TextStyle::Table);
    Look::setTextRole(*this, Role::Error);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void CellMessage::showAt(const QString& text, const QRect& cell, Kind kind)
{
    m_kind = kind;
    Look::setTextRole(*this, kind == Kind::Prompt ? Role::Text : Role::Error);
    setText(text);
    setAccessibleName(text);
    setWordWrap(false);
    const int most = parentWidget()->width() - 2 * messageEdge;
    QSize wanted = sizeHint();
    if (wanted.width() > most) {
        setWordWrap(true);
        wanted = {most, heightForWidth(most)};
    }
    resize(wanted);
    show();
    raise();
    follow(cell);
}

void CellMessage::follow(const QRect& cell)
{
    int y = cell.bottom() + 2;
    if (y + height() > parentWidget()->height())
        y = cell.top() - height() - 1;
    const int last = std::max(messageEdge, parentWidget()->width() - width() - messageEdge);
    move(std::clamp(cell.right() + 1 - width(), messageEdge, last), y);
}

void CellMessage::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const bool isPrompt = m_kind == Kind::Prompt;
    painter.setPen(Look::color(isPrompt ? Role::Warning : Role::Error));
    painter.setBrush(Look::color(isPrompt ? Role::WarningFill : Role::ErrorFill));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace gui
