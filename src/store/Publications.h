#pragma once

#include "core/Unit.h"
#include "store/Book.h"

#include <string>
#include <string_view>
#include <vector>

namespace store {

/// What a publication says of itself.
struct PublicationHead {
    int version = 0;  ///< 1, 2 …
    int corrects = 0; ///< the version that this one replaces; 0: none
    std::string decisionNumber;
    std::string decisionDate;
    std::string reason; ///< why it was corrected
};

/// A result as it was published; never changed.
struct Publication : PublicationHead {
    std::string result;            ///< the text of `rank --json` at the final stage
    std::vector<core::Unit> units; ///< as they were then
    std::string hash;              ///< hex, of `result`; made by the book
};

/// The part of a book that holds what was published of its assessments.
class Publications {
public:
    explicit Publications(Book& book) : m_book(book) {}

    /// Oldest first. NotFound "store.no-assessment". Integrity "store.damaged" where a text cannot
    /// be read.
    static core::Result<std::vector<Publication>> of(const Book& book, std::string_view assessment);

    /// The same without the results, which are large.
    static core::Result<std::vector<PublicationHead>> heads(const Book& book,
                                                            std::string_view assessment);

    /// Version and hash are given by the book. Returns the version. One transaction with its
    /// history, with `reason`; NotFound "store.no-assessment".
    core::Result<int> add(std::string_view assessment, Publication publication,
                          const std::string& reason);

private:
    Book& m_book;
};

} // namespace store
