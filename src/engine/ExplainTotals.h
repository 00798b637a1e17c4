#pragma once

#include "core/Language.h"
#include "engine/Evaluate.h"

#include <string>

/// Parts of the explaining lines: bonus and penalty, and the total. Internal to the engine but for
/// withLoss.
namespace engine {

/// What of the items of bonus or penalty counts: "C1 3 + C3 3 = 6, tính tối đa 5". `root` is the
/// section's node.
std::string sectionLine(const core::IndexSet& set, int root, const UnitResult& unit,
                        core::Language language);

/// The end of the total's line, behind "85 + điểm thưởng 15 = ": "100, giữ trong 0–100 → 100/100".
/// `sum` is what is held.
std::string totalEnd(const core::IndexSet& set, const UnitResult& unit, core::Points sum,
                     core::Language language);

/// What a penalty item with points does besides: "; mất điểm tiêu chí 1.1; hạ 1 bậc xếp loại". Pre:
/// item.extra.
std::string effectText(const core::IndexSet& set, const core::Node& item, core::FiguresView figures,
                       core::Language language);
/// What a penalty item with points does to the class: "hạ 1 bậc xếp loại"; empty for nothing.
std::string classEffectText(const core::IndexSet& set, const core::ClassEffect& effect,
                            core::Language language);

/// The line of a criterion with "0 vì T1: …" behind it where a penalty item took its points.
std::string withLoss(std::string line, const core::IndexSet& set, const UnitResult& unit, int node,
                     core::Language language);

} // namespace engine
