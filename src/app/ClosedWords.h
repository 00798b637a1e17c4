#pragma once

#include "app/Gate.h"
#include "core/Process.h"
#include "core/Result.h"

#include <string_view>
#include <vector>

/// What the table of the process says (core::closedFor) as a refusal that can be worded.
namespace app {

/// One of the codes "gate.…" of Gate::refusal; of a locked sheet without those of whoLocked.
core::Error closedRefusal(const Ask& ask, const core::Process& process, const core::Closed& closed);

/// The parameters "date" and "user" of "gate.locked", as the history tells them; empty where it
/// does not (locked with all by the next phase). Reads the unit's history: to be asked once, not
/// for each cell on a screen.
std::vector<core::Param> whoLocked(const store::Book& book, std::string_view assessment,
                                   std::string_view unit);

} // namespace app
