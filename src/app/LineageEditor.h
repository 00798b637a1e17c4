#pragma once

#include "app/Workspace.h"
#include "core/Lineage.h"
#include "core/Result.h"
#include "store/Lineages.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Of a unit, in the order in which it was said.
core::Result<std::vector<core::Lineage>> lineageOf(const store::Book& book, std::string_view unit);

/// Says where a unit comes from: one row, a new one where its id is empty; what it gives up is
/// taken away (`isGone`). A unit that was merged into this one gets it as its successor, and ends
/// on the day before it works so, where neither is said. What was loaded is given up
/// (models::Session::reload). Where `stepOf` names an assessment it is one of its steps.
///
/// Errors: Gate::refusal(), "gate.administrator"; NotFound "app.no-unit" (unit), also of the
/// origin, "lineage.none" (id); InvalidData "lineage.no-origin" (merged or split, and neither a
/// unit nor a name), "lineage.no-name" (renamed, without the old name), "lineage.itself",
/// "task.bad-date" (date); those of putUnits.
core::Status putLineage(Workspace& workspace, const std::string& unit, core::Lineage lineage,
                        bool isGone, std::string_view stepOf = {});

/// The unit that was another one's only predecessor: whose last year is its own where it has none.
/// By id; units with several are not there.
std::map<std::string, std::string, std::less<>>
onlyPredecessors(const std::vector<core::Unit>& units);

/// "Sáp nhập từ Sở Tài chính (12/NQ-HĐND, 15/12/2024; từ 01/03/2025)".
std::string lineageText(const core::Lineage& lineage, const std::vector<core::Unit>& units,
                        core::Language language);

} // namespace app
