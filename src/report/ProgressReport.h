#pragma once

#include "core/Assessment.h"
#include "report/TableFile.h"
#include "report/WorkPaper.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// How far scoring has come (báo cáo tiến độ): each unit's state, what is done of what is asked,
/// questions, its last day.
namespace report {

struct ProgressInput {
    struct Share {
        std::int64_t done = 0;
        std::int64_t all = 0;
    };
    struct UnitPart {
        std::string name;
        std::string state; ///< "Đang tự chấm"
        bool isLate = false;
        Share self;
        Share verified;
        int asked = 0; ///< questions
        int unanswered = 0;
        int complaints = 0;
        int undecided = 0;
        std::string until; ///< "YYYY-MM-DD" or empty
    };
    std::shared_ptr<const core::Assessment> assessment;
    std::string phase; ///< "Tự chấm"; empty: without a process
    std::string today; ///< "YYYY-MM-DD"
    std::vector<UnitPart> units;
    Origin origin;
};

struct ProgressOptions {
    PaperOptions paper;
    bool lateOnly = false; ///< only units whose last day is over
};

Document progressReport(const ProgressInput& input, const ProgressOptions& options);
TableFile progressFile(const ProgressInput& input, const ProgressOptions& options);

} // namespace report
