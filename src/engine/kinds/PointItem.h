#pragma once

#include "core/RuleFields.h"

#include <string>
#include <vector>

namespace engine {

/// An event of `deduct`, an item of `checklist`, a term of `weighted`.
struct PointItem {
    std::string id;
    std::string title;
    core::Points points;
    std::optional<core::Points> cap = {}; ///< the most that an event of `deduct` takes
};

inline void describeItems(core::RuleFields& fields, std::string_view key,
                          std::vector<PointItem>& items)
{
    fields.list(key, items, [](core::RuleFields& inner, PointItem& item) {
        inner.text("id", item.id);
        inner.text("title", item.title);
        inner.points("points", item.points);
    });
}

} // namespace engine
