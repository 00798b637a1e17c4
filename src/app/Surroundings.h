#pragma once

#include "core/Assessment.h"
#include "core/Result.h"
#include "engine/Evaluate.h"
#include "store/Book.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace app {

/// What the book knows of an assessment's units beside their sheets: their attributes and the set's
/// figures of the year before (contract, section 1b). Read once; empty for a set that asks for
/// neither.
class Surroundings {
public:
    Surroundings() = default;

    /// Errors: those of the store.
    static core::Result<Surroundings>
    of(const store::Book& book, const core::Assessment& assessment, const core::IndexSet& set);

    /// For engine::UnitFacts, valid as long as this is.
    std::vector<std::string> attributes(std::string_view unit) const;
    const engine::LastFigures* last(std::string_view unit) const;

private:
    core::Status readLast(const store::Book& book, const core::Assessment& assessment,
                          const core::IndexSet& set, const std::vector<core::Unit>& units);

    std::map<std::string, std::vector<std::string>, std::less<>> m_attributes;
    std::map<std::string, engine::LastFigures, std::less<>> m_last;
    std::size_t m_attributeCount = 0;
};

/// The assessment whose figures are last year's: the one that `now` names, else the same group one
/// year earlier, of several the one made last.
const core::Assessment* previousOf(const std::vector<core::Assessment>& all,
                                   const core::Assessment& now);

} // namespace app
