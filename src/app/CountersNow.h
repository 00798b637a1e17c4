#pragma once

#include "app/ScoreBook.h"

#include <string>

namespace app {

/// What the book has of a unit's counters, as an import meets it.
class CountersNow {
public:
    using Level = core::DossierSource::Level;

    explicit CountersNow(const ScoreBook& scores) : m_scores(scores) {}

    /// Empty where there is none.
    core::DossierCounters row(int unit, Level level, const std::string& field) const;
    /// The field as the book writes it; a whole that the book does not have has no name.
    std::string field(int unit, Level level, const std::string& field) const;
    /// The field of the only row of a level; empty where there are none or several.
    std::string onlyField(int unit, Level level) const;

private:
    const ScoreBook& m_scores;
};

} // namespace app
