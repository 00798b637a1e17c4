#include "app/packages/PackageSender.h"

#include "app/packages/PackageError.h"
#include "store/Hash.h"

#include <algorithm>

namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using package::Envelope;

} // namespace

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
    if (*sender && isMeant(**sender))
        return SenderKey::Confirmed;
    if (!kind.isOfUnit())
        return SenderKey::First;
    const auto others = store::Packages::partnersOf(book, envelope.unit);
    if (!others)
        return others.error();
    return std::any_of(others->begin(), others->end(), isMeant) ? SenderKey::Other
                                                                : SenderKey::First;
}

std::optional<core::Error> keyRefusal(const PackagePlan& plan, const PackageChoice& choice)
{
    if (plan.key == SenderKey::Confirmed)
        return std::nullopt;
    const Envelope& envelope = plan.envelope;
    // One of several fingerprints may be meant for another package.
    const bool isNoneMeant =
        choice.fingerprint.empty() ||
        (choice.fingerprint.find(',') != std::string::npos && !choice.confirms(envelope.key));
    if (isNoneMeant) {
        const bool isFirst = plan.key == SenderKey::First;
        return packageError(
            ErrorKind::Integrity, isFirst ? "package.unknown-key" : "package.other-key",
            {Param::text("office", envelope.office), Param::text("unit", envelope.unit),
             Param::text("fingerprint", package::fingerprintWithGaps(envelope.key))});
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
