#include "engine/Statistics.h"

#include "engine/RuleValue.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>

namespace engine {

using core::Int128;
using core::Points;
using core::Ratio;

namespace {

/// Sum of points per applicable maximum: in most nodes all units share one maximum, so that the
/// exact mean of many ratios needs only few fractions.
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
        const auto next =
            core::add(sum, Ratio(Int128(each.points.units()) * 100, each.applicable.units()));
        if (!next)
            return std::nullopt;
        sum = *next;
    }
    return core::divide(sum, Ratio(count));
}

/// Many different maxima can have a common denominator beyond 128 bits. Then the mean is computed
/// with integers without limit and cut after 12 decimals; a digit 1 behind them stands for
/// everything cut off, so that rounding the cut value to fewer decimals gives what rounding the
/// exact one would.
Ratio cutMean(const std::vector<Shares>& shares, int count)
{
    using boost::multiprecision::cpp_int;
    constexpr std::int64_t steps = 1'000'000'000'000;
    cpp_int numerator = 0;
    cpp_int denominator = 1;
    for (const Shares& each : shares) {
        numerator =
            numerator * each.applicable.units() + cpp_int(each.points.units()) * 100 * denominator;
        denominator *= each.applicable.units();
        const cpp_int common = gcd(numerator, denominator);
        numerator /= common;
        denominator /= common;
    }
    denominator *= count;
    const cpp_int scaled = numerator * steps;
    const cpp_int quotient = scaled / denominator; // towards 0, as the added digit expects
    const int sign = scaled < 0 ? -1 : 1;
    const cpp_int withDigit = quotient * 10 + (scaled % denominator == 0 ? 0 : sign);
    return Ratio(withDigit.convert_to<Int128>(), Int128(steps) * 10);
}

/// What is counted of one node while the units are gone through.
struct Tally {
    NodeStatistics result;
    Points sum;
    std::vector<Shares> shares;

    void add(const NodeResult& node)
    {
        if (node.applicable.isZero())
            return;
        ++result.units;
        if (node.missing > 0)
            return;
        ++result.scored;
        result.atMaximum += node.atMaximum() ? 1 : 0;
        sum += node.points;
        result.lowest = std::min(result.lowest.value_or(node.points), node.points);
        result.highest = std::max(result.highest.value_or(node.points), node.points);
        collect(shares, node);
    }

    NodeStatistics finish()
    {
        if (result.scored > 0) {
            result.mean = Ratio(sum.units(), Int128(Points::scale) * result.scored);
            result.meanPercent = exactMean(shares, result.scored);
            if (!result.meanPercent ||
                !core::roundHalfAway(*result.meanPercent, core::Points::maxDecimals))
                result.meanPercent = cutMean(shares, result.scored);
        }
        return result;
    }
};

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
    // Unit by unit: the results of a province do not fit any cache, so each is gone through once
    // and not once per node.
    std::vector<Tally> tallies(set.nodes.size());
    for (const UnitResult& unit : units) {
        if (!unit.isScored())
            continue;
        for (std::size_t i = 0; i < tallies.size(); ++i)
            tallies[i].add(unit.nodes[i]);
    }
    Statistics result;
    result.nodes.reserve(tallies.size());
    for (std::size_t i = 0; i < tallies.size(); ++i) {
        result.nodes.push_back(tallies[i].finish());
        if (set.nodes[i].section != core::Section::Areas)
            continue;
        count(set.nodes[i].isArea() ? result.areas : result.criteria, result.nodes.back());
    }
    return result;
}

} // namespace engine
