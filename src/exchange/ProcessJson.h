#pragma once

#include "core/Process.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// `assessment state --json` (docs/contract.md, section 4): phase, the five dates, decision, the
/// phases that may follow, and each unit with its state, its last day and whether its sheet is open
/// today. `order`: ids of all units, each of which `units` has.
std::string processJson(std::string_view assessment, const core::Process& process,
                        const std::map<std::string, core::UnitProcess, std::less<>>& units,
                        const std::vector<std::string>& order, std::string_view today);

} // namespace exchange
