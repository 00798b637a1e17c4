#include "gui/cells/NumberEdit.h"

#include "core/NumberText.h"
#include "gui/look/Look.h"
#include "models/words/NumberText.h"
#include "models/words/Text.h"

#include <QKeyEvent>
#include <QPainter>

namespace gui {

bool isSheetKey(const QKeyEvent& event)
{
    if (event.modifiers() != Qt::ControlModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_D:
    case Qt::Key_E:
    case Qt::Key_K:
    case Qt::Key_U:
        return true;
    default:
        return false;
    }
}

NumberEdit::NumberEdit(QWidget* parent) : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight);
    setMaxLength(40);
}

void NumberEdit::setFault(bool isFaulty)
{
    if (m_isFaulty == isFaulty)
        return;
    m_isFaulty = isFaulty;
    update();
}

bool NumberEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isSheetKey(*static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return true;
    }
    return QLineEdit::event(event);
}

void NumberEdit::showGrouped()
{
    if (!m_isGrouped)
        return;
    const auto field = m_decimals == 0 ? core::NumberField::Whole : core::NumberField::Screen;
    const auto value = core::readNumber(models::utf8(text()), field, m_decimals);
    if (value)
        setText(models::numberText(*value));
}

void NumberEdit::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    // A click places the cursor; keys come to replace.
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        selectAll();
}

void NumberEdit::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason)
        return;
    Q_EMIT left();
    if (!m_isFaulty)
        showGrouped();
}

void NumberEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !(event->modifiers() & (Qt::AltModifier | Qt::ControlModifier))) {
        Q_EMIT entered();
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void NumberEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!m_isFaulty)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Look::color(Role::Error), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Look::radius, Look::radius);
}

} // namespace gui
