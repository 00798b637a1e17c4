#pragma once

#include "core/Calendar.h"
#include "store/Book.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

/// An index set in use was corrected: which version the assessment was bound to, which it is bound
/// to since. Both stay in the book.
struct SetCorrection {
    std::int64_t number = 0; ///< 1, 2, … of the assessment
    std::string setBefore;   ///< id
    std::string hashBefore;  ///< hex, of its text
    std::string setAfter;
    std::string hashAfter;
    std::int64_t moved = 0; ///< scores that came out otherwise

    bool operator==(const SetCorrection&) const = default;
};

/// The part of a book that says which versions of its set an assessment has had.
class Corrections {
public:
    /// Of an assessment, the oldest first.
    static core::Result<std::vector<SetCorrection>> of(const Book& book,
                                                       std::string_view assessment);
    /// Id of the first assessment that uses a set, or has used it before a correction.
    static core::Result<std::optional<std::string>> userOf(const Book& book, std::string_view set);
    /// Binds the assessment to a set of the book, with the calendar that it keeps from then on.
    /// What is entered stays byte for byte. Its steps are closed: what they would bring back was
    /// entered by the rules of another version. NotFound "store.no-assessment", "store.no-set";
    /// Conflict "store.same-set" (set).
    static core::Status write(Book& book, std::string_view assessment, const std::string& set,
                              const core::Calendar& calendar, std::int64_t moved,
                              const std::string& reason);
};

/// "set before|hash|set after|hash|moved"
std::string canonicalText(const SetCorrection& correction);

} // namespace store
