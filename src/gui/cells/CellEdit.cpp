#include "gui/cells/CellEdit.h"

#include "gui/cells/NumberEdit.h"
#include "gui/look/Look.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace gui {

namespace {

constexpr int edges = 12; ///< frame, margins and cursor

/// A text that outgrows its cell covers those beside it, first at the right.
void growWithText(QLineEdit& edit)
{
    const QWidget* view = edit.parentWidget();
    const int wanted = edit.fontMetrics().horizontalAdvance(edit.text()) + edges;
    if (!view || wanted <= edit.width() || edit.width() >= view->width())
        return;
    QRect place = edit.geometry();
    place.setWidth(std::min(wanted, view->width()));
    place.moveLeft(std::max(0, std::min(place.left(), view->width() - place.width())));
    edit.setGeometry(place);
}

} // namespace

CellEdit::CellEdit(QWidget* parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, [this] { growWithText(*this); });
    setFrame(false);
    setAlignment(Qt::AlignRight);
    setMaxLength(40);
    setFont(Look::font(TextStyle::TableStrong));
    setTextMargins(2, 0, 2, 0);
}

void CellEdit::setFault(bool isFaulty)
{
    m_isFaulty = isFaulty;
    update();
}

bool CellEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isSheetKey(*static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        // Before the widget moves the focus by itself.
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
            Q_EMIT submitted(key == Qt::Key_Tab ? Then::NextCell : Then::PreviousCell);
            return true;
        }
    }
    return QLineEdit::event(event);
}

void CellEdit::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::AltModifier)
            Q_EMIT submitted(Then::Figures);
        else if (event->modifiers() & Qt::ShiftModifier)
            Q_EMIT submitted(Then::PreviousRow);
        else
            Q_EMIT submitted(Then::NextRow);
        return;
    case Qt::Key_Down:
        Q_EMIT submitted(Then::NextRow);
        return;
    case Qt::Key_Up:
        Q_EMIT submitted(Then::PreviousRow);
        return;
    case Qt::Key_Escape:
        Q_EMIT cancelled();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void CellEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setPen(QPen(Look::color(m_isFaulty ? Role::Error : Role::Accent), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace gui
