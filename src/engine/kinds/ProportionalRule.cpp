#include "engine/kinds/ProportionalRule.h"

#include "engine/FigureWords.h"
#include "engine/FormulaScene.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"
#include "engine/kinds/ValueFields.h"

namespace engine {

constinit const core::RuleKind ProportionalRule::row{
    .name = "proportional", .make = make, .mayDraw = true, .hasThresholds = true};

void ProportionalRule::describe(core::RuleFields& fields)
{
    static constexpr core::ValueOf rates[] = {core::ValueOf::Ratio, core::ValueOf::Percent};
    fields.of(of, rates);
    describeFrom(fields, shared);
    fields.sinceFormat2([this](core::RuleFields& inner) { inner.decimal("target", target); });
    fields.decimal("floor", floor);
}

std::vector<core::Decimal> ProportionalRule::borders() const
{
    std::vector<core::Decimal> found;
    for (const auto& border : {floor, target}) {
        if (border)
            found.push_back(*border);
    }
    return found;
}

void ProportionalRule::addSlots(core::SlotList& slots) const
{
    slots.addValue(of, {}, shared);
}

void ProportionalRule::apply(RuleRun& run) const
{
    Value value = run.take(of, {}, shared);
    if (!value.known())
        return;
    value.value = run.unmoved(value.value);
    if (floor && compare(value.value, *floor) < 0)
        return run.doneUnits(0, 1);
    // rate / target, the target as mantissa / 10^decimals
    const core::Decimal most = full();
    const core::Int128 reached = value.value.numerator() * powerOfTen(most.decimals());
    const core::Int128 whole = value.value.denominator() * most.mantissa();
    if (reached >= whole)
        return run.doneUnits(run.max().units(), 1);
    core::Int128 units = 0;
    if (!__builtin_mul_overflow(reached, core::Int128(run.max().units()), &units) &&
        whole < core::Int128(1) << 110)
        return run.doneUnits(units, whole);
    const auto share = core::multiply(core::Ratio(reached, whole), core::Ratio::of(run.max()));
    share ? run.doneClamped(*share) : run.flag(Flag::Overflow);
}

void ProportionalRule::check(RuleCheck& check) const
{
    if (floor)
        check.percent(*floor);
    if (!target)
        return;
    const bool isAboveZero = !target->isNegative() && !target->isZero();
    if (!isAboveZero || (floor && core::Ratio::of(*floor) > core::Ratio::of(*target)))
        check.faults().error("set.target", {core::Param::num("target", core::format(*target))});
}

std::string ProportionalRule::line(const RuleLine& line) const
{
    const core::Ratio rate = line.valueOf(of, {}, shared).value;
    std::string text = line.value(of, {}, shared) + line.over100(!line.isMoved()) + line.moved();
    if (floor && compare(line.unmoved(rate), *floor) < 0)
        text += std::string(arrow) + line.say("dưới ", "below ") + line.border(*floor) + '%';
    else if (target)
        text += std::string(arrow) + line.say("đạt ", "reaches ") + line.rate(rate) + '/' +
                line.border(*target) + line.say(" mục tiêu", " of the target");
    return line.to(text);
}

std::string ProportionalRule::figures(core::FiguresView figures, core::Language) const
{
    return valueWord(of, figures);
}

std::string ProportionalRule::title(core::Language language) const
{
    std::string name = say(language, "theo tỷ lệ", "proportional");
    if (target)
        name += say(language, ", đủ điểm từ ", ", full from ") + number(*target) + '%';
    return floor ? name + say(language, ", dưới ", ", below ") + number(*floor) +
                       say(language, "% không có điểm", "% no points")
                 : name;
}

std::vector<RuleRow> ProportionalRule::table(const core::Node& node, core::FiguresView,
                                             core::Language language) const
{
    std::vector<RuleRow> rows;
    if (target)
        rows.push_back({say(language, "từ ", "from ") + number(*target) + '%', number(node.max)});
    rows.push_back({say(language, "tỷ lệ × ", "rate × ") + number(node.max) +
                        (target ? '/' + number(*target) : std::string()) +
                        say(language, " điểm", " points"),
                    {}});
    if (floor)
        rows.push_back({say(language, "dưới ", "below ") + number(*floor) + '%', "0"});
    return rows;
}

std::optional<SheetFormula> ProportionalRule::formula(const FormulaScene& scene) const
{
    auto value = scene.value(of, {}, shared);
    if (value)
        value = scene.unmoved(*std::move(value));
    if (!value)
        return std::nullopt;
    const auto reached = scene.compared(*value, ">=", core::Ratio::of(full()));
    const auto share = core::divide(core::Ratio::of(scene.max()), core::Ratio::of(full()));
    const auto factor = share ? core::multiply(*share, value->factor) : std::nullopt;
    CellValue part = *value;
    part.factor = factor.value_or(part.factor);
    const auto points = scene.exact(part);
    if (!reached || !factor || !points)
        return std::nullopt;
    std::string text = choose(*reached, constant(scene.max()), *points);
    if (floor) {
        const auto below = scene.compared(*value, "<", core::Ratio::of(*floor));
        if (!below)
            return std::nullopt;
        text = choose(*below, "0", text);
    }
    return scene.result(*value, text);
}

} // namespace engine
