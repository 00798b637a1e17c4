#include "app/Permission.h"
#include "app/packages/Assigning.h"
#include "app/packages/PackageEntries.h"
#include "app/packages/PackageError.h"
#include "core/Codes.h"
#include "package/DocumentsJson.h"
#include "package/PartNames.h"
#include "store/Processes.h"

#include <algorithm>

namespace app {

namespace {

using package::Assignment;
using package::Parts;

std::vector<std::string> codesGiven(const core::IndexSet& set, const core::Holder& part)
{
    std::vector<std::string> codes;
    for (int leaf = 0; leaf < set.entryCount(); ++leaf) {
        if (core::covers(part, placesOf(set, leaf)))
            codes.emplace_back(set.leafCode(leaf));
    }
    return codes;
}

/// Documents of a unit that serve one of the codes, and those that took the place of one.
std::vector<core::Document> documentsFor(const std::vector<store::DocumentRow>& rows,
                                         const std::string& unit,
                                         const std::vector<std::string>& codes)
{
    std::set<std::string> wanted;
    const auto isOf = [&](const store::DocumentRow& row) {
        return std::any_of(codes.begin(), codes.end(), [&row](const std::string& code) {
            const auto& served = row.document.codes;
            return std::find(served.begin(), served.end(), code) != served.end();
        });
    };
    std::size_t known = 0;
    do {
        known = wanted.size();
        for (const store::DocumentRow& row : rows) {
            if (row.unit != unit || (!wanted.contains(row.document.id) && !isOf(row)))
                continue;
            wanted.insert(row.document.id);
            if (!row.document.replacedBy.empty())
                wanted.insert(row.document.replacedBy);
        }
    } while (wanted.size() != known);
    std::vector<core::Document> documents;
    for (const store::DocumentRow& row : rows) {
        if (row.unit == unit && wanted.contains(row.document.id))
            documents.push_back(row.document);
    }
    return documents;
}

/// The self stage, the stage that is to be entered, and those before it.
std::vector<core::Stage> stagesUpTo(core::Stage last)
{
    std::vector<core::Stage> stages;
    for (const core::Stage stage : core::stages) {
        stages.push_back(stage);
        if (stage == last)
            break;
    }
    return stages;
}

exchange::EntrySelection givenScope(const Assignment& assignment)
{
    exchange::EntrySelection scope{{}, stagesUpTo(assignment.stage), assignment.codes};
    for (const Assignment::Unit& one : assignment.units)
        scope.units.push_back(one.unit.id);
    return scope;
}

/// What a verifier's office is given: some criteria of all units, with what they say and prove. A
/// book of its own can be made of it.
class VerifyAssignPackage final : public PackageKind {
public:
    package::Kind kind() const override { return package::Kind::VerifyAssign; }
    core::Text title() const override { return {"giao thẩm định", "assignment to a verifier"}; }
    Needs needs() const override { return {.assessment = true, .codes = true}; }
    bool isOfUnit() const override { return false; }
    bool isOfLeader() const override { return true; }
    bool makesBook() const override { return true; }
    bool isWhole(const PackagePlan& plan) const override { return workOf(plan).isNew; }
    std::optional<package::Kind> answer() const override { return package::Kind::Verify; }
    package::PartList parts() const override
    {
        return {package::verifyAssignParts, package::lastYearParts, package::documentsFolder};
    }
    std::span<const std::string_view> keptParts() const override { return kept; }
    std::span<const std::string_view> partsKeptHere() const override { return kept; }

