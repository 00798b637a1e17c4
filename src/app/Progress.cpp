#include "app/Progress.h"

#include "app/Cell.h"

namespace app {

bool isCounted(const core::IndexSet& set, int leaf, core::Stage stage)
{
    const core::Node* node = nodeOf(set, leaf);
    return node && node->section == core::Section::Areas && node->bearsPoints() &&
           (stage != core::Stage::Self || node->by == core::ScoredBy::Unit);
}

Progress progressOf(const core::IndexSet& set, const engine::UnitResult& result, core::Stage stage)
{
    Progress progress;
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        if (!isCounted(set, leaf, stage))
            continue;
        const auto node = static_cast<std::size_t>(set.leaves[static_cast<std::size_t>(leaf)]);
        ++progress.all;
        progress.done += result.nodes[node].missing == 0 ? 1 : 0;
    }
    return progress;
}

} // namespace app
