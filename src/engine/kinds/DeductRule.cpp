#include "engine/kinds/DeductRule.h"

#include "engine/FigureWords.h"
#include "engine/FormulaScene.h"
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
    fields.list("events", events, [](core::RuleFields& inner, PointItem& event) {
        inner.text("id", event.id);
        inner.text("title", event.title);
        inner.points("points", event.points);
        inner.sinceFormat2([&event](core::RuleFields& own) {
            own.points("cap", event.cap);
            own.from(event.from);
            own.optionalText("zeroes", event.zeroes);
        });
    });
    fields.pointsOrZero("floor", floor);
}

void DeductRule::addSlots(core::SlotList& slots) const
{
    for (const PointItem& event : events)
        slots.addCount(event.id, event.title, event.from);
}

void DeductRule::eachFrom(
    const std::function<void(const core::FigureRef&, core::FigureUse)>& use) const
{
    for (const PointItem& event : events) {
        if (event.from.isSet())
            use(event.from, {{}, true});
    }
}

void DeductRule::eachZeroed(const std::function<void(const std::string&)>& use) const
{
    for (const PointItem& event : events) {
        if (!event.zeroes.empty())
            use(event.zeroes);
    }
}

/// One typed figure is enough; those of the set must all be there.
bool DeductRule::isMissing(core::FiguresView figures) const
{
    bool anyTyped = false;
    bool anyGiven = false;
    for (std::size_t i = 0; i < events.size() && i < core::Figures::maxSlots; ++i) {
        if (events[i].from.isSet() && !figures.has(i))
            return true;
        anyTyped = anyTyped || !events[i].from.isSet();
        anyGiven = anyGiven || (!events[i].from.isSet() && figures.has(i));
    }
    return anyTyped ? !anyGiven : events.empty();
}

void DeductRule::apply(RuleRun& run) const
{
    if (isMissing(run.figures()))
        run.flag(Flag::FigureMissing);
    const bool isCapped = std::any_of(events.begin(), events.end(),
                                      [](const PointItem& event) { return event.cap.has_value(); });
    const auto [lost, scale] = isCapped ? cappedLoss(run) : run.sumOfProducts(events, 0);
    if (run.isPrevented())
        return;
    for (std::size_t i = 0; i < events.size() && i < core::Figures::maxSlots; ++i) {
        if (run.figures().has(i) && !run.figures().at(i).isZero())
            run.zero(events[i].zeroes);
    }
    const core::Int128 lowest = core::Int128(floor.units()) * scale;
    const core::Int128 left = core::Int128(start.value_or(run.max()).units()) * scale - lost;
    if (floor.isNegative()) // only in a part of `sum`, which may cost more than it brings
        return run.done(
            Ratio(std::min(std::max(left, lowest), core::Int128(run.max().units()) * scale),
                  core::Int128(scale) * Points::scale));
    run.doneUnits(std::max(left, lowest), scale);
}

/// Σ min(count · points, cap), like RuleRun::sumOfProducts.
RuleRun::ScaledSum DeductRule::cappedLoss(RuleRun& run) const
{
    constexpr std::int64_t scale = powerOfTen(core::Decimal::maxDecimals);
    RuleRun::ScaledSum result{0, scale};
    for (std::size_t i = 0; i < events.size() && i < core::Figures::maxSlots; ++i) {
        const auto count = run.figures().get(i);
        if (!count)
            continue;
        if (count->isNegative())
            run.flag(Flag::Negative);
        core::Int128 lost = core::Int128(count->mantissa()) *
                            powerOfTen(core::Decimal::maxDecimals - count->decimals()) *
                            events[i].points.units();
        if (events[i].cap)
            lost = std::min(lost, core::Int128(events[i].cap->units()) * scale);
        result.sum += lost;
    }
    return result;
}

void DeductRule::check(RuleCheck& check) const
{
    if (start)
        check.points(*start, "start");
    if (!floor.isNegative() || !check.isPart())
        check.points(floor, "floor");
    if (!check.notEmpty(events.size(), "events"))
        return;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const PointItem& event = events[i];
        check.named(event.id, event.title, i);
        check.notNegative(event.points, event.id);
        check.decimals(event.points);
        if (check.format() > 1)
            check.reserved(event.id);
        if (event.cap && (event.cap->units() <= 0 || *event.cap < event.points))
            check.faults().error("set.event-cap",
                                 {core::Param::text("id", event.id),
                                  core::Param::num("cap", core::format(*event.cap))});
        // One event may well cost more than there is; but it is the commonest slip in real sets.
        // A part below 0 has that much to take from, too.
        if (event.points > (check.isPart() ? check.max() - std::min(floor, Points()) : check.max()))
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
        auto lost = product(line.figures().at(i), events[i].points);
        const bool isHeld = events[i].cap && lost && *lost > Ratio::of(*events[i].cap);
        const std::string taken = number(line.figures().at(i)) + " × " + number(events[i].points);
        text +=
            " − " + (isHeld ? line.say("min(", "min(") + taken + "; " + number(*events[i].cap) + ')'
                            : taken);
        if (isHeld)
            lost = Ratio::of(*events[i].cap);
        left = left && lost ? core::subtract(*left, *lost) : std::nullopt;
    }
    if (!any && first == max)
        return line.to(line.say("không bị trừ", "nothing deducted"));
    return line.to((any ? text + line.equals(left) : text) + line.held(left, floor, max));
}

std::string DeductRule::figures(core::FiguresView figures, core::Language) const
{
    return listWord(figures, events.size(), "/");
}

std::string DeductRule::title(core::Language language) const
{
    return say(language, "trừ theo lỗi", "deductions");
}

std::vector<RuleRow> DeductRule::table(const core::Node& node, core::FiguresView,
                                       core::Language language) const
{
    return {{say(language, "khởi điểm", "starts at"), number(start.value_or(node.max))},
            {say(language, "thấp nhất", "at least"), number(floor)}};
}

std::string DeductRule::worth(std::size_t slot) const
{
    return number(-events[slot].points);
}

std::optional<SheetFormula> DeductRule::formula(const FormulaScene& scene) const
{
    if (!scene.areThere(0, events.size()))
        return std::nullopt;
    std::vector<std::string> sound;
    std::vector<std::string> given;
    std::vector<std::string> lost;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events[i].from.isSet())
            sound.push_back(scene.given(i));
        else
            given.push_back(scene.given(i));
        sound.push_back(scene.notNegative(i));
        const std::string loss = scene.cell(i).number + '*' + constant(events[i].points);
        lost.push_back(events[i].cap ? "MIN(" + constant(*events[i].cap) + ',' + loss + ')' : loss);
    }
    if (!given.empty())
        sound.push_back(anyOf(given));
    const Points lowest = floor.isNegative() ? floor : std::max(floor, Points());
    return SheetFormula{"MIN(" + constant(scene.max()) + ",MAX(" + constant(lowest) + ',' +
                            constant(start.value_or(scene.max())) + '-' + sumOf(lost) + "))",
                        allOf(sound)};
}

} // namespace engine
