#include "app/Gate.h"
#include "app/packages/PackageAbout.h"
#include "app/packages/PackageEntries.h"
#include "app/packages/PackageKind.h"
#include "package/PartNames.h"

namespace app {

namespace {

using package::Envelope;
using package::Parts;

/// A unit's self-assessment with its evidence, to who verifies it.
class SelfPackage final : public PackageKind {
public:
    package::Kind kind() const override { return package::Kind::Self; }
    core::Text title() const override { return {"phiếu tự chấm", "self-assessment"}; }
    Needs needs() const override { return {.assessment = true, .unit = true}; }
    bool isOfUnit() const override { return true; }
    bool isStep(const PackagePlan& /*plan*/) const override { return true; }
    bool keepsYear() const override { return true; }
    package::PartList parts() const override { return {package::selfParts}; }
    std::span<const std::string_view> keptParts() const override { return package::selfParts; }

    core::Result<Parts> make(Workspace& workspace, const PackageAsk& ask,
                             Envelope& envelope) const override
    {
        const auto assessed = assessedBy(workspace, ask.assessment, envelope);
        if (!assessed)
            return assessed.error();
        auto entries = workspace.exportEntries(
            ask.assessment, {{ask.unit}, {core::Stage::Self}, allCodes(assessed->set)});
        if (!entries)
            return std::move(entries).error();
        Parts parts{{std::string(package::entriesPart), *std::move(entries)}};
        if (core::Status added = addDocuments(parts, workspace.book(), ask); !added)
            return added.error();
        envelope.unit = ask.unit;
        return parts;
    }

    core::Status compare(PackagePlan& plan, Workspace& workspace,
                         const PackageBase& base) const override
    {
        const auto set = boundSet(plan, workspace);
        if (!set)
            return set.error();
        if (core::Status known = knowsUnit(plan); !known)
            return known;
        const exchange::EntrySelection scope{
            {plan.envelope.unit}, {core::Stage::Self}, allCodes(*set)};
        if (core::Status compared = compareEntries(plan, workspace, *set, base, scope); !compared)
            return compared;
        std::set<std::string> files;
        if (core::Status compared = compareDocuments(
                plan, workspace, *set, base, plan.envelope.unit, package::documentsPart, files);
            !compared)
            return compared;
        return namesAllFiles(plan, files);
    }

    std::optional<core::Error> refusal(const store::Book& book,
                                       const PackagePlan& plan) const override
    {
        return Gate(book).closed(
            {core::Action::EnterSelf, plan.envelope.assessment, plan.envelope.unit});
    }

    core::Status write(Workspace& workspace, const PackagePlan& plan, const PackageChoice& choice,
                       const std::string& reason) const override
    {
        if (core::Status written = writeEntries(workspace, plan, choice, reason); !written)
            return written;
        return writeDocuments(workspace, plan, choice, reason);
    }
};

} // namespace

const PackageKind& selfPackage()
{
    static const SelfPackage kind;
    return kind;
}

} // namespace app
