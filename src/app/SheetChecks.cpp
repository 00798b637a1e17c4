#include "app/SheetChecks.h"

#include "app/EntryReader.h"
#include "core/Codes.h"
#include "core/RuleKind.h"
#include "engine/Outliers.h"

namespace app {

namespace {

core::Param figuresParam(const char* name, const core::Node& node, const core::Figures& figures)
{
    return core::Param::text(name, figuresFieldText(node, figures));
}

} // namespace

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
    return found;
}

} // namespace app
