#pragma once

#include "core/Assessment.h"
#include "core/Process.h"
#include "core/Role.h"
#include "core/Unit.h"
#include "store/Book.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What the person who is signed in may see of a book (core/Role.h): everybody everything in a book
/// without accounts. Asked for each page and for each list of units that a window shows.
class Viewer {
public:
    explicit Viewer(const store::Book& book);

    bool seesAll() const;
    bool manages() const;
    /// A unit, by its id.
    bool sees(std::string_view unit) const;
    bool sees(const core::Unit& unit) const { return sees(unit.id); }
    /// Whether it is told where a unit stands among the others, in this phase of the assessment.
    /// Who sees one unit alone learns it from the published result: before, a rank would tell of
    /// the others' points.
    bool seesRanks(core::Phase phase) const;
    /// Whether some unit of the assessment is seen.
    bool sees(const core::Assessment& assessment) const;
    /// Indexes of those that are seen.
    std::vector<int> seen(const std::vector<core::Unit>& units) const;

private:
    std::optional<core::Holder> m_holder;
    std::string m_group; ///< of the holder's own unit
};

} // namespace app
