#include "engine/kinds/ProportionalRule.h"

#include "engine/FigureWords.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"

namespace engine {

constinit const core::RuleKind ProportionalRule::row{
    .name = "proportional", .make = make, .mayDraw = true};

void ProportionalRule::describe(core::RuleFields& fields)
{
    static constexpr core::ValueOf rates[] = {core::ValueOf::Ratio, core::ValueOf::Percent};
    fields.of(of, rates);
    fields.decimal("floor", floor);
}

std::vector<core::Decimal> ProportionalRule::borders() const
{
    return floor ? std::vector{*floor} : std::vector<core::Decimal>();
}

void ProportionalRule::addSlots(core::SlotList& slots) const
{
    slots.addValue(of);
}

void ProportionalRule::apply(RuleRun& run) const
{
    const Value value = run.take(of);
    if (!value.known())
        return;
    if (floor && compare(value.value, *floor) < 0)
        return run.doneUnits(0, 1);
    const core::Int128 hundred = 100 * value.value.denominator();
    if (value.value.numerator() >= hundred)
        return run.doneUnits(run.max().units(), 1);
    run.doneUnits(run.max().units() * value.value.numerator(), hundred);
}

void ProportionalRule::check(RuleCheck& check) const
{
    if (floor)
        check.percent(*floor);
}

std::string ProportionalRule::line(const RuleLine& line) const
{
    const core::Ratio rate = valueOf(of, line.figures()).value;
    std::string text = line.value(of) + line.over100(true);
    if (floor && compare(rate, *floor) < 0)
        text += std::string(arrow) + line.say("dưới ", "below ") + number(*floor) + '%';
    return line.to(text);
}

std::string ProportionalRule::figures(const core::Figures& figures, core::Language) const
{
    return valueWord(of, figures);
}

std::string ProportionalRule::title(core::Language language) const
{
    const std::string name = say(language, "theo tỷ lệ", "proportional");
    return floor ? name + say(language, ", dưới ", ", below ") + number(*floor) +
                       say(language, "% không có điểm", "% no points")
                 : name;
}

std::vector<RuleRow> ProportionalRule::table(const core::Node& node, const core::Figures&,
                                             core::Language language) const
{
    std::vector<RuleRow> rows = {{say(language, "tỷ lệ × ", "rate × ") + number(node.max) +
                                      say(language, " điểm", " points"),
                                  {}}};
    if (floor)
        rows.push_back({say(language, "dưới ", "below ") + number(*floor) + '%', "0"});
    return rows;
}

} // namespace engine
