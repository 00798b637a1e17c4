#pragma once

#include "core/Result.h"
#include "core/Task.h"

#include <string>
#include <string_view>
#include <vector>

namespace package {

/// Tasks of one unit, which the envelope names (docs/exchange-format.md, "tasks.json").
std::string tasksJson(const std::vector<core::Task>& tasks);
/// Integrity "package.bad-part" (part, number, member). A task's id stands once; the tasks are of
/// `unit`.
core::Result<std::vector<core::Task>> readTasksJson(std::string_view json, const std::string& unit);

} // namespace package
