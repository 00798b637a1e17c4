#include "engine/Evaluate.h"

#include "engine/Parallel.h"
#include "engine/RuleValue.h"
#include "engine/ScoringRule.h"
#include "engine/SectionPoints.h"

#include <algorithm>

namespace engine {

using core::Entry;
using core::EntryStatus;
using core::IndexSet;
using core::Node;
using core::Points;
using core::Ratio;
using core::ResultStage;

namespace {

constexpr std::array<std::string_view, 15> flagNames = {
    "zero-denominator", "negative",     "over-100", "unknown-option", "figure-missing",
    "bad-tick",         "best-zero",    "overflow", "none-refused",   "points-missing",
    "points-differ",    "points-range", "unproven", "too-late",       "never-refused",
};

/// Criteria that nobody scores himself are outside at the self stage.
bool isOutside(const Node& node, ResultStage stage)
{
    return stage == ResultStage::Self && node.by != core::ScoredBy::Unit;
}

bool isManual(const Node& node)
{
    return core::isTyped(node.rule);
}

/// Typed points take the place of the rule's result: always for `manual`, elsewhere at the
/// verifier's stages.
bool typedCount(const Node& node, const Entry& entry, ResultStage stage)
{
    return entry.points && (stage != ResultStage::Self || isManual(node));
}

void notScored(NodeResult& result)
{
    result.points = Points();
    result.missing = 1;
    result.scored = false;
}

void take(NodeResult& result, Points points)
{
    result.points = points;
    result.scored = true;
}

void evaluateNone(NodeResult& result, const Node& node)
{
    if (!node.ifNone) {
        result.flags |= Flag::NoneRefused;
        notScored(result);
        return;
    }
    switch (*node.ifNone) {
    case core::IfNone::NotApplicable:
        result.applicable = Points();
        break;
    case core::IfNone::Full:
        take(result, node.max);
        break;
    case core::IfNone::Zero:
        take(result, Points());
        break;
    }
}

void evaluateScored(NodeResult& result, const IndexSet& set, const Node& node, const Entry& entry,
                    ResultStage stage, const Highest& highest, const UnitFacts& unit)
{
    if (isManual(node) && !entry.points) {
        result.flags |= Flag::PointsMissing;
        notScored(result);
        return;
    }
    if (typedCount(node, entry, stage)) {
        // The verifier's own figure stands alone: the rule is not asked, so it raises no problem
        // either.
        if (typedAllowed(set, node, *entry.points)) {
            take(result, *entry.points);
        } else {
            result.flags |= Flag::OutOfRange;
            notScored(result);
        }
        return;
    }
    core::Figures drawn;
    const RuleResult rule =
        rulePoints(set, node, figuresThatCount(node, entry, unit, drawn), highest);
    result.flags |= rule.flags;
    if (entry.points && entry.points != rule.points)
        result.flags |= Flag::PointsDiffer;
    if (rule.points)
        take(result, *rule.points);
    else
        notScored(result);
}

/// Raises what others are compared with by the figures of an entry. Typed points do not change it.
void compareWith(Highest& highest, const Node& node, const Entry& entry, ResultStage stage,
                 const UnitFacts& unit)
{
    if (entry.status != EntryStatus::Scored || isOutside(node, stage))
        return;
    core::Figures drawn;
    scoring(*node.rule)
        .compareBy(ruleFigures(node, figuresThatCount(node, entry, unit, drawn)), highest);
}

bool isWhole(const IndexSet& set, const UnitFacts& unit)
{
    return unit.sheet != nullptr && unit.sheet->entryCount() >= set.entryCount();
}

/// Sums of areas and groups: children stand behind their parents, so one pass from the back meets
/// every child first.
void addUp(const IndexSet& set, UnitResult& result)
{
    for (std::size_t i = set.nodes.size(); i-- > 0;) {
        NodeResult& own = result.nodes[i];
        const Node& node = set.nodes[i];
        if (!node.isScored())
            own.scored = own.missing == 0 && !own.applicable.isZero();
        if (node.isRoot())
            continue;
        NodeResult& parent = result.nodes[static_cast<std::size_t>(node.parent)];
        parent.points += own.points;
        parent.applicable += own.applicable;
        parent.missing += own.missing;
    }
}

/// Bonus and penalty, floor and ceiling, and what the index is a share of.
void finishTotal(const IndexSet& set, UnitResult& result)
{
    for (const core::ExtraSection* section : {&set.bonus, &set.penalty}) {
        if (!section->hasItems())
            continue;
        NodeResult& root = result.nodes[static_cast<std::size_t>(section->root)];
        root.points = section == &set.bonus ? result.bonus : result.penalty;
        // Penalty items that came too late; bonus items never miss anything.
        result.missing += root.missing;
    }
    if (set.bonusInIndex)
        result.total += result.bonus - result.penalty;
    if (set.total.floor)
        result.total = std::max(result.total, *set.total.floor);
    if (set.total.ceiling)
        result.total = std::min(result.total, *set.total.ceiling);
    if (set.total.base)
        result.beyond = *set.total.base - set.max;
}

/// Below this many entries a second thread costs more than it saves.
constexpr std::size_t entriesWorthAThread = 20'000;

} // namespace

Ratio Highest::at(std::size_t slot) const
{
    if (slot == 0)
        return m_value;
    for (const auto& [place, value] : m_inner) {
        if (place == slot)
            return value;
    }
    return {};
}

void Highest::raise(std::size_t slot, const Ratio& value)
{
    if (slot == 0) {
        m_value = std::max(m_value, value);
        return;
    }
    for (auto& [place, highest] : m_inner) {
        if (place == slot) {
            highest = std::max(highest, value);
            return;
        }
    }
    m_inner.emplace_back(slot, std::max(Ratio(), value));
}

std::string_view flagName(Flag flag)
{
    for (std::size_t bit = 0; bit < flagNames.size(); ++bit) {
        if (static_cast<Flags>(flag) == Flags{1} << bit)
            return flagNames[bit];
    }
    return {};
}

std::vector<Flag> flagList(Flags flags)
{
    std::vector<Flag> list;
    for (std::size_t bit = 0; bit < flagNames.size(); ++bit) {
        if ((flags >> bit & 1U) != 0)
            list.push_back(static_cast<Flag>(Flags{1} << bit));
    }
    return list;
}

std::optional<Ratio> nodeIndex(const NodeResult& node)
{
    if (node.applicable.isZero())
        return std::nullopt;
    return Ratio(core::Int128(node.points.units()) * 100, node.applicable.units());
}

std::optional<Ratio> scaledIndex(const IndexSet& set, const UnitResult& unit)
{
    if (!set.indexScale)
        return std::nullopt;
    const core::Decimal scale = *set.indexScale;
    return Ratio(core::Int128(unit.total.units()) * scale.mantissa(),
                 core::Int128(unit.whole().units()) * powerOfTen(scale.decimals()));
}

NodeResult evaluateEntry(const IndexSet& set, const Node& node, const Entry& entry,
                         ResultStage stage, const Highest& highest, const UnitFacts& unit)
{
    NodeResult result;
    if (isOutside(node, stage))
        return result;
    result.applicable = node.max;
    switch (entry.status) {
    case EntryStatus::Empty:
        notScored(result);
        break;
    case EntryStatus::None:
        if (!node.extra)
            evaluateNone(result, node);
        break;
    case EntryStatus::Unproven:
        result.flags |= Flag::Unproven;
        take(result, Points());
        break;
    case EntryStatus::Scored:
        evaluateScored(result, set, node, entry, stage, highest, unit);
        break;
    }
    if (node.extra)
        settleExtra(result, node);
    return result;
}

BestValues bestValues(const IndexSet& set, std::span<const UnitFacts> group, ResultStage stage)
{
    BestValues best(static_cast<std::size_t>(set.leafCount()));
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        const Node& node = set.leafNode(leaf);
        if (!core::isCompared(*node.rule))
            continue;
        for (const UnitFacts& unit : group) {
            if (isWhole(set, unit))
                compareWith(best[static_cast<std::size_t>(leaf)], node,
                            unit.sheet->counting(stage, leaf), stage, unit);
        }
    }
    return best;
}

