#pragma once

#include "core/IndexSet.h"
#include "core/Result.h"
#include "engine/Evaluate.h"

#include <string>
#include <vector>

/// Criteria that a unit scores itself and has not, which would count 0: told before its sheet is
/// locked, when it is sent, and when it has come.
namespace app {

/// `result` is of the self-assessment.
std::vector<std::string> blankCodes(const core::IndexSet& set, const engine::UnitResult& result);

/// What is said of them: "package.blanks" (count, codes: the first of them).
core::Problem blankRemark(const std::vector<std::string>& codes);

} // namespace app
