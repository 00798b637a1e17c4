#include "engine/kinds/ChecklistRule.h"

#include "engine/FigureWords.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"

#include <algorithm>

namespace engine {

using core::Figures;
using core::Points;
using core::Ratio;

constinit const core::RuleKind ChecklistRule::row{
    .name = "checklist", .make = make, .input = core::RuleInput::Ticks};

void ChecklistRule::describe(core::RuleFields& fields)
{
    describeItems(fields, "items", items);
}

void ChecklistRule::addSlots(core::SlotList& slots) const
{
    for (const PointItem& item : items)
        slots.add(item.id, item.title, core::FigureSlot::Kind::Tick, 0);
}

void ChecklistRule::apply(RuleRun& run) const
{
    const Figures& figures = run.figures();
    if (figures.empty())
        return run.flag(Flag::FigureMissing);
    Points sum;
    for (std::size_t i = 0; i < items.size() && i < Figures::maxSlots; ++i) {
        if (!figures.has(i) || figures.at(i).isZero())
            continue;
        if (figures.at(i) != core::Decimal::whole(1))
            return run.flag(Flag::BadTick);
        sum += items[i].points;
    }
    run.doneUnits(sum.units(), 1);
}

void ChecklistRule::check(RuleCheck& check) const
{
    if (!check.notEmpty(items.size(), "items"))
        return;
    Points sum;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const PointItem& item = items[i];
        check.named(item.id, item.title, i);
        check.points(item.points, item.id);
        sum += std::clamp(item.points, Points(), Points::fromUnits(Points::maxUnits));
    }
    check.reaches(Ratio::of(sum));
}

std::string ChecklistRule::line(const RuleLine& line) const
{
    std::string sum;
    Points points;
    int ticked = 0;
    for (std::size_t i = 0; i < items.size() && i < Figures::maxSlots; ++i) {
        if (!line.figures().has(i) || line.figures().at(i).isZero())
            continue;
        sum += (ticked == 0 ? "" : " + ") + number(items[i].points);
        points += items[i].points;
        ++ticked;
    }
    const std::string count =
        std::to_string(ticked) + '/' + std::to_string(items.size()) + line.say(" mục", " items");
    if (ticked == 0)
        return line.to(count);
    const bool asItIs = points == line.result().points;
    const std::string held = line.held(Ratio::of(points), Points(), line.node().max);
    if (ticked == 1)
        return asItIs ? count + ": " + line.points() : line.to(count + ": " + sum + held);
    if (asItIs)
        return count + ": " + sum + " = " + line.points();
    return line.to(count + ": " + sum + " = " + number(points) + held);
}

std::string ChecklistRule::figures(const Figures& figures, core::Language) const
{
    // Which ones, where it is some of them.
    std::string ticked;
    std::size_t count = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!figures.has(i) || figures.at(i).isZero())
            continue;
        ticked += (count++ == 0 ? ": " : ";") + std::to_string(i + 1);
    }
    const bool isSome = count > 0 && count < items.size();
    return sumWord(figures, items.size()) + '/' + std::to_string(items.size()) +
           (isSome ? ticked : std::string());
}

std::string ChecklistRule::title(core::Language language) const
{
    return say(language, "bảng kiểm cộng dồn", "checklist");
}

std::string ChecklistRule::worth(std::size_t slot) const
{
    return number(items[slot].points);
}

} // namespace engine
