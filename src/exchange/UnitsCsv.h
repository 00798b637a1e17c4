#pragma once

#include "core/Result.h"
#include "core/Unit.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// Whether a text can be a unit's id: ids stand in file names, addresses and figures' keys, so they
/// are ASCII letters and digits, ".", "-", "_", at most 64 of them. Empty is well formed, too.
bool isUnitId(std::string_view text);

/// Before the id of an attribute in the name of its column.
inline constexpr std::string_view attributePrefix = "attr:";
/// Gives it one, or takes it away with an empty value. The list stays in order.
void setAttribute(core::Unit& unit, std::string_view attribute, std::string_view value);

/// What is wrong with one unit, whatever table it comes from: "units.empty", "units.bad-id",
/// "units.bad-date", "units.dates-reversed" (from), "units.control-character" (letter), params
/// column and value, without a place.
std::vector<core::Problem> unitFaults(const core::Unit& unit);

/// Reads "unit,name,group[,parent,valid_from,valid_to,successor,attr:ID…]" (contract, section 2).
/// All or nothing: error InvalidData "units.refused" whose details name every faulty row, place
/// "row N", params column and value: "units.missing-column", "units.unknown-column",
/// "units.repeated-column" (known), "units.duplicate" (first: line), those of unitFaults and of
/// CsvReader. Texts are NFC-normalised by the caller's files; names are kept byte for byte but for
/// blanks at their ends. Optional columns that the file does not have keep what the unit of
/// `present` with this id has; an empty cell empties.
core::Result<std::vector<core::Unit>> readUnits(std::string_view bytes,
                                                std::span<const core::Unit> present = {});
/// Optional columns only where some unit has a value there.
std::string writeUnits(const std::vector<core::Unit>& units);

/// More units than a group of any country has: a file that is no list of units.
inline constexpr std::size_t mostUnitsOfGroup = 20'000;
/// "units.too-many" (value: the group, limit) where a list has more of one group.
std::optional<core::Problem> unitCountFault(std::span<const core::Unit> units,
                                            std::size_t most = mostUnitsOfGroup);

} // namespace exchange
