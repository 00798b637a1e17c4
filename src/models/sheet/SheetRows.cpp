#include "models/sheet/SheetRows.h"

namespace models {

SheetRows::SheetRows(const core::IndexSet& set)
    : m_byLeaf(static_cast<std::size_t>(set.entryCount()), -1)
{
    m_rows.reserve(set.nodes.size() + 2);
    for (std::size_t i = 0; i < set.nodes.size(); ++i) {
        const core::Node& node = set.nodes[i];
        // Nodes and rows have the same numbers; typed bonus and penalty come behind the last node.
        add({static_cast<int>(i), node.leaf, node.parent, 0, node.depth, {}});
    }
    if (set.takesAmount(set.bonusLeaf()))
        add({-1, set.bonusLeaf(), -1, 0, 0, {}});
    if (set.takesAmount(set.penaltyLeaf()))
        add({-1, set.penaltyLeaf(), -1, 0, 0, {}});
}

void SheetRows::add(SheetRow row)
{
    const int number = count();
    std::vector<int>& siblings =
        row.parent < 0 ? m_top : m_rows[static_cast<std::size_t>(row.parent)].children;
    row.row = static_cast<int>(siblings.size());
    siblings.push_back(number);
    if (row.leaf >= 0)
        m_byLeaf[static_cast<std::size_t>(row.leaf)] = number;
    m_rows.push_back(std::move(row));
}

int SheetRows::ofLeaf(int leaf) const
{
    return leaf >= 0 && leaf < static_cast<int>(m_byLeaf.size())
               ? m_byLeaf[static_cast<std::size_t>(leaf)]
               : -1;
}

} // namespace models
