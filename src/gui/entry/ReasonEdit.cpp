#include "gui/entry/ReasonEdit.h"

#include "gui/look/Look.h"

#include <QKeyEvent>
#include <QPainter>

namespace gui {

ReasonEdit::ReasonEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFont(Look::font(TextStyle::Table));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(4);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (hasFocus())
            Q_EMIT edited(toPlainText());
    });
}

void ReasonEdit::setNeeded(bool isNeeded)
{
    m_isNeeded = isNeeded;
    viewport()->update();
}

void ReasonEdit::setLines(int lines)
{
    m_lines = lines;
    updateGeometry();
}

QSize ReasonEdit::sizeHint() const
{
    return {160, m_lines * QFontMetrics(font()).lineSpacing() + 14};
}

void ReasonEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier) {
        Q_EMIT entered();
        return;
    }
    if (event->key() == Qt::Key_Down && toPlainText().isEmpty()) {
        Q_EMIT usedReasonsRequested();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ReasonEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    viewport()->update();
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

void ReasonEdit::focusInEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusInEvent(event);
    // Whoever comes by a key writes over what stands there, as in a line of one row.
    const Qt::FocusReason reason = event->reason();
    if (!isReadOnly() && (reason == Qt::ShortcutFocusReason || reason == Qt::TabFocusReason ||
                          reason == Qt::BacktabFocusReason))
        selectAll();
    viewport()->update();
}

void ReasonEdit::paintEvent(QPaintEvent* event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    const bool focused = hasFocus();
    const Role role = m_isNeeded ? Role::Warning : focused ? Role::Accent : Role::StrongLine;
    const qreal width = focused || m_isNeeded ? 2 : 1;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Look::color(role), width));
    painter.drawRoundedRect(
        QRectF(viewport()->rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2),
        Look::radius, Look::radius);
}

} // namespace gui
