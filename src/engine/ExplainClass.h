#pragma once

#include "core/Language.h"
#include "engine/Rank.h"

#include <span>
#include <string>
#include <vector>

namespace engine {

/// Why a unit does not have the class of its points: "đủ điểm Xuất sắc, ngoài tỷ lệ 25%: Tốt".
/// Empty where it has.
std::string classLine(const core::IndexSet& set, const UnitResult& unit, const Ranking& ranking,
                      const Standing& standing, core::Language language);

/// The units that one reason keeps from the class of their points: a quota stops many alike.
struct StoppedUnits {
    std::string reason;
    std::vector<int> units; ///< group indexes, in the order of the standings
};
/// Every reason once, where the first of its units stands. `units` are those that were ranked.
std::vector<StoppedUnits> stoppedUnits(const core::IndexSet& set, std::span<const UnitResult> units,
                                       const Ranking& ranking, core::Language language);

/// A tie over the border of a quota and what became of it; `names` of the tied, in their order, at
/// most a handful.
std::string tieLine(const core::IndexSet& set, const BorderTie& tie,
                    const std::vector<std::string>& names, core::Language language);

/// One condition of a class: "chỉ số lĩnh vực 3 từ 80%", "không có tiêu chí 0 điểm", "«Hồ sơ đúng
/// hạn» từ 95%".
std::string conditionText(const core::IndexSet& set, const core::ClassCondition& condition,
                          core::Language language);

/// What a quota allows: "Xuất sắc không quá 25% số đơn vị của nhóm".
std::string quotaText(const core::IndexSet& set, const core::Quota& quota, core::Language language);

} // namespace engine
