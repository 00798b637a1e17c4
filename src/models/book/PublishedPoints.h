#pragma once

#include "package/ResultParts.h"

#include <map>
#include <string>

namespace store {
class Book;
}

namespace models {

/// What was published of units, as far as it came to this book in packages (app/ReceivedResult.h):
/// shown beside what they gave themselves. Read when it is first asked for, a unit at a time.
class PublishedPoints {
public:
    /// The book must outlive this.
    PublishedPoints(const store::Book& book, std::string assessment);

    /// Of a criterion, group or area; nullptr where nothing has come. Valid as long as this.
    const package::PublishedCriterion* of(const std::string& unit, const std::string& code) const;

private:
    using ByCode = std::map<std::string, package::PublishedCriterion, std::less<>>;

    const store::Book& m_book;
    std::string m_assessment;
    mutable std::map<std::string, ByCode> m_units;
};

} // namespace models
