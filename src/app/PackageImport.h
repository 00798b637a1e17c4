#pragma once

#include "app/Workspace.h"
#include "core/Entry.h"
#include "package/PackageFile.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Packages that come into this book: read, compared, shown, then applied whole or not at all
/// (docs/exchange-format.md, "Taking in").
namespace app {

/// Where a package stands among those that have come from the same office.
enum class PackageOrder {
    New,
    Known, ///< this very file has been taken in
    Older  ///< a later one about the same has been taken in
};
/// What is known of the key that has signed.
enum class SenderKey {
    Confirmed,
    First, ///< nobody has compared its fingerprint yet
    Other  ///< the unit's packages have been signed by another key, which was confirmed
};
/// What becomes of a cell in which book and package differ.
enum class CellFate {
    Take,    ///< only the sender has changed it since the last package
    Keep,    ///< only this book has
    Conflict ///< both have, to different values
};

/// An entry in which book and package differ.
struct PackageCell {
    std::string code; ///< of the criterion
    core::Edit edit;  ///< from what the book holds to what the package says
    core::Entry base; ///< what the last package said; empty where there was none
    CellFate fate = CellFate::Take;
};
/// A document in which book and package differ.
struct PackageDocument {
    store::DocumentChange change;
    CellFate fate = CellFate::Take;
};

struct PackagePlan {
    package::Envelope envelope;
    std::string name;     ///< of the file
    std::string identity; ///< package::identityOf
    PackageOrder order = PackageOrder::New;
    std::int64_t newest = 0; ///< number of the later one, where it is Older
    SenderKey key = SenderKey::First;
    package::Parts parts;
    std::vector<PackageCell> cells;         ///< of kind Self, in the order of the set
    std::vector<PackageDocument> documents; ///< of kind Self
    int same = 0;                           ///< entries that are alike
    bool isSetNew = false;                  ///< of kind Set: the book does not hold it so

    std::vector<core::Problem> conflicts() const; ///< "package.conflict-entry", "-document"
};

/// Reads and compares; writes nothing. Errors: those of package::inspectPackage and partsOf;
/// Conflict "package.own" (the book itself has made it), "package.forked" (sequence: another
/// package with this number of this office has been taken in); InvalidData
/// "package.other-assessment" (assessment), "package.other-set" (set), "package.other-unit" (unit),
/// "package.wrong-content" (what it holds is not what it says), "package.part-missing" (part); what
/// the entries are refused for (exchange::planEntries), "set.faulty".
core::Result<PackagePlan> planPackage(Workspace& workspace, std::string_view bytes,
                                      std::string name);

enum class Side { Ours, Theirs };
struct PackageChoice {
    std::string fingerprint;    ///< as typed from paper; needed once for each key
    std::optional<Side> prefer; ///< in conflicts
};

/// What becomes of the items of a plan.
struct PackageCount {
    int taken = 0;
    int kept = 0;
    int conflicts = 0; ///< not decided
};
PackageCount countOf(const PackagePlan& plan, const PackageChoice& choice);

/// Why a plan cannot be applied now; nothing where it can, or where its order is Known (there is
/// nothing to do). For who only looks, too: whether the book can be written is not asked.
/// NotPermitted "gate.administrator", those of the gate for entering self-scores; Integrity
/// "package.unknown-key" (office, fingerprint), "package.other-key" (office, unit, fingerprint),
/// "package.wrong-fingerprint"; Conflict "package.older" (sequence, newest), "package.conflicts"
/// (count; each in the details), "store.set-in-use" (set, assessment).
std::optional<core::Error> packageRefusal(const store::Book& book, const PackagePlan& plan,
                                          const PackageChoice& choice);

/// Applies a plan in one transaction. Of kind Self it is one step that can be undone. A plan whose
/// order is Known writes nothing and succeeds. A key that is confirmed here takes the place of the
/// unit's others. Errors: those of Gate::refusal(), of packageRefusal() and of the store.
core::Status applyPackage(Workspace& workspace, const PackagePlan& plan,
                          const PackageChoice& choice);

} // namespace app
