#pragma once

#include "core/DossierCounter.h"
#include "core/Unit.h"

#include <QString>

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace models {

/// A row of counters before and after a step.
using DossierChange = std::pair<core::DossierCounters, core::DossierCounters>;

/// The label of a step that changes several rows; `code` of the family "step.".
QString rowsStep(std::string_view code, std::size_t count);
/// The label of a step that changes one row of `unit`: the counter and its numbers, or how many.
QString rowStep(const core::Unit& unit, const DossierChange& change);
/// "huyện, Đất đai": the label of a step that takes one row away.
QString removedRowStep(const core::DossierCounters& row);
/// The label of a block that was pasted.
QString pastedStep(const core::Unit& unit, const std::vector<DossierChange>& changes);

} // namespace models
