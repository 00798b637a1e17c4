#include "gui/ranking/AxisLabels.h"

#include "gui/delegates/BarDelegate.h"

#include <algorithm>

namespace gui {

namespace {

constexpr int leastGap = 3; ///< between two labels of a row

/// "Xuất sắc" → "XS"; one word stays.
QString initials(const QString& title)
{
    const QStringList words = title.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() < 2)
        return title;
    QString letters;
    for (const QString& word : words)
        letters += word.at(0).toUpper();
    return letters;
}

QString numberOf(const RankingHeader::Border& border)
{
    return QString::number(border.percent, 'g', 4).replace(QLatin1Char('.'), QLatin1Char(','));
}

/// Whether labels of one row part from each other and end inside.
bool fits(const std::vector<AxisLabel>& row, const QRect& rect)
{
    std::vector<QRect> boxes;
    for (const AxisLabel& label : row)
        boxes.push_back(label.box);
    std::sort(boxes.begin(), boxes.end(),
              [](const QRect& a, const QRect& b) { return a.left() < b.left(); });
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const int before = i == 0 ? rect.left() : boxes[i - 1].right() + leastGap;
        if (boxes[i].left() <= before || boxes[i].right() > rect.right())
            return false;
    }
    return true;
}

} // namespace

std::vector<AxisLabel> axisLabels(const QRect& rect, int top, int line,
                                  const std::vector<RankingHeader::Border>& borders,
                                  const QFontMetrics& metrics)
{
    const auto over = [&](double percent, int y, const QString& text) {
        const int width = metrics.horizontalAdvance(text) + 1;
        const int x = qRound(BarDelegate::Scale::x(rect, percent));
        return AxisLabel{QRect(x - width / 2, y, width, line), text};
    };
    std::vector<AxisLabel> numbers;
    for (const RankingHeader::Border& border : borders)
        numbers.push_back(over(border.percent, top + line, numberOf(border)));
    if (!fits(numbers, rect)) {
        for (std::size_t i = 1; i < numbers.size(); i += 2)
            numbers[i].box.moveTop(top);
        return numbers;
    }
    for (const bool inFull : {true, false}) {
        std::vector<AxisLabel> names;
        for (const RankingHeader::Border& border : borders)
            names.push_back(
                over(border.percent, top, inFull ? border.title : initials(border.title)));
        if (fits(names, rect)) {
            numbers.insert(numbers.end(), names.begin(), names.end());
            break;
        }
    }
    return numbers;
}

int axisWidth(const std::vector<RankingHeader::Border>& borders, const QFontMetrics& metrics)
{
    const auto widest = [&metrics](const RankingHeader::Border& border) {
        return std::max(metrics.horizontalAdvance(initials(border.title)),
                        metrics.horizontalAdvance(numberOf(border))) +
               1;
    };
    double width = 0;
    for (std::size_t i = 1; i < borders.size(); ++i) {
        const double share = (borders[i - 1].percent - borders[i].percent) / 100;
        const int needed = (widest(borders[i - 1]) + widest(borders[i])) / 2 + leastGap + 2;
        if (share > 0)
            width = std::max(width, needed / share);
    }
    return qRound(width) + 2 * BarDelegate::Scale::margin;
}

} // namespace gui
