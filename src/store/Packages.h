#pragma once

#include "store/Book.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

/// An office from which packages have come.
struct Partner {
    std::string key; ///< hex: what it is known by
    std::string name;
    std::string unit; ///< whose packages it sends; empty where of none
    bool isConfirmed = false;
    /// Its packages may be an office's, too, besides the unit's; of one without a unit always.
    bool isOffice = false;

    bool operator==(const Partner&) const = default;
};

/// A package that was made here or taken in.
struct PackageRow {
    std::int64_t number = 0; ///< 1, 2, … of this book; given by it
    bool isReceived = false;
    std::string kind; ///< of the contract
    std::string assessment;
    std::string unit;
    std::string key; ///< of the sender, hex
    std::int64_t sequence = 0;
    std::string identity; ///< digest of the whole file, hex
    std::string made;     ///< by the sender's clock, with its offset from UTC
    std::string name;     ///< of the file, without folders
    /// Hashes of the parts that it brought, by their names, kept as files (Book::addFile): the base
    /// that both sides knew when the next one comes. "documents.json=…;entries.csv=…"; of a package
    /// that was made here what the receiver was told and gives back, else
    /// empty. Where something of it was left out when it was taken in, "left=…" behind them
    /// (app/packages/PackageKind.h).
    std::string records;

    bool operator==(const PackageRow&) const = default;
};

/// "name|unit|confirmed", 0 or 1, and "|office" behind it where a unit's key is an office's, too;
/// the empty text without a key.
std::string canonicalText(const Partner& partner);
/// The reverse; one without a key for the empty text, nothing where it cannot be read.
std::optional<Partner> partnerFrom(std::string_view canonical, std::string_view key);
/// "received|kind|assessment|unit|key|sequence|identity|made|name|records"; the empty text without
/// a key.
std::string canonicalText(const PackageRow& row);

/// The packages of a book and those who sent them. All writes are told by the history.
class Packages {
public:
    static core::Result<std::vector<Partner>> partners(const Book& book);
    /// The one of a key, hex; nothing where it has sent nothing yet.
    static core::Result<std::optional<Partner>> partner(const Book& book, std::string_view key);
    /// When people confirmed a key, hex, as it is known now, whatever was undone and done again
    /// since: UTC milliseconds; nothing where it is not confirmed.
    static core::Result<std::optional<std::int64_t>> confirmedAt(const Book& book,
                                                                 std::string_view key);
    /// Those that send a unit's packages.
    static core::Result<std::vector<Partner>> partnersOf(const Book& book, std::string_view unit);
    /// Adds or changes by key. Undo of the step that it belongs to takes it back.
    static core::Status putPartner(Book& book, const Partner& partner);
    /// In the order in which they were made or taken in.
    static core::Result<std::vector<PackageRow>> of(const Book& book);
    /// Those of one or two kinds that were taken in, whatever they are about.
    static core::Result<std::vector<PackageRow>> receivedOf(const Book& book, std::string_view kind,
                                                            std::string_view otherKind = {});
    /// Those of a kind about an assessment (empty: about none), and about a unit where one is
    /// named.
    static core::Result<std::vector<PackageRow>>
    about(const Book& book, std::string_view kind, std::string_view assessment,
          std::optional<std::string_view> unit = std::nullopt);
    /// The one taken in that a key, hex, has signed under a number; nothing where none was.
    static core::Result<std::optional<PackageRow>> received(const Book& book, std::string_view key,
                                                            std::int64_t sequence);
    /// The highest number of those that were made here; 0: none was.
    static core::Result<std::int64_t> lastMade(const Book& book);
    /// Whether another assessment came into the book with a package that was taken in: by the
    /// history it was added after that package was told, and before the package's own assessment
    /// was.
    static core::Result<bool> hasBrought(const Book& book, const PackageRow& package,
                                         std::string_view assessment);
    /// Its number is given here. Undo of the step that it belongs to takes it away again. Conflict
    /// "package.number-taken" (sequence) where the sender's number is there already.
    static core::Status add(Book& book, PackageRow row);
    /// Of one that was taken in in part, more of it now: what is kept of it is this from now on.
    /// Conflict "store.package-changed" (number) where it is not there.
    static core::Status putRecords(Book& book, std::string_view key, std::int64_t sequence,
                                   const std::string& records);
};

} // namespace store
