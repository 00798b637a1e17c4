#pragma once

#include "core/Assessment.h"
#include "core/Process.h"
#include "core/Result.h"
#include "core/Stage.h"
#include "core/Unit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace package {

/// What an office gives another to do (docs/exchange-format.md, "assignment.json"): a unit its
/// sheet, a verifier's office some criteria of all units.
struct Assignment {
    core::Assessment assessment;
    core::Process process; ///< phase, dates and complaints; no decision
    struct Unit {
        core::Unit unit;
        core::UnitProcess process;
    };
    std::vector<Unit> units;
    core::Stage stage = core::Stage::Self; ///< that is to be entered
    std::vector<std::string> codes;        ///< of the set, each once
    /// Last year's, where the sender has it: its set and entries are parts of their own.
    std::optional<core::Assessment> last;
};

std::string assignmentJson(const Assignment& assignment);
/// Integrity "package.bad-assignment" (member: the first that does not fit).
core::Result<Assignment> readAssignment(std::string_view json);

/// The part `answer.json`: which packages it answers, by the digests of those files.
std::string answerJson(const std::vector<std::string>& identities);
/// At least one, each once. Integrity "package.bad-assignment" (member).
core::Result<std::vector<std::string>> readAnswer(std::string_view json);

} // namespace package
