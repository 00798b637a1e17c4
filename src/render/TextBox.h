#pragma once

#include "render/PageItems.h"
#include "report/Document.h"

#include <vector>

namespace render {

/// One broken line: pieces with x from the left edge of the box and y 0 on the baseline.
struct TextLine {
    std::vector<TextPiece> pieces;
    qreal left = 0;          ///< where the text begins after alignment
    qreal right = 0;         ///< where it ends
    bool breaksWord = false; ///< the next line goes on with the same word
    int size = 0;            ///< of its largest letters, half points: how high it is
    QString text;
};

/// How a text fills its box.
struct BoxFormat {
    int size = 26; ///< half points
    report::Align align = report::Align::Left;
    qreal width = 0;
    qreal firstIndent = 0;
    qreal rightRoom = 0; ///< kept free at the right of right-aligned text
};

/// Breaks runs into lines. Words break at blanks; a word wider than the box is broken between
/// letters, never cut off.
std::vector<TextLine> breakText(const std::vector<report::Run>& runs, const BoxFormat& format);

/// Keeps the first `count` lines and ends the last with an ellipsis where others were dropped.
void limitLines(std::vector<TextLine>& lines, std::size_t count, const BoxFormat& format);

/// Puts a line into items with its top left corner at `at`.
void addLine(Items& items, TextLine line, QPointF at);

} // namespace render
