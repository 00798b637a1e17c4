#pragma once

#include "app/PackageInbox.h"
#include "store/HeldPackages.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Packages that came when their work was closed: they wait in the book until an administrator has
/// opened it again (docs/exchange-format.md, "Waiting").
namespace app {

/// Whether a refused plan is to wait: nothing is wrong with it but that the process forbids it now.
bool isToWait(const store::Book& book, const PackagePlan& plan, const core::Error& refusal);
/// Keeps it; a fingerprint that was typed is confirmed. Returns its number there. Errors: Conflict
/// "package.file-changed" (file), where `bytes` are not those of the plan; those of
/// Gate::refusal() and of the store.
core::Result<std::int64_t> holdPackage(Workspace& workspace, const PackagePlan& plan,
                                       std::string_view bytes, const std::string& why);

/// What closed the work of a package that waits, and what to do: a sentence of its own for each
/// code of Gate::refusal (HeldPackage::why).
std::string heldWords(const std::string& why, core::Language language);
/// The first of them alone: "Quá hạn", "Phiếu đã chốt".
std::string heldBecause(const std::string& why, core::Language language);

/// Those that wait, in the order in which they came.
core::Result<std::vector<store::HeldPackage>> waitingPackages(const store::Book& book);
/// One of them. NotFound "store.no-held" (number).
core::Result<store::HeldPackage> waitingPackage(const store::Book& book, std::int64_t number);
/// Takes it in as if it came now; what still forbids it is said. NotFound "store.no-held" (number).
core::Result<PackageResult> admitPackage(Workspace& workspace, std::int64_t number,
                                         const PackageChoice& choice, bool isDryRun);
/// Gives it up. NotFound "store.no-held" (number); InvalidData "process.reason-needed";
/// NotPermitted "gate.administrator"; those of Gate::refusal().
core::Status dropPackage(Workspace& workspace, std::int64_t number, const std::string& reason);

} // namespace app
