#include "app/packages/PackageSender.h"

#include "app/packages/PackageError.h"
#include "core/DateText.h"
#include "core/LocalTime.h"
#include "core/SameName.h"
#include "store/Hash.h"

#include <algorithm>

namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using package::Envelope;

/// The name under which a key was confirmed.
core::Result<std::string> officeOf(const store::Book& book, const std::string& key)
{
    const auto partner = store::Packages::partner(book, key);
    if (!partner)
        return partner.error();
    return *partner ? (*partner)->name : std::string();
}

/// The first half of a key's fingerprint: which one it is, for who has its paper.
std::string shortFingerprint(const std::string& key)
{
    const auto read = package::keyFrom(key);
    return read ? package::fingerprintWithGaps(*read) : std::string();
}

/// Of a key that people have confirmed: for whom, and when.
core::Result<std::vector<Param>> confirmationOf(const store::Book& book, const std::string& key)
{
    auto name = officeOf(book, key);
    const auto moment = store::Packages::confirmedAt(book, key);
    if (!name || !moment)
        return name ? moment.error() : std::move(name).error();
    if (!*moment)
        return std::vector<Param>();
    return std::vector<Param>{Param::text("known", *std::move(name)),
                              Param::text("day", core::dateText(core::vietnameseDay(**moment))),
                              Param::text("knownKey", shortFingerprint(key))};
}

/// Whether the sender of a plan is the office that has signed with `key`: by the same key, or by
/// another one of the same name, which people have compared when they confirmed it.
core::Result<bool> isSameOffice(const store::Book& book, const PackagePlan& plan,
                                const std::string& key)
{
    const std::string own = store::toHex(plan.envelope.key);
    if (own == key)
        return true;
    const auto then = officeOf(book, key);
    if (!then)
        return then.error();
    if (plan.key != SenderKey::Confirmed)
        return core::isSameName(*then, plan.envelope.office);
    const auto now = officeOf(book, own);
    return now ? core::Result<bool>(core::isSameName(*now, *then))
               : core::Result<bool>(now.error());
}

/// The key by which the sender of such a package is known, hex: the unit's or, of what an office
/// sends, the one that was confirmed last under its name, but not the envelope's; empty where there
/// is none.
core::Result<std::string> otherKeyOf(const store::Book& book, bool isOfUnit,
                                     const Envelope& envelope)
{
    const auto partners = isOfUnit ? store::Packages::partnersOf(book, envelope.unit)
                                   : store::Packages::partners(book);
    if (!partners)
        return partners.error();
    const std::string own = store::toHex(envelope.key);
    std::string last;
    std::int64_t since = 0;
    for (const store::Partner& one : *partners) {
        const bool isMeant = isOfUnit || ((one.unit.empty() || one.isOffice) &&
                                          core::isSameName(one.name, envelope.office));
        if (!one.isConfirmed || !isMeant || one.key == own)
            continue;
        const auto when = store::Packages::confirmedAt(book, one.key);
        if (!when)
            return when.error();
        if (last.empty() || when->value_or(0) > since)
            last = one.key;
        since = std::max(since, when->value_or(0));
    }
    return last;
}

/// Of a package by a key that waits for its fingerprint: for what else people have confirmed that
/// key. A unit's and an office's are confirmed each by itself, an office's for its name.
core::Result<std::vector<Param>> otherUseOf(const store::Book& book, const Envelope& envelope)
{
    auto confirmed = confirmationOf(book, store::toHex(envelope.key));
    if (!confirmed || confirmed->empty())
        return confirmed;
    const auto partner = store::Packages::partner(book, store::toHex(envelope.key));
    if (!partner)
        return partner.error();
    const bool isOfUnit = packageKind(envelope.kind).isOfUnit();
    if (!isOfUnit && !core::isSameName((*partner)->name, envelope.office))
        return confirmed;
    std::erase_if(*confirmed, [](const Param& param) { return param.name == "known"; });
    confirmed->push_back(Param::text("forUnit", isOfUnit ? envelope.unit : std::string()));
    confirmed->push_back(Param::text("forOffice", isOfUnit ? "" : "1"));
    confirmed->push_back(Param::text("wasUnit", (*partner)->unit));
    confirmed->push_back(
        Param::text("wasOffice", (*partner)->unit.empty() ? (*partner)->name : std::string()));
    return confirmed;
}

