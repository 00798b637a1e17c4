#pragma once

#include "core/Assessment.h"
#include "core/IndexSet.h"
#include "core/Language.h"
#include "core/Stage.h"
#include "core/Unit.h"
#include "engine/Rank.h"
#include "engine/Statistics.h"
#include "report/Parts.h"
#include "report/Workbook.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace report {

/// The decision by which a result was approved, and the one that it corrects.
struct RankingDecision {
    std::string number;
    std::string date;    ///< "YYYY-MM-DD"
    int corrigendum = 0; ///< 1: the first one …; 0: none
    std::string replacedNumber;
    std::string replacedDate;
};

/// One evaluated assessment at a stage, and last year's ranks where there are any. All is held:
/// what is loaded anew meanwhile cannot pull it away.
struct RankingInput {
    std::shared_ptr<const core::Assessment> assessment;
    std::shared_ptr<const core::IndexSet> set;
    std::shared_ptr<const std::vector<core::Unit>> units;
    core::ResultStage stage = core::ResultStage::Final;
    std::shared_ptr<const std::vector<engine::UnitResult>> results;
    std::shared_ptr<const engine::Ranking> ranking;
    std::shared_ptr<const engine::Statistics> statistics; ///< may be empty

    std::optional<RankingDecision> decision; ///< of an approved or published result

    int previousYear = 0;                          ///< 0: no comparison
    std::vector<std::optional<int>> previousRanks; ///< by unit index
    Origin origin;
};

struct RankingOptions {
    core::Language language = core::Language::Vietnamese;
    bool compare = true; ///< columns of last year's rank and its change
    bool areas = true;   ///< the landscape annex units × areas
    bool footnotes = true;
    bool hashes = true;    ///< result and history hash in the footer
    bool draft = true;     ///< the "DỰ THẢO" stamp
    std::string authority; ///< whose decision the annex goes with; not named where empty
    std::string symbol;    ///< of that decision while its number is blank; empty: "QĐ-UBND"
};

/// The ranking list as annex I of the decision and, with `areas`, the table units × areas as annex
/// II.
Document rankingReport(const RankingInput& input, const RankingOptions& options);

/// The same table as CSV (UTF-8 with BOM, semicolon, decimal comma) for spreadsheets; raw numbers,
/// no footnotes.
std::string rankingCsv(const RankingInput& input, core::Language language);

/// Where another tab of the workbook has the points from which the ranking is made: references to
/// cells ("'Điểm'!J57"), by index of unit and node.
struct RankingLinks {
    std::function<std::string(int unit, int area)> points;
    std::function<std::string(int unit, int area)> applicable;
    std::function<std::string(int unit)> total;
    std::function<std::string(int unit)> bonus; ///< empty: the number itself
    std::function<std::string(int unit)> penalty;
};

/// The same as a workbook: ranking, units × areas, class limits. Sums, indexes, ranks and classes
/// are formulas that give the engine's results again.
Workbook rankingWorkbook(const RankingInput& input, core::Language language,
                         const RankingLinks* links = nullptr);

} // namespace report
