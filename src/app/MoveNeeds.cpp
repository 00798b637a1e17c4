#include "app/MoveNeeds.h"

#include "app/HoldingPlace.h"
#include "app/ProcessDesk.h"
#include "app/UnitStatus.h"
#include "app/Workspace.h"
#include "core/DateText.h"
#include "store/Publications.h"

#include <map>
#include <string_view>
#include <utility>

namespace app {

namespace {

using core::Param;
using core::Phase;

void addLeft(MoveNeeds& needs, const std::string& unit, std::string code,
             std::vector<Param> params = {})
{
    needs.left.push_back({core::Severity::Error, std::move(code), unit, std::move(params)});
}

void addDay(MoveNeeds& needs, const ProcessView& now, const std::string& unit,
            const std::string& date)
{
    if (!date.empty() && now.today <= date)
        addLeft(needs, unit, "process.deadline-ahead", {Param::text("date", core::dateText(date))});
}

/// Of the self-assessment each sheet speaks for itself.
void addPhaseDay(MoveNeeds& needs, const ProcessView& now)
{
    const core::ProcessDates& dates = now.process.dates;
    switch (now.process.phase) {
    case Phase::Verify1:
        addDay(needs, now, {}, dates.verify1Until);
        break;
    case Phase::Appeal:
        addDay(needs, now, {}, dates.appealUntil);
        for (const std::string& id : now.order) {
            const core::UnitProcess& unit = now.units.at(id);
            if (unit.untilOf == Phase::Appeal)
                addDay(needs, now, id, unit.until);
        }
        break;
    case Phase::Verify2:
        addDay(needs, now, {}, dates.verify2Until);
        break;
    default:
        break;
    }
}

/// Sheets that going on locks although their units may still work on them.
void addSheets(MoveNeeds& needs, const ProcessView& now)
{
    if (now.process.phase > Phase::Verify1)
        return;
    for (const std::string& id : now.order) {
        if (!core::isSheetOpen(now.process, now.units.at(id), now.today))
            continue;
        addLeft(needs, id, "process.unit-open");
        ++needs.openSheets;
    }
}

using AppealsOf = std::map<std::string_view, std::vector<const store::AppealRow*>, std::less<>>;

AppealsOf appealsByUnit(const std::vector<store::AppealRow>& appeals)
{
    AppealsOf of;
    for (const store::AppealRow& row : appeals)
        of[row.unit].push_back(&row);
    return of;
}

void addAppeals(MoveNeeds& needs, const ScoreBook& scores, const std::string& unit,
                const AppealsOf& appeals, Phase to)
{
    const auto own = appeals.find(unit);
    if (own == appeals.end())
        return;
    for (const store::AppealRow* row : own->second) {
        const UnitWork work = workOf(scores, scores.unitIndex(unit), {*row});
        if (work.unanswered > 0)
            addLeft(needs, unit, "process.unanswered", {Param::text("code", row->code)});
        if (work.undecided > 0 && to > Phase::Verify2)
            addLeft(needs, unit, "process.undecided", {Param::text("code", row->code)});
    }
}

/// Packages that came too late: the farther the assessment goes, the less can be taken in of them.
core::Status addWaiting(MoveNeeds& needs, const store::Book& book, const std::string& assessment)
{
    const auto waiting = waitingPackages(book);
    if (!waiting)
        return waiting.error();
    for (const store::HeldPackage& held : *waiting) {
        if (held.assessment == assessment)
            addLeft(needs, held.unit, "process.package-waits",
                    {Param::num("number", static_cast<long long>(held.number)),
                     Param::text("office", held.sender), Param::text("file", held.name)});
    }
    return {};
}

} // namespace

core::Result<MoveNeeds> moveNeeds(Workspace& workspace, const std::string& assessment,
                                  const ProcessView& now, const core::PhaseMove& way)
{
    MoveNeeds needs;
    needs.isBack = way.isBack;
    if (way.to == Phase::Published) {
        const auto earlier = store::Publications::heads(workspace.book(), assessment);
        if (!earlier)
            return earlier.error();
        needs.isCorrigendum = !earlier->empty();
        return needs;
    }
    if (way.isBack || way.from == Phase::None)
        return needs;
    addSheets(needs, now);
    addPhaseDay(needs, now);
    if (core::Status added = addWaiting(needs, workspace.book(), assessment); !added)
        return added.error();
    if (way.to <= Phase::Verify1)
        return needs;
    const auto scores = workspace.load(assessment);
    if (!scores)
        return scores.error();
    const auto appeals = store::Processes::appeals(workspace.book(), assessment);
    if (!appeals)
        return appeals.error();
    const auto work = workOf(**scores, *appeals);
    const AppealsOf ofUnits = appealsByUnit(*appeals);
    for (const std::string& id : now.order) {
        const int unit = (*scores)->unitIndex(id);
        if (unit < 0)
            continue;
        if (const int missing = work[static_cast<std::size_t>(unit)].missingFinal; missing > 0)
            addLeft(needs, id, "process.unverified", {Param::num("count", missing)});
        if (way.to > Phase::Appeal)
            addAppeals(needs, **scores, id, ofUnits, way.to);
    }
    return needs;
}

} // namespace app
