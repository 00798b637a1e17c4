#pragma once

#include "core/Decimal.h"
#include "core/Result.h"
#include "exchange/TableFile.h"

#include <string_view>

/// Numbers as they stand in the cells of other people's tables.
namespace app {

/// Whether a cell says that there is no number: it is empty or holds a dash.
bool isNoFigure(const exchange::TableCell& cell);

/// A whole number in a cell. Texts in a workbook are read as on a screen ("19.938"); its numbers
/// and CSV have a decimal sign only, so that "19.938" is no whole number there. Everywhere "1060,0"
/// and "1060.00" are whole, and groups of three may be parted by blanks ("1 205"). Errors: those of
/// core::readNumber.
core::Result<core::Decimal> readWhole(const exchange::TableCell& cell,
                                      exchange::TableFile::Format format);

/// Whether a cell looks like a number, right or wrong: what tells a row of figures from a signature
/// below the table.
bool looksLikeNumber(const exchange::TableCell& cell);

} // namespace app
