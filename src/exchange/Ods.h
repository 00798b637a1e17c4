#pragma once

#include "exchange/Xlsx.h"

#include <string_view>
#include <vector>

namespace exchange {

/// Whether a ZIP archive is an OpenDocument spreadsheet rather than an XLSX workbook.
bool looksLikeOds(std::string_view bytes);

/// Reads an OpenDocument spreadsheet (.ods, OASIS ODF 1.2 and later) as readXlsx does a workbook:
/// all sheets, hidden ones too, with the values that are stored. Cells and rows that the file
/// repeats are there as often as it says.
///
/// Errors: "xlsx.encrypted", "xlsx.damaged" (part where known), "xlsx.too-large", "xlsx.no-sheets".
core::Result<std::vector<XlsxSheet>> readOds(std::string_view bytes,
                                             const WorkbookLimits& limits = WorkbookLimits());

} // namespace exchange
