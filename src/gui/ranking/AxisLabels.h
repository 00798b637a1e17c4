#pragma once

#include "gui/ranking/RankingHeader.h"

#include <QFontMetrics>
#include <QRect>
#include <QString>

#include <vector>

namespace gui {

/// A word or number of the axis above the bars, centred over its line.
struct AxisLabel {
    QRect box;
    QString text;
};

/// What stands over the lines of the class borders in two rows of `line` pixels, the first at
/// `top`. Each border has its number, in the lower row, or where they would touch in both by turns;
/// the names are in the upper row, in full, else by their letters, else not at all: a name beside
/// its line would name another.
std::vector<AxisLabel> axisLabels(const QRect& rect, int top, int line,
                                  const std::vector<RankingHeader::Border>& borders,
                                  const QFontMetrics& metrics);

/// How wide the axis must be so that the letters of all names stand over their lines.
int axisWidth(const std::vector<RankingHeader::Border>& borders, const QFontMetrics& metrics);

} // namespace gui
