#include "engine/Check.h"

#include "core/Codes.h"
#include "core/DateText.h"
#include "core/HiddenLetter.h"
#include "core/NumberText.h"
#include "engine/CheckBetween.h"
#include "engine/CheckRule.h"
#include "engine/CheckTotals.h"
#include "engine/RuleValue.h"

#include <algorithm>
#include <unordered_set>

namespace engine {

using core::IndexSet;
using core::Node;
using core::Param;
using core::Points;

namespace {

constexpr int firstYear = 1945;
constexpr int lastYear = 2999;

class SetCheck {
public:
    explicit SetCheck(const IndexSet& set)
        : m_set(set), m_decimals(std::clamp(set.decimals, 0, Points::maxDecimals))
    {}

    std::vector<core::Problem> run()
    {
        checkHead();
        checkClasses();
        checkTotals(m_set, m_problems);
        for (std::size_t i = 0; i < m_set.nodes.size(); ++i) {
            if (m_set.nodes[i].section != core::Section::Figures)
                checkNode(static_cast<int>(i));
        }
        checkBetween(m_set, m_problems);
        return std::move(m_problems);
    }

private:
    FaultSink at(std::string place) { return FaultSink(m_problems, std::move(place)); }

    void checkHead()
    {
        FaultSink faults = at("");
        if (!isCode(m_set.id))
            faults.error("set.id-malformed", {Param::text("id", m_set.id)});
        if (isBlank(m_set.title))
            faults.error("set.title-empty");
        else if (const auto letter = core::hiddenLetter(m_set.title, core::TextLines::Name))
            faults.warning("set.hidden-letter", {Param::text("letter", core::letterName(*letter))});
        if (m_set.year < firstYear || m_set.year > lastYear)
            faults.error("set.year", {Param::num("year", m_set.year)});
        if (m_set.decimals != m_decimals)
            faults.error("set.decimals", {Param::num("decimals", m_set.decimals)});
        checkMax(m_set.max, faults);
        checkCalendar(faults);
        if (m_set.areas.empty()) {
            faults.error("set.no-areas");
            return;
        }
        Points sum;
        for (const int area : m_set.areas)
            sum += node(area).max;
        if (sum != m_set.max)
            faults.error(core::codes::setMaxMismatch, sumAndMax(sum, m_set.max));
    }

    /// A day that is both off and worked counts as worked.
    void checkCalendar(FaultSink& faults)
    {
        const std::vector<int>& holidays = m_set.calendar.holidays();
        for (const int day : m_set.calendar.workdays()) {
            if (m_set.hasCalendar && std::binary_search(holidays.begin(), holidays.end(), day))
                faults.warning("set.day-twice",
                               {Param::text("day", core::dateText(core::isoDate(day)))});
        }
    }

    void checkClasses()
    {
        if (m_set.classes.empty())
            at("").error("set.class-empty");
        std::vector<Border> borders;
        for (const core::UnitClass& each : m_set.classes)
            borders.push_back({each.from.has_value(), each.from.value_or(core::Decimal()), false});

        std::unordered_set<std::string> ids;
        for (std::size_t i = 0; i < m_set.classes.size(); ++i) {
            const core::UnitClass& each = m_set.classes[i];
            FaultSink faults = at(element("classes", i));
            if (!isId(each.id))
                faults.error("set.id-malformed", {Param::text("id", each.id)});
            else if (!ids.insert(each.id).second)
                faults.error("set.class-duplicate", {Param::text("id", each.id)});
            if (isBlank(each.title))
                faults.error("set.title-empty", {Param::text("id", each.id)});
            if (each.from)
                checkPercent(*each.from, faults);
            switch (borderFault(borders, i)) {
            case BorderFault::None:
                break;
            case BorderFault::Overlap:
                faults.error("set.class-overlap", {Param::text("id", each.id)});
                break;
            case BorderFault::Order:
                faults.error("set.class-order", {Param::text("id", each.id)});
                break;
            case BorderFault::Gap:
                faults.error("set.class-gap", {Param::text("id", each.id)});
                break;
            }
        }
    }

