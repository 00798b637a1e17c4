#include "engine/CheckBetween.h"

#include "core/NumberText.h"
#include "core/RuleKind.h"

#include <algorithm>
#include <unordered_set>

namespace engine {

using core::Decimal;
using core::IndexSet;
using core::Node;
using core::Param;
using core::Ratio;

namespace {

/// Whether the set lists the attribute and its value.
bool isListed(const IndexSet& set, const std::string& attribute, const std::string& is)
{
    return std::any_of(
        set.attributes.begin(), set.attributes.end(), [&](const core::Attribute& each) {
            return each.id == attribute &&
                   std::any_of(each.values.begin(), each.values.end(),
                               [&](const core::NamedFigure& value) { return value.id == is; });
        });
}

void checkFit(const IndexSet& set, const std::string& attribute, const std::string& is,
              FaultSink& faults)
{
    if (!isListed(set, attribute, is))
        faults.error("set.unknown-attribute",
                     {Param::text("attribute", attribute), Param::text("value", is)});
}

void checkFactor(Decimal times, bool mayBeZero, bool mayGrow, FaultSink& faults)
{
    const bool isTooLow = times.isNegative() || (times.isZero() && !mayBeZero);
    if (isTooLow || (!mayGrow && Ratio::of(times) > Ratio(1)))
        faults.error("set.factor-range", {Param::num("times", core::format(times))});
}

class BetweenCheck {
public:
    BetweenCheck(const IndexSet& set, std::vector<core::Problem>& problems)
        : m_set(set), m_problems(problems)
    {}

    void run()
    {
        for (const Node& node : m_set.nodes) {
            FaultSink faults(m_problems, node.code);
            if (node.scale)
                checkScale(node, faults);
            if (node.isScored() && node.section != core::Section::Figures)
                checkNode(node, faults);
        }
        checkAttributes();
        for (int leaf = 0; leaf < m_set.figureCount(); ++leaf)
            checkFigure(m_set.leafNode(leaf));
    }

private:
    void checkAttributes()
    {
        std::unordered_set<std::string> ids;
        for (std::size_t i = 0; i < m_set.attributes.size(); ++i) {
            const core::Attribute& each = m_set.attributes[i];
            FaultSink faults(m_problems, "attributes[" + std::to_string(i) + ']');
            checkNamed({each.id, each.title}, ids, faults);
            if (each.values.empty())
                faults.error("set.empty-list", {Param::text("list", "values")});
            std::unordered_set<std::string> values;
            for (const core::NamedFigure& value : each.values)
                checkNamed(value, values, faults);
            if (m_usedAttributes.count(each.id) == 0)
                faults.warning("set.attribute-unused", {Param::text("id", each.id)});
        }
    }

    static void checkNamed(const core::NamedFigure& named, std::unordered_set<std::string>& ids,
                           FaultSink& faults)
    {
        if (!isId(named.id))
            faults.error("set.id-malformed", {Param::text("id", named.id)});
        else if (!ids.insert(named.id).second)
            faults.error("set.id-duplicate", {Param::text("id", named.id)});
        if (isBlank(named.title))
            faults.error("set.title-empty", {Param::text("id", named.id)});
    }

    void checkFigure(const Node& node)
    {
        const std::string id = node.code.substr(core::figurePrefix.size());
        FaultSink faults(m_problems, node.code);
        checkNamed({id, node.title}, m_figureIds, faults);
        if (node.rule->source && core::valueKind(*node.rule) != core::ValueOf::Ratio)
            faults.error("set.source-not-ratio");
        if (m_used.count(id) == 0)
            faults.warning("set.figure-unused", {Param::text("id", id)});
    }

    /// The figure's kind; nothing where the set has no such figure, which is said.
    std::optional<core::ValueOf> known(const core::FigureRef& ref, FaultSink& faults)
    {
        m_used.insert(ref.figure);
        const int leaf = m_set.figureLeaf(ref.figure);
        if (leaf >= 0)
            return core::valueKind(*m_set.leafNode(leaf).rule);
        faults.error("set.unknown-figure", {Param::text("id", ref.figure)});
        return std::nullopt;
    }

    static void wrongKind(const core::FigureRef& ref, FaultSink& faults)
    {
        faults.error("set.figure-of", {Param::text("id", ref.figure)});
    }

