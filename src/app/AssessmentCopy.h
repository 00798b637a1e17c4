#pragma once

#include "core/Result.h"

#include <string>

namespace app {

class Workspace;

/// A new assessment after an earlier one: same set, group and terms; period and dates later by as
/// many years (29/02 becomes 28/02 where the year has none), and the earlier one is where last
/// year's figures are. It begins with the self-assessment where the earlier one had a process.
/// Entries and evidence are not copied: each figure has its own year. Errors: those of
/// Workspace::addAssessment and ProcessDesk::setTerms; InvalidData "process.same-year".
core::Status copyAssessment(Workspace& workspace, const std::string& from, const std::string& id,
                            int year, const std::string& title);

} // namespace app
