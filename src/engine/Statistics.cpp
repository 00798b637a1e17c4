#include "engine/Statistics.h"

#include "engine/RuleValue.h"

#include <algorithm>

namespace engine {

using core::Int128;
using core::Points;
using core::Ratio;

namespace {

/// Sum of points per applicable maximum: in most nodes all units share one maximum, so that the exact mean of many ratios
/// needs only few fractions.
struct Shares {
    Points applicable;
    Points points;
    int count = 0;
};

void collect(std::vector<Shares>& shares, const NodeResult& node)
{
    const auto sameMaximum = [&](const Shares& each) { return each.applicable == node.applicable; };
    auto found = std::find_if(shares.begin(), shares.end(), sameMaximum);
    if (found == shares.end())
        found = shares.insert(shares.end(), Shares{node.applicable, Points(), 0});
    found->points += node.points;
    ++found->count;
}

std::optional<Ratio> exactMean(const std::vector<Shares>& shares, int count)
{
    Ratio sum;
    for (const Shares& each : shares) {
        const auto next = core::add(sum, Ratio(Int128(each.points.units()) * 100, each.applicable.units()));
        if (!next)
            return std::nullopt;
        sum = *next;
    }
    return core::divide(sum, Ratio(count));
}

/// Many different maxima can have a common denominator beyond 128 bits. Then the sum is taken in steps of 10^-18 with its
/// error known, and the mean is given only where every value within the error prints the same.
std::optional<Ratio> boundedMean(const std::vector<Shares>& shares, int count)
{
    constexpr std::int64_t steps = 1'000'000'000'000'000'000;
    constexpr int printedDecimals = 4;
    Int128 low = 0;
    for (const Shares& each : shares) {
        Int128 scaled = 0;
        if (__builtin_mul_overflow(Int128(each.points.units()) * 100, Int128(steps), &scaled))
            return std::nullopt;
        const Int128 quotient = scaled / each.applicable.units() - (scaled % each.applicable.units() < 0 ? 1 : 0);
        if (__builtin_add_overflow(low, quotient, &low))
            return std::nullopt;
    }
    const Int128 high = low + static_cast<std::int64_t>(shares.size());
    const Int128 divisor = Int128(steps) * count;
    const auto atLow = core::roundHalfAway(Ratio(low, divisor), printedDecimals);
    const auto atHigh = core::roundHalfAway(Ratio(high, divisor), printedDecimals);
    return atLow && atLow == atHigh ? std::optional(Ratio(low, divisor)) : std::nullopt;
}

NodeStatistics nodeStatistics(std::size_t node, std::span<const UnitResult> units, std::vector<Shares>& shares)
{
    NodeStatistics result;
    Points sum;
    shares.clear();
    for (const UnitResult& unit : units) {
        if (!unit.isScored())
            continue;
        const NodeResult& own = unit.nodes[node];
        if (own.applicable.isZero())
            continue;
        ++result.units;
        if (own.missing > 0)
            continue;
        ++result.scored;
        result.atMaximum += own.atMaximum() ? 1 : 0;
        sum += own.points;
        result.lowest = std::min(result.lowest.value_or(own.points), own.points);
        result.highest = std::max(result.highest.value_or(own.points), own.points);
        collect(shares, own);
    }
    if (result.scored > 0) {
        result.mean = Ratio(sum.units(), Int128(Points::scale) * result.scored);
        result.meanPercent = exactMean(shares, result.scored);
        if (!result.meanPercent)
            result.meanPercent = boundedMean(shares, result.scored);
    }
    return result;
}

void count(AtMaximum& counts, const NodeStatistics& node)
{
    ++counts.of;
    if (node.atMaximum > 0)
        ++counts.any;
    if (node.scored > 0 && node.atMaximum == node.units)
        ++counts.all;
}

} // namespace

Statistics statistics(const core::IndexSet& set, std::span<const UnitResult> units)
{
    Statistics result;
    result.nodes.reserve(set.nodes.size());
    std::vector<Shares> shares;
    for (std::size_t i = 0; i < set.nodes.size(); ++i) {
        result.nodes.push_back(nodeStatistics(i, units, shares));
        count(set.nodes[i].isArea() ? result.areas : result.criteria, result.nodes.back());
    }
    return result;
}

} // namespace engine
