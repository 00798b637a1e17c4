#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

/// Fills of the classes (xuất sắc, tốt, khá …): a colour and a pattern by position, best first, so
/// that a grey print still tells them apart. Drawn line by line, because brush patterns differ from
/// device to device; screen, PDF and picture agree.
namespace render {

/// Number of different fills; this position and later ones repeat the last.
inline constexpr int classFillCount = 5;

QColor classColour(int position, bool dark);

/// Fills `rect` with colour and pattern. Units are those of the painter; pattern lines are 6 units
/// apart and start at the left and bottom edges, so that a fill does not swim when it is scrolled.
void paintClassFill(QPainter& painter, const QRectF& rect, int position, bool dark);

/// The swatch beside a class's word: the fill within a thin outline in `text` at 55 %.
void paintClassSwatch(QPainter& painter, const QRectF& rect, int position, bool dark,
                      const QColor& text);

} // namespace render
