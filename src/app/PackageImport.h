#pragma once

#include "app/Workspace.h"
#include "app/packages/PackagePlan.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// Packages that come into this book: read, compared, shown, then applied whole or not at all
/// (docs/exchange-format.md, "Taking in").
namespace app {

/// Reads and compares; writes nothing. `year`: that of a plan before, where nothing has changed it
/// since (PackageKind::keepsYear). Errors: those of package::inspectPackage and partsOf, and of
/// the kind (PackageKind::compare); Conflict "package.own" (the book itself has made it),
/// "package.forked" (sequence: another package with this number of this office has been taken in);
/// InvalidData "package.other-assessment" (assessment), "package.other-set" (set),
/// "package.other-unit" (unit), "package.wrong-content" (what it holds is not what it says),
/// "package.part-missing" (part); what the entries are refused for (exchange::planEntries),
/// "set.faulty".
core::Result<PackagePlan> planPackage(Workspace& workspace, std::string_view bytes,
                                      std::string name, std::shared_ptr<const YearFrame> year = {});

/// Why a plan cannot be applied now; nothing where it can, or where its order is Known (there is
/// nothing to do). For who only looks, too: whether the book can be written is not asked.
/// NotPermitted "gate.administrator", those of the gate for entering self-scores; Integrity
/// "package.unknown-key" (office, fingerprint), "package.other-key" (office, unit, fingerprint),
/// "package.wrong-fingerprint"; Conflict "package.older" (sequence, newest), "package.conflicts"
/// (count; each in the details), "store.set-in-use" (set, assessment); NotPermitted
/// "package.other-leader" (office, leader, assessment), "package.leads-itself" (office,
/// assessment), "package.other-verifier" (office, verifier), "gate.not-given" (code).
std::optional<core::Error> packageRefusal(const store::Book& book, const PackagePlan& plan,
                                          const PackageChoice& choice);

/// Applies a plan in one transaction. Of kind Self it is one step that can be undone. A plan whose
/// order is Known writes nothing and succeeds. A key that is confirmed here takes the place of the
/// unit's others. Errors: those of Gate::refusal(), of packageRefusal() and of the store.
core::Status applyPackage(Workspace& workspace, const PackagePlan& plan,
                          const PackageChoice& choice);

} // namespace app
