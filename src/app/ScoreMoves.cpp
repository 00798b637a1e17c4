#include "app/ScoreMoves.h"

#include "core/NumberText.h"
#include "engine/SharedFigures.h"

#include <algorithm>
#include <map>

namespace app {

namespace {

std::optional<core::Points> pointsIn(const engine::UnitResult& unit, const core::Node& node,
                                     std::size_t place)
{
    const engine::NodeResult& result = unit.nodes[place];
    const bool isThere = node.isScored() && result.scored && !result.applicable.isZero();
    return isThere ? std::optional(result.points) : std::nullopt;
}

/// One unit: its sheet as it would be, and the criteria that shared figures touch.
struct Touched {
    core::Sheet sheet;
    std::vector<int> leaves;
    std::vector<core::Stage> stages;
};

} // namespace

std::vector<ScoreMove> movesBy(const ScoreBook& scores, std::span<const core::Edit> edits)
{
    const core::IndexSet& set = scores.set();
    std::map<int, Touched> touched;
    for (const core::Edit& edit : edits) {
        const int unit = scores.unitIndex(edit.unit);
        if (unit < 0 || edit.leaf >= set.figureCount())
            continue;
        Touched& own = touched.try_emplace(unit, Touched{scores.sheet(unit), {}, {}}).first->second;
        const std::vector<int> users = engine::usersOf(set, edit.leaf);
        own.leaves.insert(own.leaves.end(), users.begin(), users.end());
        own.stages.push_back(edit.stage);
    }
    for (const core::Edit& edit : edits) {
        if (const auto own = touched.find(scores.unitIndex(edit.unit)); own != touched.end())
            own->second.sheet.at(edit.stage, edit.leaf) = edit.after;
    }
    std::vector<ScoreMove> moves;
    for (auto& [unit, own] : touched) {
        std::sort(own.leaves.begin(), own.leaves.end());
        own.leaves.erase(std::unique(own.leaves.begin(), own.leaves.end()), own.leaves.end());
        engine::UnitFacts facts = scores.factsOf(unit);
        facts.sheet = &own.sheet;
        for (const core::ResultStage stage : core::resultStages) {
            const bool isShown =
                std::any_of(own.stages.begin(), own.stages.end(),
                            [stage](core::Stage entered) { return shows(stage, entered); });
            if (!isShown)
                continue;
            const auto now = scores.evaluation(stage);
            const engine::UnitResult then = engine::evaluateUnit(set, facts, stage, now->best);
            for (const int leaf : own.leaves) {
                const auto place =
                    static_cast<std::size_t>(set.leaves[static_cast<std::size_t>(leaf)]);
                const core::Node& node = set.nodes[place];
                const auto before =
                    pointsIn(now->results[static_cast<std::size_t>(unit)], node, place);
                const auto after = pointsIn(then, node, place);
                if (before != after)
                    moves.push_back({unit, leaf, stage, before, after});
            }
        }
    }
    return moves;
}

std::string movesText(const core::IndexSet& set, std::span<const ScoreMove> moves,
                      core::Language language)
{
    const auto text = [language](const std::optional<core::Points>& points) -> std::string {
        if (points)
            return core::format(*points, core::NumberStyle::Vietnamese);
        return language == core::Language::Vietnamese ? "chưa chấm" : "not scored";
    };
    std::string all;
    for (const ScoreMove& move : moves)
        all += (all.empty() ? "" : "; ") + set.leafNode(move.leaf).code + ": " + text(move.before) +
               " → " + text(move.after);
    return all;
}

} // namespace app
