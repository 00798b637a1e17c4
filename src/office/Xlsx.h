#pragma once

#include "core/Result.h"
#include "report/Workbook.h"

#include <string>

namespace office {

/// The workbook as XLSX: typed numbers, texts that stay texts, live formulas with their stored
/// results, header rows repeated, A4 fitted to the width. The same workbook gives the same bytes.
///
/// The library that writes the sheets needs room for files of its own in the system's folder for
/// them: Storage "office.not-written" (folder) where there is none. Internal "office.not-taken"
/// where a workbook cannot hold a text or the name of a sheet, "office.not-packed" without memory.
core::Result<std::string> toXlsx(const report::Workbook& workbook);

} // namespace office
