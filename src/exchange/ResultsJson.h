#pragma once

#include "core/Assessment.h"
#include "core/IndexSet.h"
#include "core/Language.h"
#include "core/Stage.h"
#include "core/Unit.h"
#include "engine/Rank.h"
#include "engine/Statistics.h"

#include <string>
#include <vector>

namespace exchange {

/// An evaluated assessment at one stage, as the JSON writers, reports and screens take it. Owned by
/// the caller.
struct GroupView {
    const core::Assessment* assessment = nullptr;
    const core::IndexSet* set = nullptr;
    const std::vector<core::Unit>* units = nullptr; ///< of the group
    const std::vector<engine::UnitFacts>* sheets = nullptr;
    core::ResultStage stage = core::ResultStage::Final;
    const std::vector<engine::UnitResult>* results = nullptr;
    const engine::BestValues* best = nullptr;
    const engine::Ranking* ranking = nullptr;
};

/// The JSON of the contract, section 3, two blanks of indent, final newline; the same input gives
/// the same bytes.
std::string rankJson(const GroupView& view);
/// `unit` is an index into the group.
std::string sheetJson(const GroupView& view, int unit, core::Language language);
std::string statisticsJson(const GroupView& view, const engine::Statistics& statistics);

} // namespace exchange
