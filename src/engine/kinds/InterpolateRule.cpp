#include "engine/kinds/InterpolateRule.h"

#include "engine/FigureWords.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"

#include <algorithm>

namespace engine {

using core::Int128;
using core::Ratio;

constinit const core::RuleKind InterpolateRule::row{
    .name = "interpolate", .make = make, .mayDraw = true};

void InterpolateRule::describe(core::RuleFields& fields)
{
    fields.of(of, anyValue);
    fields.decimal("low", low);
    fields.decimal("high", high);
}

void InterpolateRule::addSlots(core::SlotList& slots) const
{
    slots.addValue(of);
}

void InterpolateRule::apply(RuleRun& run) const
{
    const Value value = run.take(of);
    if (!value.known())
        return;
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

void InterpolateRule::check(RuleCheck& check) const
{
    if (Ratio::of(low) >= Ratio::of(high)) {
        check.faults().error("set.interpolate-range",
                             {core::Param::num("low", core::format(low)),
                              core::Param::num("high", core::format(high))});
    }
}

std::string InterpolateRule::line(const RuleLine& line) const
{
    const Ratio rate = valueOf(of, line.figures()).value;
    const std::string sign = unitSign(of);
    std::string text = line.value(of) + line.over100(false) + std::string(arrow);
    if (compare(rate, low) <= 0)
        text += line.say("không quá ", "at most ") + number(low) + sign;
    else if (compare(rate, high) >= 0)
        text += line.language() == core::Language::Vietnamese
                    ? "từ " + number(high) + sign + " trở lên"
                    : number(high) + sign + " or more";
    else
        text += line.say("nội suy ", "interpolated ") + number(low) + "–" + number(high) + sign;
    return line.to(text);
}

std::string InterpolateRule::figures(const core::Figures& figures, core::Language) const
{
    return valueWord(of, figures);
}

std::string InterpolateRule::title(core::Language language) const
{
    return say(language, "nội suy ", "interpolated ") + number(low) + "–" + number(high) +
           unitSign(of);
}

std::vector<RuleRow> InterpolateRule::table(const core::Node& node, const core::Figures&,
                                            core::Language language) const
{
    const std::string sign = unitSign(of);
    const std::string top = number(high) + sign;
    const bool isAll = !sign.empty() && high == core::Decimal::whole(100);
    return {{isAll ? top : say(language, "từ ", "") + top + say(language, " trở lên", " or more"),
             number(node.max)},
            {say(language, "ở giữa: tính theo nội suy", "in between: interpolated"), {}},
            {say(language, "đến ", "up to ") + number(low) + sign, "0"}};
}

} // namespace engine
