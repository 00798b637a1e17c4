#pragma once

#include "core/Assessment.h"
#include "core/IndexSet.h"
#include "report/WorkPaper.h"

#include <memory>
#include <string>
#include <vector>

/// A score sheet to be filled in by hand (phiếu trắng), for who has no computer at hand: what is
/// asked, how it is scored, room to write.
namespace report {

struct BlankInput {
    struct Line {
        int node = 0;
        std::string rule; ///< how it is scored, a line feed between its lines
        /// What is written down: a label each; a choice has its options instead.
        std::vector<std::string> figures;
        std::vector<std::string> options;
        bool isOfUnit = true; ///< scored by the unit itself
    };
    std::shared_ptr<const core::Assessment> assessment;
    std::shared_ptr<const core::IndexSet> set;
    std::string unit;        ///< empty: dots to write on
    std::vector<Line> lines; ///< of the criteria; areas and groups are taken from the set
    Origin origin;
};

struct BlankOptions {
    PaperOptions paper;
    bool rules = true; ///< the column of how it is scored
};

Document blankReport(const BlankInput& input, const BlankOptions& options);

} // namespace report
