#pragma once

#include "report/RankingContext.h"

#include <Qt>

#include <functional>
#include <optional>
#include <vector>

namespace models {

/// What the ranking shows of one unit, copied from the results, so that a later edit cannot pull it
/// away.
struct RankingRow {
    int unit = 0;
    int rank = 0; ///< 0: not scored
    bool tied = false;
    bool reduced = false;
    int unitClass = 0;
    int missing = 0;
    core::Points total;
    core::Points applicable;
    core::Ratio index;
    std::optional<int> previous;
    std::size_t firstArea = 0; ///< its areas in RankingRows
};

struct RankingAreaCell {
    core::Points points;
    float share = 0; ///< of its applicable maximum
    bool applies = false;
    bool atMaximum = false;
    bool missing = false;
};

/// All rows of a ranking and the order in which they are shown.
class RankingRows {
public:
    enum class By { Rank, Change, Name, Points, Maximum, Index, Class, Area };

    void clear();
    /// Ranked units by rank, then those not scored.
    void read(const report::RankingContext& context);
    /// Sorts what is shown; units not scored stay at the end in either direction. `area` counts for
    /// By::Area.
    void sort(By by, int area, Qt::SortOrder order, const std::vector<core::Unit>& units);

    int count() const { return static_cast<int>(m_order.size()); }
    const RankingRow& shown(int row) const
    {
        return m_rows[m_order[static_cast<std::size_t>(row)]];
    }
    const RankingAreaCell& area(const RankingRow& row, int area) const
    {
        return m_areas[row.firstArea + static_cast<std::size_t>(area)];
    }
    const std::vector<RankingRow>& all() const { return m_rows; }
    /// By shown row: which of all() it is.
    const std::vector<std::size_t>& order() const { return m_order; }

private:
    void add(RankingRow row, const report::RankingContext& context);

    std::vector<RankingRow> m_rows;
    std::vector<RankingAreaCell> m_areas;
    std::vector<std::size_t> m_order;
};

} // namespace models