/// The row of who leads an assessment, as this book knows it; nothing where nobody has said so.
const store::PackageRow* leaderIn(const std::vector<store::PackageRow>& rows,
                                  const std::string& assessment)
{
    const store::PackageRow* made = nullptr;
    const store::PackageRow* first = nullptr;
    for (const store::PackageRow& row : rows) {
        const auto kind = package::kindNamed(row.kind);
        if (row.assessment != assessment || !kind || !packageKind(*kind).isOfLeader())
            continue;
        if (row.isReceived && packageKind(*kind).makesBook())
            return &row;
        const store::PackageRow*& found = row.isReceived ? first : made;
        if (found == nullptr)
            found = &row;
    }
    return made != nullptr ? made : first;
}

core::Error otherOffice(const char* code, const PackagePlan& plan, const char* who,
                        std::string office)
{
    return packageError(
        ErrorKind::NotPermitted, code,
        {Param::text("office", plan.envelope.office), Param::text(who, std::move(office)),
         Param::text("assessment", plan.envelope.assessment),
         Param::text("fingerprint", package::fingerprintWithGaps(plan.envelope.key))});
}

/// Nothing where the sender is the office that has signed with `key`.
core::Result<std::optional<core::Error>> unlessSame(const store::Book& book,
                                                    const PackagePlan& plan, const char* code,
                                                    const char* who, const std::string& key)
{
    using Refusal = std::optional<core::Error>;
    const auto isSame = isSameOffice(book, plan, key);
    if (!isSame)
        return isSame.error();
    if (*isSame)
        return Refusal();
    auto office = officeOf(book, key);
    if (!office)
        return std::move(office).error();
    auto confirmed = confirmationOf(book, key);
    if (!confirmed)
        return std::move(confirmed).error();
    core::Error refused = otherOffice(code, plan, who, *std::move(office));
    refused.params.insert(refused.params.end(), confirmed->begin(), confirmed->end());
    return Refusal(std::move(refused));
}

} // namespace

core::Result<std::optional<core::Error>>
leaderRefusal(const store::Book& book, const PackageKind& kind, const PackagePlan& plan)
{
    using Refusal = std::optional<core::Error>;
    const bool isAnswer = kind.kind() == package::Kind::Verify;
    if (!isAnswer && !kind.isOfLeader())
        return Refusal();
    const auto rows = store::Packages::of(book);
    if (!rows)
        return rows.error();
    if (isAnswer) {
        for (const store::PackageRow& row : *rows) {
            if (!row.isReceived || row.kind != package::name(kind.kind()) ||
                !kind.isAboutTheSame(book, row, plan))
                continue;
            auto refused = unlessSame(book, plan, "package.other-verifier", "verifier", row.key);
            if (!refused || *refused)
                return refused;
        }
        return Refusal();
    }
    const store::PackageRow* leader = leaderIn(*rows, plan.envelope.assessment);
    if (leader == nullptr)
        return Refusal();
    if (!leader->isReceived)
        return Refusal(otherOffice("package.leads-itself", plan, "leader", {}));
    return unlessSame(book, plan, "package.other-leader", "leader", leader->key);
}

