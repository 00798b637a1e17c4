#include "app/Gate.h"
#include "app/packages/Assigning.h"
#include "app/packages/PackageEntries.h"
#include "app/packages/PackageError.h"
#include "package/PartNames.h"
#include "store/Processes.h"

namespace app {

namespace {

/// What a unit is given to do: the assessment with its set and dates, the unit, last year's
/// figures. A book of its own can be made of it.
class AssignPackage final : public PackageKind {
public:
    package::Kind kind() const override { return package::Kind::Assign; }
    core::Text title() const override { return {"giao việc tự chấm", "assignment to a unit"}; }
    Needs needs() const override { return {.assessment = true, .unit = true}; }
    bool isOfUnit() const override { return false; }
    bool isOfLeader() const override { return true; }
    bool makesBook() const override { return true; }
    bool isWhole(const PackagePlan& plan) const override { return workOf(plan).isNew; }
    std::optional<package::Kind> answer() const override { return package::Kind::Self; }
    package::PartList parts() const override
    {
        return {package::assignParts, package::lastYearParts};
    }

    core::Result<package::Parts> make(Workspace& workspace, const PackageAsk& ask,
                                      package::Envelope& envelope) const override
    {
        const auto assessed = assessedBy(workspace, ask.assessment, envelope);
        if (!assessed)
            return assessed.error();
        auto assignment = assignmentOf(workspace, assessed->assessment, {ask.unit});
        if (!assignment)
            return std::move(assignment).error();
        // What is over is given to nobody.
        if (assignment->process.phase != core::Phase::None) {
            if (auto over = Gate(workspace.book()).closed({core::Action::SetDates, ask.assessment}))
                return *std::move(over);
        }
        assignment->stage = core::Stage::Self;
        assignment->codes = allCodes(assessed->set);
        envelope.unit = ask.unit;
        package::Parts parts;
        if (core::Status added =
                addAssignmentParts(parts, workspace, *assignment, assessed->setText);
            !added)
            return added.error();
        return parts;
    }

    core::Status compare(PackagePlan& plan, Workspace& workspace,
                         const PackageBase& /*base*/) const override
    {
        auto work = readWork(plan, workspace, package::Kind::VerifyAssign);
        if (!work)
            return std::move(work).error();
        const package::Assignment& assignment = (*work)->assignment;
        if (assignment.units.size() != 1 ||
            assignment.units.front().unit.id != plan.envelope.unit ||
            assignment.stage != core::Stage::Self)
            return packageError(core::ErrorKind::InvalidData, "package.wrong-content");
        plan.content = *work;
        return compareWork(plan, workspace, **work, true);
    }

    std::optional<core::Error> refusal(const store::Book& book,
                                       const PackagePlan& plan) const override
    {
        return workRefusal(book, plan);
    }

    core::Status write(Workspace& workspace, const PackagePlan& plan, const PackageChoice& choice,
                       const std::string& reason) const override
    {
        const AssignedWork& work = workOf(plan);
        if (!choice.takes(PackagePart::Units))
            return {};
        const std::string& assessment = plan.envelope.assessment;
        if (core::Status written = writeWork(workspace, plan, work, reason); !written)
            return written;
        store::Processes processes(workspace.book());
        const auto present = store::Processes::of(workspace.book(), assessment);
        if (!present)
            return present.error();
        core::Process process = *present;
        process.phase = work.assignment.process.phase;
        process.dates = work.assignment.process.dates;
        process.complaints = work.assignment.process.complaints;
        if (core::Status written = processes.put(assessment, process, reason); !written)
            return written;
        const package::Assignment::Unit& unit = work.assignment.units.front();
        return processes.putUnits(assessment, {{unit.unit.id, unit.process}}, reason);
    }
};

} // namespace

const PackageKind& assignPackage()
{
    static const AssignPackage kind;
    return kind;
}

} // namespace app
