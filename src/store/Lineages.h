#pragma once

#include "core/Lineage.h"
#include "store/Book.h"

#include <string>
#include <vector>

namespace store {

struct LineageRow {
    std::string unit;
    core::Lineage lineage;

    bool operator==(const LineageRow&) const = default;
};

/// A change of one row with what is expected to be there now; an empty id: none.
struct LineageChange {
    std::string unit;
    core::Lineage before;
    core::Lineage after;
};

/// The part of a book that says where units come from.
class Lineages {
public:
    /// Of all units, in the order of their insertion.
    static core::Result<std::vector<LineageRow>> all(const Book& book);
    /// Writes all changes with their history, or none. Conflict "store.lineage-changed" (unit)
    /// where `before` is not what the book holds.
    static core::Status write(Book& book, const std::vector<LineageChange>& changes,
                              const std::string& reason);
};

} // namespace store
