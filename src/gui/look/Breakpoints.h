#pragma once

/// Widths and heights, in device-independent pixels, below which a window or a pane is arranged in
/// another way: all in one place, so that the pages turn narrow and low together.
namespace gui::breakpoints {

// The window.
inline constexpr int leastWidth = 720;
inline constexpr int leastHeight = 440;
inline constexpr int iconsOnly = 1100; ///< the list of pages and the tool bar without their words

// A page.
inline constexpr int narrow = 1000;    ///< its side pane becomes a box, or goes below
inline constexpr int narrowest = 900;  ///< and what is left of it beside the table goes, too
inline constexpr int thumbnails = 720; ///< a preview without them
inline constexpr int lowSheet = 650;   ///< the problems below are folded
inline constexpr int lowStart = 560;
inline constexpr int lowList = 480;     ///< a list with a pane below: the pane keeps two rows
inline constexpr int wideMatrix = 1240; ///< its buttons in full
inline constexpr int lowMatrix = 520;   ///< the panes below keep few lines
inline constexpr int lowRanking = 480;

// A pane: from this width on its parts stand side by side.
inline constexpr int criterionColumns = 620;
inline constexpr int cellColumns = 520;

} // namespace gui::breakpoints
