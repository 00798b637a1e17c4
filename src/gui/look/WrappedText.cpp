#include "gui/look/WrappedText.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gui {

namespace {
constexpr int usualWidth = 240;
constexpr int leastTextWidth = 40;
} // namespace

WrappedText::WrappedText(TextStyle style, Role role, QWidget* parent)
    : QWidget(parent), m_role(role)
{
    // Not Fixed: the hint is of the width there was, and would be a limit.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFont(Look::font(style));
}

void WrappedText::setText(const QString& text, qsizetype strongFrom)
{
    QList<QTextLayout::FormatRange> formats;
    if (strongFrom >= 0 && strongFrom < text.size()) {
        QTextCharFormat strong;
        strong.setFontWeight(QFont::DemiBold);
        formats.push_back(
            {static_cast<int>(strongFrom), static_cast<int>(text.size() - strongFrom), strong});
    }
    setText(text, formats);
}

void WrappedText::setText(const QString& text, const QList<QTextLayout::FormatRange>& formats)
{
    if (text == m_text && formats == m_formats)
        return;
    const int before = heightForWidth(std::max(width(), leastTextWidth));
    m_text = text;
    m_formats = formats;
    setAccessibleName(text);
    forget();
    // Most changes of a text keep its height: then nothing around it has to move.
    if (heightForWidth(std::max(width(), leastTextWidth)) != before)
        updateGeometry();
    update();
}

void WrappedText::setRole(Role role)
{
    if (role == m_role)
        return;
    m_role = role;
    update();
}

void WrappedText::setOptional(const QString& text)
{
    setText(text);
    setVisible(!text.isEmpty());
}

void WrappedText::forget()
{
    for (Broken& broken : m_broken)
        broken = Broken();
}

const WrappedText::Broken& WrappedText::brokenFor(int width) const
{
    for (const Broken& known : m_broken) {
        if (known.width == width && known.layout)
            return known;
    }
    Broken& broken = m_broken[m_oldest];
    m_oldest = (m_oldest + 1) % m_broken.size();
    broken.width = width;
    QString lines = m_text;
    lines.replace(QLatin1Char('\n'), QChar::LineSeparator);
    broken.layout = std::make_unique<QTextLayout>(lines, font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    broken.layout->setTextOption(option);
    broken.layout->setFormats(m_formats);
    qreal y = 0;
    broken.layout->beginLayout();
    for (QTextLine line = broken.layout->createLine(); line.isValid();
         line = broken.layout->createLine()) {
        line.setLineWidth(std::max(width, leastTextWidth));
        line.setPosition({0, y});
        y += line.height();
    }
    broken.layout->endLayout();
    broken.height = static_cast<int>(std::ceil(y));
    return broken;
}

int WrappedText::heightForWidth(int width) const
{
    return brokenFor(width).height;
}

QSize WrappedText::sizeHint() const
{
    const int wide = width() > leastTextWidth ? width() : usualWidth;
    return {usualWidth, heightForWidth(wide)};
}

QSize WrappedText::minimumSizeHint() const
{
    return {leastTextWidth, fontMetrics().height()};
}

void WrappedText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Look::color(isEnabled() ? m_role : Role::MutedText));
    const Broken& broken = brokenFor(width());
    // Beside a field that is higher it stands in the middle.
    broken.layout->draw(&painter, {0, std::max(0, height() - broken.height) / 2.0});
}

void WrappedText::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        forget();
        updateGeometry();
    }
}

} // namespace gui
