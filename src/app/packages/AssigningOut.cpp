#include "app/LastYear.h"
#include "app/UnitEditor.h"
#include "app/YearReader.h"
#include "app/packages/Assigning.h"
#include "app/packages/PackageEntries.h"
#include "app/packages/PackageError.h"
#include "exchange/DossiersCsv.h"
#include "exchange/UnitsCsv.h"
#include "package/PartNames.h"
#include "store/Processes.h"

#include <algorithm>

/// Work that goes out: what is told of an assessment, its units and their year before.
namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using package::Assignment;

/// Those of `ids` that take part in an assessment of the book.
core::Result<std::vector<std::string>> takingPart(const store::Book& book,
                                                  const core::Assessment& assessment,
                                                  const std::vector<std::string>& ids)
{
    const auto units = YearReader(book).unitsOf(assessment);
    if (!units)
        return units.error();
    std::vector<std::string> there;
    for (const core::Unit& unit : *units) {
        if (std::find(ids.begin(), ids.end(), unit.id) != ids.end())
            there.push_back(unit.id);
    }
    return there;
}

/// Units of last year that are not given work themselves, but have a successor among those that
/// are. For whoever gets them they are of last year alone: they take no part in this one.
core::Result<std::vector<core::Unit>> predecessorsOf(const store::Book& book,
                                                     const Assignment& assignment)
{
    const auto then = YearReader(book).unitsOf(*assignment.last);
    if (!then)
        return then.error();
    const std::vector<std::string> ids = unitIds(assignment);
    const auto isGiven = [&ids](const std::string& id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    std::vector<core::Unit> older;
    const core::Assessment& last = *assignment.last;
    const std::string lastDay =
        last.periodTo.empty() ? std::to_string(last.year) + "-12-31" : last.periodTo;
    for (core::Unit unit : *then) {
        if (!isGiven(unit.successor) || isGiven(unit.id))
            continue;
        if (takesPart(unit, assignment.assessment))
            unit.validTo = lastDay;
        if (unit.validFrom <= unit.validTo && !takesPart(unit, assignment.assessment))
            older.push_back(std::move(unit));
    }
    return older;
}

core::Status addLastYear(package::Parts& parts, Workspace& workspace, const Assignment& assignment,
                         const std::vector<core::Unit>& predecessors)
{
    const core::Assessment& last = *assignment.last;
    auto text = workspace.exportSet(last.setId);
    if (!text)
        return std::move(text).error();
    const auto set = YearReader(workspace.book()).setOf(last);
    if (!set)
        return set.error();
    auto units = takingPart(workspace.book(), last, unitIds(assignment));
    if (!units)
        return std::move(units).error();
    for (const core::Unit& one : predecessors)
        units->push_back(one.id);
    auto entries = workspace.exportEntries(
        last.id, {*std::move(units), {core::stages.begin(), core::stages.end()}, allCodes(*set)});
    if (!entries)
        return std::move(entries).error();
    parts.emplace(package::lastSetPart, *std::move(text));
    parts.emplace(package::lastEntriesPart, *std::move(entries));
    if (!predecessors.empty())
        parts.emplace(package::lastUnitsPart, exchange::writeUnits(predecessors));
    return {};
}

core::Status addCounters(package::Parts& parts, const store::Book& book,
                         const Assignment& assignment, const std::vector<core::Unit>& predecessors)
{
    std::vector<exchange::DossierLine> lines;
    const auto addOf = [&](const core::Assessment& assessment, const std::string& unit) {
        const auto counters = book.dossiersOf(assessment.id, unit);
        if (!counters)
            return core::Status(counters.error());
        for (const core::DossierCounters& counter : *counters)
            lines.push_back({unit, assessment.id, counter});
        return core::Status();
    };
    for (const core::Assessment* assessment :
         {&assignment.assessment, assignment.last ? &*assignment.last : nullptr}) {
        if (assessment == nullptr)
            continue;
        for (const Assignment::Unit& one : assignment.units) {
            if (core::Status added = addOf(*assessment, one.unit.id); !added)
                return added;
        }
    }
    for (const core::Unit& one : predecessors) {
        if (core::Status added = addOf(*assignment.last, one.id); !added)
            return added;
    }
    parts.emplace(package::dossiersPart, exchange::writeDossiers(lines));
    return {};
}

} // namespace

core::Result<Assignment> assignmentOf(const Workspace& workspace,
                                      const core::Assessment& assessment,
                                      const std::vector<std::string>& units)
{
    const store::Book& book = workspace.book();
    Assignment assignment;
    assignment.assessment = assessment;
    const auto process = store::Processes::of(book, assessment.id);
    if (!process)
        return process.error();
    assignment.process.phase = process->phase;
    assignment.process.dates = process->dates;
    assignment.process.complaints = process->complaints;
    const auto known = YearReader(book).unitsOf(assessment);
    if (!known)
        return known.error();
    for (const std::string& id : units) {
        const auto found = std::find_if(known->begin(), known->end(),
                                        [&id](const core::Unit& unit) { return unit.id == id; });
        if (found == known->end())
            return packageError(
                ErrorKind::NotFound, "app.no-unit",
                {Param::text("unit", id), Param::text("assessment", assessment.id)});
        const auto state = store::Processes::ofUnit(book, assessment.id, id);
        if (!state)
            return state.error();
        assignment.units.push_back({*found, *state});
    }
    if (!assessment.previous.empty()) {
        auto last = YearReader(book).assessment(assessment.previous);
        if (!last)
            return std::move(last).error();
        assignment.last = *std::move(last);
        return assignment;
    }
    auto last = previousAssessment(workspace, assessment);
    if (!last)
        return std::move(last).error();
    assignment.last = *std::move(last);
    return assignment;
}

core::Status addAssignmentParts(package::Parts& parts, Workspace& workspace,
                                const Assignment& assignment, const std::string& setText)
{
    parts.emplace(package::setPart, setText);
    parts.emplace(package::assignmentPart, package::assignmentJson(assignment));
    std::vector<core::Unit> predecessors;
    if (assignment.last) {
        auto older = predecessorsOf(workspace.book(), assignment);
        if (!older)
            return std::move(older).error();
        predecessors = *std::move(older);
        if (core::Status added = addLastYear(parts, workspace, assignment, predecessors); !added)
            return added;
    }
    return addCounters(parts, workspace.book(), assignment, predecessors);
}

} // namespace app
