#pragma once

#include "core/IndexSet.h"

#include <vector>

namespace models {

/// A row of the sheet: an area, a group, a criterion, or bonus and penalty behind them where the
/// set has them.
struct SheetRow {
    int node = -1; ///< −1 for bonus and penalty
    int leaf = -1; ///< −1 for areas and groups
    int parent = -1;
    int row = 0; ///< among its siblings
    int depth = 0;
    std::vector<int> children;

    bool isScored() const { return leaf >= 0; }
    bool isArea() const { return node >= 0 && depth == 0 && leaf < 0; }
};

/// Rows in document order; a row is named by its number, which is what an index of the model
/// carries.
class SheetRows {
public:
    SheetRows() = default;
    explicit SheetRows(const core::IndexSet& set);

    int count() const { return static_cast<int>(m_rows.size()); }
    const SheetRow& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    const std::vector<int>& children(int parent) const
    {
        return parent < 0 ? m_top : at(parent).children;
    }
    int ofLeaf(int leaf) const;

private:
    void add(SheetRow row);

    std::vector<SheetRow> m_rows;
    std::vector<int> m_top;
    std::vector<int> m_byLeaf;
};

} // namespace models
