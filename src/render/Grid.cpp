#include "render/Grid.h"

#include <algorithm>
#include <cmath>

namespace render {

namespace {

/// One side of a frame, lying or standing.
struct Edge {
    /// The line that it is a part of, as one number to sort by: standing, its width in 1/16 and
    /// its place in whole units (sums of widths differ in their last digits).
    quint64 line = 0;
    qreal from = 0;
    qreal to = 0;
    qreal place = 0;
    qreal width = 0;
};

constexpr unsigned int standsBit = 63;

quint64 lineNumber(bool stands, qreal width, qreal place)
{
    constexpr unsigned int placeBits = 40;
    constexpr qint64 middle = qint64{1} << (placeBits - 1);
    return quint64{stands} << standsBit | static_cast<quint64>(qRound64(width * 16)) << placeBits |
           static_cast<quint64>(middle + qRound64(place));
}

/// Whether the frame stands at the right of `before`, with which it then shares an edge.
bool goesOn(const Frame& before, const Frame& frame)
{
    return before.width == frame.width && before.rect.top() == frame.rect.top() &&
           before.rect.bottom() == frame.rect.bottom() &&
           qRound64(before.rect.right()) == qRound64(frame.rect.left());
}

void addEdges(std::vector<Edge>& edges, const Frame& frame, const Frame* before)
{
    const QRectF& rect = frame.rect;
    for (const qreal y : {rect.top(), rect.bottom()})
        edges.push_back(
            {lineNumber(false, frame.width, y), rect.left(), rect.right(), y, frame.width});
    const auto addStanding = [&](qreal x) {
        edges.push_back(
            {lineNumber(true, frame.width, x), rect.top(), rect.bottom(), x, frame.width});
    };
    if (before == nullptr || !goesOn(*before, frame))
        addStanding(rect.left());
    addStanding(rect.right());
}

/// Half its width longer at either end, so that corners are filled.
Line lineOf(const Edge& edge)
{
    const qreal from = edge.from - edge.width / 2;
    const qreal to = edge.to + edge.width / 2;
    const bool stands = edge.line >> standsBit != 0;
    return {stands ? QLineF(edge.place, from, edge.place, to)
                   : QLineF(from, edge.place, to, edge.place),
            edge.width};
}

} // namespace

void joinFrames(Items& items)
{
    std::vector<Edge> edges;
    edges.reserve(4 * items.frames.size());
    const Frame* before = nullptr;
    for (const Frame& frame : items.frames) {
        addEdges(edges, frame, before);
        before = &frame;
    }
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
        return a.line != b.line ? a.line < b.line : a.from < b.from;
    });
    std::vector<Edge> joined;
    for (const Edge& edge : edges) {
        if (!joined.empty() && joined.back().line == edge.line && edge.from <= joined.back().to + 1)
            joined.back().to = std::max(joined.back().to, edge.to);
        else
            joined.push_back(edge);
    }
    std::vector<Line> lines;
    std::transform(joined.begin(), joined.end(), std::back_inserter(lines), lineOf);
    items.lines.insert(items.lines.begin(), lines.begin(), lines.end());
    items.frames.clear();
}

void joinFills(Items& items)
{
    std::vector<FillRect> joined;
    std::vector<std::size_t> lowest; // of the joined, those that a fill below may still lengthen
    const auto near = [](qreal a, qreal b) { return std::abs(a - b) < 1; };
    for (const FillRect& fill : items.fills) {
        const auto above = std::find_if(lowest.begin(), lowest.end(), [&](std::size_t index) {
            const FillRect& other = joined[index];
            return near(other.rect.bottom(), fill.rect.top()) &&
                   near(other.rect.left(), fill.rect.left()) &&
                   near(other.rect.right(), fill.rect.right()) && other.colour == fill.colour;
        });
        if (above != lowest.end()) {
            joined[*above].rect.setBottom(fill.rect.bottom());
            continue;
        }
        std::erase_if(lowest, [&](std::size_t index) {
            return joined[index].rect.bottom() < fill.rect.top() - 1;
        });
        lowest.push_back(joined.size());
        joined.push_back(fill);
    }
    items.fills = std::move(joined);
}

} // namespace render