    void checkNode(int index)
    {
        const Node& own = node(index);
        // The program's own: a section is checked as a whole, decisions have nothing to check.
        if (own.section != core::Section::Areas && !own.extra)
            return;
        FaultSink faults = at(own.code.empty() ? path(index) : own.code);
        if (!isCode(own.code))
            faults.error("set.code-malformed", {Param::text("code", own.code)});
        else if (own.code == core::bonusCode || own.code == core::penaltyCode)
            faults.error("set.code-reserved", {Param::text("code", own.code)});
        if (!own.code.empty() && !m_codes.insert(own.code).second)
            faults.error("set.code-duplicate", {Param::text("code", own.code)});
        if (isBlank(own.title))
            faults.error("set.title-empty");
        if (own.depth > IndexSet::maxDepth)
            faults.error("set.depth", {Param::num("limit", IndexSet::maxDepth)});
        checkMax(own.max, faults);
        if (own.roundTo)
            checkRoundTo(own, faults);
        if (own.isScored())
            checkRule(m_set, own, faults);
        else
            checkSum(index, faults);
    }

    static void checkRoundTo(const Node& own, FaultSink& faults)
    {
        const Points step = *own.roundTo;
        if (step.units() <= 0 || own.max.units() % step.units() != 0)
            faults.error("set.round-to", {Param::num("roundTo", core::format(step)),
                                          Param::num("max", core::format(own.max))});
    }

    void checkSum(int index, FaultSink& faults)
    {
        const Node& own = node(index);
        if (own.end == index + 1) {
            faults.error("set.empty-list", {Param::text("list", "items")});
            return;
        }
        Points sum;
        for (int child = index + 1; child < own.end; child = node(child).end)
            sum += node(child).max;
        if (sum != own.max)
            faults.error(core::codes::setSumMismatch, sumAndMax(sum, own.max));
    }

    void checkMax(Points max, FaultSink& faults)
    {
        if (max.units() <= 0)
            faults.error("set.max-not-positive", {Param::num("max", core::format(max))});
        checkDecimals(max, faults);
    }

    void checkDecimals(Points points, FaultSink& faults)
    {
        if (!hasDecimals(points, m_decimals)) {
            faults.warning("set.decimals-too-fine", {Param::num("points", core::format(points)),
                                                     Param::num("decimals", m_decimals)});
        }
    }

    static void checkPercent(core::Decimal percent, FaultSink& faults)
    {
        if (percent.isNegative() || core::Ratio::of(percent) > core::Ratio(100))
            faults.error("set.percent-range", {Param::num("percent", core::format(percent))});
    }

    static std::vector<Param> sumAndMax(Points sum, Points max)
    {
        return {Param::num("sum", core::format(sum)), Param::num("max", core::format(max))};
    }

    /// Where a node without a code is: "areas[0].items[2]".
    std::string path(int index) const
    {
        const Node& own = node(index);
        std::size_t place = 0;
        if (own.extra) {
            for (int i = own.parent + 1; i < index; ++i)
                ++place;
            return std::string(own.section == core::Section::Bonus ? core::bonusCode
                                                                   : core::penaltyCode) +
                   '.' + element("items", place);
        }
        if (own.isArea()) {
            while (m_set.areas[place] != index)
                ++place;
            return element("areas", place);
        }
        for (int sibling = own.parent + 1; sibling < index; sibling = node(sibling).end)
            ++place;
        return path(own.parent) + '.' + element("items", place);
    }

    const Node& node(int index) const { return m_set.nodes[static_cast<std::size_t>(index)]; }

    const IndexSet& m_set;
    int m_decimals; ///< the set's, within what points can have
    std::unordered_set<std::string> m_codes;
    std::vector<core::Problem> m_problems;
};

} // namespace

std::vector<core::Problem> checkSet(const IndexSet& set)
{
    return SetCheck(set).run();
}

} // namespace engine
