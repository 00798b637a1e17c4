#include "app/ScoreMoves.h"

#include "core/NumberText.h"
#include "engine/SharedFigures.h"

#include <algorithm>
#include <map>

namespace app {

namespace {

/// What a criterion is worth in a result; nothing where it is not scored, or does not apply.
std::optional<core::Points> pointsIn(const engine::UnitResult& unit, const core::IndexSet& set,
                                     int leaf)
{
    const auto place = static_cast<std::size_t>(set.leaves[static_cast<std::size_t>(leaf)]);
    const core::Node& node = set.nodes[place];
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
                const auto before =
                    pointsIn(now->results[static_cast<std::size_t>(unit)], set, leaf);
                const auto after = pointsIn(then, set, leaf);
                if (before != after)
                    moves.push_back({unit, leaf, stage, before, after});
            }
        }
    }
    return moves;
}

std::vector<ScoreMove> fallsBy(const ScoreBook& scores, int unit, core::Stage stage, int leaf,
                               const core::Entry& entry)
{
    const core::IndexSet& set = scores.set();
    const core::ResultStage at = resultStageOf(stage);
    core::Sheet sheet = scores.sheet(unit);
    engine::UnitFacts facts = scores.factsOf(unit);
    facts.sheet = &sheet;
    // What the verifier has not looked at yet is taken as the stage before has it.
    const auto before = [stage, &sheet](int entered) {
        return sheet.at(previousStage(sheet, stage, entered), entered);
    };
    const std::vector<int> users = engine::usersOf(set, leaf);
    std::vector<int> looked = users;
    for (int figure = 0; figure < set.figureCount(); ++figure)
        looked.push_back(figure);
    for (const int one : looked) {
        if (sheet.at(stage, one).isEmpty())
            sheet.at(stage, one) = before(one);
    }
    const auto now = scores.evaluation(at);
    const auto resultWith = [&](core::Entry counted) {
        sheet.at(stage, leaf) = std::move(counted);
        return engine::evaluateUnit(set, facts, at, now->best);
    };
    const engine::UnitResult without = resultWith(before(leaf));
    const engine::UnitResult with = resultWith(entry);
    std::vector<ScoreMove> falls;
    for (const int user : users) {
        const auto uncut = pointsIn(without, set, user);
        const auto cut = pointsIn(with, set, user);
        if (!uncut || !cut)
            continue;
        // More of a penalty is less.
        const bool isDeducted = set.leafNode(user).section == core::Section::Penalty;
        if (isDeducted ? *cut > *uncut : *cut < *uncut)
            falls.push_back({unit, user, at, uncut, cut});
    }
    return falls;
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
