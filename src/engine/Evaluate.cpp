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

constexpr std::array<std::string_view, 16> flagNames = {
    "zero-denominator", "negative",       "over-100",      "unknown-option",
    "figure-missing",   "bad-tick",       "best-zero",     "overflow",
    "none-refused",     "points-missing", "points-differ", "points-range",
    "unproven",         "too-late",       "never-refused", "attribute-missing",
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

/// One criterion of a unit: what is the same for every way its points can arise.
struct Leaf {
    const IndexSet& set;
    const Node& node;
    ResultStage stage;
    const Highest& highest;
    const UnitFacts& unit;
    Scaled scaled;
    /// Takes the codes that have 0 points by its figures; may be nullptr.
    std::vector<std::string_view>* zeroes = nullptr;
};

void evaluateNone(NodeResult& result, const Leaf& leaf)
{
    const auto ifNone = ifNoneOf(leaf.set, leaf.node, leaf.unit, leaf.stage);
    if (!ifNone) {
        result.flags |= Flag::NoneRefused;
        notScored(result);
        return;
    }
    switch (*ifNone) {
    case core::IfNone::NotApplicable:
        result.applicable = Points();
        break;
    case core::IfNone::Full:
        take(result, leaf.scaled.max);
        break;
    case core::IfNone::Zero:
        take(result, Points());
        break;
    }
}

void evaluateScored(NodeResult& result, const Leaf& leaf, const Entry& entry)
{
    const Node& node = leaf.node;
    if (typedCount(node, entry, leaf.stage)) {
        // The verifier's own figure stands alone: the rule is not asked, so it raises no problem
        // either.
        if (typedAllowed(leaf.set, node, leaf.scaled, *entry.points)) {
            take(result, *entry.points);
        } else {
            result.flags |= Flag::OutOfRange;
            notScored(result);
        }
        return;
    }
    core::Figures drawn;
    const RuleResult rule = scaledPoints(
        leaf.set, node, figuresThatCount(leaf.set, node, entry, leaf.unit, leaf.stage, drawn),
        leaf.unit, leaf.scaled, leaf.highest);
    result.flags |= rule.flags;
    if (entry.points && entry.points != rule.points)
        result.flags |= Flag::PointsDiffer;
    if (!rule.points)
        return notScored(result);
    take(result, *rule.points);
    if (leaf.zeroes != nullptr)
        leaf.zeroes->insert(leaf.zeroes->end(), rule.zeroes.begin(), rule.zeroes.end());
}

/// Without an entry there is a result all the same where nothing has to be typed.
void evaluateEmpty(NodeResult& result, const Leaf& leaf, const Entry& entry)
{
    if (!leaf.node.isSharedOnly)
        return notScored(result);
    Entry bare;
    bare.status = EntryStatus::Scored;
    bare.note = entry.note;
    evaluateScored(result, leaf, bare);
}

/// A figure of the set has neither points nor a maximum.
NodeResult evaluateFigure(const Leaf& leaf, const Entry& entry)
{
    NodeResult result;
    if (entry.status != EntryStatus::Scored)
        return result;
    RuleResult rule = rulePoints(leaf.set, leaf.node, entry.figures, leaf.unit, leaf.stage);
    result.flags = rule.flags;
    return result;
}

NodeResult evaluateLeaf(const Leaf& leaf, const Entry& entry)
{
    if (leaf.node.section == core::Section::Figures)
        return evaluateFigure(leaf, entry);
    NodeResult result;
    if (isOutside(leaf.node, leaf.stage))
        return result;
    result.applicable = leaf.scaled.max;
    result.flags = leaf.scaled.flags | leaf.scaled.faults;
    if (result.applicable.isZero())
        return result; // scaled to nothing
    switch (entry.status) {
    case EntryStatus::Empty:
        evaluateEmpty(result, leaf, entry);
        break;
    case EntryStatus::None:
        if (!leaf.node.extra)
            evaluateNone(result, leaf);
        break;
    case EntryStatus::Unproven:
        result.flags |= Flag::Unproven;
        take(result, Points());
        break;
    case EntryStatus::Scored:
        evaluateScored(result, leaf, entry);
        break;
    }
    if (leaf.node.extra)
        settleExtra(result, leaf.node);
    return result;
}

/// Raises what others are compared with by the figures of an entry. Typed points do not change it.
void compareWith(Highest& highest, const IndexSet& set, const Node& node, const Entry& entry,
                 ResultStage stage, const UnitFacts& unit)
{
    const bool isThere =
        entry.status == EntryStatus::Scored || (entry.isEmpty() && node.isSharedOnly);
    if (!isThere || isOutside(node, stage))
        return;
    core::Figures drawn;
    scoring(*node.rule)
        .compareBy(ruleFigures(node, figuresThatCount(set, node, entry, unit, stage, drawn), unit),
                   highest);
}

bool isWhole(const IndexSet& set, const UnitFacts& unit)
{
    return unit.sheet != nullptr && unit.sheet->entryCount() >= set.entryCount();
}

/// Sums of areas and groups: children stand behind their parents, so one pass from the back meets
/// every child first.
void addUp(const IndexSet& set, UnitResult& result)
{
    const auto isZeroed = [&result](std::size_t node) {
        return std::any_of(result.zeroed.begin(), result.zeroed.end(), [node](const auto& each) {
            return static_cast<std::size_t>(each.node) == node;
        });
    };
    for (std::size_t i = set.nodes.size(); i-- > 0;) {
        NodeResult& own = result.nodes[i];
        const Node& node = set.nodes[i];
        if (!node.isScored()) {
            own.scored = own.missing == 0 && !own.applicable.isZero();
            if (!result.zeroed.empty() && isZeroed(i))
                own.points = std::min(own.points, Points());
        }
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
    return evaluateLeaf({set, node, stage, highest, unit, scaledOf(set, node, unit, stage)}, entry);
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
                compareWith(best[static_cast<std::size_t>(leaf)], set, node,
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
    std::vector<std::string_view> zeroes;
    for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
        const auto node = static_cast<std::size_t>(set.leaves[static_cast<std::size_t>(leaf)]);
        if (set.nodes[node].section == core::Section::Quotas)
            continue; // gives no points
        const Entry& entry = whole ? unit.sheet->counting(stage, leaf) : noEntry;
        result.hasEntries =
            result.hasEntries || (!entry.isEmpty() && !isOutside(set.nodes[node], stage));
        const Node& own = set.nodes[node];
        result.nodes[node] = evaluateLeaf({set, own, stage, best[static_cast<std::size_t>(leaf)],
                                           unit, scaledOf(set, own, unit, stage), &zeroes},
                                          entry);
        for (const std::string_view code : zeroes)
            result.zeroed.push_back({set.find(code), static_cast<int>(node)});
        zeroes.clear();
    }
    if (whole && hasConsequences(set))
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
