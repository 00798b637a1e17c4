#include "engine/kinds/DecisionRule.h"

#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"

namespace engine {

constinit const core::RuleKind DecisionRule::row{.name = "decision",
                                                 .make = make,
                                                 .input = core::RuleInput::Ticks,
                                                 .format = 2,
                                                 .nesting = core::RuleNesting::Never};

void DecisionRule::describe(core::RuleFields&) {}

void DecisionRule::addSlots(core::SlotList& slots) const
{
    slots.add("in", "Giữ xếp loại", core::FigureSlot::Kind::Tick, 0);
}

void DecisionRule::apply(RuleRun& run) const
{
    if (!run.figures().has(0))
        return run.flag(Flag::FigureMissing);
    run.ticked(0);
    run.doneUnits(0, 1);
}

void DecisionRule::check(RuleCheck&) const {}

std::string DecisionRule::line(const RuleLine& line) const
{
    return line.figures().at(0).isZero() ? line.say("không giữ xếp loại", "does not keep the class")
                                         : line.say("giữ xếp loại", "keeps the class");
}

std::string DecisionRule::figures(core::FiguresView figures, core::Language language) const
{
    if (!figures.has(0))
        return {};
    return figures.at(0).isZero() ? say(language, "không giữ", "out") : say(language, "giữ", "in");
}

std::string DecisionRule::title(core::Language language) const
{
    return say(language, "quyết định khi bằng nhau ở ranh giới", "decision about a tie");
}

void addDecisions(core::IndexSet& set)
{
    int root = -1;
    for (const core::Quota& quota : set.quotas) {
        if (quota.ties != core::Quota::Ties::Decide)
            continue;
        if (root < 0) {
            core::Node section;
            section.code = "quota";
            section.title = "Xét khi bằng nhau ở ranh giới tỷ lệ";
            section.section = core::Section::Quotas;
            root = static_cast<int>(set.nodes.size());
            set.nodes.push_back(std::move(section));
        }
        const int unitClass = set.findClass(quota.unitClass);
        core::Node node;
        node.code = std::string(core::quotaPrefix) + quota.unitClass;
        node.title = unitClass < 0 ? quota.unitClass
                                   : set.classes[static_cast<std::size_t>(unitClass)].title;
        node.by = core::ScoredBy::Office;
        node.section = core::Section::Quotas;
        node.parent = root;
        node.depth = 1;
        node.rule = core::Rule(DecisionRule());
        set.nodes.push_back(std::move(node));
    }
}

} // namespace engine
