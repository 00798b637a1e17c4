#include "app/SheetChecks.h"

#include "app/EntryReader.h"
#include "core/Codes.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "engine/Outliers.h"
#include "engine/RuleValue.h"
#include "engine/ScoringRule.h"

#include <algorithm>

namespace app {

namespace {

core::Param figuresParam(const char* name, const core::Node& node, const core::Figures& figures)
{
    return core::Param::text(name, figuresFieldText(node, figures));
}

/// Whether points of the criterion depend on the attribute.
bool asksFor(const core::IndexSet& set, const core::Node& node, const std::string& attribute)
{
    const auto isOf = [&attribute](const auto& each) { return each.attribute == attribute; };
    if (node.rule && std::ranges::any_of(node.rule->thresholds, isOf))
        return true;
    for (const core::Node* each = &node; node.isScaled;
         each = &set.nodes[static_cast<std::size_t>(each->parent)]) {
        if (each->scale && std::ranges::any_of(each->scale->by, isOf))
            return true;
        if (each->isRoot())
            break;
    }
    return false;
}

void addAttributes(const ScoreBook& scores, int unit, core::ResultStage stage,
                   std::vector<core::Problem>& found)
{
    constexpr int codesNamed = 3;
    const core::IndexSet& set = scores.set();
    const auto evaluation = scores.evaluation(stage);
    const engine::UnitResult& result = evaluation->results[static_cast<std::size_t>(unit)];
    const auto values = scores.factsOf(unit).attributes;
    for (std::size_t i = 0; i < set.attributes.size(); ++i) {
        if (i < values.size() && !values[i].empty())
            continue;
        int count = 0;
        std::string first;
        std::string codes;
        for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
            const core::Node& node = set.leafNode(leaf);
            const auto at = static_cast<std::size_t>(set.leaves[static_cast<std::size_t>(leaf)]);
            if (!engine::has(result.nodes[at].flags, engine::Flag::AttributeMissing) ||
                !asksFor(set, node, set.attributes[i].id))
                continue;
            if (++count == 1)
                first = node.code;
            if (count <= codesNamed)
                codes += (codes.empty() ? "" : ", ") + node.code;
        }
        if (count > codesNamed)
            codes += " …";
        if (count > 0)
            found.push_back(
                {core::Severity::Warning,
                 core::codes::checkAttributeMissing,
                 first,
                 {core::Param::text("attribute", set.attributes[i].title),
                  core::Param::num("count", count), core::Param::text("codes", codes)}});
    }
}

} // namespace

core::Severity severityOf(engine::Flag flag)
{
    return (engine::preventingFlags & static_cast<engine::Flags>(flag)) != 0
               ? core::Severity::Error
               : core::Severity::Warning;
}

bool isHeldToMax(const ScoreBook& scores, int unit, core::ResultStage stage, int leaf)
{
    const core::IndexSet& set = scores.set();
    const core::Sheet& sheet = scores.sheet(unit);
    const core::Entry& entry = sheet.counting(stage, leaf);
    if (leaf >= set.leafCount() || entry.status != core::EntryStatus::Scored)
        return false;
    // A verifier's points stand for themselves.
    if (entry.points && &entry != &sheet.at(core::Stage::Self, leaf))
        return false;
    const core::Node& node = set.leafNode(leaf);
    return engine::scoring(*node.rule)
        .isAboveMax(node, engine::countingFigures(set, node, entry, scores.factsOf(unit), stage));
}

std::vector<core::Problem> sheetProblems(const ScoreBook& scores, const LastYear& lastYear,
                                         int unit, core::ResultStage stage)
{
    std::vector<core::Problem> found;
    const core::IndexSet& set = scores.set();
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        const core::Entry& entry = scores.sheet(unit).counting(stage, leaf);
        if (entry.status != core::EntryStatus::Scored || entry.figures.empty())
            continue;
        const core::Node& node = set.leafNode(leaf);
        if (isHeldToMax(scores, unit, stage, leaf)) {
            found.push_back({core::Severity::Warning,
                             core::codes::checkOverMax,
                             node.code,
                             {core::Param::num("max", core::format(node.max))}});
        }
        const core::Figures drawn =
            node.draws ? engine::drawnInstead(node, entry.figures, scores.factsOf(unit).counters)
                       : entry.figures;
        if (!(drawn == entry.figures)) {
            found.push_back(
                {core::Severity::Warning,
                 "check.unlike-dossiers",
                 node.code,
                 {figuresParam("typed", node, entry.figures), figuresParam("drawn", node, drawn)}});
        }
        const core::Entry* before = lastYear.entry(unit, leaf);
        // Ballots for each option are small numbers that jump.
        if (before && !core::takes(node.rule, core::RuleInput::Ballots) &&
            lastYear.sameFigures(leaf) &&
            engine::farFromLast(node.slots, entry.figures, before->figures)) {
            found.push_back({core::Severity::Warning,
                             core::codes::checkFarFromLast,
                             node.code,
                             {figuresParam("now", node, entry.figures),
                              figuresParam("last", node, before->figures),
                              core::Param::text("year", std::to_string(lastYear.year()))}});
        }
    }
    addAttributes(scores, unit, stage, found);
    return found;
}

} // namespace app
