#include "engine/CheckTotals.h"

#include "core/NumberText.h"
#include "engine/CheckRule.h"
#include "engine/RuleValue.h"

#include <algorithm>
#include <map>
#include <set>

namespace engine {

using core::ClassCondition;
using core::ClassEffect;
using core::ExtraSection;
using core::IndexSet;
using core::Node;
using core::Param;
using core::Points;
using core::Quota;

namespace {

class TotalsCheck {
public:
    TotalsCheck(const IndexSet& set, std::vector<core::Problem>& problems)
        : m_set(set), m_problems(problems)
    {}

    void run()
    {
        checkClassRules();
        checkSection(m_set.bonusCap, m_set.bonus, core::bonusCode);
        checkSection(m_set.penaltyCap, m_set.penalty, core::penaltyCode);
        checkTotal();
        checkQuotas();
    }

private:
    FaultSink at(std::string place) { return FaultSink(m_problems, std::move(place)); }
    const Node& node(int index) const { return m_set.nodes[static_cast<std::size_t>(index)]; }
    bool isLast(int place) const { return place + 1 == static_cast<int>(m_set.classes.size()); }

    static void checkPercent(core::Decimal percent, FaultSink& faults)
    {
        if (percent.isNegative() || core::Ratio::of(percent) > core::Ratio(100))
            faults.error("set.percent-range", {Param::num("percent", core::format(percent))});
    }

    void checkDecimals(Points points, FaultSink& faults) const
    {
        const int decimals = std::clamp(m_set.decimals, 0, Points::maxDecimals);
        if (!hasDecimals(points, decimals))
            faults.warning("set.decimals-too-fine", {Param::num("points", core::format(points)),
                                                     Param::num("decimals", decimals)});
    }

    void checkClassRules()
    {
        for (std::size_t i = 0; i < m_set.classRules.size(); ++i) {
            const core::ClassRule& rule = m_set.classRules[i];
            FaultSink faults = at(element("classRules", i));
            if (m_set.findClass(rule.unitClass) < 0)
                faults.error("set.class-rule-unknown", {Param::text("class", rule.unitClass)});
            else if (!rule.isShort() && isLast(m_set.findClass(rule.unitClass)))
                faults.warning("set.class-rule-last", {Param::text("class", rule.unitClass)});
            for (const ClassCondition& condition : rule.all)
                checkCondition(condition, faults);
        }
    }

    void checkCondition(const ClassCondition& condition, FaultSink& faults)
    {
        const int found = condition.code.empty() ? -1 : m_set.find(condition.code);
        switch (condition.kind) {
        case ClassCondition::Kind::Area:
            if (found < 0 || !node(found).isArea())
                faults.error("set.class-rule-unknown", {Param::text("area", condition.code)});
            break;
        case ClassCondition::Kind::Item:
            if (found < 0 || node(found).section != core::Section::Areas || node(found).isArea())
                faults.error("set.class-rule-unknown", {Param::text("item", condition.code)});
            break;
        case ClassCondition::Kind::Figure:
            if (m_set.figureLeaf(condition.code) < 0)
                faults.error("set.class-rule-unknown", {Param::text("figure", condition.code)});
            return;
        case ClassCondition::Kind::NoZero:
            return;
        }
        if (condition.from)
            checkPercent(*condition.from, faults);
    }

    void checkSection(Points cap, const ExtraSection& section, std::string_view code)
    {
        FaultSink faults = at(std::string(code));
        if (cap.isNegative())
            faults.error("set.cap", {Param::num("cap", core::format(cap))});
        checkDecimals(cap, faults);
        if (!section.hasItems())
            return;
        // Of a group only the highest counts.
        std::map<std::string_view, Points> groups;
        Points sum;
        for (int i = section.root + 1; i < node(section.root).end; ++i) {
            const Node& item = node(i);
            checkItem(item);
            const Points most = std::clamp(item.max, Points(), Points::fromUnits(Points::maxUnits));
            if (item.extra->group.empty()) {
                sum += most;
                continue;
            }
            Points& best = groups[item.extra->group];
            sum += std::max(most, best) - best;
            best = std::max(most, best);
        }
        // Legal, but said: not all of it can be reached.
        if (section.isCapped && !cap.isNegative() && sum > cap)
            faults.warning("set.cap-exceeded", {Param::num("sum", core::format(sum)),
                                                Param::num("cap", core::format(cap))});
    }

