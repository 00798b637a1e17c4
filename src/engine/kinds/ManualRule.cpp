#include "engine/kinds/ManualRule.h"

#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"

namespace engine {

constinit const core::RuleKind ManualRule::row{.name = "manual",
                                               .make = make,
                                               .input = core::RuleInput::Points,
                                               .nesting = core::RuleNesting::Never};

void ManualRule::describe(core::RuleFields& fields)
{
    fields.points("step", typedStep);
}

void ManualRule::addSlots(core::SlotList&) const {}

void ManualRule::apply(RuleRun& run) const
{
    run.flag(Flag::PointsMissing);
}

void ManualRule::check(RuleCheck& check) const
{
    if (!typedStep)
        return;
    if (typedStep->units() <= 0 || *typedStep > check.max())
        check.faults().error("set.step", {core::Param::num("step", core::format(*typedStep))});
    else
        check.decimals(*typedStep);
}

std::string ManualRule::line(const RuleLine& line) const
{
    return line.points();
}

std::string ManualRule::figures(core::FiguresView, core::Language) const
{
    return {};
}

std::string ManualRule::title(core::Language language) const
{
    const std::string name = say(language, "chấm trực tiếp", "scored by hand");
    return typedStep ? name + say(language, ", bước ", ", in steps of ") + number(*typedStep)
                     : name;
}

std::vector<RuleRow> ManualRule::table(const core::Node&, core::FiguresView,
                                       core::Language language) const
{
    if (!typedStep)
        return {};
    return {{say(language, "bước điểm", "in steps of"), number(*typedStep)}};
}

} // namespace engine
