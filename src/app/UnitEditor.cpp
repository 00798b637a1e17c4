#include "app/UnitEditor.h"

#include "app/Gate.h"
#include "app/UnitList.h"
#include "exchange/UnitsCsv.h"

#include <algorithm>
#include <map>
#include <set>

namespace app {

namespace {

using core::Param;
using core::Problem;

std::string firstDay(const core::Assessment& assessment)
{
    return assessment.periodFrom.empty() ? std::to_string(assessment.year) + "-01-01"
                                         : assessment.periodFrom;
}

std::string lastDayOf(const core::Assessment& assessment)
{
    return assessment.periodTo.empty() ? std::to_string(assessment.year) + "-12-31"
                                       : assessment.periodTo;
}

/// Units of one group under one parent have names of their own.
std::string nameKey(const core::Unit& unit)
{
    return comparableName(unit.name) + '\n' + unit.group + '\n' + unit.parent;
}

} // namespace

bool takesPart(const core::Unit& unit, const core::Assessment& assessment)
{
    return unit.group == assessment.group &&
           (unit.validTo.empty() || unit.validTo >= firstDay(assessment)) &&
           (unit.validFrom.empty() || unit.validFrom <= lastDayOf(assessment));
}

core::Status putUnits(Workspace& workspace, const std::vector<core::Unit>& units)
{
    if (auto refused = Gate(workspace.book()).refusal())
        return *std::move(refused);
    const auto present = workspace.book().units();
    if (!present)
        return present.error();
    std::map<std::string, core::Unit> after;
    for (const core::Unit& unit : *present)
        after[unit.id] = unit;
    for (const core::Unit& unit : units)
        after[unit.id] = unit;
    std::multimap<std::string, std::string> names;
    for (const auto& [id, unit] : after)
        names.emplace(nameKey(unit), id);

    // A unit's scores count in its group's assessments: they would be in the book and in no result.
    const bool anyMoves = std::ranges::any_of(
        *present, [&after](const core::Unit& unit) { return after[unit.id].group != unit.group; });
    std::set<std::string, std::less<>> scored;
    if (anyMoves) {
        const auto counts = workspace.book().entryCounts();
        if (!counts)
            return counts.error();
        for (const core::Unit& unit : *present) {
            if (after[unit.id].group != unit.group && counts->contains(unit.id))
                scored.insert(unit.id);
        }
    }

    std::vector<Problem> faults;
    const auto fault = [&faults](std::string code, std::vector<Param> params) {
        faults.push_back({core::Severity::Error, std::move(code), {}, std::move(params)});
    };
    std::map<std::string_view, int> positions;
    int position = 0;
    for (const core::Unit& unit : units) {
        const auto [before, isNew] = positions.emplace(unit.id, ++position);
        if (!isNew && !unit.id.empty())
            fault("units.duplicate",
                  {Param::text("value", unit.id), Param::num("first", before->second)});
        for (Problem& found : exchange::unitFaults(unit)) {
            for (Param& param : found.params) {
                if (param.name == "column")
                    param.value = "units.column-" + param.value;
            }
            faults.push_back(std::move(found));
        }
        const auto [first, last] = names.equal_range(nameKey(unit));
        const auto other =
            std::find_if(first, last, [&unit](const auto& one) { return one.second != unit.id; });
        if (other != last && !unit.name.empty())
            fault("units.name-taken",
                  {Param::text("value", unit.name), Param::text("unit", other->second)});
        if (scored.contains(unit.id))
            fault("units.group-in-use",
                  {Param::text("unit", unit.name), Param::text("value", unit.group)});
        if (!unit.parent.empty() && !after.contains(unit.parent))
            fault("units.no-parent", {Param::text("value", unit.parent)});
    }
    if (!faults.empty())
        return core::Error{core::ErrorKind::InvalidData, "units.refused", {}, std::move(faults)};
    core::Status written = workspace.book().putUnits(units);
    if (written)
        workspace.forgetLoaded();
    return written;
}

std::string freeUnitId(const std::vector<core::Unit>& present, std::string_view name)
{
    const std::string plain = unitIdOf(name);
    std::string id = plain;
    for (int number = 2;
         !plain.empty() && std::any_of(present.begin(), present.end(),
                                       [&id](const core::Unit& unit) { return unit.id == id; });
         ++number)
        id = plain + '-' + std::to_string(number);
    return id;
}

std::string lastDay(const core::Assessment& assessment, bool hasEntries)
{
    if (hasEntries)
        return lastDayOf(assessment);
    const std::string first = firstDay(assessment);
    return std::to_string(std::stoi(first.substr(0, 4)) - 1) + "-12-31";
}

} // namespace app
