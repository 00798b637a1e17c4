#pragma once

#include "render/PageItems.h"

#include <QFont>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QList>

#include <optional>

namespace render {

/// The paper's typeface: Liberation Serif, which has the widths of Times New Roman, from the files
/// in resources/fonts, whatever the system has: the same bytes of PDF on every machine.
QFont paperFont(const TextStyle& style);

/// The file of a face of that typeface, among the resources.
QString paperFontFile(bool bold, bool italic);

/// Metrics of paperFont(style) in layout units, made once per style.
const QFontMetricsF& paperMetrics(const TextStyle& style);

/// A text on one line as it is drawn.
struct PaperText {
    qreal width = 0;
    QList<QGlyphRun> glyphs; ///< from the left end of the baseline
    /// Drawn under it, from there too, where the style says so: Qt itself draws lines under glyphs
    /// at another place when a picture is scaled.
    std::optional<Line> underline;
};

/// A text on one line, shaped once for measuring and drawing. What is known is kept: a table says
/// many things again and again. Holds until the next call.
const PaperText& paperText(const TextStyle& style, const QString& text);

// Heights come from the type size and not from the font file, so that they do not hang on a
// version of the typeface. Capitals with two marks (Ẫ, Ổ) need the room of 1,15 natural lines.
inline constexpr qreal ascent = 0.891;
inline constexpr qreal descent = 0.216;
inline constexpr qreal lineSpacing = 1.15 * (ascent + descent);

inline qreal emOf(int size)
{
    return static_cast<qreal>(size) * unitsPerHalfPoint;
}
/// From line to line.
inline qreal lineHeight(int size)
{
    return emOf(size) * lineSpacing;
}
/// From the top of a line to its baseline.
inline qreal baselineOf(int size)
{
    return emOf(size) * ((lineSpacing - ascent - descent) / 2 + ascent);
}

} // namespace render
