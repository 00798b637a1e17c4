#include "app/PackageImport.h"

#include "app/Backups.h"
#include "app/Gate.h"
#include "app/GivenWork.h"
#include "app/Permission.h"
#include "app/StepText.h"
#include "app/packages/PackageError.h"
#include "app/packages/PackageSender.h"
#include "package/PartNames.h"
#include "store/Accounts.h"
#include "store/Hash.h"
#include "store/HeldPackages.h"
#include "store/Packages.h"

#include <algorithm>
#include <array>
#include <optional>

namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using package::Envelope;

/// To which part of a package a part of its archive belongs; nothing: it says what the package is
/// about, and is known whatever is chosen.
std::optional<PackagePart> chosenBy(std::string_view part)
{
    if (part == package::documentsPart)
        return PackagePart::Evidence;
    constexpr std::array about = {package::assignmentPart, package::answerPart,
                                  package::requestPart};
    if (std::find(about.begin(), about.end(), part) != about.end())
        return std::nullopt;
    return PackagePart::Units;
}

/// What the next package is compared with. Of what was left out that is what was known before: it
/// is offered again, by this file or by the next one.
core::Result<std::string> keptRecords(store::Book& book, const PackagePlan& plan,
                                      const PackageChoice& choice)
{
    const std::set<PackagePart> left =
        packageKind(plan.envelope.kind).stayingWith(leftOutParts(plan, choice));
    const auto isLeftOut = [&left](std::string_view part) {
        if (part == package::entriesPart)
            return left.contains(PackagePart::Self) || left.contains(PackagePart::Verification);
        const auto chosen = chosenBy(part);
        return chosen && left.contains(*chosen);
    };
    package::Parts said;
    std::vector<std::string_view> names;
    for (const std::string_view part : packageKind(plan.envelope.kind).keptParts()) {
        const auto& from = isLeftOut(part) ? plan.base : plan.parts;
        const auto found = from.find(part);
        if (found == from.end())
            continue;
        said.emplace(part, found->second);
        names.push_back(part);
    }
    auto records = keepParts(book, said, names);
    return records ? withLeft(*std::move(records), left) : std::move(records);
}

/// A verifier's office takes no scores of criteria that it was not given; what gives it work says
/// itself of which.
std::optional<core::Error> otherWork(const store::Book& book, const PackagePlan& plan,
                                     const PackageChoice& choice)
{
    if (packageKind(plan.envelope.kind).answer())
        return std::nullopt;
    const auto given = GivenWork::of(book, plan.envelope.assessment);
    if (!given)
        return given.error();
    if (auto refused = given->refusal(core::Action::Rename, {}))
        return refused;
    for (const PackageCell& cell : plan.cells) {
        if (!isTaken(cell, choice))
            continue;
        if (auto refused = given->refusal(enteringAction(cell.edit.stage), cell.code))
            return refused;
    }
    return std::nullopt;
}

/// Of one that waited in the holding place the log there says so, once nothing of it is left out.
core::Status admitIfHeld(store::Book& book, const PackagePlan& plan, const PackageChoice& choice,
                         const std::string& reason)
{
    if (!leftOutParts(plan, choice).empty())
        return {};
    const auto held = store::HeldPackages::find(book, plan.identity);
    if (!held)
        return held.error();
    if (!*held || (*held)->state != store::HeldState::Waiting)
        return {};
    return store::HeldPackages::setState(book, (*held)->number, store::HeldState::Admitted, reason);
}

} // namespace

std::optional<core::Error> packageRefusal(const store::Book& book, const PackagePlan& plan,
                                          const PackageChoice& choice)
{
    const Envelope& envelope = plan.envelope;
    if (const auto self = store::Accounts(book).signedIn()) {
        if (auto refused = manageRefusal(self->holder))
            return refused;
    }
    if (auto refused = keyRefusal(book, plan, choice))
        return refused;
    if (plan.isDone(choice))
        return std::nullopt;
    if (plan.order == PackageOrder::Older)
        return packageError(ErrorKind::Conflict, "package.older",
                            {Param::num("sequence", static_cast<long long>(envelope.sequence)),
                             Param::num("newest", static_cast<long long>(plan.newest)),
                             Param::text("far", plan.newest - envelope.sequence > package::farAhead
                                                    ? "1"
                                                    : std::string())});
    const PackageKind& kind = packageKind(envelope.kind);
    const auto other = leaderRefusal(book, kind, plan);
    if (!other)
        return other.error();
    if (*other)
        return *other;
    if (auto refused = kind.refusal(book, plan))
        return refused;
    if (auto refused = kind.choiceRefusal(plan, plan.counting(choice)))
        return refused;
    if (auto refused = otherWork(book, plan, choice))
        return refused;
    const int conflicts = countOf(plan, choice).conflicts;
    if (conflicts == 0)
        return std::nullopt;
    core::Error error =
        packageError(ErrorKind::Conflict, "package.conflicts", {Param::num("count", conflicts)});
    error.details = plan.conflicts(choice);
    return error;
}

core::Status applyPackage(Workspace& workspace, const PackagePlan& plan, const PackageChoice& made)
{
    store::Book& book = workspace.book();
    const Envelope& envelope = plan.envelope;
    const PackageKind& kind = packageKind(envelope.kind);
    if (auto refused = Gate(book).refusal())
        return *std::move(refused);
    if (auto refused = packageRefusal(book, plan, made))
        return *std::move(refused);
    if (plan.isDone(made))
        return {};
    const PackageChoice choice = plan.counting(made);
    const std::string label = stepText(
        "step.package", {Param::text("file", plan.name), Param::text("office", envelope.office),
                         Param::num("sequence", static_cast<long long>(envelope.sequence))});
    store::PackageRow row{.isReceived = true,
                          .kind = std::string(package::name(envelope.kind)),
                          .assessment = envelope.assessment,
                          .unit = envelope.unit,
                          .key = store::toHex(envelope.key),
                          .sequence = envelope.sequence,
                          .identity = plan.identity,
                          .made = envelope.made,
                          .name = plan.name,
                          .records = {}};
    workspace.copyBefore(BackupCause::BeforeImport);
    core::Status done = book.inOneTransaction([&]() -> core::Status {
        auto records = keptRecords(book, plan, choice);
        if (!records)
            return std::move(records).error();
        row.records = *std::move(records);
        // The key, too, is as it was before when the step is undone. The log before the content: an
        // assignment that gives more brings scores of what it gives, and the gate reads there what
        // was given.
        const auto write = [&]() -> core::Status {
            if (core::Status confirmed = confirmSender(book, kind, plan); !confirmed)
                return confirmed;
            core::Status told =
                plan.left.empty()
                    ? store::Packages::add(book, row)
                    : store::Packages::putRecords(book, row.key, row.sequence, row.records);
            if (!told)
                return told;
            if (core::Status written = kind.write(workspace, plan, choice, label); !written)
                return written;
            return admitIfHeld(book, plan, choice, label);
        };
        return kind.isStep(plan) ? book.asStep(envelope.assessment, label, write) : write();
    });
    // What was loaded is read anew.
    workspace.forgetLoaded();
    return done;
}

} // namespace app
