#pragma once

#include "core/Entry.h"
#include "core/IndexSet.h"

#include <cstddef>

namespace engine {

/// Calls `use(n)` for the slot n of each pair of a criterion that dossiers can give, n with a
/// source and d behind it, for which `isMeant(n)` holds.
template<typename Condition, typename Use>
void eachDrawnPair(const core::Node& node, Condition isMeant, Use use)
{
    if (!node.draws)
        return;
    for (std::size_t n = 0; n + 1 < node.slots.size() && n + 1 < core::Figures::maxSlots; ++n) {
        if (node.slots[n].drawnFrom && isMeant(n))
            use(n);
    }
}

} // namespace engine
