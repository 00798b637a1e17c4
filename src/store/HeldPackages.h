#pragma once

#include "store/Book.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace store {

/// What became of a package that waited: it waits, was taken in, or given up.
enum class HeldState { Waiting, Admitted, Dropped };

/// A package that came when its work was closed. The file is kept as content (Book::fileContent)
/// under its identity.
struct HeldPackage {
    std::int64_t number = 0; ///< 1, 2, … of this book; given by it, 0 for none
    HeldState state = HeldState::Waiting;
    std::string why; ///< code of what closed it
    std::string kind;
    std::string assessment;
    std::string unit;
    std::string key;    ///< of the sender, hex
    std::string sender; ///< as the office calls itself
    std::int64_t sequence = 0;
    std::string identity; ///< digest of the whole file, hex
    std::string made;     ///< by the sender's clock
    std::string name;     ///< of the file, without folders

    bool operator==(const HeldPackage&) const = default;
};

/// "state|why|kind|assessment|unit|key|sender|sequence|identity|made|name", the state in words; the
/// empty text without a number.
std::string canonicalText(const HeldPackage& held);

/// The holding place of a book. All writes are told by the history; rows stay, so that what became
/// of each can be read.
class HeldPackages {
public:
    /// In the order in which they came.
    static core::Result<std::vector<HeldPackage>> of(const Book& book);
    /// The one of a file, by its digest; nothing where it did not come too late.
    static core::Result<std::optional<HeldPackage>> find(const Book& book,
                                                         std::string_view identity);
    /// Keeps the file `content` and its row; returns the number. One that is there already (by
    /// identity) waits again under its number.
    static core::Result<std::int64_t> add(Book& book, HeldPackage held, std::string_view content,
                                          const std::string& reason);
    /// NotFound "store.no-held" (number).
    static core::Status setState(Book& book, std::int64_t number, HeldState state,
                                 const std::string& reason);
};

} // namespace store
