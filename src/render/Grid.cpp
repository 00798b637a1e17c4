#include "render/Grid.h"

#include <algorithm>
#include <tuple>

namespace render {

namespace {

/// One side of a frame, lying or standing.
struct Edge {
    bool stands = false;
    qreal width = 0;
    qint64 near = 0; ///< its place in whole units: sums of widths differ in their last digits
    qreal from = 0;
    qreal to = 0;
    qreal place = 0;

    bool liesOn(const Edge& other) const
    {
        return std::tie(stands, width, near) == std::tie(other.stands, other.width, other.near);
    }
};

void addEdges(std::vector<Edge>& edges, const Frame& frame)
{
    const QRectF& rect = frame.rect;
    for (const qreal y : {rect.top(), rect.bottom()})
        edges.push_back({false, frame.width, qRound64(y), rect.left(), rect.right(), y});
    for (const qreal x : {rect.left(), rect.right()})
        edges.push_back({true, frame.width, qRound64(x), rect.top(), rect.bottom(), x});
}

/// Half its width longer at either end, so that corners are filled.
Line lineOf(const Edge& edge)
{
    const qreal from = edge.from - edge.width / 2;
    const qreal to = edge.to + edge.width / 2;
    return {edge.stands ? QLineF(edge.place, from, edge.place, to)
                        : QLineF(from, edge.place, to, edge.place),
            edge.width};
}

} // namespace

void joinFrames(Items& items)
{
    std::vector<Edge> edges;
    edges.reserve(4 * items.frames.size());
    for (const Frame& frame : items.frames)
        addEdges(edges, frame);
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
        return std::tie(a.stands, a.width, a.near, a.from) <
               std::tie(b.stands, b.width, b.near, b.from);
    });
    std::vector<Edge> joined;
    for (const Edge& edge : edges) {
        if (!joined.empty() && joined.back().liesOn(edge) && edge.from <= joined.back().to + 1)
            joined.back().to = std::max(joined.back().to, edge.to);
        else
            joined.push_back(edge);
    }
    std::vector<Line> lines;
    std::transform(joined.begin(), joined.end(), std::back_inserter(lines), lineOf);
    items.lines.insert(items.lines.begin(), lines.begin(), lines.end());
    items.frames.clear();
}

} // namespace render
