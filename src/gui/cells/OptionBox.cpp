#include "gui/cells/OptionBox.h"

#include "gui/look/Look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyleOptionButton>
#include <QWheelEvent>

#include <algorithm>

namespace gui {
namespace {

constexpr int indicator = 15;
constexpr int optionGap = 7;
constexpr int least = 22;
constexpr int optionWrap = static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap;

int worthWidth(const QFontMetrics& metrics, const QString& worth)
{
    return worth.isEmpty() ? 0 : metrics.horizontalAdvance(worth) + optionGap;
}

int heightOf(const QAbstractButton& button, const QString& worth, int width)
{
    const QFontMetrics metrics = button.fontMetrics();
    const int room = std::max(40, width - indicator - optionGap - worthWidth(metrics, worth));
    return std::max(
        least,
        metrics.boundingRect(QRect(0, 0, room, 2000), optionWrap, button.text()).height() + 4);
}

void paintOption(QAbstractButton& button, const QString& worth, QStyle::PrimitiveElement element)
{
    QPainter painter(&button);
    QStyleOptionButton option;
    option.initFrom(&button);
    option.state |= button.isChecked() ? QStyle::State_On : QStyle::State_Off;
    const QFontMetrics metrics = button.fontMetrics();
    const int top = 2;
    option.rect = QRect(0, top + (metrics.height() - indicator) / 2 + 1, indicator, indicator);
    button.style()->drawPrimitive(element, &option, &painter, &button);
    painter.setPen(Look::color(button.isEnabled() ? Role::Text : Role::MutedText));
    const QRect text(indicator + optionGap, top,
                     button.width() - indicator - optionGap - worthWidth(metrics, worth),
                     button.height() - top);
    painter.drawText(text, optionWrap, button.text());
    painter.setPen(Look::color(Role::MutedText));
    painter.drawText(QRect(0, top, button.width(), metrics.height()),
                     static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), worth);
    if (button.hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Look::color(Role::Accent), 2));
        painter.drawRoundedRect(
            QRectF(indicator + 2, 1, button.width() - indicator - 3, button.height() - 2),
            Look::radius, Look::radius);
    }
}

void prepare(QAbstractButton& button, const QString& text, const QString& worth)
{
    button.setText(text);
    button.setFont(Look::font(TextStyle::Table));
    button.setAccessibleName(worth.isEmpty() ? text : QStringLiteral("%1, %2").arg(text, worth));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    button.setSizePolicy(policy);
}

} // namespace

OptionRadio::OptionRadio(const QString& text, const QString& worth, QWidget* parent)
    : QRadioButton(parent), m_worth(worth)
{
    prepare(*this, text, worth);
}

int OptionRadio::heightForWidth(int width) const
{
    return heightOf(*this, m_worth, width);
}

QSize OptionRadio::sizeHint() const
{
    return {160, heightOf(*this, m_worth, std::max(width(), 160))};
}

QSize OptionRadio::minimumSizeHint() const
{
    return {120, least};
}

void OptionRadio::paintEvent(QPaintEvent*)
{
    paintOption(*this, m_worth, QStyle::PE_IndicatorRadioButton);
}

void OptionRadio::keyPressEvent(QKeyEvent* event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
    case Qt::Key_Down:
    case Qt::Key_Right:
        if (modifiers != Qt::NoModifier)
            return event->ignore();
        Q_EMIT stepped(event->key() == Qt::Key_Up || event->key() == Qt::Key_Left ? -1 : 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers != Qt::NoModifier)
            return event->ignore();
        Q_EMIT entered();
        return;
    default:
        QRadioButton::keyPressEvent(event);
    }
}

void OptionRadio::focusOutEvent(QFocusEvent* event)
{
    QRadioButton::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

OptionCheck::OptionCheck(const QString& text, const QString& worth, QWidget* parent)
    : QCheckBox(parent), m_worth(worth)
{
    prepare(*this, text, worth);
}

int OptionCheck::heightForWidth(int width) const
{
    return heightOf(*this, m_worth, width);
}

QSize OptionCheck::sizeHint() const
{
    return {160, heightOf(*this, m_worth, std::max(width(), 160))};
}

QSize OptionCheck::minimumSizeHint() const
{
    return {120, least};
}

void OptionCheck::paintEvent(QPaintEvent*)
{
    paintOption(*this, m_worth, QStyle::PE_IndicatorCheckBox);
}

OptionList::OptionList(QWidget* parent) : QComboBox(parent)
{
    connect(this, &QComboBox::activated, this, [this](int option) {
        if (m_isKey)
            Q_EMIT shown(option);
        else
            Q_EMIT chosen(option);
    });
}

void OptionList::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier) {
        Q_EMIT entered();
        return;
    }
    const QScopedValueRollback guard(m_isKey, true);
    QComboBox::keyPressEvent(event);
}

void OptionList::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void OptionList::focusOutEvent(QFocusEvent* event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

} // namespace gui
