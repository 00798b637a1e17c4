#include "app/HoldingPlace.h"

#include "app/Gate.h"
#include "app/Permission.h"
#include "app/StepText.h"
#include "app/Wording.h"
#include "app/packages/PackageError.h"
#include "app/packages/PackageSender.h"
#include "core/HiddenLetter.h"
#include "core/Trim.h"
#include "store/Accounts.h"
#include "store/Hash.h"

#include <algorithm>

namespace app {

namespace {

/// The sentence of a family for what closed the work of a package.
std::string heldText(std::string_view family, const std::string& why, core::Language language)
{
    const auto note = [family](const std::string& code) {
        return core::Problem{core::Severity::Note, std::string(family) + code, {}, {}};
    };
    const core::Problem words = note(why);
    return text(hasText(words.code) ? words : note("gate.phase"), language);
}

} // namespace

bool isToWait(const store::Book& book, const PackagePlan& plan, const core::Error& refusal)
{
    const auto closed = packageKind(plan.envelope.kind).refusal(book, plan);
    return closed && closed->kind == core::ErrorKind::NotPermitted && closed->code == refusal.code;
}

core::Result<std::int64_t> holdPackage(Workspace& workspace, const PackagePlan& plan,
                                       std::string_view bytes, const std::string& why)
{
    store::Book& book = workspace.book();
    if (auto refused = Gate(book).refusal())
        return *std::move(refused);
    if (package::identityOf(bytes) != plan.identity)
        return packageError(core::ErrorKind::Conflict, "package.file-changed",
                            {core::Param::text("file", plan.name)});
    const package::Envelope& envelope = plan.envelope;
    const std::string reason = stepText(
        "step.package-held",
        {core::Param::text("file", plan.name), core::Param::text("office", envelope.office),
         core::Param::num("sequence", static_cast<long long>(envelope.sequence))});
    std::int64_t number = 0;
    const core::Status done = book.inOneTransaction([&]() -> core::Status {
        if (core::Status known = confirmSender(book, packageKind(envelope.kind), plan); !known)
            return known;
        const auto held =
            store::HeldPackages::add(book,
                                     {.why = why,
                                      .kind = std::string(package::name(envelope.kind)),
                                      .assessment = envelope.assessment,
                                      .unit = envelope.unit,
                                      .key = store::toHex(envelope.key),
                                      .sender = envelope.office,
                                      .sequence = envelope.sequence,
                                      .identity = plan.identity,
                                      .made = envelope.made,
                                      .name = plan.name},
                                     bytes, reason);
        if (!held)
            return held.error();
        number = *held;
        return {};
    });
    return done ? core::Result<std::int64_t>(number) : core::Result<std::int64_t>(done.error());
}

std::string heldWords(const std::string& why, core::Language language)
{
    return heldBecause(why, language) + ". " + heldText("held-todo.", why, language);
}

std::string heldBecause(const std::string& why, core::Language language)
{
    return heldText("held.", why, language);
}

core::Result<std::vector<store::HeldPackage>> waitingPackages(const store::Book& book)
{
    auto all = store::HeldPackages::of(book);
    if (all)
        std::erase_if(*all, [](const store::HeldPackage& held) {
            return held.state != store::HeldState::Waiting;
        });
    return all;
}

core::Result<store::HeldPackage> waitingPackage(const store::Book& book, std::int64_t number)
{
    const auto all = waitingPackages(book);
    if (!all)
        return all.error();
    const auto found =
        std::find_if(all->begin(), all->end(),
                     [number](const store::HeldPackage& held) { return held.number == number; });
    if (found == all->end())
        return packageError(core::ErrorKind::NotFound, "store.no-held",
                            {core::Param::num("number", static_cast<long long>(number))});
    return *found;
}

core::Result<PackageResult> admitPackage(Workspace& workspace, std::int64_t number,
                                         const PackageChoice& choice, bool isDryRun)
{
    const auto held = waitingPackage(workspace.book(), number);
    if (!held)
        return held.error();
    const auto bytes = workspace.book().fileContent(held->identity);
    if (!bytes)
        return bytes.error();
    return PackageInbox(workspace).take(*bytes, held->name, choice, isDryRun);
}

core::Status dropPackage(Workspace& workspace, std::int64_t number, const std::string& reason)
{
    store::Book& book = workspace.book();
    if (auto refused = Gate(book).refusal())
        return *std::move(refused);
    if (const auto self = store::Accounts(book).signedIn()) {
        if (auto refused = manageRefusal(self->holder))
            return *std::move(refused);
    }
    if (auto refused = core::textRefusal(reason, "text.reason"))
        return *std::move(refused);
    if (core::trimmed(reason).empty())
        return packageError(core::ErrorKind::InvalidData, "process.reason-needed");
    if (const auto held = waitingPackage(book, number); !held)
        return held.error();
    return store::HeldPackages::setState(book, number, store::HeldState::Dropped, reason);
}

} // namespace app