core::Result<SenderKey> senderKey(const store::Book& book, const PackageKind& kind,
                                  const Envelope& envelope)
{
    const auto sender = store::Packages::partner(book, store::toHex(envelope.key));
    if (!sender)
        return sender.error();
    const auto isMeant = [&](const store::Partner& partner) {
        return partner.isConfirmed && (kind.isOfUnit() ? partner.unit == envelope.unit
                                                       : partner.unit.empty() || partner.isOffice);
    };
    // A unit is known by its id, any other office by its name alone: under another one than it was
    // confirmed for, a key is compared with the letter of the office that it says it is.
    if (*sender && isMeant(**sender) &&
        (kind.isOfUnit() || core::isSameName((*sender)->name, envelope.office)))
        return SenderKey::Confirmed;
    const auto other = otherKeyOf(book, kind.isOfUnit(), envelope);
    if (!other)
        return other.error();
    return other->empty() ? SenderKey::First : SenderKey::Other;
}

std::optional<core::Problem> keyElsewhere(const store::Book& book, const PackagePlan& plan)
{
    if (plan.key != SenderKey::First)
        return std::nullopt;
    auto confirmed = otherUseOf(book, plan.envelope);
    if (!confirmed || confirmed->empty())
        return std::nullopt; // what cannot be read is said when the package is taken in
    return core::Problem{
        core::Severity::Warning, "package.key-elsewhere", {}, *std::move(confirmed)};
}

std::optional<core::Error> keyRefusal(const store::Book& book, const PackagePlan& plan,
                                      const PackageChoice& choice)
{
    if (plan.key == SenderKey::Confirmed)
        return std::nullopt;
    const Envelope& envelope = plan.envelope;
    const bool isOfUnit = packageKind(envelope.kind).isOfUnit();
    const auto known = otherKeyOf(book, isOfUnit, envelope);
    if (!known)
        return known.error();
    // One of several fingerprints may be meant for another package.
    const bool isNoneMeant =
        choice.fingerprint.empty() ||
        (choice.fingerprint.find(',') != std::string::npos && !choice.confirms(envelope.key));
    if (isNoneMeant) {
        const bool isFirst = plan.key == SenderKey::First;
        auto confirmed = isFirst ? otherUseOf(book, envelope) : confirmationOf(book, *known);
        if (!confirmed)
            return std::move(confirmed).error();
        core::Error refused = packageError(
            ErrorKind::Integrity, isFirst ? "package.unknown-key" : "package.other-key",
            {Param::text("office", envelope.office),
             Param::text("unit", isOfUnit ? envelope.unit : std::string()),
             Param::text("fingerprint", package::fingerprintWithGaps(envelope.key))});
        refused.params.insert(refused.params.end(), confirmed->begin(), confirmed->end());
        return refused;
    }
    if (!choice.confirms(envelope.key))
        return packageError(ErrorKind::Integrity, "package.wrong-fingerprint",
                            {Param::text("office", envelope.office)});
    return std::nullopt;
}

core::Status confirmSender(store::Book& book, const PackageKind& kind, const PackagePlan& plan)
{
    if (plan.key == SenderKey::Confirmed)
        return {};
    const Envelope& envelope = plan.envelope;
    store::Partner sender{store::toHex(envelope.key), envelope.office, {}, true};
    const auto known = store::Packages::partner(book, sender.key);
    if (!known)
        return known.error();
    const bool isKnown = *known && (*known)->isConfirmed;
    if (!kind.isOfUnit()) {
        // One office may be a unit and verify others.
        if (isKnown && !(*known)->unit.empty()) {
            sender.unit = (*known)->unit;
            sender.isOffice = true;
        }
        return store::Packages::putPartner(book, sender);
    }
    sender.unit = envelope.unit;
    sender.isOffice = isKnown && ((*known)->unit.empty() || (*known)->isOffice);
    const auto others = store::Packages::partnersOf(book, envelope.unit);
    if (!others)
        return others.error();
    for (store::Partner partner : *others) {
        if (partner.key == sender.key || !partner.isConfirmed)
            continue;
        partner.isConfirmed = false;
        if (core::Status given = store::Packages::putPartner(book, partner); !given)
            return given;
    }
    return store::Packages::putPartner(book, sender);
}

} // namespace app
