#include "gui/look/ChoiceBox.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QWheelEvent>

namespace gui {

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent)
{
    connect(this, &QComboBox::activated, this, [this] {
        if (!m_isStepping)
            Q_EMIT taken();
    });
}

void ChoiceBox::paintEvent(QPaintEvent* event)
{
    if (currentIndex() < 0) {
        QComboBox::paintEvent(event); // with the placeholder
        return;
    }
    QStylePainter painter(this);
    painter.setPen(palette().color(QPalette::Text));
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    constexpr int sides = 2;
    const QRect field =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText =
        fontMetrics().elidedText(option.currentText, Qt::ElideMiddle, field.width() - sides);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ChoiceBox::keyPressEvent(QKeyEvent* event)
{
    const bool isLetter = !event->text().isEmpty() && event->text().at(0).isPrint();
    if (isLetter && event->modifiers() & Qt::AltModifier) {
        event->ignore();
        return;
    }
    const QScopedValueRollback stepping(m_isStepping, true);
    QComboBox::keyPressEvent(event);
}

void ChoiceBox::wheelEvent(QWheelEvent* event)
{
    const QScopedValueRollback stepping(m_isStepping, true);
    QComboBox::wheelEvent(event);
}

} // namespace gui
