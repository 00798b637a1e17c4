#pragma once

#include "store/Book.h"

#include <string>
#include <string_view>
#include <vector>

namespace store {

/// What came over from last year for a unit: an answer of the self stage, or a document.
struct CarriedRow {
    std::string unit;
    bool isDocument = false;
    std::string code;  ///< of the criterion; of a document its id
    std::string value; ///< canonical text of the entry or document (Canonical.h)

    bool operator==(const CarriedRow&) const = default;
};

/// The part of a book that holds what waits to be confirmed. It counts nowhere.
class Carried {
public:
    /// Of an assessment, by unit (in the order of insertion), answers before documents.
    static core::Result<std::vector<CarriedRow>> of(const Book& book, std::string_view assessment);
    /// Brings rows in, or (`isDropped`) takes them away, with history, all or none. Conflict
    /// "store.carried-changed" (unit, code) where the book holds something else there.
    static core::Status write(Book& book, std::string_view assessment,
                              const std::vector<CarriedRow>& rows, bool isDropped,
                              const std::string& reason);
};

} // namespace store
