#include "models/book/PublishedPoints.h"

#include "app/ReceivedResult.h"

#include <utility>

namespace models {

PublishedPoints::PublishedPoints(const store::Book& book, std::string assessment)
    : m_book(book), m_assessment(std::move(assessment))
{}

const package::PublishedCriterion* PublishedPoints::of(const std::string& unit,
                                                       const std::string& code) const
{
    const auto [known, isNew] = m_units.try_emplace(unit);
    if (isNew) {
        if (const auto received = app::receivedResult(m_book, m_assessment, unit);
            received && *received) {
            for (const package::PublishedCriterion& one : (*received)->criteria)
                known->second.emplace(one.code, one);
        }
    }
    const auto found = known->second.find(code);
    return found != known->second.end() ? &found->second : nullptr;
}

} // namespace models
