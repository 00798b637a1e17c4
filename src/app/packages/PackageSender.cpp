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
    const auto partners = store::Packages::partners(book);
    if (!partners)
        return partners.error();
    const std::string key = store::toHex(envelope.key);
    SenderKey known = SenderKey::First;
    for (const store::Partner& partner : *partners) {
        const bool isMeant = kind.isOfUnit() ? partner.unit == envelope.unit
                                             : partner.unit.empty() || partner.isOffice;
        if (!partner.isConfirmed || !isMeant)
            continue;
        if (partner.key == key)
            return SenderKey::Confirmed;
        if (kind.isOfUnit())
            known = SenderKey::Other;
    }
    return known;
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
    const auto partners = store::Packages::partners(book);
    if (!partners)
        return partners.error();
    store::Partner sender{store::toHex(envelope.key), envelope.office, {}, true};
    if (kind.isOfUnit())
        sender.unit = envelope.unit;
    for (store::Partner partner : *partners) {
        if (partner.key == sender.key) {
            // One office may be a unit and verify others.
            if (kind.isOfUnit()) {
                sender.isOffice = partner.isConfirmed && (partner.unit.empty() || partner.isOffice);
            } else if (partner.isConfirmed && !partner.unit.empty()) {
                sender.unit = partner.unit;
                sender.isOffice = true;
            }
            continue;
        }
        if (!kind.isOfUnit() || partner.unit != envelope.unit || !partner.isConfirmed)
            continue;
        partner.isConfirmed = false;
        if (core::Status given = store::Packages::putPartner(book, partner); !given)
            return given;
    }
    return store::Packages::putPartner(book, sender);
}

} // namespace app
