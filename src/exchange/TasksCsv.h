#pragma once

#include "core/Task.h"

#include <span>
#include <string>

namespace exchange {

/// Tasks as a CSV file with a header: task, unit, name (of the unit), code, title, source,
/// source_date, deadline, head, person, duty, phone, state (open, done, dropped), result, evidence,
/// and overdue (yes, or empty) where a day is given. Dates are YYYY-MM-DD.
struct TaskLine {
    core::Task task;
    std::string unitName;
};
std::string writeTasks(std::span<const TaskLine> tasks, std::string_view today = {});

} // namespace exchange
