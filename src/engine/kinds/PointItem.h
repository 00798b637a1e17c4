#pragma once

#include "core/RuleFields.h"

#include <optional>
#include <string>

namespace engine {

/// An event of `deduct`, an item of `checklist`, a term of `weighted`.
struct PointItem {
    std::string id;
    std::string title;
    core::Points points;
    std::optional<core::Points> cap = {}; ///< the most that an event of `deduct` takes
    core::FigureRef from = {};            ///< a shared figure instead of a typed one
    std::string zeroes = {};              ///< code that has 0 points by it
};

} // namespace engine