    void checkItem(const Node& item)
    {
        FaultSink faults = at(item.code);
        const core::ExtraItem& extra = *item.extra;
        if (!extra.group.empty() && !isId(extra.group))
            faults.error("set.id-malformed", {Param::text("id", extra.group)});
        if (!extra.item.empty() && !extra.namesItem()) {
            const int lost = m_set.find(extra.item);
            if (lost < 0 || !node(lost).isScored() || node(lost).section != core::Section::Areas)
                faults.error("set.lost-unknown", {Param::text("item", extra.item)});
        }
        if (item.slots.size() > core::Figures::maxSlots && extra.namesItem()) {
            faults.error("set.too-many-figures",
                         {Param::num("count", static_cast<long long>(item.slots.size())),
                          Param::num("limit", static_cast<long long>(core::Figures::maxSlots))});
        }
        const bool hasOwnItem =
            extra.namesItem() &&
            std::count_if(item.slots.begin(), item.slots.end(), [](const core::FigureSlot& slot) {
                return slot.key == core::itemKey;
            }) > 1;
        if (hasOwnItem)
            faults.error("set.id-reserved", {Param::text("id", std::string(core::itemKey))});
        const bool namesClass = extra.effect.kind == ClassEffect::Kind::Cap ||
                                extra.effect.kind == ClassEffect::Kind::Force;
        if (namesClass && m_set.findClass(extra.effect.to) < 0)
            faults.error("set.effect-unknown", {Param::text("class", extra.effect.to)});
        else if (extra.effect.kind == ClassEffect::Kind::Cap &&
                 m_set.findClass(extra.effect.to) == 0)
            faults.warning("set.effect-nothing", {Param::text("class", extra.effect.to)});
    }

    void checkTotal()
    {
        const core::TotalRule& total = m_set.total;
        FaultSink faults = at("total");
        for (const auto& points : {total.floor, total.ceiling, total.base}) {
            if (points)
                checkDecimals(*points, faults);
        }
        if (total.floor && total.ceiling && *total.floor > *total.ceiling) {
            faults.error("set.total-order", {Param::num("floor", core::format(*total.floor)),
                                             Param::num("ceiling", core::format(*total.ceiling))});
        }
        if (total.base && total.base->units() <= 0)
            faults.error("set.base-not-positive", {Param::num("base", core::format(*total.base))});
        else if (total.base && !m_set.bonusInIndex)
            faults.error("set.base-without-bonus");
        if (m_set.indexScale && (m_set.indexScale->isNegative() || m_set.indexScale->isZero()))
            at("indexScale")
                .error("set.index-scale",
                       {Param::num("indexScale", core::format(*m_set.indexScale))});
    }

    void checkQuotas()
    {
        int above = -1;
        std::set<int> seen;
        for (std::size_t i = 0; i < m_set.quotas.size(); ++i) {
            const Quota& quota = m_set.quotas[i];
            FaultSink faults = at(element("quotas", i));
            checkPercent(quota.share, faults);
            const int place = m_set.findClass(quota.unitClass);
            if (place < 0) {
                faults.error("set.quota-unknown", {Param::text("class", quota.unitClass)});
            } else {
                if (isLast(place))
                    faults.error("set.quota-last", {Param::text("class", quota.unitClass)});
                if (!seen.insert(place).second)
                    faults.error("set.quota-twice", {Param::text("class", quota.unitClass)});
                else if (place < above)
                    faults.error("set.quota-order", {Param::text("class", quota.unitClass)});
                above = std::max(above, place);
            }
            if (quota.of == Quota::Of::AtLeast)
                checkAtLeast(quota, place, faults);
            checkOrder(quota, faults);
        }
    }

    void checkAtLeast(const Quota& quota, int place, FaultSink& faults)
    {
        const int least = m_set.findClass(quota.atLeast);
        if (least < 0)
            faults.error("set.quota-unknown", {Param::text("atLeast", quota.atLeast)});
        else if (place >= 0 && !isLast(place) && least < place)
            faults.error("set.quota-at-least", {Param::text("class", quota.unitClass),
                                                Param::text("atLeast", quota.atLeast)});
    }

    void checkOrder(const Quota& quota, FaultSink& faults)
    {
        std::set<std::pair<int, std::string>> keys;
        for (const Quota::Key& key : quota.order) {
            if (!keys.insert({static_cast<int>(key.kind), key.area}).second)
                faults.error("set.quota-key-twice");
            if (key.kind != Quota::Key::Kind::Area)
                continue;
            const int area = key.area.empty() ? -1 : m_set.find(key.area);
            if (area < 0 || !node(area).isArea())
                faults.error("set.quota-unknown", {Param::text("area", key.area)});
        }
    }

    const IndexSet& m_set;
    std::vector<core::Problem>& m_problems;
};

} // namespace

void checkTotals(const IndexSet& set, std::vector<core::Problem>& problems)
{
    TotalsCheck(set, problems).run();
}

} // namespace engine
