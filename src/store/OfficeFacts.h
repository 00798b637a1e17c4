#pragma once

#include "store/Book.h"

#include <map>
#include <string>
#include <vector>

namespace store {

/// A change of one fact with what is expected to be there now; an empty text: nothing.
struct OfficeFactChange {
    std::string name;
    std::string before;
    std::string after;
};

/// The part of a book that says what its office puts on papers: texts by name. Which names there
/// are, and what fits them, is said by the layers above (core/OfficeFacts.h); one that they do not
/// know is kept.
class OfficeFacts {
public:
    static core::Result<std::map<std::string, std::string, std::less<>>> all(const Book& book);
    /// Writes all changes with their history, or none. InvalidData "store.empty-id" without a name;
    /// Conflict "store.fact-changed" (fact) where `before` is not what the book holds.
    static core::Status write(Book& book, const std::vector<OfficeFactChange>& changes);
};

} // namespace store
