#include "engine/Classes.h"

#include "engine/RuleValue.h"

#include <algorithm>

namespace engine {

using core::ClassCondition;
using core::ClassEffect;
using core::IndexSet;
using core::Int128;

namespace {

constexpr std::array<std::string_view, 6> stepNames = {"rule",  "demote", "cap",
                                                       "force", "quota",  "tie"};

/// points / whole · 100 ≥ from
bool reaches(core::Points points, core::Points whole, core::Decimal from)
{
    return Int128(points.units()) * 100 * powerOfTen(from.decimals()) >=
           Int128(from.mantissa()) * whole.units();
}

bool hasNoZero(const IndexSet& set, const UnitResult& unit)
{
    return std::none_of(set.leaves.begin(), set.leaves.end(),
                        [&](int leaf) { return isAtZero(set, unit, leaf); });
}

/// What does not apply forbids nothing.
bool reachesIndex(const NodeResult& node, const ClassCondition& condition)
{
    return node.applicable.isZero() || !condition.from ||
           reaches(node.points, node.applicable, *condition.from);
}

/// One that was not entered is a miss.
bool meetsFigure(int leaf, const UnitResult& unit, const ClassCondition& condition)
{
    if (!unit.consequences)
        return false;
    const std::vector<AskedFigure>& figures = unit.consequences->figures;
    const auto found = std::find_if(figures.begin(), figures.end(),
                                    [leaf](const AskedFigure& each) { return each.leaf == leaf; });
    return found != figures.end() &&
           (!condition.from || compare(found->value, *condition.from) >= 0) &&
           (!condition.upTo || compare(found->value, *condition.upTo) <= 0);
}

} // namespace

std::string_view stepName(ClassStep step)
{
    return stepNames[static_cast<std::size_t>(step)];
}

void GivenClass::move(ClassStep step, int to, int cause)
{
    if (to == place)
        return;
    moves.push_back({step, place, to, cause});
    place = to;
}

ClassTable::ClassTable(const IndexSet& set)
    : m_set(set), m_last(static_cast<int>(set.classes.size()) - 1)
{
    for (std::size_t i = 0; i < set.classRules.size(); ++i) {
        const core::ClassRule& rule = set.classRules[i];
        for (const ClassCondition& condition : rule.all) {
            const int node = condition.code.empty() ? -1 : set.find(condition.code);
            m_bars.push_back(
                {set.findClass(rule.unitClass), static_cast<int>(i), node, &condition});
        }
    }
}

int ClassTable::byPoints(const UnitResult& unit) const
{
    for (int i = 0; i < m_last; ++i) {
        const auto& from = m_set.classes[static_cast<std::size_t>(i)].from;
        if (!from || reaches(unit.total, unit.whole(), *from))
            return i;
    }
    return m_last;
}

bool ClassTable::meets(const Bar& bar, const UnitResult& unit) const
{
    switch (bar.condition->kind) {
    case ClassCondition::Kind::NoZero:
        return hasNoZero(m_set, unit);
    case ClassCondition::Kind::Figure:
        return meetsFigure(m_set.figureLeaf(bar.condition->code), unit, *bar.condition);
    case ClassCondition::Kind::Area:
    case ClassCondition::Kind::Item:
        break;
    }
    // A faulty draft may name what is not there.
    return bar.node < 0 ||
           reachesIndex(unit.nodes[static_cast<std::size_t>(bar.node)], *bar.condition);
}

bool ClassTable::meets(const IndexSet& set, const ClassCondition& condition, const UnitResult& unit)
{
    const int node = condition.code.empty() ? -1 : set.find(condition.code);
    return ClassTable(set).meets(Bar{-1, 0, node, &condition}, unit);
}

const ClassTable::Bar* ClassTable::barAt(int place, const UnitResult& unit) const
{
    const auto found = std::find_if(m_bars.begin(), m_bars.end(), [&](const Bar& bar) {
        return bar.place == place && !meets(bar, unit);
    });
    return found == m_bars.end() ? nullptr : &*found;
}

GivenClass ClassTable::give(const UnitResult& unit) const
{
    GivenClass given;
    given.place = given.byPoints = byPoints(unit);
    int cause = -1;
    int place = given.place;
    for (; place < m_last; ++place) {
        const Bar* bar = barAt(place, unit);
        if (bar == nullptr)
            break;
        if (cause < 0)
            cause = bar->rule;
    }
    given.move(ClassStep::Rule, place, cause);
    if (unit.consequences && !unit.consequences->effects.empty())
        applyEffects(given, unit);
    return given;
}

void ClassTable::applyEffects(GivenClass& given, const UnitResult& unit) const
{
    const std::vector<int>& nodes = unit.consequences->effects;
    const auto effect = [this](int node) -> const ClassEffect& {
        return m_set.nodes[static_cast<std::size_t>(node)].extra->effect;
    };
    int down = 0;
    int first = -1;
    for (const int node : nodes) {
        if (effect(node).kind != ClassEffect::Kind::Demote)
            continue;
        down = std::min(down + effect(node).by, m_last);
        first = first < 0 ? node : first;
    }
    given.move(ClassStep::Demote, std::min(given.place + down, m_last), first);
    for (const auto kind : {ClassEffect::Kind::Cap, ClassEffect::Kind::Force}) {
        int lowest = -1;
        int cause = -1;
        for (const int node : nodes) {
            const int place = effect(node).kind == kind ? m_set.findClass(effect(node).to) : -1;
            if (place > lowest) {
                lowest = place;
                cause = node;
            }
        }
        if (lowest < 0)
            continue;
        if (kind == ClassEffect::Kind::Force) {
            given.isForced = true;
            given.move(ClassStep::Force, lowest, cause);
        } else {
            given.move(ClassStep::Cap, std::max(given.place, lowest), cause);
        }
    }
}

bool isAtZero(const IndexSet& set, const UnitResult& unit, int leaf)
{
    const NodeResult& result = unit.nodes[static_cast<std::size_t>(leaf)];
    return set.nodes[static_cast<std::size_t>(leaf)].section == core::Section::Areas &&
           !result.applicable.isZero() && result.points <= core::Points();
}

} // namespace engine
