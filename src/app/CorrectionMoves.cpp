#include "app/CorrectionMoves.h"

#include <algorithm>
#include <unordered_map>

namespace app {

namespace {

/// A score as one of both versions gives it.
struct OneScore {
    std::optional<core::Points> points;
    core::Points max;
    bool operator==(const OneScore&) const = default;
};

/// The nodes that have a score of their own, by code, in document order.
std::vector<int> nodesWithScores(const core::IndexSet& set)
{
    std::vector<int> nodes;
    for (std::size_t i = 0; i < set.nodes.size(); ++i) {
        const core::Node& node = set.nodes[i];
        if (node.bearsPoints() && !(node.isRoot() && node.isExtra()))
            nodes.push_back(static_cast<int>(i));
    }
    return nodes;
}

const core::Node& nodeAt(const core::IndexSet& set, int index)
{
    return set.nodes[static_cast<std::size_t>(index)];
}

/// What a unit has at a node, nothing at one that is not there.
OneScore resultAt(const engine::UnitResult& unit, int index)
{
    if (index < 0)
        return {};
    const engine::NodeResult& result = unit.nodes[static_cast<std::size_t>(index)];
    return {result.points, result.applicable};
}

/// Of a criterion what it counts.
OneScore scoreOf(const engine::UnitResult& unit, int index)
{
    OneScore score = resultAt(unit, index);
    if (index >= 0 && (!unit.nodes[static_cast<std::size_t>(index)].scored || score.max.isZero()))
        score.points.reset();
    return score;
}

/// The nodes of both versions side by side, −1 where one does not have it.
struct NodePair {
    int before = -1;
    int after = -1;
    bool isSum = false; ///< in one of both
    /// Of a sum: which pairs are the criteria that stand below it in one version or the other.
    std::vector<std::size_t> criteria = {};
};

std::vector<NodePair> pairs(const core::IndexSet& before, const core::IndexSet& after)
{
    std::unordered_map<std::string, int> old;
    const std::vector<int> oldNodes = nodesWithScores(before);
    for (const int node : oldNodes)
        old.emplace(before.nodes[static_cast<std::size_t>(node)].code, node);
    std::vector<NodePair> all;
    for (const int node : nodesWithScores(after)) {
        const auto found = old.find(after.nodes[static_cast<std::size_t>(node)].code);
        all.push_back({found == old.end() ? -1 : found->second, node});
        if (found != old.end())
            old.erase(found);
    }
    for (const int node : oldNodes) {
        if (old.contains(before.nodes[static_cast<std::size_t>(node)].code))
            all.push_back({node, -1});
    }
    const auto isSum = [](const core::IndexSet& set, int node) {
        return node >= 0 && !nodeAt(set, node).isScored();
    };
    const auto isBelow = [](const core::IndexSet& set, int sum, int node) {
        return sum >= 0 && sum < node && node < nodeAt(set, sum).end;
    };
    for (NodePair& pair : all)
        pair.isSum = isSum(before, pair.before) || isSum(after, pair.after);
    for (NodePair& pair : all) {
        for (std::size_t i = 0; pair.isSum && i < all.size(); ++i) {
            if (!all[i].isSum && (isBelow(before, pair.before, all[i].before) ||
                                  isBelow(after, pair.after, all[i].after)))
                pair.criteria.push_back(i);
        }
    }
    return all;
}

class ScoreComparison {
public:
    ScoreComparison(const ScoreBook& before, const ScoreBook& after)
        : m_before(before.set()), m_after(after.set()), m_pairs(pairs(m_before, m_after))
    {}

