#pragma once

#include <vector>

class QTableView;

namespace gui {

/// How wide a column is where all have room, what it needs so that nothing in it is cut, and
/// whether it takes what the others leave.
struct ColumnNeed {
    int usual = 0;
    int wanted = 0; ///< of its content and its title
    bool takesRest = false;
};

/// The one way to share a width among columns: none is cut while another is wider than what it
/// shows. Each has first the smaller of usual and wanted; what is left goes to those that are cut,
/// the least lacking first, then makes all as wide as usual, then goes to the one that takes the
/// rest. One that takes the rest is never narrower than usual. Where all that is too much, the
/// table scrolls.
std::vector<int> sharedRoom(int room, const std::vector<ColumnNeed>& columns);

/// What a column needs to show its first rows whole: of thousands of rows the first few hundred
/// stand for all.
int contentWidth(const QTableView& table, int column);
/// The same with its title.
int wantedWidth(const QTableView& table, int column);

} // namespace gui
