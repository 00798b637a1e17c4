#pragma once

#include "core/Assessment.h"
#include "core/Result.h"
#include "store/Book.h"

#include <compare>
#include <string>
#include <vector>

/// What is typed about units of the book but not written yet. It stands among the drafts of an
/// assessment (the one that was open), at the self stage, under the code "unit:" or, for a unit
/// that is still to get its name, "unit:new" beside the unit that it was begun at.
namespace app {

struct UnitPlace {
    std::string unit;   ///< id; of a new one: of the unit that it was begun at
    bool isNew = false; ///< not in the book yet
    std::string column; ///< "name", "group", "parent", "from", "to", "attributes"

    auto operator<=>(const UnitPlace&) const = default;
};

struct UnitDraft {
    std::string assessment; ///< among whose drafts it stands
    UnitPlace place;
    std::string text;
};

bool isUnitDraft(const store::Draft& draft);
/// Keeps a text; an empty one is taken out of the book. In a book that is only read, or has no
/// assessment, nothing is kept.
core::Status keepUnitDraft(store::Book& book, const UnitDraft& draft);
/// Those of the whole book.
core::Result<std::vector<UnitDraft>> unitDrafts(const store::Book& book,
                                                const std::vector<core::Assessment>& assessments);

} // namespace app
