#include "engine/kinds/CountRule.h"

#include "engine/FigureWords.h"
#include "engine/FormulaScene.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"
#include "engine/kinds/ValueFields.h"

namespace engine {

constinit const core::RuleKind CountRule::row{.name = "count", .make = make};

void CountRule::describe(core::RuleFields& fields)
{
    fields.points("each", each);
    describeFrom(fields, shared, true);
}

void CountRule::addSlots(core::SlotList& slots) const
{
    slots.addValue(core::ValueOf::Count, {}, shared);
}

void CountRule::apply(RuleRun& run) const
{
    const Value value = run.take(core::ValueOf::Count);
    if (value.known())
        run.doneUnits(value.value.numerator() * each.units(), value.value.denominator());
}

void CountRule::check(RuleCheck& check) const
{
    if (each.units() <= 0)
        check.faults().error("set.each-not-positive",
                             {core::Param::num("each", core::format(each))});
    else
        check.points(each, "each");
}

std::string CountRule::line(const RuleLine& line) const
{
    const auto exact = product(line.figures().at(0), each);
    return line.to(number(line.figures().at(0)) + " × " + number(each) + line.equals(exact) +
                   line.held(exact, core::Points(), line.node().max));
}

std::string CountRule::figures(core::FiguresView figures, core::Language) const
{
    return figureWord(figures, 0);
}

std::string CountRule::title(core::Language language) const
{
    return say(language, "đếm, mỗi mục ", "count, each ") + number(each) +
           say(language, " điểm", " points");
}

std::vector<RuleRow> CountRule::table(const core::Node& node, core::FiguresView,
                                      core::Language language) const
{
    return {{say(language, "mỗi đơn vị đếm", "for each one counted"), number(each)},
            {say(language, "nhiều nhất", "at most"), number(node.max)}};
}

std::optional<SheetFormula> CountRule::formula(const FormulaScene& scene) const
{
    const auto value = scene.value(core::ValueOf::Count, {}, shared);
    if (!value)
        return std::nullopt;
    return SheetFormula{scene.held(scene.cell(0).number + '*' + constant(each)), value->sound};
}

} // namespace engine
