#pragma once

#include "app/Workspace.h"

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Whether a unit is scored in an assessment: it is of the group and valid on some day of the
/// period (without one: of the year).
bool takesPart(const core::Unit& unit, const core::Assessment& assessment);

/// Writes units as they are to be, new and changed, with their history, in one transaction or not
/// at all. What was loaded is given up (models::Session::reload). Errors: Gate::refusal();
/// InvalidData "units.refused"; details without a place: those of exchange::unitFaults,
/// "units.duplicate" (value, first: from 1) for an id that comes twice, "units.name-taken" (value,
/// unit) where another unit of the group under the same parent has the name already,
/// "units.no-parent" (value), "units.successor-circle" (value: the way round), "units.id-case";
/// those of store::Book::putUnits. Where `stepOf` names an assessment it is one of its steps: undo
/// takes it back, a unit that was added by it leaves the book again as long as nothing belongs to
/// it.
core::Status putUnits(Workspace& workspace, const std::vector<core::Unit>& units,
                      std::string_view stepOf = {});
/// The same of a list that somebody imports: the book is copied before (Workspace::copyBefore).
core::Status importUnitList(Workspace& workspace, const std::vector<core::Unit>& units,
                            std::string_view stepOf = {});
/// Whether putUnits would take them, with its errors; for a dry run. `present`: the book's units.
core::Status checkNewUnits(const store::Book& book, const std::vector<core::Unit>& present,
                           const std::vector<core::Unit>& units);
/// What of units that are to be written the book's `present` ones stand against, a list for each:
/// "units.name-taken", "units.group-in-use", "units.no-parent", "units.successor-circle",
/// "units.id-case" (value, unit) where a new id differs from another in capital letters only. For a
/// look before putUnits.
core::Result<std::vector<std::vector<core::Problem>>>
clashes(const store::Book& book, const std::vector<core::Unit>& present,
        const std::vector<core::Unit>& units);
/// Whether the units of the book may stand beside each other as they do now, `before` being what
/// they were: for changes that did not come through putUnits (undo). InvalidData
/// "units.would-clash" with the same details.
core::Status checkUnits(const store::Book& book, const std::vector<core::Unit>& before);

/// An id for a unit of this name that no unit of the book has: "Sở Nội vụ" → "so-noi-vu",
/// "so-noi-vu-2".
std::string freeUnitId(const std::vector<core::Unit>& present, std::string_view name);

/// The last day of a unit that takes no part any more: the end of the period where it has entries
/// in this assessment, else the day before the period, so that it leaves this one, too.
std::string lastDay(const core::Assessment& assessment, bool hasEntries);

} // namespace app
