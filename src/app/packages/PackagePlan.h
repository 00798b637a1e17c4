#pragma once

#include "core/Entry.h"
#include "core/Language.h"
#include "core/Text.h"
#include "package/PackageFile.h"
#include "store/Book.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// What a package that came would do to this book (app/PackageImport.h).
namespace app {

struct YearFrame;

/// Where a package stands among those that have come from the same office.
enum class PackageOrder {
    New,   ///< it has not, or not all of it (PackagePlan::left)
    Known, ///< this very file has been taken in
    Older  ///< a later one about the same has been taken in
};
/// What is known of the key that has signed.
enum class SenderKey {
    Confirmed,
    First, ///< nobody has compared its fingerprint yet
    Other  ///< another key was confirmed for the unit, or for an office of this very name
};
/// What becomes of a cell in which book and package differ.
enum class CellFate {
    Take,    ///< only the sender has changed it since the last package
    Keep,    ///< only this book has
    Conflict ///< both have, to different values
};
/// By whom something was changed since the last package: `isBaseOurs`, not by this book;
/// `isBaseTheirs`, not by the sender.
CellFate fateOf(bool isBaseOurs, bool isBaseTheirs);

/// An entry in which book and package differ.
struct PackageCell {
    std::string code; ///< of the criterion
    core::Edit edit;  ///< from what the book holds to what the package says
    core::Entry base; ///< what the last package said; empty where there was none
    CellFate fate = CellFate::Take;

    std::string place() const; ///< by which a side is chosen (PackageChoice::sides)
};
/// A document in which book and package differ.
struct PackageDocument {
    store::DocumentChange change;
    core::Document base; ///< what the last package said; empty where there was none
    CellFate fate = CellFate::Take;

    std::string place() const;
};
/// Anything else in which they differ; the kind holds what it is (content).
struct PackageItem {
    /// How name and values become words (itemName, itemText).
    enum class Reads {
        Text,    ///< as they are
        Phase,   ///< names of phases
        Sheet,   ///< "reopened 2021-12-20"
        Day,     ///< "2021-12-20"
        Number,  ///< "84.06"
        Task,    ///< "title (20/12/2021): done, result"
        Counters ///< the name is "LEVEL FIELD"
    };
    core::Text what;  ///< "bộ chỉ số"
    std::string name; ///< which one
    std::string before;
    std::string after;
    CellFate fate = CellFate::Take;
    Reads reads = Reads::Text;

    std::string place() const;
};

/// As people read it: which one, and one of its values.
std::string itemName(const PackageItem& item, core::Language language);
std::string itemText(const PackageItem& item, const std::string& value, core::Language language);

/// What a kind has read of a package and needs to write it (PackageKind::compare, ::write).
struct PackageContent {
    virtual ~PackageContent() = default;
};

/// The parts of a package by their names, as the last one about the same said them.
using PackageBase = std::map<std::string, std::string, std::less<>>;

enum class Side { Ours, Theirs };
/// What of a package may be taken by itself.
enum class PackagePart { Self, Verification, Evidence, Units };
/// The names of the command line: "self", "verification", "evidence", "units".
std::string_view name(PackagePart part);
std::optional<PackagePart> packagePartNamed(std::string_view name);

/// What a person says to a plan.
struct PackageChoice {
    /// As typed from paper; needed once for each key. Of several keys several, parted by commas.
    std::string fingerprint;
    std::optional<Side> prefer; ///< in conflicts without a side of their own
    /// These alone; none: all. An assessment that is not there yet is taken whole.
    std::set<PackagePart> parts = {};
    /// In one conflict, by its place().
    std::map<std::string, Side, std::less<>> sides = {};

    bool takes(PackagePart part) const { return parts.empty() || parts.contains(part); }
    /// Nothing: not decided.
    std::optional<Side> sideOf(std::string_view place) const;
    bool confirms(const store::PublicKey& key) const;
};

struct PackagePlan {
    package::Envelope envelope;
    std::string name;     ///< of the file
    std::string identity; ///< package::identityOf
    PackageOrder order = PackageOrder::New;
    std::int64_t newest = 0; ///< number of the later one, where it is Older
    /// Of one of which a part was taken in: what was left out then, and is all that it still
    /// offers.
    std::set<PackagePart> left = {};
    /// It is taken whole, whatever parts are chosen: of an assessment that is not there yet.
    bool isWhole = false;
    SenderKey key = SenderKey::First;
    package::Parts parts;
    PackageBase base;                       ///< what both sides knew last
    std::vector<PackageCell> cells;         ///< in the order of units and set
    std::vector<PackageDocument> documents; ///< evidence of units
    std::vector<PackageItem> items;
    int same = 0; ///< entries that are alike
    /// Criteria that the unit scores itself and would have no points once it is taken whole; of
    /// kind Self.
    std::vector<std::string> blank = {};
    /// What is odd, and no reason to refuse it: "package.made-ahead" (date, today, office),
    /// "package.far-ahead" (sequence, newest),
    /// "package.blanks" (count, codes).
    std::vector<core::Problem> remarks = {};
    /// The assessment that it belongs to, as it was read for this plan or one before
    /// (app/YearReader.h); nullptr where there is none yet.
    std::shared_ptr<const YearFrame> year = {};
    std::shared_ptr<const PackageContent> content = {};

    /// A choice as it counts for this plan: held to what was left out, or to no parts at all.
    PackageChoice counting(PackageChoice choice) const;
    /// Whether nothing would be done by it, because it was done before.
    bool isDone(const PackageChoice& choice) const;
    /// Takes out what was taken in before, where something was left out then.
    void offerLeftOnly();
    /// Those that are not decided: "package.conflict-entry", "-document".
    std::vector<core::Problem> conflicts(const PackageChoice& choice) const;
};

// Whether it is written.
bool isTaken(const PackageCell& cell, const PackageChoice& choice);
bool isTaken(const PackageDocument& document, const PackageChoice& choice);
bool isTaken(const PackageItem& item, const PackageChoice& choice);

/// Whether it is not written only because its part was not chosen.
bool isLeftOut(const PackageCell& cell, const PackageChoice& choice);
bool isLeftOut(const PackageDocument& document, const PackageChoice& choice);
bool isLeftOut(const PackageItem& item, const PackageChoice& choice);

/// What becomes of the items of a plan.
struct PackageCount {
    int taken = 0;
    int kept = 0;
    int conflicts = 0; ///< not decided
    int leftOut = 0;   ///< of parts that were not chosen (PackageChoice::parts)
};
PackageCount countOf(const PackagePlan& plan, const PackageChoice& choice);
/// The parts of which something is left out (PackageChoice::parts).
std::set<PackagePart> leftOutParts(const PackagePlan& plan, const PackageChoice& choice);
/// What is left out, by name and how often: "nhiệm vụ (2)"; empty where nothing is.
std::string leftOutText(const PackagePlan& plan, const PackageChoice& choice,
                        core::Language language);

} // namespace app
