#pragma once

#include "core/Assessment.h"
#include "core/Task.h"
#include "report/TableFile.h"
#include "report/WorkPaper.h"

#include <memory>
#include <string>
#include <vector>

/// What the conference ordered of units, and what came of it (theo dõi nhiệm vụ sau hội nghị).
namespace report {

struct TaskInput {
    struct Line {
        core::Task task;
        std::string unit;  ///< its name
        std::string state; ///< "Đã xong"
        bool isOverdue = false;
    };
    std::shared_ptr<const core::Assessment> assessment;
    std::string unit;        ///< of one unit: its name
    std::string today;       ///< "YYYY-MM-DD"
    std::vector<Line> lines; ///< by unit in the order of the group, then as they came
    Origin origin;
};

struct TaskOptions {
    PaperOptions paper;
    bool openOnly = false;
};

Document taskReport(const TaskInput& input, const TaskOptions& options);
TableFile taskFile(const TaskInput& input, const TaskOptions& options);

} // namespace report
