#pragma once

#include "core/Charge.h"
#include "store/Book.h"

#include <string>
#include <string_view>
#include <vector>

namespace store {

/// Who is in charge of a place of a unit: a criterion, a group or an area by its code; the whole
/// unit where that is empty.
struct ChargeRow {
    std::string unit;
    std::string code;
    core::Charge charge;

    bool operator==(const ChargeRow&) const = default;
};

/// A change of one place with what is expected to be there now; an empty charge: nobody.
struct ChargeChange {
    std::string unit;
    std::string code;
    core::Charge before;
    core::Charge after;
};

/// The part of a book that says who is in charge of what.
class Charges {
public:
    /// Of an assessment, by unit (in the order of insertion) and code.
    static core::Result<std::vector<ChargeRow>> of(const Book& book, std::string_view assessment);
    /// Writes all changes with their history, or none. Conflict "store.charge-changed" (unit, code)
    /// where `before` is not what the book holds.
    static core::Status write(Book& book, std::string_view assessment,
                              const std::vector<ChargeChange>& changes, const std::string& reason);
};

} // namespace store
