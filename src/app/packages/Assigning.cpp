#include "app/packages/Assigning.h"

#include "app/LastYear.h"
#include "app/SoundSet.h"
#include "app/UnitEditor.h"
#include "app/packages/PackageEntries.h"
#include "app/packages/PackageError.h"
#include "exchange/DossiersCsv.h"
#include "exchange/UnitsCsv.h"
#include "package/PartNames.h"
#include "store/Corrections.h"
#include "store/Hash.h"
#include "store/Processes.h"

#include <algorithm>

namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using package::Assignment;

const core::Assessment* assessmentIn(const std::vector<core::Assessment>& all, std::string_view id)
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [id](const core::Assessment& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// "reopened 2021-12-20"; nothing of a sheet that is open as the assessment says.
std::string stateText(const core::UnitProcess& process)
{
    if (process == core::UnitProcess())
        return {};
    std::string text(core::name(process.state));
    return process.until.empty() ? text : text.append(" ").append(process.until);
}

/// The set that came is the one that the envelope names, in the form in which it is kept: its hash
/// has to be the same on the way back.
core::Status checkSet(const PackagePlan& plan, const Assignment& assignment)
{
    const std::string& text = plan.parts.find(package::setPart)->second;
    const auto read = readSoundSet(text);
    if (!read)
        return read.error();
    const package::Envelope& envelope = plan.envelope;
    const bool isTheOne = store::hashHex(text) == envelope.setHash &&
                          read->set.id == envelope.set &&
                          exchange::writeIndexSet(read->set) == text;
    const bool isOfSet =
        std::all_of(assignment.codes.begin(), assignment.codes.end(),
                    [&read](const std::string& code) { return read->set.findLeaf(code) >= 0; });
    if (!isTheOne || !isOfSet || assignment.assessment.setId != envelope.set ||
        assignment.assessment.id != envelope.assessment)
        return packageError(ErrorKind::InvalidData, "package.wrong-content");
    return {};
}

core::Status checkLast(const PackagePlan& plan, const Assignment& assignment)
{
    const bool hasParts =
        plan.parts.contains(package::lastSetPart) && plan.parts.contains(package::lastEntriesPart);
    if (!assignment.last)
        return {};
    if (!hasParts)
        return packageError(ErrorKind::InvalidData, "package.part-missing",
                            {Param::text("part", std::string(package::lastSetPart))});
    const auto read = readSoundSet(plan.parts.find(package::lastSetPart)->second);
    if (!read)
        return read.error();
    const std::string& previous = assignment.assessment.previous;
    if (read->set.id != assignment.last->setId || assignment.last->id == assignment.assessment.id ||
        (!previous.empty() && previous != assignment.last->id))
        return packageError(ErrorKind::InvalidData, "package.wrong-content");
    return {};
}

/// Those that came with last year's figures: of nobody but the units that are given work.
core::Result<std::vector<core::Unit>> predecessorsIn(const PackagePlan& plan,
                                                     const Assignment& assignment)
{
    const auto part = plan.parts.find(package::lastUnitsPart);
    if (part == plan.parts.end())
        return std::vector<core::Unit>();
    auto older = exchange::readUnits(part->second);
    if (!older)
        return older;
    const std::vector<std::string> ids = unitIds(assignment);
    const auto isGiven = [&ids](const std::string& id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    const bool isSound =
        assignment.last &&
        std::all_of(older->begin(), older->end(), [&isGiven](const core::Unit& one) {
            return isGiven(one.successor) && !isGiven(one.id);
        });
    if (!isSound)
        return packageError(ErrorKind::InvalidData, "package.wrong-content");
    return older;
}

/// A unit as this book can have it: others that it names may not be here.
core::Unit unitHere(core::Unit unit, const std::vector<core::Unit>& present,
                    const Assignment& assignment)
{
    const auto isHere = [&](const std::string& id) {
        const auto isIt = [&id](const core::Unit& one) { return one.id == id; };
        return std::any_of(present.begin(), present.end(), isIt) ||
               std::any_of(assignment.units.begin(), assignment.units.end(),
                           [&isIt](const Assignment::Unit& one) { return isIt(one.unit); });
    };
    if (!isHere(unit.parent))
        unit.parent.clear();
    if (!isHere(unit.successor))
        unit.successor.clear();
    return unit;
}

core::Status putSet(Workspace& workspace, const std::string& text, const std::string& id)
{
    const auto present = workspace.exportSet(id);
    if (present && *present == text)
        return {};
    const auto stored = workspace.importSet(text);
    return stored ? core::Status() : core::Status(stored.error());
}

/// A unit knows its own counters better than who gives it the work; a verifier is told them.
bool isGivenCounters(const PackagePlan& plan)
{
    return plan.envelope.unit.empty();
}

core::Status writeCounters(Workspace& workspace, const PackagePlan& plan,
                           std::string_view assessment)
{
    const auto lines = exchange::readDossiers(plan.parts.find(package::dossiersPart)->second);
    if (!lines)
        return lines.error();
    std::vector<store::DossierRow> rows;
    for (const exchange::DossierLine& line : *lines) {
        if (line.assessment == assessment)
            rows.push_back({line.unit, line.counters});
    }
    return rows.empty() ? core::Status() : workspace.book().putDossiers(assessment, rows);
}

core::Status writeLast(Workspace& workspace, const PackagePlan& plan,
                       const core::Assessment& assessment, const std::string& reason)
{
    const std::string& text = plan.parts.find(package::lastSetPart)->second;
    if (core::Status stored = putSet(workspace, text, assessment.setId); !stored)
        return stored;
    core::Assessment last = assessment;
    last.previous.clear(); // what was before that does not come
    if (core::Status added = workspace.book().addAssessment(last); !added)
        return added;
    const auto entries =
        workspace.importEntries(last.id, plan.parts.find(package::lastEntriesPart)->second, reason);
    if (!entries)
        return entries.error();
    return writeCounters(workspace, plan, last.id);
}

/// A unit's own book is of that unit, this year and the next: work of another one is for a book of
/// its own, but where that is what became of the unit.
core::Status isForThisBook(const PackagePlan& plan, const AssignedWork& work,
                           const store::Book& book)
{
    const std::string& unit = plan.envelope.unit;
    if (unit.empty())
        return {};
    const auto rows = store::Packages::receivedOf(book, package::name(package::Kind::Assign));
    if (!rows)
        return rows.error();
    const auto isAfter = [&](const std::string& own) {
        return std::any_of(work.predecessors.begin(), work.predecessors.end(),
                           [&own](const core::Unit& one) { return one.id == own; });
    };
    for (const store::PackageRow& row : *rows) {
        const bool isOthers = row.unit != unit;
        if (isOthers && (row.assessment == plan.envelope.assessment || !isAfter(row.unit)))
            return packageError(ErrorKind::Conflict, "package.other-units-book",
                                {Param::text("unit", unit), Param::text("own", row.unit),
                                 Param::text("assessment", plan.envelope.assessment)});
    }
    return {};
}

} // namespace

std::vector<std::string> unitIds(const Assignment& assignment)
{
    std::vector<std::string> ids;
    for (const Assignment::Unit& one : assignment.units)
        ids.push_back(one.unit.id);
    return ids;
}

const AssignedWork& workOf(const PackagePlan& plan)
{
    return static_cast<const AssignedWork&>(*plan.content);
}

core::Result<std::shared_ptr<AssignedWork>>
readWork(const PackagePlan& plan, const Workspace& workspace, package::Kind other)
{
    auto assignment = package::readAssignment(plan.parts.find(package::assignmentPart)->second);
    if (!assignment)
        return std::move(assignment).error();
    if (core::Status sound = checkSet(plan, *assignment); !sound)
        return sound.error();
    if (core::Status sound = checkLast(plan, *assignment); !sound)
        return sound.error();
    auto predecessors = predecessorsIn(plan, *assignment);
    if (!predecessors)
        return std::move(predecessors).error();
    auto work = std::make_shared<AssignedWork>();
    work->predecessors = *std::move(predecessors);
    work->assignment = *std::move(assignment);
    if (core::Status fits = isForThisBook(plan, *work, workspace.book()); !fits)
        return fits.error();
    const core::Assessment& theirs = work->assignment.assessment;
    const auto all = workspace.assessments();
    if (!all)
        return all.error();
    const core::Assessment* ours = assessmentIn(*all, theirs.id);
    work->isNew = ours == nullptr;
    work->isLastThere =
        !work->assignment.last || assessmentIn(*all, work->assignment.last->id) != nullptr;
    if (ours == nullptr)
        return work;
    const auto text = workspace.exportSet(ours->setId);
    if (!text)
        return text.error();
    if (store::hashHex(*text) != plan.envelope.setHash)
        return packageError(ErrorKind::InvalidData, "package.assigned-other-set",
                            {Param::text("set", theirs.setId), Param::text("own", ours->setId)});
    if (ours->year != theirs.year || ours->group != theirs.group)
        return packageError(ErrorKind::InvalidData, "package.other-year",
                            {Param::text("assessment", theirs.id),
                             Param::text("year", std::to_string(theirs.year)),
                             Param::text("own", std::to_string(ours->year))});
    const auto rows = store::Packages::about(workspace.book(), package::name(other), theirs.id);
    if (!rows)
        return rows.error();
    const bool isForOther = std::any_of(
        rows->begin(), rows->end(), [](const store::PackageRow& row) { return row.isReceived; });
    if (isForOther)
        return packageError(ErrorKind::Conflict, "package.other-work",
                            {Param::text("assessment", theirs.id)});
    return work;
}

core::Status compareWork(PackagePlan& plan, const Workspace& workspace, const AssignedWork& work,
                         bool isProcessTaken)
{
    const store::Book& book = workspace.book();
    const Assignment& assignment = work.assignment;
    const core::Assessment& theirs = assignment.assessment;
    const auto differs = [&plan](core::Text what, const std::string& name,
                                 const std::string& before, const std::string& after,
                                 PackageItem::Reads reads = PackageItem::Reads::Text) {
        if (before != after)
            plan.items.push_back({what, name, before, after, CellFate::Take, reads});
    };
    std::string title;
    core::Process process;
    if (!work.isNew) {
        const auto ours = YearReader(book).assessment(theirs.id);
        if (!ours)
            return ours.error();
        title = ours->title;
        const auto present = store::Processes::of(book, theirs.id);
        if (!present)
            return present.error();
        process = *present;
    }
    differs({"đợt chấm", "assessment"}, theirs.id, title, theirs.title);
    const auto present = book.units();
    if (!present)
        return present.error();
    for (const Assignment::Unit& one : assignment.units) {
        const core::Unit after = unitHere(one.unit, *present, assignment);
        const auto known =
            std::find_if(present->begin(), present->end(),
                         [&after](const core::Unit& unit) { return unit.id == after.id; });
        if (known == present->end() || *known != after)
            plan.items.push_back({{"đơn vị", "unit"},
                                  after.id,
                                  known == present->end() ? std::string() : known->name,
                                  after.name,
                                  CellFate::Take});
    }
    if (!work.isLastThere) {
        differs({"số liệu năm trước", "last year's figures"}, assignment.last->id, {},
                assignment.last->title);
        for (const core::Unit& one : work.predecessors)
            differs({"đơn vị năm trước", "unit of last year"}, one.id, {}, one.name);
    }
    if (!isProcessTaken)
        return {};
    const auto words = [](core::Phase phase) {
        return phase == core::Phase::None ? std::string() : std::string(core::name(phase));
    };
    differs({"bước", "phase"}, {}, words(process.phase), words(assignment.process.phase),
            PackageItem::Reads::Phase);
    constexpr std::array<core::Text, 5> days = {
        {{"tự chấm từ", "self-assessment from"},
         {"tự chấm đến", "self-assessment until"},
         {"thẩm định đến", "verification until"},
         {"giải trình đến", "answers until"},
         {"thẩm định lần 2 đến", "second verification until"}}};
    const auto before = process.dates.inOrder();
    const auto after = assignment.process.dates.inOrder();
    for (std::size_t i = 0; i < days.size(); ++i)
        differs(days[i], {}, *before[i], *after[i], PackageItem::Reads::Day);
    for (const Assignment::Unit& one : assignment.units) {
        core::UnitProcess ours;
        if (!work.isNew) {
            const auto kept = store::Processes::ofUnit(book, theirs.id, one.unit.id);
            if (kept)
                ours = *kept;
        }
        differs({"phiếu", "sheet"}, one.unit.id, stateText(ours), stateText(one.process),
                PackageItem::Reads::Sheet);
    }
    return {};
}

std::optional<core::Error> workRefusal(const store::Book& book, const PackagePlan& plan)
{
    const AssignedWork& work = workOf(plan);
    const auto refusalOf = [&](const std::string& set,
                               std::string_view part) -> std::optional<core::Error> {
        const auto present = book.setText(set);
        if (!present || *present == plan.parts.find(part)->second)
            return std::nullopt;
        const auto user = store::Corrections::userOf(book, set);
        if (!user)
            return user.error();
        if (!*user)
            return std::nullopt;
        return packageError(ErrorKind::Conflict, "store.set-in-use",
                            {Param::text("set", set), Param::text("assessment", **user)});
    };
    if (work.isNew) {
        if (auto refused = refusalOf(plan.envelope.set, package::setPart))
            return refused;
    }
    if (work.isLastThere)
        return std::nullopt;
    return refusalOf(work.assignment.last->setId, package::lastSetPart);
}

core::Status writeWork(Workspace& workspace, const PackagePlan& plan, const AssignedWork& work,
                       const std::string& reason)
{
    store::Book& book = workspace.book();
    const Assignment& assignment = work.assignment;
    core::Assessment assessment = assignment.assessment;
    const std::string& text = plan.parts.find(package::setPart)->second;
    if (core::Status stored = putSet(workspace, text, assessment.setId); !stored)
        return stored;
    const auto present = book.units();
    if (!present)
        return present.error();
    std::vector<core::Unit> units;
    for (const Assignment::Unit& one : assignment.units)
        units.push_back(unitHere(one.unit, *present, assignment));
    for (const core::Unit& one : work.predecessors) {
        if (!work.isLastThere)
            units.push_back(unitHere(one, *present, assignment));
    }
    if (core::Status written = putUnits(workspace, units); !written)
        return written;
    if (!work.isLastThere) {
        if (core::Status written = writeLast(workspace, plan, *assignment.last, reason); !written)
            return written;
    }
    if (!work.isNew) {
        core::Status titled = book.setTitle(assessment.title, assessment.id);
        return titled && isGivenCounters(plan) ? writeCounters(workspace, plan, assessment.id)
                                               : titled;
    }
    if (!assignment.last)
        assessment.previous.clear();
    if (core::Status added = book.addAssessment(assessment); !added)
        return added;
    return writeCounters(workspace, plan, assessment.id);
}

} // namespace app
