#include "engine/kinds/DeductRule.h"

#include "engine/FigureWords.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"

#include <algorithm>

namespace engine {

using core::Points;
using core::Ratio;

constinit const core::RuleKind DeductRule::row{.name = "deduct", .make = make};

void DeductRule::describe(core::RuleFields& fields)
{
    fields.points("start", start);
    describeItems(fields, "events", events);
    fields.pointsOrZero("floor", floor);
}

void DeductRule::addSlots(core::SlotList& slots) const
{
    for (const PointItem& event : events)
        slots.addCount(event.id, event.title);
}

void DeductRule::apply(RuleRun& run) const
{
    if (run.figures().empty())
        return run.flag(Flag::FigureMissing);
    const auto [lost, scale] = run.sumOfProducts(events, 0);
    if (run.hasFlags())
        return;
    const core::Int128 lowest = core::Int128(floor.units()) * scale;
    const core::Int128 left = core::Int128(start.value_or(run.max()).units()) * scale - lost;
    run.doneUnits(std::max(left, lowest), scale);
}

void DeductRule::check(RuleCheck& check) const
{
    if (start)
        check.points(*start, "start");
    check.points(floor, "floor");
    if (!check.notEmpty(events.size(), "events"))
        return;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const PointItem& event = events[i];
        check.named(event.id, event.title, i);
        check.notNegative(event.points, event.id);
        check.decimals(event.points);
        // One event may well cost more than there is; but it is the commonest slip in real sets.
        if (event.points > check.max())
            check.faults().warning("set.points-above-max", check.aboveMax(event.points, event.id));
    }
}

std::string DeductRule::line(const RuleLine& line) const
{
    const Points max = line.node().max;
    const Points first = start.value_or(max);
    std::string text = number(first);
    std::optional<Ratio> left = Ratio::of(first);
    bool any = false;
    for (std::size_t i = 0; i < events.size() && i < core::Figures::maxSlots; ++i) {
        if (!line.figures().has(i) || line.figures().at(i).isZero())
            continue;
        any = true;
        text += " − " + number(line.figures().at(i)) + " × " + number(events[i].points);
        const auto lost = product(line.figures().at(i), events[i].points);
        left = left && lost ? core::subtract(*left, *lost) : std::nullopt;
    }
    if (!any && first == max)
        return line.to(line.say("không bị trừ", "nothing deducted"));
    return line.to((any ? text + line.equals(left) : text) +
                   line.held(left, std::max(floor, Points()), max));
}

std::string DeductRule::figures(const core::Figures& figures, core::Language) const
{
    return listWord(figures, events.size(), "/");
}

std::string DeductRule::title(core::Language language) const
{
    return say(language, "trừ theo lỗi", "deductions");
}

std::vector<RuleRow> DeductRule::table(const core::Node& node, const core::Figures&,
                                       core::Language language) const
{
    return {{say(language, "khởi điểm", "starts at"), number(start.value_or(node.max))},
            {say(language, "thấp nhất", "at least"), number(floor)}};
}

std::string DeductRule::worth(std::size_t slot) const
{
    return number(-events[slot].points);
}

} // namespace engine
