#pragma once

#include "cli/Verb.h"
#include "core/Result.h"
#include "core/Unit.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// The units in a file's bytes: the units file of the contract, section 2, read strictly, or any
/// list of units (CSV, XLSX), whose units get `group` where it names none. Units of `present`,
/// those of the book, keep what the file has no column for. How a list was understood is told on
/// `messages`. InvalidData "units.refused" with every faulty row.
core::Result<std::vector<core::Unit>> unitsIn(std::string_view bytes, std::string_view group,
                                              core::Language language, std::ostream& messages,
                                              std::span<const core::Unit> present = {});

} // namespace cli
