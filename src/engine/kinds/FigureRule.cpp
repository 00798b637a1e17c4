#include "engine/kinds/FigureRule.h"

#include "engine/FigureWords.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"
#include "engine/SharedFigures.h"

namespace engine {

constinit const core::RuleKind FigureRule::row{.name = "figure", .make = make, .mayDraw = true};

void FigureRule::describe(core::RuleFields& fields)
{
    static constexpr core::ValueOf kinds[] = {core::ValueOf::Ratio, core::ValueOf::Percent,
                                              core::ValueOf::Count, core::ValueOf::Number};
    fields.of(of, kinds);
}

void FigureRule::addSlots(core::SlotList& slots) const
{
    slots.addValue(of);
    slots.addLast(of);
}

/// Only what is wrong with the figures: whoever takes them says it, too. With last year's alone
/// nothing is missing.
void FigureRule::apply(RuleRun& run) const
{
    const std::size_t own = core::valueSlots(of, {});
    const bool hasOwn = !run.figures().part(0, own).empty();
    const bool hasLast = !run.figures().part(own, own).empty();
    if (hasOwn || !hasLast)
        run.take(of);
    for (std::size_t slot = own; slot < 2 * own; ++slot) {
        if (run.figures().has(slot) && run.figures().at(slot).isNegative())
            run.flag(Flag::Negative);
    }
}

void FigureRule::check(RuleCheck&) const {}

std::string FigureRule::line(const RuleLine& line) const
{
    return line.value(of) + line.over100(false);
}

std::string FigureRule::figures(core::FiguresView figures, core::Language language) const
{
    const std::size_t own = core::valueSlots(of, {});
    const core::FiguresView last = figures.part(own, own);
    std::string text = valueWord(of, figures);
    if (!last.empty())
        text += say(language, " (năm trước ", " (last year ") + valueWord(of, last) + ')';
    return text;
}

std::string FigureRule::title(core::Language language) const
{
    return say(language, "số liệu dùng chung", "shared figure");
}

} // namespace engine