    void compare(int unit, core::ResultStage stage, const engine::UnitResult& before,
                 const engine::UnitResult& after, std::vector<CorrectedScore>& all) const
    {
        for (const NodePair& pair : m_pairs) {
            const core::IndexSet& named = pair.after >= 0 ? m_after : m_before;
            const core::Node& node = nodeAt(named, pair.after >= 0 ? pair.after : pair.before);
            if (pair.isSum) {
                if (!movesByItself(pair, before, after))
                    continue;
                const OneScore old = resultAt(before, pair.before);
                const OneScore now = resultAt(after, pair.after);
                all.push_back({unit, stage, node.code, old.points, now.points, old.max, now.max});
                continue;
            }
            const OneScore old = scoreOf(before, pair.before);
            const OneScore now = scoreOf(after, pair.after);
            // A maximum alone moves no score of who has none.
            if (old.points != now.points || (old.points && old.max != now.max))
                all.push_back({unit, stage, node.code, old.points, now.points, old.max, now.max});
        }
        const auto section = [&](std::string_view code, core::Points old, core::Points now) {
            if (old != now)
                all.push_back({unit, stage, std::string(code), old, now, {}, {}});
        };
        section(core::bonusCode, before.bonus, after.bonus);
        section(core::penaltyCode, before.penalty, after.penalty);
    }

private:
    /// Whether a sum differs by more than the criteria below it do.
    bool movesByItself(const NodePair& pair, const engine::UnitResult& before,
                       const engine::UnitResult& after) const
    {
        const OneScore old = resultAt(before, pair.before);
        const OneScore now = resultAt(after, pair.after);
        const core::Points nothing;
        core::Points points = now.points.value_or(nothing) - old.points.value_or(nothing);
        core::Points max = now.max - old.max;
        const bool isScored = before.isScored() || after.isScored();
        if (points.isZero() && (max.isZero() || !isScored))
            return false;
        for (const std::size_t place : pair.criteria) {
            const NodePair& criterion = m_pairs[place];
            const OneScore was = resultAt(before, criterion.before);
            const OneScore is = resultAt(after, criterion.after);
            points -= is.points.value_or(nothing) - was.points.value_or(nothing);
            max -= is.max - was.max;
        }
        return !points.isZero() || (isScored && !max.isZero());
    }

    const core::IndexSet& m_before;
    const core::IndexSet& m_after;
    std::vector<NodePair> m_pairs;
};

CorrectedStanding standingOf(const ScoreBook& scores, const Evaluation& evaluation, int unit)
{
    CorrectedStanding standing;
    const engine::UnitResult& result = evaluation.results[static_cast<std::size_t>(unit)];
    standing.isScored = result.isScored();
    standing.total = result.total;
    standing.whole = result.whole();
    if (const engine::Standing* own = evaluation.ranking.of(unit)) {
        standing.index = own->index;
        standing.rank = own->rank;
        standing.unitClass = scores.set().classes[static_cast<std::size_t>(own->unitClass)].id;
    }
    return standing;
}

} // namespace

CorrectedResults correctedResults(const ScoreBook& before, const ScoreBook& after)
{
    const ScoreComparison comparison(before, after);
    CorrectedResults all;
    for (const core::ResultStage stage : core::resultStages) {
        {
            const auto old = before.evaluation(stage);
            const auto now = after.evaluation(stage);
            for (int unit = 0; unit < before.unitCount(); ++unit) {
                const auto index = static_cast<std::size_t>(unit);
                comparison.compare(unit, stage, old->results[index], now->results[index],
                                   all.scores);
                CorrectedUnit one{unit, stage, standingOf(before, *old, unit),
                                  standingOf(after, *now, unit)};
                if (one.before != one.after)
                    all.units.push_back(std::move(one));
            }
        }
        before.releaseResults(stage);
        after.releaseResults(stage);
    }
    std::ranges::stable_sort(all.scores, {}, &CorrectedScore::unit);
    return all;
}

std::pair<std::string, std::string> explainedBoth(const ScoreBook& before, const ScoreBook& after,
                                                  const CorrectedScore& score,
                                                  core::Language language)
{
    const auto line = [&](const ScoreBook& scores) {
        const int node = scores.set().find(score.code);
        return node < 0 ? std::string() : scores.explain(score.unit, node, score.stage, language);
    };
    return {line(before), line(after)};
}

} // namespace app
