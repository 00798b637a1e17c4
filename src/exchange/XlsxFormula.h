#pragma once

#include "exchange/Xlsx.h"

#include <string_view>

/// What the formulas of a workbook say of their stored results. Internal to the reader.
namespace exchange {

/// What a formula gives by what it adds up.
enum class AddedUp {
    Unknown,   ///< it does something else than add, or adds what is not plain
    Zero,      ///< all that it adds is zero or empty
    AboveZero, ///< something is above zero and nothing below
};

/// Looks at formulas that only add: numbers, cells and areas of their own sheet, by "+" and SUM.
/// `rows` as XlsxSheet has them, by ascending numbers. `steps` are taken from for each cell that is
/// looked at; without any left the answer is Unknown.
AddedUp addedUp(std::string_view formula, const std::vector<XlsxSheet::Row>& rows, int& steps);

} // namespace exchange
