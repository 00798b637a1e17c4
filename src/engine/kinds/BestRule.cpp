#include "engine/kinds/BestRule.h"

#include "engine/FigureWords.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"
#include "engine/kinds/ValueFields.h"

namespace engine {

constinit const core::RuleKind BestRule::row{
    .name = "best", .make = make, .isCompared = true, .mayDraw = true};

void BestRule::describe(core::RuleFields& fields)
{
    static constexpr core::ValueOf comparable[] = {core::ValueOf::Ratio, core::ValueOf::Percent,
                                                   core::ValueOf::Number};
    fields.of(of, comparable);
    describeFrom(fields, shared);
}

void BestRule::addSlots(core::SlotList& slots) const
{
    slots.addValue(of, {}, shared);
}

void BestRule::compareBy(core::FiguresView figures, Highest& highest) const
{
    const Value value = valueOf(of, figures, shared);
    if (value.known())
        highest.raise(figures.first(), value.value);
}

void BestRule::apply(RuleRun& run) const
{
    const Value value = run.take(of, {}, shared);
    if (!value.known())
        return;
    if (run.highest().numerator() <= 0)
        return run.flag(Flag::BestZero);
    const auto share = core::divide(value.value, run.highest());
    const auto points = share ? core::multiply(*share, core::Ratio::of(run.max())) : std::nullopt;
    points ? run.doneClamped(*points) : run.flag(Flag::Overflow);
}

void BestRule::check(RuleCheck&) const {}

std::string BestRule::line(const RuleLine& line) const
{
    return line.to(line.value(of, {}, shared) + line.over100(false) +
                   line.say(", cao nhất ", ", highest ") + line.rate(line.highest()) +
                   unitSign(of));
}

std::string BestRule::figures(core::FiguresView figures, core::Language) const
{
    return valueWord(of, figures);
}

std::string BestRule::title(core::Language language) const
{
    return say(language, "so với đơn vị cao nhất", "relative to the highest unit");
}

std::vector<RuleRow> BestRule::table(const core::Node& node, core::FiguresView,
                                     core::Language language) const
{
    return {{number(node.max) + say(language, " điểm × giá trị / giá trị cao nhất trong nhóm",
                                    " points × value / highest value of the group"),
             {}}};
}

} // namespace engine