    void checkScale(const Node& node, FaultSink& faults)
    {
        if (node.scale->by.empty())
            faults.error("set.empty-list", {Param::text("list", "by")});
        for (const core::ScaleFactor& factor : node.scale->by) {
            if (!factor.figure.isSet()) {
                m_usedAttributes.insert(factor.attribute);
                checkFit(m_set, factor.attribute, factor.is, faults);
                checkFactor(factor.times, true, false, faults);
                continue;
            }
            const auto of = known(factor.figure, faults);
            if (of && of != core::ValueOf::Ratio && of != core::ValueOf::Percent)
                wrongKind(factor.figure, faults);
            if (factor.least)
                checkFactor(*factor.least, true, false, faults);
        }
        const auto atLeast = node.scale->atLeast;
        if (atLeast && (atLeast->isNegative() || *atLeast > node.max))
            faults.error("set.at-least", {Param::num("points", core::format(*atLeast)),
                                          Param::num("max", core::format(node.max))});
    }

    void useThresholds(const core::Rule& rule)
    {
        for (const core::Threshold& each : rule.thresholds)
            m_usedAttributes.insert(each.attribute);
        rule.body->eachInner([this](const core::Rule& inner) { useThresholds(inner); });
    }

    void checkNode(const Node& node, FaultSink& faults)
    {
        useThresholds(*node.rule);
        node.rule->body->eachFrom([&](const core::FigureRef& ref, core::FigureUse use) {
            const auto of = known(ref, faults);
            if (!of)
                return;
            if (use.isCount ? *of == core::ValueOf::Ratio : use.of && *use.of != *of)
                wrongKind(ref, faults);
        });
        node.rule->body->eachZeroed([&](const std::string& code) {
            if (!isAbove(node, code))
                faults.error("set.zeroes-unknown", {Param::text("value", code)});
        });
        if (!node.ifNoneWhen)
            return;
        const int other = m_set.find(node.ifNoneWhen->code);
        const Node* when = other < 0 ? nullptr : &m_set.nodes[static_cast<std::size_t>(other)];
        if (when == nullptr || when == &node || !when->isScored() ||
            when->section != core::Section::Areas)
            faults.error("set.when-unknown", {Param::text("value", node.ifNoneWhen->code)});
    }

    bool isAbove(const Node& node, const std::string& code) const
    {
        for (int above = node.parent; above >= 0;
             above = m_set.nodes[static_cast<std::size_t>(above)].parent) {
            if (m_set.nodes[static_cast<std::size_t>(above)].code == code)
                return node.section == core::Section::Areas;
        }
        return false;
    }

    const IndexSet& m_set;
    std::vector<core::Problem>& m_problems;
    std::unordered_set<std::string> m_used; ///< figures
    std::unordered_set<std::string> m_usedAttributes;
    std::unordered_set<std::string> m_figureIds;
};

} // namespace

void checkBetween(const IndexSet& set, std::vector<core::Problem>& problems)
{
    BetweenCheck(set, problems).run();
}

void checkFrom(const core::ValueFrom& from, bool isRatio, FaultSink& faults)
{
    const bool hasParts = from.n.isSet() || from.d.isSet();
    if (from.whole.isSet() && (hasParts || from.hasFallback))
        faults.error("set.two-readings", {Param::text("figure", from.whole.figure),
                                          Param::text("last", from.d.figure)});
    if ((hasParts || from.hasFallback) && !isRatio)
        faults.error("set.parts-not-ratio");
    if (from.n.isSet() && from.n == from.d)
        faults.warning("set.same-figure", {Param::text("id", from.n.figure)});
    if (!from.hasFallback)
        return;
    const core::Fallback& fallback = from.fallback;
    if (from.d.isSet() || !fallback.last.isSet() || !fallback.last.last)
        faults.error("set.fallback");
    if (fallback.divide && (fallback.divide->isNegative() || fallback.divide->isZero()))
        faults.error("set.factor-range", {Param::num("times", core::format(*fallback.divide))});
    if (fallback.otherwise && fallback.otherwise->isNegative())
        faults.error("set.percent-range",
                     {Param::num("percent", core::format(*fallback.otherwise))});
}

void checkSharing(const IndexSet& set, const core::Rule& rule, FaultSink& faults)
{
    std::vector<std::pair<std::string, std::string>> fits;
    for (const core::Threshold& each : rule.thresholds) {
        checkFit(set, each.attribute, each.is, faults);
        checkFactor(each.times, false, true, faults);
        if (std::find(fits.begin(), fits.end(), std::pair(each.attribute, each.is)) != fits.end())
            faults.warning("set.threshold-unreached", {Param::text("attribute", each.attribute),
                                                       Param::text("value", each.is)});
        fits.emplace_back(each.attribute, each.is);
    }
    const core::ValueFrom* from = rule.body->from();
    if (from == nullptr)
        return;
    checkFrom(*from, core::valueKind(rule) == core::ValueOf::Ratio, faults);
    const core::FigureRef& shared = from->whole.isSet() ? from->whole
                                    : from->n.isSet()   ? from->n
                                                        : from->d;
    if (rule.source && shared.isSet())
        faults.error("set.two-readings",
                     {Param::text("figure", shared.figure), Param::text("last", "source")});
}

} // namespace engine
