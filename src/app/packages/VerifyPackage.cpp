#include "app/Gate.h"
#include "app/GivenWork.h"
#include "app/packages/PackageEntries.h"
#include "app/packages/PackageError.h"
#include "app/packages/PackageKind.h"
#include "core/Codes.h"
#include "package/Assignment.h"
#include "package/PartNames.h"
#include "store/Hash.h"

#include <algorithm>

namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using package::Assignment;

exchange::EntrySelection answeredScope(const Assignment& assignment)
{
    exchange::EntrySelection scope{{}, {assignment.stage}, assignment.codes};
    for (const Assignment::Unit& one : assignment.units)
        scope.units.push_back(one.unit.id);
    return scope;
}

/// The assignments of an assessment that came, or were made here.
core::Result<std::vector<store::PackageRow>> assignmentsOf(const store::Book& book, bool isReceived,
                                                           std::string_view assessment)
{
    auto rows =
        store::Packages::about(book, package::name(package::Kind::VerifyAssign), assessment);
    if (rows)
        std::erase_if(*rows, [isReceived](const store::PackageRow& row) {
            return row.isReceived != isReceived;
        });
    return rows;
}

/// What a verifier's office gives back: the stage of the criteria that it was given, of all units.
class VerifyPackage final : public PackageKind {
public:
    package::Kind kind() const override { return package::Kind::Verify; }
    core::Text title() const override { return {"kết quả thẩm định", "verification"}; }
    Needs needs() const override { return {.assessment = true}; }
    bool isOfUnit() const override { return false; }
    bool isStep(const PackagePlan& /*plan*/) const override { return true; }
    bool keepsYear() const override { return true; }
    package::PartList parts() const override { return {package::verifyParts}; }
    std::span<const std::string_view> keptParts() const override { return package::verifyParts; }

    core::Result<package::Parts> make(Workspace& workspace, const PackageAsk& ask,
                                      package::Envelope& envelope) const override
    {
        const auto assessed = assessedBy(workspace, ask.assessment, envelope);
        if (!assessed)
            return assessed.error();
        const auto rows = assignmentsOf(workspace.book(), true, ask.assessment);
        if (!rows)
            return rows.error();
        if (rows->empty())
            return packageError(ErrorKind::NotFound, "package.nothing-assigned",
                                {Param::text("assessment", ask.assessment)});
        const store::PackageRow* given = &rows->back();
        const auto assignment = assignmentIn(workspace.book(), *given);
        if (!assignment)
            return assignment.error();
        auto entries = workspace.exportEntries(ask.assessment, answeredScope(*assignment));
        if (!entries)
            return std::move(entries).error();
        return package::Parts{
            {std::string(package::answerPart), package::answerJson(given->identity)},
            {std::string(package::entriesPart), *std::move(entries)}};
    }

    /// Those that answer the same assignment: a verifier may have been given several.
    bool isAboutTheSame(const store::PackageRow& earlier, const PackagePlan& plan) const override
    {
        const std::string answer = std::string(package::answerPart) + "=" +
                                   store::hashHex(plan.parts.find(package::answerPart)->second);
        return earlier.assessment == plan.envelope.assessment &&
               earlier.records.find(answer) != std::string::npos;
    }

    /// The first time what was given out is the base.
    core::Result<PackageBase> base(const store::Book& book, const store::PackageRow* earlier,
                                   const PackagePlan& plan) const override
    {
        if (earlier != nullptr)
            return keptOf(book, *earlier);
        const auto given = assignmentAnswered(book, plan);
        if (!given)
            return given.error();
        return *given ? keptOf(book, **given) : core::Result<PackageBase>(PackageBase());
    }

    core::Status compare(PackagePlan& plan, Workspace& workspace,
                         const PackageBase& base) const override
    {
        const auto set = boundSet(plan, workspace);
        if (!set)
            return set.error();
        const auto answered = package::readAnswer(plan.parts.find(package::answerPart)->second);
        if (!answered)
            return answered.error();
        const auto given = assignmentAnswered(workspace.book(), plan);
        if (!given)
            return given.error();
        if (!*given)
            return packageError(ErrorKind::InvalidData, "package.not-assigned",
                                {Param::text("assessment", plan.envelope.assessment)});
        const auto assignment = assignmentIn(workspace.book(), **given);
        if (!assignment)
            return assignment.error();
        auto work = std::make_shared<Answered>();
        work->stage = assignment->stage;
        plan.content = work;
        return compareEntries(plan, workspace, *set, base, answeredScope(*assignment));
    }

    /// The whole of it is refused where one of its cells is closed: a verification is one piece.
    /// Those that are closed are named where it is for the unit's or the criterion's sake.
    std::optional<core::Error> refusal(const store::Book& book,
                                       const PackagePlan& plan) const override
    {
        const auto stage = static_cast<const Answered&>(*plan.content).stage;
        const Gate gate(book);
        std::optional<core::Error> first;
        std::vector<core::Problem> named;
        for (const PackageCell& cell : plan.cells) {
            if (cell.fate == CellFate::Keep)
                continue;
            auto refused = gate.closed(
                {enteringAction(stage), plan.envelope.assessment, cell.edit.unit, cell.code});
            if (!refused)
                continue;
            const bool isOfOne = refused->code == core::codes::gateNoComplaint ||
                                 refused->code == core::codes::gateNotLocked;
            if (!isOfOne)
                return refused;
            named.push_back({core::Severity::Error, refused->code, cell.edit.unit + " " + cell.code,
                             refused->params});
            if (!first)
                first = std::move(refused);
        }
        if (first)
            first->details = std::move(named);
        return first;
    }

    core::Status write(Workspace& workspace, const PackagePlan& plan, const PackageChoice& choice,
                       const std::string& reason) const override
    {
        return writeEntries(workspace, plan, choice, reason);
    }

private:
    struct Answered : PackageContent {
        core::Stage stage = core::Stage::V1;
    };

    /// The one that was made here and is answered; nothing where there is none.
    static core::Result<std::optional<store::PackageRow>>
    assignmentAnswered(const store::Book& book, const PackagePlan& plan)
    {
        const auto answered = package::readAnswer(plan.parts.find(package::answerPart)->second);
        if (!answered)
            return std::optional<store::PackageRow>();
        const auto rows = assignmentsOf(book, false, plan.envelope.assessment);
        if (!rows)
            return rows.error();
        const auto found =
            std::find_if(rows->begin(), rows->end(),
                         [&](const store::PackageRow& row) { return row.identity == *answered; });
        return found == rows->end() ? std::optional<store::PackageRow>() : std::optional(*found);
    }
};

} // namespace

const PackageKind& verifyPackage()
{
    static const VerifyPackage kind;
    return kind;
}

} // namespace app
