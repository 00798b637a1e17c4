#pragma once

#include "core/Stage.h"

#include <compare>

namespace app {

/// Where one entry stands in an assessment: a unit (its index in the ScoreBook), a stage, a leaf of
/// the set (bonus and penalty are leaves, too). Three plain ints swap silently; this does not.
struct Place {
    int unit = -1;
    core::Stage stage = core::Stage::Self;
    int leaf = -1;

    auto operator<=>(const Place&) const = default;
};

} // namespace app
