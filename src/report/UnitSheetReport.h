#pragma once

#include "core/Assessment.h"
#include "core/Document.h"
#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Stage.h"
#include "core/Unit.h"
#include "engine/Evaluate.h"
#include "report/Parts.h"
#include "report/Workbook.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace report {

/// The score sheet of one unit at a stage, with what was scored before it. All is held or copied:
/// what is loaded anew meanwhile cannot pull it away.
struct UnitSheetInput {
    std::shared_ptr<const core::Assessment> assessment;
    std::shared_ptr<const core::IndexSet> set;
    core::Unit unit;
    core::ResultStage stage = core::ResultStage::Final;
    core::Sheet sheet;
    std::vector<core::DossierCounters> counters;
    std::vector<std::string> attributes; ///< by attribute of the set
    engine::LastFigures last;
    engine::UnitFacts facts() const
    {
        engine::UnitFacts all(&sheet, counters);
        all.attributes = attributes;
        all.last = &last;
        return all;
    }
    std::vector<core::Document> documents; ///< removed ones too; they are left out

    struct AtStage {
        engine::UnitResult result;
        engine::BestValues best;
    };
    std::array<AtStage, core::resultStages.size()> stages; ///< by result stage, up to `stage`

    /// Where the unit stands in its group at `stage`; 0 where it is not ranked, or not to be told.
    int rank = 0;
    int ranked = 0;                ///< units that are ranked
    std::optional<int> unitClass;  ///< index into the set's classes
    std::string classReason;       ///< why it is not that of the points; empty where it is
    bool groupProvisional = false; ///< some unit of the group lacks criteria: ranks may change
    Origin origin;

    /// What was published of the unit, where a package has brought it to this book: texts as they
    /// stand on paper; rank 0 where it has none.
    struct Published {
        std::string decisionNumber;
        std::string decisionDate; ///< "YYYY-MM-DD"
        std::string points;
        std::string max;
        std::string index;
        std::optional<int> unitClass; ///< index into the set's classes
        int rank = 0;
        int units = 0;
        bool isProvisional = false;
    };
    std::optional<Published> published;
};

struct UnitSheetOptions {
    core::Language language = core::Language::Vietnamese;
    bool lostOnly = false; ///< only criteria that are below their maximum or not scored
    bool reasons = true;   ///< how the points came about, notes and reasons
    bool evidence = true;  ///< the list of documents, and their numbers in the table
    bool hashes = true;
    bool draft = true;
    std::string authority; ///< the body above the unit, at the head
    std::string place;     ///< "Bắc Kạn", before the day
    std::string signer;    ///< "Giám đốc"; empty: "Thủ trưởng đơn vị"
};

/// The sheet as an official paper: head, results by area, every criterion with its points at each
/// stage up to the one asked for, how they came about and why they were cut, the list of evidence,
/// signatures.
Document unitSheetReport(const UnitSheetInput& input, const UnitSheetOptions& options);

/// Every area and item in a line; raw numbers. Points stay empty where nothing is scored or
/// applies.
std::string unitSheetCsv(const UnitSheetInput& input, core::Language language);

/// The same as a workbook: sums and index are formulas that give the engine's results again.
Workbook unitSheetWorkbook(const UnitSheetInput& input, core::Language language);

} // namespace report
