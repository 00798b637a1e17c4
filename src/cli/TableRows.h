#pragma once

#include "core/Language.h"
#include "core/Result.h"
#include "exchange/Csv.h"

#include <memory>
#include <ostream>
#include <span>
#include <string_view>

namespace cli {

/// The rows of a CSV file, or of the sheet of a workbook that has these columns; which sheet is
/// told. `bytes` outlive the reader.
core::Result<std::unique_ptr<exchange::RowReader>> rowsIn(std::string_view bytes,
                                                          std::span<const std::string_view> columns,
                                                          core::Language language,
                                                          std::ostream& messages);

} // namespace cli
