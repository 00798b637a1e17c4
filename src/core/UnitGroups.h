#pragma once

#include "core/Language.h"

#include <span>
#include <string>
#include <string_view>

namespace core {

/// A group of units that every province has. A book may have others; those have their id alone.
struct UnitGroup {
    std::string_view id; ///< "so", "huyen", "xa"
    std::string_view vietnamese;
    std::string_view english;
    /// How lists call the group besides, as folded words.
    std::span<const std::string_view> words;

    std::string_view title(Language language) const
    {
        return language == Language::Vietnamese ? vietnamese : english;
    }
};

/// From the province down.
std::span<const UnitGroup> unitGroups();
/// nullptr: a group of the book's own.
const UnitGroup* unitGroup(std::string_view id);
/// What a group is called where a person reads it: its title, else its id.
std::string groupTitle(std::string_view id, Language language);
/// The id of the group that has this title, in either language; else the text.
std::string groupTitled(std::string_view text);

} // namespace core
