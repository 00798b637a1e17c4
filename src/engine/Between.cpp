#include "engine/Between.h"

#include "engine/RuleValue.h"
#include "engine/SharedFigures.h"

#include <algorithm>

namespace engine {

using core::IndexSet;
using core::Node;
using core::Points;
using core::Ratio;

namespace {

enum class Fit { Missing, No, Yes };

Fit fitOf(const IndexSet& set, const UnitFacts& unit, std::string_view attribute,
          std::string_view is)
{
    for (std::size_t i = 0; i < set.attributes.size() && i < unit.attributes.size(); ++i) {
        if (set.attributes[i].id != attribute)
            continue;
        const std::string& value = unit.attributes[i];
        if (value.empty())
            return Fit::Missing;
        return value == is ? Fit::Yes : Fit::No;
    }
    return Fit::Missing;
}

/// What one `scale` makes of the maximum.
struct Factor {
    Ratio times = Ratio(1);
    bool byFigure = false;
    Flags flags = 0;
    Flags faults = 0;
};

class ScaleRun {
public:
    ScaleRun(const IndexSet& set, const UnitFacts& unit, core::ResultStage stage)
        : m_set(set), m_unit(unit), m_stage(stage)
    {}

    Factor factorOf(const core::Scale& scale)
    {
        Factor result;
        std::optional<Ratio> whole = Ratio(1);
        for (const core::ScaleFactor& each : scale.by) {
            const auto times =
                each.attribute.empty() ? byFigure(each, result) : byAttribute(each, result);
            if (!times || !whole)
                continue;
            if (!scale.adds) {
                whole = core::multiply(*whole, *times);
                continue;
            }
            const auto lost = core::subtract(Ratio(1), *times);
            whole = lost ? core::subtract(*whole, *lost) : std::nullopt;
        }
        if (whole)
            result.times = std::max(*whole, Ratio());
        else
            result.faults |= Flag::Overflow;
        return result;
    }

private:
    std::optional<Ratio> byAttribute(const core::ScaleFactor& each, Factor& result) const
    {
        switch (fitOf(m_set, m_unit, each.attribute, each.is)) {
        case Fit::Missing:
            result.flags |= Flag::AttributeMissing;
            return std::nullopt;
        case Fit::No:
            return std::nullopt;
        case Fit::Yes:
            break;
        }
        return Ratio::of(each.times);
    }

    std::optional<Ratio> byFigure(const core::ScaleFactor& each, Factor& result) const
    {
        const int leaf = m_set.figureLeaf(each.figure.figure);
        if (leaf < 0)
            return std::nullopt; // a faulty draft
        const core::Figures figures = sharedFigure(m_set, leaf, m_unit, m_stage);
        const auto of = core::valueKind(*m_set.leafNode(leaf).rule).value_or(core::ValueOf());
        const Value value = valueOf(of, figures);
        if (!value.known()) {
            result.faults |= value.flags;
            return std::nullopt;
        }
        result.byFigure = true;
        result.flags |= value.flags;
        const auto share = core::divide(value.value, Ratio(100));
        if (!share) {
            result.faults |= Flag::Overflow;
            return std::nullopt;
        }
        return std::min(std::max(*share, Ratio::of(each.least.value_or(core::Decimal()))),
                        Ratio(1));
    }

    const IndexSet& m_set;
    const UnitFacts& m_unit;
    core::ResultStage m_stage;
};

} // namespace

std::vector<std::string> attributeValues(const IndexSet& set, const core::Unit& unit)
{
    std::vector<std::string> values;
    for (const core::Attribute& attribute : set.attributes) {
        const auto own = std::find_if(unit.attributes.begin(), unit.attributes.end(),
                                      [&](const auto& each) { return each.first == attribute.id; });
        const bool isListed =
            own != unit.attributes.end() &&
            std::any_of(attribute.values.begin(), attribute.values.end(),
                        [&](const core::NamedFigure& value) { return value.id == own->second; });
        values.push_back(isListed ? own->second : std::string());
    }
    return values;
}

Moved thresholdOf(const IndexSet& set, const core::Rule& rule, const UnitFacts& unit)
{
    Moved moved;
    for (const core::Threshold& each : rule.thresholds) {
        const Fit fit = fitOf(set, unit, each.attribute, each.is);
        if (fit == Fit::Missing)
            moved.flags |= Flag::AttributeMissing;
        if (fit == Fit::Yes) {
            moved.times = Ratio::of(each.times);
            break;
        }
    }
    return moved;
}

Scaled scaledOf(const IndexSet& set, const Node& node, const UnitFacts& unit,
                core::ResultStage stage)
{
    Scaled scaled;
    scaled.max = node.max;
    if (!node.isScaled)
        return scaled;
    std::optional<Ratio> times = Ratio(1);
    bool byFigure = false;
    Points least;
    ScaleRun run(set, unit, stage);
    for (const Node* each = &node;; each = &set.nodes[static_cast<std::size_t>(each->parent)]) {
        if (each->scale) {
            const Factor factor = run.factorOf(*each->scale);
            times = times ? core::multiply(*times, factor.times) : times;
            byFigure = byFigure || factor.byFigure;
            least = std::max(least, each->scale->atLeast.value_or(Points()));
            scaled.flags |= factor.flags;
            scaled.faults |= factor.faults;
        }
        if (each->isRoot())
            break;
    }
    least = std::min(least, node.max);
    auto whole = times ? core::multiply(Ratio::of(node.max), *times) : std::nullopt;
    if (whole && *whole < Ratio::of(least)) {
        times = Ratio(least.units(), std::max<std::int64_t>(node.max.units(), 1));
        whole = Ratio::of(least);
    }
    const auto max =
        whole ? core::roundToPoints(*whole, byFigure ? set.decimals : Points::maxDecimals)
              : std::nullopt;
    if (!max) {
        scaled.faults |= Flag::Overflow;
        return scaled;
    }
    scaled.times = *times;
    scaled.max = std::min(*max, node.max);
    return scaled;
}

std::optional<core::IfNone> ifNoneOf(const IndexSet& set, const Node& node, const UnitFacts& unit,
                                     core::ResultStage stage)
{
    if (!node.ifNoneWhen)
        return node.ifNone;
    const core::IfNoneWhen& when = *node.ifNoneWhen;
    const int leaf = set.findLeaf(when.code);
    const bool isThere = leaf >= 0 && leaf < set.leafCount() && unit.sheet != nullptr &&
                         unit.sheet->entryCount() >= set.entryCount();
    // What is not scored by the unit itself has no entry at the self stage.
    const bool isOutside = isThere && stage == core::ResultStage::Self &&
                           set.leafNode(leaf).by != core::ScoredBy::Unit;
    const bool holds =
        isThere && !isOutside && unit.sheet->counting(stage, leaf).status == when.status;
    return holds ? when.then : when.otherwise;
}

} // namespace engine
