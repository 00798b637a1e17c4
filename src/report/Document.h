#pragma once

#include "core/Language.h"

#include <string>
#include <variant>
#include <vector>

/// What is printed, without a word on how: a document is a list of blocks in one or more sections.
/// Lengths are in 1/100 mm, font sizes in half points (as in the decree: 13 pt = 26). Texts are
/// UTF-8.
namespace report {

enum class Align { Left, Center, Right, Justify };

/// A piece of text of one look.
struct Run {
    std::string text; ///< a line feed begins a new line of the same paragraph
    bool bold = false;
    bool italic = false;
    bool underline = false;
    int size = 0; ///< half points; 0: that of its block
};

/// Where a reader of the file gets to by its list of contents.
struct Bookmark {
    int level = 0; ///< 1: outermost; 0: the list does not name this place
    std::string title;
};

struct Paragraph {
    std::vector<Run> runs;
    Align align = Align::Left;
    int size = 26;       ///< half points
    int before = 0;      ///< space above, 1/100 mm
    int after = 0;       ///< space below
    int firstIndent = 0; ///< first line
    bool keepWithNext = false;
    Bookmark bookmark;
};

/// A short centred line under a title (a third of the text width).
struct ShortRule {
    int width = 2600;
    int before = 50;
    int after = 150;
};

/// "DỰ THẢO" in a box at the upper left. As the first block of a section it stands in the top
/// margin, where the first page has no number, and takes no room from the text.
struct Stamp {
    std::string text;
};

struct Cell {
    std::vector<Run> runs;
    Align align = Align::Left;
    int columnSpan = 1;
    int rowSpan = 1;
    bool shaded = false;
    bool tinted = false; ///< a fainter tint that leads the eye down a column
    std::string hanging; ///< a mark to the right of a number (an asterisk) that does not move it
    int ruleBelow = 0;   ///< a short centred line of this width under the text, 1/100 mm; 0: none
};

struct Row {
    std::vector<Cell> cells; ///< cells covered by a span are left out
    bool keepWithNext = false;
    int below = 0; ///< space under the row, 1/100 mm; for tables without lines
};

/// A table, with lines but for what only stands side by side (the head of a letter, signatures).
/// Header rows are repeated on each page; rows are never split.
struct Table {
    struct Column {
        int width = 0; ///< 1/100 mm; 0: shares what is left by `stretch`
        int stretch = 0;
        /// numbers leave room at their right for a hanging mark, so that all stay in line
        bool hangs = false;
    };
    std::vector<Column> columns;
    std::vector<Row> header;
    std::vector<Row> rows;
    bool ruled = true;
    int size = 24;         ///< half points
    int cellPadding = 120; ///< left and right, 1/100 mm
    int rowPadding = 60;   ///< above and below
};

using Block = std::variant<Paragraph, ShortRule, Stamp, Table>;

/// Pages of one orientation that count their own numbers (an annex). The number stands at the top
/// centre from its second page on.
struct Section {
    bool landscape = false;
    std::vector<Block> blocks;
};

/// Margins of Nghị định 30/2020/NĐ-CP, Phụ lục I: top and bottom 20–25 mm, left 30–35, right 15–20.
struct Margins {
    int top = 2000;
    int bottom = 2000;
    int left = 3000;
    int right = 1600;
    int landscapeLeft = 2500;
};

struct Document {
    std::string title;  ///< for the file's properties, as are author and language
    std::string author; ///< who issues it; may be empty
    core::Language language = core::Language::Vietnamese;
    std::string footer; ///< small grey line above the lower page edge
    /// "YYYY-MM-DDTHH:MM:SSZ": what the file says of its making, so that equal input gives equal
    /// bytes
    std::string date;
    Margins margins;
    std::vector<Section> sections;
};

} // namespace report
