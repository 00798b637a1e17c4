#include "engine/kinds/StepsRule.h"

#include "engine/FigureWords.h"
#include "engine/FormulaScene.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"
#include "engine/kinds/DayFields.h"
#include "engine/kinds/ValueFields.h"

#include <algorithm>

namespace engine {

using core::Int128;
using core::Points;
using core::Ratio;

constinit const core::RuleKind StepsRule::row{
    .name = "steps", .make = make, .mayDraw = true, .format = 2, .hasThresholds = true};

void StepsRule::describe(core::RuleFields& fields)
{
    fields.of(of, anyValue);
    describeDays(fields, days);
    describeFrom(fields, shared);
    fields.decimal("from", start);
    fields.points("base", base);
    fields.decimal("size", size);
    fields.points("each", each);
    fields.points("most", most);
    fields.object("first", first.isThere, [this](core::RuleFields& inner) {
        inner.decimal("upTo", first.upTo);
        inner.points("points", first.points);
    });
}

std::vector<core::Decimal> StepsRule::borders() const
{
    std::vector<core::Decimal> found = {start};
    if (first.isThere)
        found.push_back(first.upTo);
    return found;
}

void StepsRule::addSlots(core::SlotList& slots) const
{
    slots.addValue(of, days, shared);
}

std::optional<Int128> StepsRule::stepsTo(const Ratio& value, const Ratio& moved) const
{
    if (size.isNegative() || size.isZero()) // a faulty draft
        return std::nullopt;
    const auto over = core::subtract(value, moved);
    const auto steps = over ? core::divide(*over, Ratio::of(size)) : std::nullopt;
    return steps ? std::optional(steps->numerator() / steps->denominator()) : std::nullopt;
}

void StepsRule::apply(RuleRun& run) const
{
    const Value value = run.take(of, days, shared);
    if (!value.known())
        return;
    if (value.fixed)
        return run.doneUnits(value.fixed->units(), 1);
    const Ratio unmoved = run.unmoved(value.value);
    if (first.isThere && compare(unmoved, first.upTo) <= 0)
        return run.doneUnits(first.points.units(), 1);
    if (compare(unmoved, start) < 0)
        return run.doneUnits(base.units(), 1);
    const auto moved = core::multiply(Ratio::of(start), run.times());
    const auto steps = moved ? stepsTo(value.value, *moved) : std::nullopt;
    Int128 points = 0;
    if (!steps || __builtin_mul_overflow(*steps, Int128(each.units()), &points) ||
        __builtin_add_overflow(points, Int128(base.units()), &points))
        return run.flag(Flag::Overflow);
    run.doneUnits(std::min(points, Int128(most.value_or(run.max()).units())), 1);
}

void StepsRule::check(RuleCheck& check) const
{
    if (size.isNegative() || size.isZero())
        check.faults().error("set.size-not-positive",
                             {core::Param::num("size", core::format(size))});
    if (each.isZero())
        check.faults().error("set.each-zero");
    check.points(base, "base");
    if (most)
        check.points(*most, "most");
    check.days(days);
    if (first.isThere) {
        check.points(first.points, "first");
        if (Ratio::of(first.upTo) < Ratio::of(start) && !(first.points == base))
            check.faults().warning("set.first-below-from",
                                   {core::Param::num("upTo", core::format(first.upTo)),
                                    core::Param::num("from", core::format(start))});
    }
    Points best = each.isNegative() ? base : most.value_or(check.max());
    if (first.isThere)
        best = std::max(best, first.points);
    check.reaches(Ratio::of(best));
}

std::string StepsRule::line(const RuleLine& line) const
{
    const Value own = line.valueOf(of, days, shared);
    const Ratio& value = own.value;
    const std::string begin = line.value(of, days, shared) + line.over100(false) + line.moved();
    if (own.fixed)
        return line.to(begin);
    const Ratio unmoved = line.unmoved(value);
    if (first.isThere && compare(unmoved, first.upTo) <= 0)
        return line.to(begin + std::string(arrow) + line.say("không quá ", "at most ") +
                       line.border(first.upTo) + unitSign(of, line.language()));
    if (compare(unmoved, start) < 0)
        return line.to(begin + std::string(arrow) + line.say("dưới ", "below ") +
                       line.border(start) + unitSign(of, line.language()));
    const Ratio moved = core::multiply(Ratio::of(start), line.times()).value_or(Ratio());
    const auto steps = stepsTo(value, moved);
    const auto over = core::subtract(value, moved);
    const Int128 units = steps ? Int128(base.units()) + *steps * Int128(each.units()) : Int128(0);
    const Points highest = most.value_or(line.node().max);
    const bool isNegative = each.isNegative();
    std::string text = begin + ": " + number(base) + (isNegative ? " − ⌊" : " + ⌊") +
                       (over ? line.rate(*over) : "?") + '/' + number(size) + "⌋ × " +
                       number(isNegative ? -each : each);
    if (units > highest.units())
        text += line.say(", không quá ", ", at most ") + number(highest);
    else if (units < 0)
        text += line.say(", không dưới 0", ", at least 0");
    return text + " = " + line.points();
}

std::string StepsRule::figures(core::FiguresView figures, core::Language language) const
{
    return of == core::ValueOf::Days ? dayWord(days, figures, language) : valueWord(of, figures);
}

/// "100", "1 ngày"
std::string StepsRule::stepText(core::Language language) const
{
    const bool isOneDay = of == core::ValueOf::Days && size == core::Decimal::whole(1);
    return number(size) + (isOneDay ? say(language, " ngày", " day") : unitSign(of, language));
}

std::string StepsRule::title(core::Language language) const
{
    return say(language, "theo bậc đều", "steps") + dayTitle(of, days, language) +
           say(language, ", mỗi ", ", each ") + stepText(language) + ": " + number(each) +
           say(language, " điểm", " points");
}

std::vector<RuleRow> StepsRule::table(const core::Node& node, core::FiguresView,
                                      core::Language language) const
{
    const std::string sign = unitSign(of, language);
    std::vector<RuleRow> rows;
    if (first.isThere)
        rows.push_back(
            {say(language, "đến ", "up to ") + number(first.upTo) + sign, number(first.points)});
    rows.push_back({say(language, "từ ", "from ") + number(start) + sign, number(base)});
    rows.push_back(
        {say(language, "thêm mỗi ", "for each further ") + stepText(language), number(each)});
    addDayRows(rows, days, language);
    rows.push_back({say(language, "nhiều nhất", "at most"), number(most.value_or(node.max))});
    return rows;
}

std::optional<SheetFormula> StepsRule::formula(const FormulaScene& scene) const
{
    const auto value = scene.value(of, days, shared);
    const auto unmoved = value ? scene.unmoved(*value) : std::nullopt;
    const auto moved = core::multiply(Ratio::of(start), scene.times());
    const auto exact = value ? scene.exact(*value) : std::nullopt;
    const auto from = moved ? constant(*moved) : std::nullopt;
    const auto width = constant(Ratio::of(size));
    if (!unmoved || !exact || !from || !width || size.isZero())
        return std::nullopt;
    // Whole steps: what is rounded here first is a fraction that is not one by its last digit.
    const std::string points = "MIN(" + constant(most.value_or(scene.max())) + ',' +
                               constant(base) + "+INT(ROUND((" + *exact + '-' + *from + ")/" +
                               *width + ",8))*" + constant(each) + ')';
    const auto below = scene.compared(*unmoved, "<", Ratio::of(start));
    if (!below)
        return std::nullopt;
    std::string text = choose(*below, constant(base), points);
    if (first.isThere) {
        const auto early = scene.compared(*unmoved, "<=", Ratio::of(first.upTo));
        if (!early)
            return std::nullopt;
        text = choose(*early, constant(first.points), text);
    }
    return scene.result(*value, scene.held(text));
}

} // namespace engine
