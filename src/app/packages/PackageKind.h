#pragma once

#include "app/PackageExport.h"
#include "app/packages/PackagePlan.h"
#include "store/Packages.h"

#include <optional>
#include <set>
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
        bool codes = false; ///< may be held to some (PackageAsk::part)
    };
    virtual Needs needs() const = 0;
    /// Criteria that were to be scored here and are not: said where one is made all the same.
    /// Errors: those of ProcessDesk::missing.
    virtual core::Result<std::vector<std::string>> blanks(Workspace& /*workspace*/,
                                                          const PackageAsk& /*ask*/) const
    {
        return std::vector<std::string>();
    }
    /// The body; what it is about goes into the envelope (assessment, unit, set and its hash).
    virtual core::Result<package::Parts> make(Workspace& workspace, const PackageAsk& ask,
                                              package::Envelope& envelope) const = 0;
    /// Those of its parts that are kept when it is made: what both sides know from then on.
    virtual std::span<const std::string_view> partsKeptHere() const { return {}; }

    /// What an archive says, for who looks at the file without a book (`after` of each). Errors:
    /// those of package::partsOf and of its parts.
    virtual core::Result<std::vector<PackageItem>> told(std::string_view /*body*/) const
    {
        return std::vector<PackageItem>();
    }

    // Into this book.

    /// Whether a unit sends it: its key is the unit's then, else an office's.
    virtual bool isOfUnit() const = 0;
    /// Whether it is for the office to say that leads the assessment, and for no other
    /// (leaderRefusal).
    virtual bool isOfLeader() const { return false; }
    virtual package::PartList parts() const = 0;
    /// Whether a new book can be made of it (app/BookFromPackage.h).
    virtual bool makesBook() const { return false; }
    /// The kind in which the work that it gives goes back; nothing where it gives none.
    virtual std::optional<package::Kind> answer() const { return std::nullopt; }
    /// Whether an earlier package, taken in, is about the same: then the later one counts.
    virtual bool isAboutTheSame(const store::Book& book, const store::PackageRow& earlier,
                                const PackagePlan& plan) const;
    /// What both sides knew last, `earlier` being the last package about the same; nullptr where
    /// none has come.
    virtual core::Result<PackageBase>
    base(const store::Book& book, const store::PackageRow* earlier, const PackagePlan& plan) const;
    /// Those of them that are kept when it is taken in: the base of the next comparison.
    virtual std::span<const std::string_view> keptParts() const { return {}; }
    /// Reads the parts and says in which the book differs; writes nothing.
    virtual core::Status compare(PackagePlan& plan, Workspace& workspace,
                                 const PackageBase& base) const = 0;
    /// What forbids to write it, besides sender, order and conflicts.
    virtual std::optional<core::Error> refusal(const store::Book& book,
                                               const PackagePlan& plan) const = 0;
    /// What of the parts and sides that are chosen cannot stand together.
    virtual std::optional<core::Error> choiceRefusal(const PackagePlan& /*plan*/,
                                                     const PackageChoice& /*choice*/) const
    {
        return std::nullopt;
    }
    /// Whether it is taken whole, whatever parts are chosen.
    virtual bool isWhole(const PackagePlan& /*plan*/) const { return false; }
    /// What of it stays to be taken where these parts are left out: what names them, too.
    virtual std::set<PackagePart> stayingWith(std::set<PackagePart> left) const { return left; }
    /// Whether it is a step of its assessment, that can be undone.
    virtual bool isStep(const PackagePlan& /*plan*/) const { return false; }
    /// Whether what it writes leaves the assessment, its set, its units and their figures of the
    /// year before as they were: the next plan goes on with the same PackagePlan::year.
    virtual bool keepsYear() const { return false; }
    /// Writes what is taken; inside the caller's transaction.
    virtual core::Status write(Workspace& workspace, const PackagePlan& plan,
                               const PackageChoice& choice, const std::string& reason) const = 0;
};

/// What a package of the log said, as far as it was kept.
core::Result<PackageBase> keptOf(const store::Book& book, const store::PackageRow& row);
/// What of it was left out when it was taken in; nothing where nothing was.
std::set<PackagePart> leftOf(const store::PackageRow& row);
/// What keepParts() says, with what was left out.
std::string withLeft(std::string records, const std::set<PackagePart>& left);
/// Keeps these parts as files of the book, so that they can be compared with: what
/// store::PackageRow::records says of them.
core::Result<std::string> keepParts(store::Book& book, const package::Parts& parts,
                                    std::span<const std::string_view> names);

/// All kinds, in the order of the contract.
std::span<const PackageKind* const> packageKinds();
const PackageKind& packageKind(package::Kind kind);

// The kinds, one file each.
const PackageKind& assignPackage();
const PackageKind& selfPackage();
const PackageKind& appealRequestPackage();
const PackageKind& appealPackage();
const PackageKind& extensionPackage();
const PackageKind& resultPackage();
const PackageKind& surveyPackage();
const PackageKind& dossiersPackage();
const PackageKind& tasksPackage();
const PackageKind& taskResultsPackage();
const PackageKind& verifyAssignPackage();
const PackageKind& verifyPackage();
const PackageKind& setPackage();

} // namespace app
