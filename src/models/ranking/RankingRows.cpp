#include "models/ranking/RankingRows.h"

#include "models/words/Text.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <limits>
#include <numeric>

namespace models {

void RankingRows::clear()
{
    m_rows.clear();
    m_areas.clear();
    m_order.clear();
}

void RankingRows::read(const report::RankingContext& context)
{
    clear();
    const engine::Ranking& ranking = *context.input.ranking;
    m_rows.reserve(ranking.standings.size() + ranking.notScored.size());
    m_areas.reserve(m_rows.capacity() * context.set.areas.size());
    for (const engine::Standing& standing : ranking.standings) {
        RankingRow row;
        row.unit = standing.unit;
        row.rank = standing.rank;
        row.tied = standing.tied;
        row.index = standing.index;
        row.unitClass = standing.unitClass;
        add(std::move(row), context);
    }
    for (const int unit : ranking.notScored) {
        RankingRow row;
        row.unit = unit;
        add(std::move(row), context);
    }
    m_order.resize(m_rows.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
}

void RankingRows::add(RankingRow row, const report::RankingContext& context)
{
    const engine::UnitResult& result = context.result(row.unit);
    row.firstArea = m_areas.size();
    row.total = result.total;
    row.applicable = result.applicable;
    row.missing = result.missing;
    row.reduced = row.rank > 0 && context.isReduced(row.unit);
    const auto& previous = context.input.previousRanks;
    if (static_cast<std::size_t>(row.unit) < previous.size())
        row.previous = previous[static_cast<std::size_t>(row.unit)];
    for (const int node : context.set.areas) {
        const engine::NodeResult& area = result.nodes[static_cast<std::size_t>(node)];
        RankingAreaCell cell;
        cell.points = area.points;
        cell.applies = row.rank > 0 && !area.applicable.isZero();
        cell.atMaximum = area.atMaximum();
        cell.missing = area.missing > 0;
        if (cell.applies) {
            const double share = static_cast<double>(area.points.units()) /
                                 static_cast<double>(area.applicable.units());
            cell.share = static_cast<float>(share);
        }
        m_areas.push_back(cell);
    }
    m_rows.push_back(std::move(row));
}

void RankingRows::sort(By by, int area, Qt::SortOrder order, const std::vector<core::Unit>& units)
{
    std::iota(m_order.begin(), m_order.end(),
              std::size_t{0}); // by rank, then id: the order among equals
    const bool descending = order == Qt::DescendingOrder;
    const auto arrange = [&](auto less) {
        std::stable_sort(m_order.begin(), m_order.end(), [&](std::size_t a, std::size_t b) {
            const RankingRow& left = m_rows[a];
            const RankingRow& right = m_rows[b];
            if ((left.rank == 0) != (right.rank == 0))
                return right.rank == 0;
            return descending ? less(right, left) : less(left, right);
        });
    };
    using Row = RankingRow;
    switch (by) {
    case By::Rank:
        arrange([](const Row& a, const Row& b) { return a.rank < b.rank; });
        return;
    case By::Change: {
        // Without a rank last year there is no change: below every fall.
        const auto gain = [](const Row& row) {
            return row.previous ? *row.previous - row.rank : std::numeric_limits<int>::min();
        };
        arrange([&gain](const Row& a, const Row& b) { return gain(a) < gain(b); });
        return;
    }
    case By::Name: {
        QCollator collator{QLocale(QLocale::Vietnamese)};
        collator.setNumericMode(true);
        std::vector<QCollatorSortKey> keys;
        keys.reserve(m_rows.size());
        for (const Row& row : m_rows)
            keys.push_back(collator.sortKey(qt(units[static_cast<std::size_t>(row.unit)].name)));
        const auto key = [&](const Row& row) -> const QCollatorSortKey& {
            return keys[static_cast<std::size_t>(&row - m_rows.data())];
        };
        arrange([&key](const Row& a, const Row& b) { return key(a) < key(b); });
        return;
    }
    case By::Points:
        arrange([](const Row& a, const Row& b) { return a.total < b.total; });
        return;
    case By::Maximum:
        arrange([](const Row& a, const Row& b) { return a.applicable < b.applicable; });
        return;
    case By::Index:
        arrange([](const Row& a, const Row& b) { return a.index < b.index; });
        return;
    case By::Class:
        arrange([](const Row& a, const Row& b) { return a.unitClass < b.unitClass; });
        return;
    case By::Area:
        arrange([this, area](const Row& a, const Row& b) {
            return this->area(a, area).points < this->area(b, area).points;
        });
        return;
    }
}

} // namespace models
