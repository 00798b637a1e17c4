#pragma once

#include "core/Language.h"
#include "engine/Rank.h"

#include <string>
#include <vector>

namespace engine {

/// Why a unit does not have the class of its points: "đủ điểm Xuất sắc, ngoài tỷ lệ 25%: Tốt".
/// Empty where it has.
std::string classLine(const core::IndexSet& set, const UnitResult& unit, const Ranking& ranking,
                      const Standing& standing, core::Language language);

/// A tie over the border of a quota and what became of it; `names` of the tied, in their order, at
/// most a handful.
std::string tieLine(const core::IndexSet& set, const BorderTie& tie,
                    const std::vector<std::string>& names, core::Language language);

/// One condition of a class: "chỉ số lĩnh vực 3 từ 80%", "không có tiêu chí 0 điểm".
std::string conditionText(const core::ClassCondition& condition, core::Language language);

/// What a quota allows: "Xuất sắc không quá 25% số đơn vị của nhóm".
std::string quotaText(const core::IndexSet& set, const core::Quota& quota, core::Language language);

} // namespace engine
