// How columns and hints share their room.
#include "gui/look/ColumnRoom.h"

#include <catch2/catch.hpp>

using gui::sharedRoom;
using Widths = std::vector<int>;

TEST_CASE("look: no column is cut while another is wider than what it shows")
{
    // A name that takes the rest, a state that is longer than usual, an empty column of usual 300.
    CHECK(sharedRoom(1000, {{150, 200, true}, {120, 160, false}, {300, 80, false}}) ==
          Widths{540, 160, 300});
    CHECK(sharedRoom(460, {{150, 200, true}, {120, 160, false}, {300, 80, false}}) ==
          Widths{200, 160, 100});
    // The one that lacks least is whole first.
    CHECK(sharedRoom(400, {{150, 300, true}, {120, 130, false}, {80, 80, false}}) ==
          Widths{190, 130, 80});
}

TEST_CASE("look: a table without room scrolls, with no column wider than it needs")
{
    CHECK(sharedRoom(200, {{150, 400, true}, {120, 60, false}, {80, 90, false}}) ==
          Widths{150, 60, 80});
}
