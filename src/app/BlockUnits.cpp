#include "app/BlockUnits.h"

#include "app/BlockColumns.h"

#include <algorithm>
#include <set>

namespace app {

namespace {

std::string nameAt(const TextBlock& block, std::size_t row, std::size_t column)
{
    return column < block[row].size() ? block[row][column] : std::string();
}

bool canName(const std::string& text)
{
    return !text.empty() && !isNumberAlone(text);
}

bool areNumbersFrom(const TextBlock& block, std::size_t column, std::size_t first)
{
    for (std::size_t row = first; row < block.size(); ++row) {
        const std::string text = nameAt(block, row, column);
        if (!text.empty() && !isNumberAlone(text))
            return false;
    }
    return true;
}

BlockUnits readNames(const TextBlock& block, std::size_t column, const UnitNames& names,
                     const std::vector<core::Unit>& all)
{
    BlockUnits read;
    read.column = column;
    std::size_t filled = 0;
    std::size_t known = 0;
    std::set<int> seen;
    for (std::size_t row = 0; row < block.size(); ++row) {
        const std::string text = nameAt(block, row, column);
        const UnitNames::Found found = canName(text) ? names.find(text) : UnitNames::Found{};
        if (known == 0) {
            if (found.unit < 0)
                continue;
            read.first = row;
        }
        int& unit = read.units.emplace_back(-1);
        const auto& cells = block[row];
        const bool isBlank = std::all_of(cells.begin(), cells.end(),
                                         [](const std::string& cell) { return cell.empty(); });
        if (isBlank)
            continue;
        if (found.unit < 0 && namesSums(text)) {
            read.passed.push_back(text);
            continue;
        }
        ++filled;
        if (found.unit >= 0 && seen.insert(found.unit).second) {
            unit = found.unit;
            ++known;
            continue;
        }
        BlockUnits::Fault& fault = read.faults.emplace_back();
        fault.row = row;
        fault.text = text;
        fault.isTwice = found.unit >= 0;
        for (const int alike : found.alike)
            fault.alike.push_back(all[static_cast<std::size_t>(alike)].name);
        known += found.unit >= 0 || !found.alike.empty() ? 1 : 0;
    }
    read.isNamed = known > 0 && known * 2 >= filled;
    return read;
}

} // namespace

BlockUnits blockUnits(const TextBlock& block, const std::vector<core::Unit>& units)
{
    constexpr std::size_t mostBefore = 2; ///< running numbers, then names
    std::size_t width = 0;
    for (const auto& row : block)
        width = std::max(width, row.size());
    // Most blocks are figures: then nobody need be looked for.
    bool anyName = false;
    for (const auto& row : block)
        for (std::size_t column = 0; column < std::min(row.size(), mostBefore); ++column)
            anyName = anyName || canName(row[column]);
    if (width < 2 || !anyName)
        return {};
    const UnitNames names(units, units);
    for (std::size_t column = 0; column < std::min(width - 1, mostBefore); ++column) {
        BlockUnits read = readNames(block, column, names, units);
        if (read.isNamed && (column == 0 || areNumbersFrom(block, 0, read.first)))
            return read;
    }
    return {};
}

} // namespace app
