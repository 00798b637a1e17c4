#pragma once

#include "app/EntryReader.h"
#include "app/TextBlock.h"
#include "core/Language.h"

#include <cstddef>
#include <string>
#include <vector>

/// Blocks of cells from a spreadsheet: a block is read, held against the rules as a whole, and
/// becomes one step, or nothing with the list of what was refused.
namespace app {

/// The row of a block in which the names of columns stand, where there are any: below one that says
/// what the block is, in a single cell (copied along from here, or a title of their own).
std::size_t namesRow(const TextBlock& block);

/// Where a text of a block belongs.
struct CellText {
    std::size_t row = 0; ///< in the block, for the list of what was refused
    std::size_t column = 0;
    int unit = -1;
    int leaf = -1;
    int field = field::points; ///< points, note, figures or a slot
    std::string text;
};

/// A cell that cannot be taken, and why.
struct RefusedCell {
    CellText cell;
    core::Problem problem;
};

/// What a block would do.
struct BlockPlan {
    std::vector<core::Edit> edits; ///< nothing in it where a cell is refused
    std::vector<RefusedCell> refused;
    std::size_t cells = 0;
};

/// Reads all cells at a stage: those of one entry together, empty texts clear their field. A number
/// alone is no reason: it is refused, since it comes from a column of points. Cells of
/// entries that cannot be entered at the stage, faults of a figure or of the points, and missing
/// reasons are refused by name; a cell whose text says what is there already is no edit.
BlockPlan planBlock(const SheetEditor& editor, core::Stage stage, std::vector<CellText> cells,
                    core::Language language);

} // namespace app
