#pragma once

#include "app/packages/PackageKind.h"

#include <optional>

/// Whose key has signed a package, and whether somebody has compared its fingerprint.
namespace app {

core::Result<SenderKey> senderKey(const store::Book& book, const PackageKind& kind,
                                  const package::Envelope& envelope);

/// Integrity "package.unknown-key", "package.other-key" (office, unit, fingerprint with gaps),
/// "package.wrong-fingerprint" (office); nothing where the key is confirmed, or by this choice.
std::optional<core::Error> keyRefusal(const PackagePlan& plan, const PackageChoice& choice);

/// From now on it is the sender's. Of a unit no other is any more: an old package by one of them is
/// asked about.
core::Status confirmSender(store::Book& book, const PackageKind& kind, const PackagePlan& plan);

} // namespace app
