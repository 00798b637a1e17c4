#include "engine/Rank.h"

#include "engine/Parallel.h"

#include <algorithm>

namespace engine {

using core::IndexSet;
using core::Int128;

namespace {

/// points / applicable of one unit, held small and apart from its sheet: sorting a province
/// compares millions of pairs.
struct Share {
    std::int64_t points = 0;
    std::int64_t applicable = 1;
    int position = 0; ///< of the unit in what is being ranked

    static Share of(core::Points points, core::Points applicable, int position)
    {
        return {points.units(), applicable.units(), position};
    }
};

/// Exact: sums of points are below 2^58, so the products fit 128 bits.
std::strong_ordering compareShares(const Share& a, const Share& b)
{
    if (a.applicable == b.applicable)
        return a.points <=> b.points;
    return Int128(a.points) * b.applicable <=> Int128(b.points) * a.applicable;
}

/// Calls `place(share, rank)` for each share of a list ordered from the highest to the lowest.
template<typename Place>
void giveRanks(const std::vector<Share>& ordered, core::Ties ties, Place place)
{
    int rank = 0;
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        const bool tied = i > 0 && compareShares(ordered[i], ordered[i - 1]) == 0;
        if (!tied)
            rank = ties == core::Ties::Skip ? static_cast<int>(i) + 1 : rank + 1;
        place(ordered[i], rank);
    }
}

/// The area results of all ranked units, gathered in one pass: the sheets of a province do not fit
/// any cache, so each is gone through once and not once per area.
std::vector<std::vector<Share>> gatherAreas(const IndexSet& set, std::span<const UnitResult> units,
                                            Ranking& ranking)
{
    std::vector<std::vector<Share>> shares(set.areas.size());
    for (auto& each : shares)
        each.reserve(ranking.standings.size());
    for (std::size_t i = 0; i < ranking.standings.size(); ++i) {
        Standing& standing = ranking.standings[i];
        const UnitResult& unit = units[static_cast<std::size_t>(standing.unit)];
        for (std::size_t area = 0; area < set.areas.size(); ++area) {
            const NodeResult& result = unit.nodes[static_cast<std::size_t>(set.areas[area])];
            standing.areas[area].index = nodeIndex(result);
            if (!result.applicable.isZero())
                shares[area].push_back(
                    Share::of(result.points, result.applicable, static_cast<int>(i)));
        }
    }
    return shares;
}

/// Below this many units a second thread costs more than it saves.
constexpr std::size_t unitsWorthAThread = 2'000;

void rankAreas(const IndexSet& set, std::span<const UnitResult> units, Ranking& ranking)
{
    auto shares = gatherAreas(set, units, ranking);
    forRanges(
        shares.size(), ranking.standings.size() >= unitsWorthAThread,
        [&](std::size_t first, std::size_t last) {
            for (std::size_t area = first; area < last; ++area) {
                std::sort(shares[area].begin(), shares[area].end(),
                          [](const Share& a, const Share& b) { return compareShares(a, b) > 0; });
                giveRanks(shares[area], set.ties, [&](const Share& share, int rank) {
                    ranking.standings[static_cast<std::size_t>(share.position)].areas[area].rank =
                        rank;
                });
            }
        });
}

void giveClasses(const IndexSet& set, std::span<const UnitResult> units, Ranking& ranking)
{
    const ClassTable classes(set);
    std::vector<QuotaUnit> given;
    given.reserve(ranking.standings.size());
    for (const Standing& standing : ranking.standings) {
        const UnitResult& result = units[static_cast<std::size_t>(standing.unit)];
        given.push_back({&result, classes.give(result)});
    }
    ranking.ties = applyQuotas(set, given, units.size());
    ranking.provisional =
        ranking.provisional ||
        std::any_of(ranking.ties.begin(), ranking.ties.end(), [](const BorderTie& tie) {
            return tie.outcome == BorderTie::Outcome::Undecided;
        });
    ranking.classCounts.resize(set.classes.size());
    for (std::size_t i = 0; i < given.size(); ++i) {
        Standing& standing = ranking.standings[i];
        GivenClass& own = given[i].given;
        standing.classByPoints = own.byPoints;
        standing.unitClass = own.place;
        standing.moves = std::move(own.moves);
        if (!standing.moves.empty())
            standing.classReason = stepName(standing.moves.back().step);
        if (standing.unitClass >= 0)
            ++ranking.classCounts[static_cast<std::size_t>(standing.unitClass)];
    }
}

} // namespace

const Standing* Ranking::of(int unit) const
{
    const auto found =
        std::find_if(standings.begin(), standings.end(),
                     [unit](const Standing& standing) { return standing.unit == unit; });
    return found == standings.end() ? nullptr : &*found;
}

int classOf(const IndexSet& set, const UnitResult& unit)
{
    return ClassTable(set).give(unit).place;
}

Ranking rankUnits(const IndexSet& set, std::span<const UnitResult> units,
                  std::span<const std::string> ids)
{
    Ranking ranking;
    std::vector<Share> shares;
    shares.reserve(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        const int unit = static_cast<int>(i);
        if (units[i].isScored())
            shares.push_back(Share::of(units[i].total, units[i].whole(), unit));
        else
            ranking.notScored.push_back(unit);
    }
    const auto idOf = [&](int unit) -> const std::string& {
        return ids[static_cast<std::size_t>(unit)];
    };
    std::sort(ranking.notScored.begin(), ranking.notScored.end(),
              [&](int a, int b) { return idOf(a) < idOf(b); });
    std::sort(shares.begin(), shares.end(), [&](const Share& a, const Share& b) {
        const auto order = compareShares(a, b);
        return order != 0 ? order > 0 : idOf(a.position) < idOf(b.position);
    });

    ranking.standings.reserve(shares.size());
    giveRanks(shares, set.ties, [&](const Share& share, int rank) {
        const UnitResult& result = units[static_cast<std::size_t>(share.position)];
        Standing& standing = ranking.standings.emplace_back();
        standing.unit = share.position;
        standing.rank = rank;
        standing.index = result.index();
        standing.areas.resize(set.areas.size());
        if (ranking.standings.size() > 1) {
            Standing& before = ranking.standings[ranking.standings.size() - 2];
            if (before.rank == rank)
                before.tied = standing.tied = true;
        }
        ranking.provisional = ranking.provisional || result.missing > 0;
    });
    giveClasses(set, units, ranking);
    rankAreas(set, units, ranking);
    return ranking;
}

} // namespace engine