    core::Result<Parts> make(Workspace& workspace, const PackageAsk& ask,
                             package::Envelope& envelope) const override
    {
        const auto assessed = assessedBy(workspace, ask.assessment, envelope);
        if (!assessed)
            return assessed.error();
        const store::Book& book = workspace.book();
        const auto units = YearReader(book).unitsOf(assessed->assessment);
        if (!units)
            return units.error();
        std::vector<std::string> ids;
        for (const core::Unit& unit : *units)
            ids.push_back(unit.id);
        auto assignment = assignmentOf(workspace, assessed->assessment, ids);
        if (!assignment)
            return std::move(assignment).error();
        const core::Phase phase = assignment->process.phase;
        const bool isSecond = phase == core::Phase::Verify2 || phase == core::Phase::Council;
        assignment->stage = ask.stage.value_or(isSecond ? core::Stage::V2 : core::Stage::V1);
        assignment->codes = codesGiven(assessed->set, ask.part);
        if (core::Status known = knowsCodes(assessed->set, ask.part); !known)
            return known.error();
        Parts parts;
        if (core::Status added =
                addAssignmentParts(parts, workspace, *assignment, assessed->setText);
            !added)
            return added.error();
        auto entries = workspace.exportEntries(ask.assessment, givenScope(*assignment));
        if (!entries)
            return std::move(entries).error();
        parts.emplace(package::entriesPart, *std::move(entries));
        const auto rows = book.documents(ask.assessment);
        if (!rows)
            return rows.error();
        for (const std::string& id : ids) {
            const auto documents = documentsFor(*rows, id, assignment->codes);
            if (documents.empty())
                continue;
            parts.emplace(package::documentsOf(id), package::documentsJson(documents));
            if (core::Status packed = addFiles(parts, book, documents); !packed)
                return packed.error();
        }
        return parts;
    }

    core::Status compare(PackagePlan& plan, Workspace& workspace,
                         const PackageBase& base) const override
    {
        auto work = readWork(plan, workspace, package::Kind::Assign);
        if (!work)
            return std::move(work).error();
        if ((*work)->assignment.stage == core::Stage::Self)
            return packageError(core::ErrorKind::InvalidData, "package.wrong-content");
        plan.content = *work;
        if (core::Status compared = compareWork(plan, workspace, **work, false); !compared)
            return compared;
        // Of an assessment that is not there yet nothing can be read; it is taken whole.
        return (*work)->isNew ? core::Status() : compareContent(plan, workspace, base);
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
        if (choice.takes(PackagePart::Units)) {
            if (core::Status written = writeWork(workspace, plan, work, reason); !written)
                return written;
        }
        PackagePlan whole = plan;
        if (work.isNew) {
            if (core::Status compared = compareContent(whole, workspace, {}); !compared)
                return compared;
        }
        if (core::Status written = writeEntries(workspace, whole, choice, reason); !written)
            return written;
        return writeDocuments(workspace, whole, choice, reason);
    }

private:
    static constexpr std::array kept = {package::assignmentPart, package::entriesPart};

    static core::Status knowsCodes(const core::IndexSet& set, const core::Holder& part)
    {
        for (const auto* codes : {&part.areas, &part.criteria}) {
            for (const std::string& code : *codes) {
                if (codesGiven(set, {core::Role::Verifier, {}, {}, {code}}).empty())
                    return packageError(core::ErrorKind::NotFound, "process.no-code",
                                        {core::Param::text("code", code)});
            }
        }
        return {};
    }

    static core::Status compareContent(PackagePlan& plan, Workspace& workspace,
                                       const PackageBase& base)
    {
        const auto set = boundSet(plan, workspace);
        if (!set)
            return set.error();
        const exchange::EntrySelection scope = givenScope(workOf(plan).assignment);
        if (core::Status compared = compareEntries(plan, workspace, *set, base, scope); !compared)
            return compared;
        std::set<std::string> files;
        std::set<std::string> lists;
        for (const std::string& unit : scope.units) {
            const std::string part = package::documentsOf(unit);
            if (!plan.parts.contains(part))
                continue;
            lists.insert(part);
            if (core::Status compared =
                    compareDocuments(plan, workspace, *set, base, unit, part, files);
                !compared)
                return compared;
        }
        for (const auto& [part, bytes] : plan.parts) {
            if (part.starts_with(package::documentsFolder) && !lists.contains(part))
                return packageError(core::ErrorKind::InvalidData, "package.odd-part",
                                    {core::Param::text("part", part)});
        }
        return namesAllFiles(plan, files);
    }
};

} // namespace

const PackageKind& verifyAssignPackage()
{
    static const VerifyAssignPackage kind;
    return kind;
}

} // namespace app
