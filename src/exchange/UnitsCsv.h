#pragma once

#include "core/Book.h"
#include "core/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// Reads "unit,name,group[,parent,valid_from,valid_to,successor]" (contract, section 2). All or nothing: error InvalidData
/// "units.refused" whose details name every faulty row ("units.missing-column", "units.unknown-column", "units.empty",
/// "units.duplicate", "units.bad-id", "units.bad-date", place "row N", params column, value). Texts are NFC-normalised by the
/// caller's files; names are kept byte for byte.
core::Result<std::vector<core::Unit>> readUnits(std::string_view bytes);
std::string writeUnits(const std::vector<core::Unit>& units);

} // namespace exchange
