#include "engine/SectionPoints.h"

#include "core/FiguresText.h"
#include "core/RuleKind.h"
#include "engine/RuleValue.h"
#include "engine/SharedFigures.h"

#include <algorithm>

namespace engine {

using core::IndexSet;
using core::Node;
using core::Points;

namespace {

/// The scored criterion that an item with points takes with it, or −1.
int lostBy(const IndexSet& set, const Node& item, const UnitFacts& unit, core::ResultStage stage)
{
    if (!item.namesItem())
        return item.extra->item.empty() ? -1 : set.find(item.extra->item);
    const core::FigureSlot& slot = item.slots.back();
    const auto figure = unit.sheet->counting(stage, item.leaf).figures.get(item.slots.size() - 1);
    const core::NamedFigure* named = figure ? core::optionOf(slot, *figure) : nullptr;
    return named != nullptr ? set.find(named->id) : -1;
}

void addDecisions(const IndexSet& set, const UnitFacts& unit, Consequences& consequences)
{
    for (std::size_t i = 0; i < set.quotas.size(); ++i) {
        const int leaf = set.quotaLeaf(set.quotas[i].unitClass);
        if (leaf < 0)
            continue;
        const core::Entry& entry = unit.sheet->at(core::Stage::V2, leaf);
        const auto in = entry.figures.get(0);
        if (entry.status != core::EntryStatus::Scored || !in)
            continue;
        if (in->isZero() || *in == core::Decimal::whole(1))
            consequences.decisions.push_back({static_cast<int>(i), !in->isZero()});
    }
}

bool asksFigure(const core::ClassCondition& condition)
{
    return condition.kind == core::ClassCondition::Kind::Figure;
}

void addFigures(const IndexSet& set, const UnitFacts& unit, core::ResultStage stage,
                Consequences& consequences)
{
    for (const core::ClassRule& rule : set.classRules) {
        for (const core::ClassCondition& condition : rule.all) {
            const int leaf = asksFigure(condition) ? set.figureLeaf(condition.code) : -1;
            if (leaf < 0)
                continue;
            const auto of = core::valueKind(*set.leafNode(leaf).rule);
            const core::Figures figures = sharedFigure(set, leaf, unit, stage);
            if (const Value value = valueOf(of.value_or(core::ValueOf()), figures); value.known())
                consequences.figures.push_back({leaf, value.value});
        }
    }
}

} // namespace

bool hasConsequences(const IndexSet& set)
{
    return set.penalty.hasItems() || !set.quotas.empty() ||
           std::any_of(set.classRules.begin(), set.classRules.end(), [](const auto& rule) {
               return std::any_of(rule.all.begin(), rule.all.end(), asksFigure);
           });
}

void settleExtra(NodeResult& result, const Node& node)
{
    if (result.scored) {
        result.points = std::max(result.points, Points());
        return;
    }
    const bool isOpen = node.section == core::Section::Penalty && has(result.flags, Flag::TooLate);
    result.missing = isOpen ? 1 : 0;
}

void applyConsequences(const IndexSet& set, const UnitFacts& unit, core::ResultStage stage,
                       UnitResult& result)
{
    Consequences consequences;
    if (set.penalty.hasItems()) {
        const auto root = static_cast<std::size_t>(set.penalty.root);
        for (int i = set.penalty.root + 1; i < set.nodes[root].end; ++i) {
            const Node& item = set.nodes[static_cast<std::size_t>(i)];
            if (!item.extra || result.nodes[static_cast<std::size_t>(i)].points <= Points())
                continue;
            if (const int lost = lostBy(set, item, unit, stage); lost >= 0)
                consequences.losses.push_back({lost, i});
            if (item.extra->effect.kind != core::ClassEffect::Kind::None)
                consequences.effects.push_back(i);
        }
    }
    for (const Loss& loss : consequences.losses) {
        NodeResult& lost = result.nodes[static_cast<std::size_t>(loss.node)];
        lost.points = std::min(lost.points, Points());
    }
    addFigures(set, unit, stage, consequences);
    if (stage == core::ResultStage::Final)
        addDecisions(set, unit, consequences);
    if (!consequences.isEmpty())
        result.consequences = std::make_shared<const Consequences>(std::move(consequences));
}

Points sectionPoints(const IndexSet& set, const core::ExtraSection& section, Points cap,
                     const core::Entry* typed, const UnitResult& result)
{
    Points sum;
    if (typed != nullptr && section.isFree && typed->status == core::EntryStatus::Scored &&
        typed->points)
        sum = std::max(*typed->points, Points());
    if (section.hasItems()) {
        std::vector<std::pair<std::string_view, Points>> groups;
        const int end = set.nodes[static_cast<std::size_t>(section.root)].end;
        for (int i = section.root + 1; i < end; ++i) {
            const Points points = result.nodes[static_cast<std::size_t>(i)].points;
            const std::string_view group = set.nodes[static_cast<std::size_t>(i)].extra->group;
            const auto found = std::find_if(groups.begin(), groups.end(), [&](const auto& each) {
                return !group.empty() && each.first == group;
            });
            if (found == groups.end())
                groups.emplace_back(group, points);
            else
                found->second = std::max(found->second, points);
        }
        for (const auto& [group, points] : groups)
            sum += points;
    }
    return section.isCapped ? std::min(sum, std::max(cap, Points())) : sum;
}

} // namespace engine
