#pragma once

#include "app/packages/PackageKind.h"

#include <optional>

/// Whose key has signed a package, and whether somebody has compared its fingerprint.
namespace app {

/// A key that was confirmed for an office of another name than the envelope's is asked about as one
/// that nobody knows, but for packages of a unit, which is known by its id.
core::Result<SenderKey> senderKey(const store::Book& book, const PackageKind& kind,
                                  const package::Envelope& envelope);

/// What people have confirmed the key of a plan for, where that is not what it signs for now: the
/// remark "package.key-elsewhere" (day; known, wasUnit or wasOffice); nothing where it is new.
std::optional<core::Problem> keyElsewhere(const store::Book& book, const PackagePlan& plan);

/// Integrity "package.unknown-key", "package.other-key" (office, unit, fingerprint with gaps; and
/// known, day, knownKey: for whom this key, or the unit's other one, was confirmed; where it was as
/// a unit's, or an office's, alone, instead of `known` forUnit or forOffice and wasUnit or
/// wasOffice), "package.wrong-fingerprint" (office); nothing where the key is confirmed, or by this
/// choice.
std::optional<core::Error> keyRefusal(const store::Book& book, const PackagePlan& plan,
                                      const PackageChoice& choice);

/// Of what only the office says that leads an assessment (PackageKind::isOfLeader), whether this
/// sender is that office: the one whose assignment this book has taken in, else the first that has
/// said anything of the kind. It may have another key since, where its name is the one under which
/// the earlier key was confirmed. NotPermitted "package.other-leader" (office, leader, assessment;
/// and fingerprint of this key, known, day, knownKey of the leader's); "package.leads-itself"
/// (office, assessment): this book leads the assessment. Of `verify` "package.other-verifier"
/// (office, verifier): another office has answered the assignment.
core::Result<std::optional<core::Error>>
leaderRefusal(const store::Book& book, const PackageKind& kind, const PackagePlan& plan);

/// From now on it is the sender's. Of a unit no other is any more: an old package by one of them is
/// asked about.
core::Status confirmSender(store::Book& book, const PackageKind& kind, const PackagePlan& plan);

} // namespace app
