#pragma once

#include "core/Assessment.h"
#include "core/IndexSet.h"
#include "core/Stage.h"
#include "report/TableFile.h"
#include "report/WorkPaper.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Self-scores beside the verifier's points, with the reason of each cut (bảng đối chiếu tự chấm –
/// thẩm định): what a council or a unit is shown before anything is decided.
namespace report {

/// A criterion of a unit at each result stage.
struct ComparisonLine {
    int node = 0;
    /// By result stage; nothing where it is not scored, does not apply, or is not of that stage.
    std::array<std::optional<core::Points>, core::resultStages.size()> points;
    bool isOfUnit = true; ///< self-scored; not by survey, nor by the verifying office alone
    std::string self;     ///< how the self-score came about
    std::string counted;  ///< how the points at the stage shown did; empty where the same
    std::string unitNote;
    std::string reason1; ///< of the first verification
    std::string reason2;
    std::string question; ///< between the two
    std::string answer;
    bool isComplaint = false;

    const std::optional<core::Points>& at(core::ResultStage stage) const
    {
        return points[static_cast<std::size_t>(stage)];
    }
    /// Points at `stage` less the self-score; nothing where either is missing.
    std::optional<core::Points> difference(core::ResultStage stage) const;
    /// Whether the verification has changed it, left it open, or something was said of it.
    bool isContested(core::ResultStage stage) const;
};

struct ComparisonInput {
    struct UnitPart {
        std::string name;
        /// Of the unit as a whole, by result stage; nothing where it is not scored.
        std::array<std::optional<core::Points>, core::resultStages.size()> totals;
        std::vector<ComparisonLine> lines; ///< in the order of the set
    };

    std::shared_ptr<const core::Assessment> assessment;
    std::shared_ptr<const core::IndexSet> set;
    core::ResultStage stage = core::ResultStage::Final;
    std::vector<UnitPart> units; ///< in the order of the group
    bool isOneUnit = false;      ///< asked for alone
    bool isProvisional = false;
    Origin origin;
};

struct ComparisonOptions {
    enum class Order { Unit, Criterion };

    PaperOptions paper;
    Order order = Order::Unit;
    bool isAll = false; ///< also criteria that nobody has touched
    bool reasons = true;
};

Document comparisonReport(const ComparisonInput& input, const ComparisonOptions& options);

/// A line for each unit and criterion; differences are formulas.
TableFile comparisonFile(const ComparisonInput& input, const ComparisonOptions& options);

} // namespace report