UnitResult evaluateUnit(const IndexSet& set, const UnitFacts& unit, ResultStage stage,
                        const BestValues& best)
{
    static const Entry noEntry;
    const bool whole = isWhole(set, unit);
    UnitResult result;
    result.nodes.resize(set.nodes.size());
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        const auto node = static_cast<std::size_t>(set.leaves[static_cast<std::size_t>(leaf)]);
        if (set.nodes[node].section == core::Section::Quotas)
            continue; // gives no points
        const Entry& entry = whole ? unit.sheet->counting(stage, leaf) : noEntry;
        result.hasEntries =
            result.hasEntries || (!entry.isEmpty() && !isOutside(set.nodes[node], stage));
        result.nodes[node] = evaluateEntry(set, set.nodes[node], entry, stage,
                                           best[static_cast<std::size_t>(leaf)], unit);
    }
    if (whole && (set.penalty.hasItems() || !set.quotas.empty()))
        applyConsequences(set, unit, stage, result);
    addUp(set, result);
    for (const int area : set.areas) {
        const NodeResult& sum = result.nodes[static_cast<std::size_t>(area)];
        result.total += sum.points;
        result.applicable += sum.applicable;
        result.missing += sum.missing;
    }
    const Entry* bonus = whole ? &unit.sheet->counting(stage, set.bonusLeaf()) : nullptr;
    const Entry* penalty = whole ? &unit.sheet->counting(stage, set.penaltyLeaf()) : nullptr;
    result.hasEntries = result.hasEntries || (whole && (!bonus->isEmpty() || !penalty->isEmpty()));
    result.bonus = sectionPoints(set, set.bonus, set.bonusCap, bonus, result);
    result.penalty = sectionPoints(set, set.penalty, set.penaltyCap, penalty, result);
    finishTotal(set, result);
    return result;
}

std::vector<UnitResult> evaluateGroup(const IndexSet& set, std::span<const UnitFacts> group,
                                      ResultStage stage)
{
    const BestValues best = bestValues(set, group, stage);
    std::vector<UnitResult> results(group.size());
    const bool large =
        group.size() * static_cast<std::size_t>(set.entryCount()) >= entriesWorthAThread;
    forRanges(group.size(), large, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            results[i] = evaluateUnit(set, group[i], stage, best);
    });
    return results;
}

} // namespace engine
