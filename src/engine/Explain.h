#pragma once

#include "core/Language.h"
#include "engine/Evaluate.h"

#include <string>

namespace engine {

/// The printable line of how the points of one entry came about, the same in panel, tooltip, JSON
/// and on paper: "19.536/19.651 = 99,41% → từ 98% đến dưới 100% → 2,5/3". Where the rounded rate
/// would seem to lie in another tier than the exact one (99,996 % is not 100 %), it is written with
/// as many decimals as tell the truth. An empty entry gives an empty line.
std::string explain(const core::IndexSet& set, const core::Node& node, const core::Entry& entry,
                    core::ResultStage stage, const Highest& highest, const UnitFacts& unit,
                    core::Language language);

/// The line of a composite or of the total: "2,5 + 0,5 + 1 = 4/5,5".
std::string explainSum(const core::IndexSet& set, int node, const UnitResult& unit,
                       core::Language language);

/// What a criterion takes from the set's figures, and where each comes from: "Báo cáo muộn: 3 (thẩm
/// định lần 1)". Empty where it takes none.
std::string sharedSources(const core::IndexSet& set, const core::Node& node, const UnitFacts& unit,
                          core::ResultStage stage, core::Language language);

/// Where a shared figure of the set comes from, and last year's: "thẩm định lần 1; năm trước 1.800
/// (gõ lại)". Empty where nothing is known of it.
std::string figureOrigin(const core::IndexSet& set, int leaf, const UnitFacts& unit,
                         core::ResultStage stage, core::Language language);

/// The figures as a short cell text: a ratio "8.214/8.214", a count the plain number (the set does
/// not say what is counted), a choice the option's title, a checklist "3/4", a deduction the sum of
/// its events.
std::string figuresText(const core::Node& node, core::FiguresView figures, core::Language language);

/// What kind of rule it is, with what sets it apart: "bậc thang", "đếm, mỗi mục 0,5 điểm". Empty
/// without a rule.
std::string ruleKind(const core::Node& node, core::Language language);
/// The rule in one sentence for the panel and for paper: "bậc thang, tối đa 3 điểm".
std::string ruleTitle(const core::Node& node, core::Language language);

} // namespace engine
