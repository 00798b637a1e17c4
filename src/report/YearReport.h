#pragma once

#include "core/Assessment.h"
#include "core/IndexSet.h"
#include "core/Stage.h"
#include "report/TableFile.h"
#include "report/WorkPaper.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// This year beside the one before (so sánh với năm trước): index, rank and class of each unit, and
/// the index of each area that both years have.
namespace report {

struct YearInput {
    /// A unit in one of the years; nothing of it where it was not ranked then.
    struct Side {
        std::optional<core::Ratio> index; ///< in %
        int rank = 0;
        std::string unitClass;
        std::vector<std::optional<core::Ratio>> areas; ///< in %, by place in YearInput::areas
    };
    struct UnitPart {
        std::string name;
        Side before;
        Side now;
    };
    struct Area {
        std::string code;
        std::string title;
        std::string titleBefore; ///< empty: the year before has no area of this code
        bool isCompared() const { return !titleBefore.empty(); }
    };

    std::shared_ptr<const core::Assessment> assessment;
    core::ResultStage stage = core::ResultStage::Final;
    int yearBefore = 0; ///< 0: the book has none
    std::vector<Area> areas;
    std::vector<UnitPart> units; ///< by rank of this year, then those that are not ranked
    bool isProvisional = false;
    bool wasProvisional = false; ///< the year before still lacks criteria
    Origin origin;
};

struct YearOptions {
    PaperOptions paper;
    bool areas = true; ///< the table of areas
};

Document yearReport(const YearInput& input, const YearOptions& options);
/// A line for each unit; changes are formulas.
TableFile yearFile(const YearInput& input, core::Language language);

/// What one percentage is above another, of both as they are printed with `decimals`: what a reader
/// of the paper gets by subtracting.
core::Ratio printedChange(const core::Ratio& before, const core::Ratio& now, int decimals);

} // namespace report
