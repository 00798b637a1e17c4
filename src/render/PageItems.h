#pragma once

#include <QColor>
#include <QLineF>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

/// What pages are made of once everything is laid out: pieces of text at a place, lines and fills.
///
/// All lengths inside the paginator are in layout units of 1/20 pt. Fonts are measured at that
/// size, some hundred pixels high and without hinting, so that line breaks do not depend on the
/// device: preview, printer and PDF break alike.
namespace render {

inline constexpr qreal unitsPerPoint = 20;
/// One hundredth of a millimetre (the document's unit) in layout units.
inline constexpr qreal unitsPerHundredth = unitsPerPoint * 72 / 2540;
/// Half a point (the document's unit of type size) in layout units; font pixel sizes are whole
/// numbers.
inline constexpr int unitsPerHalfPoint = 10;

/// How a piece of text looks; small enough to be copied into every piece.
struct TextStyle {
    int size = 26; ///< half points
    bool bold = false;
    bool italic = false;
    bool underline = false;

    bool operator==(const TextStyle&) const = default;
};

struct TextPiece {
    QPointF at; ///< left end of the baseline
    QString text;
    TextStyle style;
    QColor colour = Qt::black;
};

struct Line {
    QLineF line;
    qreal width = 0;
    QColor colour = Qt::black;
};

/// The line under a text, where that text lies.
inline Line movedLine(Line line, const TextPiece& piece)
{
    line.line.translate(piece.at);
    line.colour = piece.colour;
    return line;
}

/// Becomes lines when its page is whole (Grid.h).
struct Frame {
    QRectF rect;
    qreal width = 0;
};

struct FillRect {
    QRectF rect;
    QColor colour;
};

/// A place that the file's list of contents names.
struct PageMark {
    qreal top = 0;
    int level = 1;
    QString title;
};

struct Items {
    std::vector<TextPiece> texts;
    std::vector<Line> lines;
    std::vector<Frame> frames;
    std::vector<FillRect> fills;
    std::vector<PageMark> marks;

    /// Puts what the other holds behind its own, moved by `offset`.
    void append(Items other, QPointF offset);
};

/// What is never torn apart: a line of a paragraph, a row of a table, a rule.
struct Fragment {
    Items items; ///< relative to the left margin and the fragment's top
    qreal height = 0;
    qreal before = 0; ///< space above, dropped at the top of a page
    qreal after = 0;
    bool keepWithNext = false;
    QString text; ///< in reading order, without the end of line
    /// Header rows that come before this one on a new page; set on the body rows of a table. A
    /// repeated header holds its fragments.
    std::shared_ptr<const std::vector<Fragment>> header;
    bool joinsLine = false; ///< text goes on in the next fragment (lines of one paragraph)
};

} // namespace render
