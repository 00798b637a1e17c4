#include "app/CorrectionMoves.h"

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

/// Of a criterion its points; of a sum what it has beside its parts, which is nothing but where
/// something takes its points away.
OneScore scoreOf(const core::IndexSet& set, const engine::UnitResult& unit, int index)
{
    const auto place = static_cast<std::size_t>(index);
    const core::Node& node = set.nodes[place];
    const engine::NodeResult& result = unit.nodes[place];
    if (node.isScored()) {
        const bool isThere = result.scored && !result.applicable.isZero();
        return {isThere ? std::optional(result.points) : std::nullopt, result.applicable};
    }
    core::Points own = result.points;
    for (int child = index + 1; child < node.end;
         child = set.nodes[static_cast<std::size_t>(child)].end)
        own -= unit.nodes[static_cast<std::size_t>(child)].points;
    return {own, core::Points()};
}

/// The nodes of both versions side by side, −1 where one does not have it.
struct NodePair {
    int before = -1;
    int after = -1;
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
            const core::Node& node =
                named.nodes[static_cast<std::size_t>(pair.after >= 0 ? pair.after : pair.before)];
            const OneScore old =
                pair.before >= 0 ? scoreOf(m_before, before, pair.before) : OneScore();
            const OneScore now = pair.after >= 0 ? scoreOf(m_after, after, pair.after) : OneScore();
            if (!differs(pair, old, now))
                continue;
            if (node.isScored()) {
                all.push_back({unit, stage, node.code, old.points, now.points, old.max, now.max});
                continue;
            }
            const auto ofSum = [](const engine::UnitResult& result, int index) {
                return index < 0
                           ? std::optional<core::Points>()
                           : std::optional(result.nodes[static_cast<std::size_t>(index)].points);
            };
            const auto maxOf = [](const engine::UnitResult& result, int index) {
                return index < 0 ? core::Points()
                                 : result.nodes[static_cast<std::size_t>(index)].applicable;
            };
            all.push_back({unit, stage, node.code, ofSum(before, pair.before),
                           ofSum(after, pair.after), maxOf(before, pair.before),
                           maxOf(after, pair.after)});
        }
        const auto section = [&](std::string_view code, core::Points old, core::Points now) {
            if (old != now)
                all.push_back({unit, stage, std::string(code), old, now, {}, {}});
        };
        section(core::bonusCode, before.bonus, after.bonus);
        section(core::penaltyCode, before.penalty, after.penalty);
    }

private:
    /// A maximum alone moves no score of who has none; a sum that came or went moves nothing by
    /// itself.
    bool differs(const NodePair& pair, const OneScore& old, const OneScore& now) const
    {
        const auto isSum = [](const core::IndexSet& set, int node) {
            return node >= 0 && !set.nodes[static_cast<std::size_t>(node)].isScored();
        };
        if (isSum(m_before, pair.before) || isSum(m_after, pair.after)) {
            const core::Points nothing;
            return old.points.value_or(nothing) != now.points.value_or(nothing);
        }
        return old.points != now.points || (old.points && old.max != now.max);
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

std::vector<CorrectedScore> correctedScores(const ScoreBook& before, const ScoreBook& after)
{
    const ScoreComparison comparison(before, after);
    std::vector<CorrectedScore> all;
    for (int unit = 0; unit < before.unitCount(); ++unit) {
        for (const core::ResultStage stage : core::resultStages) {
            const auto index = static_cast<std::size_t>(unit);
            const auto old = before.evaluation(stage);
            const auto now = after.evaluation(stage);
            comparison.compare(unit, stage, old->results[index], now->results[index], all);
        }
    }
    return all;
}

std::vector<CorrectedUnit> correctedUnits(const ScoreBook& before, const ScoreBook& after)
{
    std::vector<CorrectedUnit> all;
    for (const core::ResultStage stage : core::resultStages) {
        const auto old = before.evaluation(stage);
        const auto now = after.evaluation(stage);
        for (int unit = 0; unit < before.unitCount(); ++unit) {
            CorrectedUnit one{unit, stage, standingOf(before, *old, unit),
                              standingOf(after, *now, unit)};
            if (one.before != one.after)
                all.push_back(std::move(one));
        }
    }
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
