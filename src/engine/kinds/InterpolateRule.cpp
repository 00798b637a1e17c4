#include "engine/kinds/InterpolateRule.h"

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
using core::Ratio;

constinit const core::RuleKind InterpolateRule::row{
    .name = "interpolate", .make = make, .mayDraw = true, .hasThresholds = true};

void InterpolateRule::describe(core::RuleFields& fields)
{
    fields.of(of, anyValue);
    describeDays(fields, days);
    describeFrom(fields, shared);
    fields.sinceFormat2([this](core::RuleFields& inner) {
        inner.optionalList("knots", knots, [](core::RuleFields& own, Knot& knot) {
            own.decimal("at", knot.at);
            own.points("points", knot.points);
        });
    });
    if (knots.empty()) {
        fields.decimal("low", low);
        fields.decimal("high", high);
        return;
    }
    std::optional<core::Decimal> lowToo;
    std::optional<core::Decimal> highToo;
    fields.decimal("low", lowToo);
    fields.decimal("high", highToo);
    m_hasBoth = lowToo || highToo;
}

std::vector<core::Decimal> InterpolateRule::borders() const
{
    if (knots.empty())
        return {low, high};
    std::vector<core::Decimal> found;
    for (const Knot& knot : knots)
        found.push_back(knot.at);
    return found;
}

void InterpolateRule::addSlots(core::SlotList& slots) const
{
    slots.addValue(of, days, shared);
}

void InterpolateRule::apply(RuleRun& run) const
{
    Value value = run.take(of, days, shared);
    if (!value.known())
        return;
    if (value.fixed)
        return run.doneUnits(value.fixed->units(), 1);
    value.value = run.unmoved(value.value);
    if (!knots.empty())
        return applyKnots(run, value.value);
    if (compare(value.value, low) <= 0)
        return run.doneUnits(0, 1);
    if (compare(value.value, high) >= 0)
        return run.doneUnits(run.max().units(), 1);

    const int decimals = std::max(low.decimals(), high.decimals());
    const Int128 from = Int128(low.mantissa()) * powerOfTen(decimals - low.decimals());
    const Int128 to = Int128(high.mantissa()) * powerOfTen(decimals - high.decimals());
    Int128 above = 0;
    Int128 width = 0;
    const Int128 scaled = value.value.numerator() * powerOfTen(decimals);
    if (!__builtin_mul_overflow(from, value.value.denominator(), &above) &&
        !__builtin_sub_overflow(scaled, above, &above) &&
        !__builtin_mul_overflow(above, run.max().units(), &above) &&
        !__builtin_mul_overflow(value.value.denominator(), (to - from) * core::Points::scale,
                                &width))
        return run.done(Ratio(above, width));

    // Only for figures near 15 digits: the same through reduced ratios.
    const auto over = core::subtract(value.value, Ratio::of(low));
    const auto share =
        over ? core::divide(*over, Ratio(to - from, powerOfTen(decimals))) : std::nullopt;
    const auto points = share ? core::multiply(*share, Ratio::of(run.max())) : std::nullopt;
    points ? run.done(*points) : run.flag(Flag::Overflow);
}

void InterpolateRule::applyKnots(RuleRun& run, const Ratio& value) const
{
    std::size_t next = 0;
    while (next < knots.size() && compare(value, knots[next].at) >= 0)
        ++next;
    if (next == 0)
        return run.doneClamped(Ratio::of(knots.front().points));
    const Knot& from = knots[next - 1];
    if (next == knots.size())
        return run.doneClamped(Ratio::of(from.points));
    const Knot& to = knots[next];
    const auto over = core::subtract(value, Ratio::of(from.at));
    const auto width = core::subtract(Ratio::of(to.at), Ratio::of(from.at));
    const auto share = over && width ? core::divide(*over, *width) : std::nullopt;
    const auto rise = core::subtract(Ratio::of(to.points), Ratio::of(from.points));
    const auto risen = share && rise ? core::multiply(*share, *rise) : std::nullopt;
    const auto points = risen ? core::add(Ratio::of(from.points), *risen) : std::nullopt;
    points ? run.doneClamped(*points) : run.flag(Flag::Overflow);
}

void InterpolateRule::check(RuleCheck& check) const
{
    check.days(days);
    if (!knots.empty()) {
        if (m_hasBoth || knots.size() == 1)
            check.faults().error(m_hasBoth ? "set.knots-and-range" : "set.knots-too-few");
        core::Points best = knots.front().points;
        for (std::size_t i = 0; i < knots.size(); ++i) {
            best = std::max(best, knots[i].points);
            if (i > 0 && Ratio::of(knots[i].at) <= Ratio::of(knots[i - 1].at))
                check.faults().error("set.knots-order",
                                     {core::Param::num("number", static_cast<long long>(i + 1)),
                                      core::Param::num("at", core::format(knots[i].at))});
        }
        if (best > check.max())
            check.faults().warning("set.points-above-max", check.aboveMax(best, "knots"));
        return check.reaches(Ratio::of(best));
    }
    if (Ratio::of(low) >= Ratio::of(high)) {
        check.faults().error("set.interpolate-range",
                             {core::Param::num("low", core::format(low)),
                              core::Param::num("high", core::format(high))});
    }
}

