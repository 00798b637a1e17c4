#include "app/BlockPlacer.h"

#include <catch2/catch.hpp>

using app::BlockPlacer;
using Takes = BlockPlacer::Takes;

namespace {

/// Three rows: a computed column that shows its row's number, two that are typed in, and one
/// computed column that takes anything.
BlockPlacer placer(std::size_t rows = 3)
{
    return BlockPlacer({{10, Takes::Same, "No"},
                        {11, Takes::Text, "A"},
                        {12, Takes::Text, "B"},
                        {13, Takes::Anything, "Sum"}},
                       rows, [](std::size_t row, int) { return std::to_string(row + 1); });
}

std::string cells(const std::vector<BlockPlacer::Text>& texts)
{
    std::string all;
    for (const BlockPlacer::Text& text : texts)
        all += std::to_string(text.row) + ":" + std::to_string(text.id) + "=" + text.text + " ";
    return all;
}

} // namespace

TEST_CASE("A block out of the same table lies over all of its columns", "[block]")
{
    const auto placed = placer().place({{"1", "a", "b", "7"}, {"2", "c"}});
    CHECK(cells(placed.texts) == "0:11=a 0:12=b 1:11=c ");
    CHECK(placed.beyondRows.empty());
    CHECK(placed.beyondColumns.empty());
    CHECK(placed.rows == 2);
    CHECK(placed.columns == 4);
}

TEST_CASE("A block from elsewhere lies over the columns in which something is typed", "[block]")
{
    const auto placed = placer().place({{"5", "a"}, {"6", ""}});
    CHECK(cells(placed.texts) == "0:11=5 0:12=a 1:11=6 1:12= ");
}

TEST_CASE("The names of columns that were copied along are passed over", "[block]")
{
    const auto placed = placer().place({{"No", "A"}, {"1", "a"}});
    CHECK(cells(placed.texts) == "0:11=a ");
    CHECK(placed.rows == 1);
    // Alone they are a text like any other.
    CHECK(cells(placer().place({{"No", "A"}}).texts) == "0:11=No 0:12=A ");
}

TEST_CASE("What lies beyond the table is named, unless it is empty", "[block]")
{
    const auto placed = placer(1).place({{"x", "y", "", "z", ""}, {"q", ""}});
    CHECK(cells(placed.texts) == "0:11=x 0:12=y ");
    REQUIRE(placed.beyondColumns.size() == 1);
    CHECK(placed.beyondColumns.front().text == "z");
    CHECK(placed.beyondColumns.front().id == -1);
    CHECK(placed.beyondColumns.front().column == 3);
    REQUIRE(placed.beyondRows.size() == 1);
    CHECK(placed.beyondRows.front().text == "q");
    CHECK(placed.beyondRows.front().id == 11);
}
