#pragma once

#include "app/CellBlock.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace app {

/// Lays a block of texts on a table by position: rows downward and columns to the right from the
/// cell at which it begins. What the texts mean is not asked here.
///
/// A first row that repeats the names of the columns was copied along and is passed over, with the
/// line above it that says whose the block is.
class BlockPlacer {
public:
    enum class Takes {
        Text,    ///< something is typed here
        Same,    ///< computed: a block out of the same table says here what is shown
        Anything ///< computed: whatever the block says here is left alone
    };
    struct Column {
        int id = 0; ///< of the caller
        Takes takes = Takes::Text;
        std::string title; ///< as it is copied; may be empty
    };
    /// What a cell shows that takes the same only: row of the table (from the first cell on) and
    /// column.
    using Shown = std::function<std::string(std::size_t row, int column)>;

    /// A text and its cell.
    struct Text {
        std::size_t row = 0;    ///< below the first cell
        std::size_t column = 0; ///< in the block
        int id = -1;            ///< of the column; −1 where the table has none
        std::string text;
    };
    struct Placed {
        std::size_t rows = 0;    ///< of the block, without the names of columns
        std::size_t columns = 0; ///< of its widest row
        bool isOwn = false;      ///< out of this table: it says what is shown where that is asked
        std::vector<Text> texts; ///< row by row, for the columns that take a text
        /// Not empty, and beyond the last row or column of the table.
        std::vector<Text> beyondRows;
        std::vector<Text> beyondColumns;
    };

    /// `columns`: from that of the first cell on; `rows`: how many there are from its row on.
    BlockPlacer(std::vector<Column> columns, std::size_t rows, Shown shown = {})
        : m_columns(std::move(columns)), m_rows(rows), m_shown(std::move(shown))
    {}

    /// A block that says something else where a column takes the same only does not come from this
    /// table: it is laid over the columns in which something is typed, and only these.
    Placed place(const TextBlock& block) const;

private:
    bool isHeader(const std::vector<std::string>& line) const;
    bool isOfThisTable(const TextBlock& block, std::size_t first) const;

    std::vector<Column> m_columns;
    std::size_t m_rows;
    Shown m_shown;
};

} // namespace app
