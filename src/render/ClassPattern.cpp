#include "render/ClassPattern.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace render {

namespace {

constexpr qreal spacing = 6;

struct Fill {
    QRgb light;
    QRgb dark;
};
constexpr std::array<Fill, classFillCount> fills{{
    {0xFF1B2F63, 0xFFC9D8FF},
    {0xFF28708A, 0xFF74BDD6},
    {0xFF4FA178, 0xFF5AA67E},
    {0xFFD6AE3C, 0xFF966C14},
    {0xFFEBC7B4, 0xFF713D2B},
}};

std::size_t indexOf(int position)
{
    return static_cast<std::size_t>(std::clamp(position, 0, classFillCount - 1));
}

// The pattern is drawn in an opaque mixture, not with transparency, which would make printers
// rasterise the whole page.
QColor mixed(const QColor& fill, const QColor& with, qreal share)
{
    return QColor::fromRgbF(static_cast<float>(fill.redF() * (1 - share) + with.redF() * share),
                            static_cast<float>(fill.greenF() * (1 - share) + with.greenF() * share),
                            static_cast<float>(fill.blueF() * (1 - share) + with.blueF() * share));
}

QColor patternColour(const QColor& fill)
{
    return fill.lightnessF() < 0.5F ? mixed(fill, Qt::white, 0.55) : mixed(fill, Qt::black, 0.45);
}

// Lines going up to the right. Each starts at the left or bottom edge and leaves through the top.
void addRising(QVector<QLineF>& lines, const QRectF& rect)
{
    for (qreal x = rect.left() - rect.height() + spacing / 2; x < rect.right(); x += spacing)
        lines.append(QLineF(x, rect.bottom(), x + rect.height(), rect.top()));
}

void addFalling(QVector<QLineF>& lines, const QRectF& rect)
{
    for (qreal x = rect.left() - rect.height() + spacing / 2; x < rect.right(); x += spacing)
        lines.append(QLineF(x, rect.top(), x + rect.height(), rect.bottom()));
}

void paintDots(QPainter& painter, const QRectF& rect, const QColor& colour)
{
    constexpr qreal radius = 0.9;
    constexpr qreal step = spacing / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    int row = 0;
    for (qreal y = rect.bottom() - step / 2; y > rect.top(); y -= step, ++row) {
        const qreal shift = row % 2 == 0 ? 0 : step;
        for (qreal x = rect.left() + step / 2 + shift; x < rect.right(); x += spacing)
            painter.drawEllipse(QPointF(x, y), radius, radius);
    }
}

void paintLines(QPainter& painter, const QRectF& rect, std::size_t index, const QColor& colour)
{
    QVector<QLineF> lines;
    if (index == 1 || index == 4)
        addRising(lines, rect);
    if (index == 4)
        addFalling(lines, rect);
    if (index == 3) {
        for (qreal y = rect.bottom() - spacing / 2; y > rect.top(); y -= spacing)
            lines.append(QLineF(rect.left(), y, rect.right(), y));
    }
    painter.setPen(QPen(colour, index == 4 ? 0.9 : 1.3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(lines);
}

} // namespace

QColor classColour(int position, bool dark)
{
    const Fill& fill = fills[indexOf(position)];
    return QColor::fromRgb(dark ? fill.dark : fill.light);
}

void paintClassFill(QPainter& painter, const QRectF& rect, int position, bool dark)
{
    if (!(rect.width() > 0 && rect.height() > 0))
        return;
    const std::size_t index = indexOf(position);
    const QColor fill = classColour(position, dark);
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, fill);
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (index == 2)
        paintDots(painter, rect, patternColour(fill));
    else if (index > 0)
        paintLines(painter, rect, index, patternColour(fill));
    painter.restore();
}

void paintClassSwatch(QPainter& painter, const QRectF& rect, int position, bool dark,
                      const QColor& text)
{
    paintClassFill(painter, rect, position, dark);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    QColor outline = text;
    outline.setAlphaF(0.55F);
    painter.setPen(QPen(outline, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

} // namespace render
