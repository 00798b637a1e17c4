#include "render/Grid.h"

#include <catch2/catch.hpp>

using render::Frame;
using render::Items;

TEST_CASE("frames side by side become lines that run through", "[pages]")
{
    Items items;
    // 2 × 2 cells of 100 × 40, the right ones a hair off, as sums of widths are.
    for (const qreal top : {10.0, 50.0}) {
        items.frames.push_back({QRectF(0, top, 100, 40), 10});
        items.frames.push_back({QRectF(100.0001, top, 100, 40), 10});
    }
    items.lines.push_back({QLineF(0, 0, 5, 0), 3});
    render::joinFrames(items);
    CHECK(items.frames.empty());
    REQUIRE(items.lines.size() == 7); // three lying, three standing, and the one that was there
    CHECK(items.lines[0].line.p1() == QPointF(-5, 10));
    CHECK(items.lines[0].line.x2() == Approx(205.0001));
    CHECK(items.lines[2].line.y1() == 90);
    CHECK(items.lines[3].line == QLineF(0, 5, 0, 95));
    CHECK(items.lines[6].width == 3);
}

TEST_CASE("frames apart, and of other width, stay apart", "[pages]")
{
    Items items;
    items.frames = {
        {QRectF(0, 0, 10, 10), 2}, {QRectF(30, 0, 10, 10), 2}, {QRectF(0, 0, 10, 10), 4}};
    render::joinFrames(items);
    CHECK(items.lines.size() == 12);
}

TEST_CASE("fills one below the other become one", "[pages]")
{
    Items items;
    // Two columns of three rows, row by row, the middle row of the right one in another colour; a
    // table further down begins at the same place.
    for (const qreal top : {0.0, 10.0001, 20.0, 50.0}) {
        items.fills.push_back({QRectF(0, top, 30, 10), Qt::gray});
        items.fills.push_back({QRectF(30, top, 40, 10), top > 10 && top < 20 ? Qt::red : Qt::gray});
    }
    render::joinFills(items);
    REQUIRE(items.fills.size() == 6);
    CHECK(items.fills[0].rect == QRectF(0, 0, 30, 30));
    CHECK(items.fills[1].rect == QRectF(30, 0, 40, 10));
    CHECK(items.fills[2].colour == QColor(Qt::red));
    CHECK(items.fills[3].rect == QRectF(30, 20, 40, 10));
    CHECK(items.fills[4].rect == QRectF(0, 50, 30, 10));
    CHECK(items.fills[5].rect == QRectF(30, 50, 40, 10));
}
