#pragma once

#include "core/Result.h"
#include "report/Workbook.h"

#include <string>

namespace office {

/// The workbook as XLSX: typed numbers, texts that stay texts, live formulas with their stored
/// results, header rows repeated, A4 fitted to the width. The same workbook gives the same bytes.
///
/// The library that writes the sheets needs a folder for files of its own: Storage
/// "office.no-folder" (reason) where none can be made, "office.not-written" (reason) where it
/// fails.
core::Result<std::string> toXlsx(const report::Workbook& workbook);

} // namespace office
