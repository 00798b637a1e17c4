#pragma once

#include "app/PackageExport.h"
#include "app/packages/PackagePlan.h"
#include "store/Packages.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A kind of package: all that the program knows of it. Export, import, command line and window ask
/// the kind, never which one it is. A new one: its word in package/Envelope, a class here, its row
/// in packageKinds(), its parts in docs/exchange-format.md.
class PackageKind {
public:
    PackageKind() = default;
    virtual ~PackageKind() = default;
    PackageKind(const PackageKind&) = delete;
    PackageKind& operator=(const PackageKind&) = delete;

    virtual package::Kind kind() const = 0;
    /// As people call it: "phiếu tự chấm của đơn vị".
    virtual core::Text title() const = 0;

    // Out of this book.

    /// What has to be said to make one.
    struct Needs {
        bool assessment = false;
        bool unit = false;
        bool set = false;
    };
    virtual Needs needs() const = 0;
    /// The body; what it is about goes into the envelope (assessment, unit, set and its hash).
    virtual core::Result<package::Parts> make(Workspace& workspace, const PackageAsk& ask,
                                              package::Envelope& envelope) const = 0;

    // Into this book.

    /// Whether a unit sends it: its key is the unit's then, else an office's.
    virtual bool isOfUnit() const = 0;
    /// The parts that it has to have.
    virtual std::span<const std::string_view> parts() const = 0;
    /// Those of them that are kept when it is taken in: the base of the next comparison.
    virtual std::span<const std::string_view> keptParts() const { return {}; }
    /// Reads the parts and says in which the book differs; writes nothing.
    virtual core::Status compare(PackagePlan& plan, Workspace& workspace,
                                 const PackageBase& base) const = 0;
    /// What forbids to write it, besides sender, order and conflicts.
    virtual std::optional<core::Error> refusal(const store::Book& book,
                                               const PackagePlan& plan) const = 0;
    /// Whether it is a step of its assessment, that can be undone.
    virtual bool isStep() const { return false; }
    /// Writes what is taken; inside the caller's transaction.
    virtual core::Status write(Workspace& workspace, const PackagePlan& plan,
                               const PackageChoice& choice, const std::string& reason) const = 0;
};

/// All kinds, in the order of the contract.
std::span<const PackageKind* const> packageKinds();
const PackageKind& packageKind(package::Kind kind);

// The kinds, one file each.
const PackageKind& setPackage();
const PackageKind& selfPackage();

} // namespace app
