#pragma once

#include "core/Assessment.h"
#include "core/IndexSet.h"
#include "core/Language.h"
#include "core/Stage.h"
#include "core/Unit.h"
#include "engine/Rank.h"
#include "engine/Statistics.h"
#include "report/Document.h"

#include <optional>
#include <string>
#include <vector>

namespace report {

/// One evaluated assessment at a stage, and last year's ranks where there are any.
struct RankingInput {
    const core::Assessment* assessment = nullptr;
    const core::IndexSet* set = nullptr;
    const std::vector<core::Unit>* units = nullptr;
    core::ResultStage stage = core::ResultStage::Final;
    const std::vector<engine::UnitResult>* results = nullptr;
    const engine::Ranking* ranking = nullptr;
    const engine::Statistics* statistics = nullptr;

    int previousYear = 0;                          ///< 0: no comparison
    std::vector<std::optional<int>> previousRanks; ///< by unit index
    std::string notice;      ///< "Số liệu minh hoạ, …" of a sample book; empty otherwise
    std::string resultHash;  ///< short hash of the ranking's JSON, for the footer
    std::string historyHead; ///< short hash of the book's history, for the footer
    std::string date;        ///< see Document::date
};

struct RankingOptions {
    core::Language language = core::Language::Vietnamese;
    bool compare = true; ///< columns of last year's rank and its change
    bool areas = true;   ///< the landscape annex units × areas
    bool footnotes = true;
    bool hashes = true; ///< result and history hash in the footer
    bool draft = true;  ///< the "DỰ THẢO" stamp
    std::string authority = "Ủy ban nhân dân tỉnh Bắc Kạn"; ///< whose decision the annex goes with
    int decisionYear =
        0; ///< year in "(Kèm theo Quyết định số … năm …)"; 0: the year after the assessment's
};

/// The ranking list as annex I of the decision and, with `areas`, the table units × areas as annex
/// II.
Document rankingReport(const RankingInput& input, const RankingOptions& options);

/// The same table as CSV (UTF-8 with BOM, semicolon, decimal comma) for spreadsheets; raw numbers,
/// no footnotes.
std::string rankingCsv(const RankingInput& input, core::Language language);

} // namespace report
