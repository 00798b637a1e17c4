#pragma once

#include "app/TextBlock.h"
#include "app/UnitNames.h"

#include <cstddef>
#include <string>
#include <vector>

namespace app {

/// The units that the rows of a pasted block name, where one of its first columns holds names:
/// then each row belongs to its unit, wherever that stands in the table.
struct BlockUnits {
    /// A row whose name cannot be taken.
    struct Fault {
        std::size_t row = 0;            ///< in the block
        std::string text;               ///< empty: a row of values without a name
        bool isTwice = false;           ///< a row before it names the same unit
        std::vector<std::string> alike; ///< units that may be meant
    };

    bool isNamed = false;
    std::size_t column = 0; ///< of the names; what stands before it are running numbers
    std::size_t first = 0;  ///< row of the first unit; above it stand names of columns
    /// From `first` on, by index; −1: an empty row, a sum, a fault.
    std::vector<int> units;
    std::vector<Fault> faults;
    /// What names sums, as it is written: rows that are passed over.
    std::vector<std::string> passed;
};

/// A column holds names where at least half of its texts, from the first on that names a unit,
/// name one. `units` are those of the table. Blocks of one column hold values.
BlockUnits blockUnits(const TextBlock& block, const std::vector<core::Unit>& units);

} // namespace app
