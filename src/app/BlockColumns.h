#pragma once

#include "app/CellBlock.h"
#include "core/IndexSet.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What a column of a pasted block holds beside values that are entered.
enum class BlockColumn {
    Value,
    Running, ///< running numbers of the rows ("STT")
    Code,    ///< codes of criteria: they tell where the row belongs and are never points
    Title,   ///< titles of the criteria
    Maximum  ///< their maxima: never points where another column has numbers, too
};

/// The columns of a block whose rows name criteria, from a row on. No column is a code where the
/// block is placed by its position.
struct BlockColumns {
    std::vector<BlockColumn> columns;
    std::size_t code = 0; ///< column of the codes
    bool hasCodes = false;
};
BlockColumns blockColumns(const TextBlock& block, const core::IndexSet& set);

/// The code in a cell as a person reads it: "1,6", "1.6.", "TC 1.6" are "1.6".
std::string criterionCode(std::string_view text);

/// Whether a text is a number alone, which is no reason and no note.
bool isNumberAlone(std::string_view text);

} // namespace app