std::string InterpolateRule::line(const RuleLine& line) const
{
    const Value value = line.valueOf(of, days, shared);
    if (value.fixed)
        return line.to(line.value(of, days, shared));
    const Ratio rate = line.unmoved(value.value);
    const std::string sign = unitSign(of, line.language());
    std::string text =
        line.value(of, days, shared) + line.over100(false) + line.moved() + std::string(arrow);
    if (!knots.empty()) {
        std::size_t next = 0;
        while (next < knots.size() && compare(rate, knots[next].at) >= 0)
            ++next;
        const bool isBetween =
            next > 0 && next < knots.size() && compare(rate, knots[next - 1].at) != 0;
        if (isBetween)
            text += line.say("giữa ", "between ") + knotText(line, next - 1) +
                    line.say(" và ", " and ") + knotText(line, next);
        else
            text += knotText(line, next == 0 ? 0 : next - 1);
        const Ratio points = line.result().exact;
        const auto rounded = core::roundToPoints(points, core::Points::maxDecimals);
        const bool isSame = rounded && line.result().points == rounded;
        return line.to(isBetween && !isSame ? text + line.equals(points) : text);
    }
    if (compare(rate, low) <= 0)
        text += line.say("không quá ", "at most ") + line.border(low) + sign;
    else if (compare(rate, high) >= 0)
        text += line.language() == core::Language::Vietnamese
                    ? "từ " + line.border(high) + sign + " trở lên"
                    : line.border(high) + sign + " or more";
    else
        text += line.say("nội suy ", "interpolated ") + line.border(low) + "–" + line.border(high) +
                sign;
    return line.to(text);
}

std::string InterpolateRule::figures(core::FiguresView figures, core::Language language) const
{
    return of == core::ValueOf::Days ? dayWord(days, figures, language) : valueWord(of, figures);
}

/// "4,5%: 2 điểm"
std::string InterpolateRule::knotText(const RuleLine& line, std::size_t knot) const
{
    return line.border(knots[knot].at) + unitSign(of, line.language()) + ": " +
           number(knots[knot].points) + line.say(" điểm", " points");
}

std::string InterpolateRule::title(core::Language language) const
{
    if (!knots.empty())
        return say(language, "nội suy qua ", "interpolated through ") +
               std::to_string(knots.size()) + say(language, " mốc", " knots") +
               dayTitle(of, days, language);
    return say(language, "nội suy ", "interpolated ") + number(low) + "–" + number(high) +
           unitSign(of) + dayTitle(of, days, language);
}

std::vector<RuleRow> InterpolateRule::table(const core::Node& node, core::FiguresView,
                                            core::Language language) const
{
    const std::string sign = unitSign(of, language);
    if (!knots.empty()) {
        std::vector<RuleRow> rows;
        for (const Knot& knot : knots)
            rows.push_back({number(knot.at) + sign, number(knot.points)});
        addDayRows(rows, days, language);
        return rows;
    }
    const std::string top = number(high) + sign;
    const bool isAll = sign == "%" && high == core::Decimal::whole(100);
    std::vector<RuleRow> rows = {
        {isAll ? top : say(language, "từ ", "") + top + say(language, " trở lên", " or more"),
         number(node.max)},
        {say(language, "ở giữa: tính theo nội suy", "in between: interpolated"), {}},
        {say(language, "đến ", "up to ") + number(low) + sign, "0"}};
    addDayRows(rows, days, language);
    return rows;
}

std::optional<SheetFormula> InterpolateRule::formula(const FormulaScene& scene) const
{
    auto value = scene.value(of, days, shared);
    if (value)
        value = scene.unmoved(*std::move(value));
    if (!value)
        return std::nullopt;
    std::vector<Knot> line = knots;
    if (line.empty())
        line = {{low, core::Points()}, {high, scene.max()}};
    const auto exact = scene.exact(*value);
    std::string points = constant(line.back().points);
    for (std::size_t i = line.size() - 1; i-- > 0;) {
        const auto below = scene.compared(*value, "<", Ratio::of(line[i + 1].at));
        const auto width = core::subtract(Ratio::of(line[i + 1].at), Ratio::of(line[i].at));
        const Ratio rise = Ratio::of(line[i + 1].points - line[i].points);
        const auto slope = width && !width->isZero() ? core::divide(rise, *width) : std::nullopt;
        const auto rate = slope ? constant(*slope) : std::nullopt;
        const auto from = constant(Ratio::of(line[i].at));
        if (!exact || !below || !rate || !from)
            return std::nullopt;
        const std::string onLine =
            '(' + constant(line[i].points) + "+(" + *exact + '-' + *from + ")*" + *rate + ')';
        points = choose(*below, onLine, points);
    }
    const auto before = scene.compared(*value, "<", Ratio::of(line.front().at));
    if (!before)
        return std::nullopt;
    return scene.result(*value, scene.held(choose(*before, constant(line.front().points), points)));
}

} // namespace engine
