#pragma once

#include "core/Language.h"

#include <string_view>

namespace core {

/// One wording in both languages, side by side where it is used. Texts outlive the program's work:
/// literals.
struct Text {
    std::string_view vietnamese;
    std::string_view english;

    std::string_view in(Language language) const
    {
        return language == Language::Vietnamese ? vietnamese : english;
    }
};

} // namespace core
