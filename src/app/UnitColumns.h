#pragma once

#include "app/ColumnMatch.h"
#include "core/Result.h"
#include "core/Unit.h"
#include "exchange/TableFile.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What the columns of a list of units mean: by a header row, or by what stands in them.
namespace app {

/// What a column of a list can be: its id, the names that it goes by without marks, and where its
/// cells go.
struct UnitField {
    std::string_view id; ///< also the contract's name of the column
    std::string_view names;
    std::string core::Unit::*value;
};
std::span<const UnitField> unitFields();

/// Column of each field of a list, behind them that of the running numbers; nothing where none is
/// taken.
using UnitColumns = std::vector<std::optional<std::size_t>>;
enum UnitColumn : std::size_t { unitId, unitName, unitGroup, unitParent, unitNumbers = 7 };

/// Cells of a row that hold anything.
std::size_t filledCells(const exchange::TableFile::Row& row);

/// The header of a list, a single column's too, and the columns by its names. Without a header
/// `names` is empty.
TableHeader unitHeader(const exchange::TableFile::Sheet& sheet, UnitColumns& columns);

/// Columns without a header, and how they were understood, as notes (see UnitList::remarks).
struct UnitColumnGuess {
    UnitColumns columns;
    std::vector<core::Problem> remarks;
};
UnitColumnGuess guessUnitColumns(const exchange::TableFile::Sheet& sheet);

} // namespace app
