#pragma once

#include "app/Wording.h"

#include <string>
#include <vector>

namespace support {

/// What a user reads of `problems`: "place: sentence", Vietnamese.
inline std::vector<std::string> sentences(const std::vector<core::Problem>& problems)
{
    std::vector<std::string> all;
    for (const core::Problem& one : problems)
        all.push_back(app::placeText(one.place, core::Language::Vietnamese) + ": " +
                      app::text(one, core::Language::Vietnamese));
    return all;
}

} // namespace support
