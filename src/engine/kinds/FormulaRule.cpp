#include "engine/kinds/FormulaRule.h"

#include "core/Codes.h"
#include "engine/CheckBetween.h"
#include "engine/ExpressionText.h"
#include "engine/FigureWords.h"
#include "engine/FormulaScene.h"
#include "engine/RateText.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"
#include "engine/kinds/ValueFields.h"

#include <algorithm>
#include <array>

namespace engine {

constinit const core::RuleKind FormulaRule::row{.name = "formula", .make = make};

namespace {

core::ValueOf valueOfVariable(Variable::Of of)
{
    switch (of) {
    case Variable::Of::Ratio:
        return core::ValueOf::Ratio;
    case Variable::Of::Percent:
        return core::ValueOf::Percent;
    default:
        return core::ValueOf::Number;
    }
}

std::size_t slotsOf(const Variable& variable)
{
    return core::valueSlots(valueOfVariable(variable.worth()), {}, variable.shared);
}

} // namespace

void FormulaRule::describe(core::RuleFields& fields)
{
    static constexpr std::array<std::string_view, 4> kinds = {"count", "ratio", "percent",
                                                              "number"};
    fields.list("variables", variables, [](core::RuleFields& inner, Variable& variable) {
        inner.text("id", variable.id);
        inner.text("title", variable.title);
        inner.sinceFormat2([&variable](core::RuleFields& own) {
            auto of = static_cast<std::size_t>(variable.of);
            own.word("of", of, kinds);
            variable.of = static_cast<Variable::Of>(of);
        });
        describeFrom(inner, variable.shared);
    });
    fields.text("expression", expression);
}

Variable::Of Variable::worth() const
{
    if (of != Of::Plain || !shared.whole.isSet())
        return of;
    switch (shared.whole.of.value_or(core::ValueOf::Count)) {
    case core::ValueOf::Ratio:
        return Of::Ratio;
    case core::ValueOf::Percent:
        return Of::Percent;
    case core::ValueOf::Number:
        return Of::Number;
    default:
        return Of::Plain;
    }
}

void FormulaRule::eachFrom(
    const std::function<void(const core::FigureRef&, core::FigureUse)>& use) const
{
    for (const Variable& variable : variables) {
        const core::ValueFrom& from = variable.shared;
        std::optional<core::ValueOf> of;
        if (variable.of != Variable::Of::Plain)
            of = valueOfVariable(variable.of);
        if (from.whole.isSet())
            use(from.whole, {of, false});
        for (const core::FigureRef* one : {&from.n, &from.d}) {
            if (one->isSet())
                use(*one, {{}, true});
        }
        if (from.hasFallback)
            use(from.fallback.last, {{}, true});
    }
}

std::vector<std::string> FormulaRule::names() const
{
    std::vector<std::string> ids;
    ids.reserve(variables.size());
    for (const Variable& variable : variables)
        ids.push_back(variable.id);
    return ids;
}

/// What is wrong with an expression is told by check(), which sees that there is no program.
void FormulaRule::complete()
{
    if (auto compiled = core::compileFormula(expression, names()))
        program = *std::move(compiled);
}

int FormulaRule::leastFormat() const
{
    return program.isFormat2 ? 2 : 1;
}

void FormulaRule::addSlots(core::SlotList& slots) const
{
    using Kind = core::FigureSlot::Kind;
    for (const Variable& variable : variables) {
        const core::ValueFrom& from = variable.shared;
        switch (variable.worth()) {
        case Variable::Of::Plain:
            slots.addCount(variable.id, variable.title, from.whole);
            break;
        case Variable::Of::Ratio:
            slots.addRatio(variable.id, variable.title, from);
            break;
        case Variable::Of::Percent:
            slots.add(variable.id, variable.title, Kind::Percent, core::Decimal::maxDecimals);
            slots.takeFrom(from.whole);
            break;
        case Variable::Of::Number:
            slots.add(variable.id, variable.title, Kind::Number, core::Decimal::maxDecimals);
            slots.takeFrom(from.whole);
            break;
        }
    }
}

bool FormulaRule::isPlain() const
{
    return std::none_of(variables.begin(), variables.end(), [](const Variable& variable) {
        return variable.worth() == Variable::Of::Ratio || variable.worth() == Variable::Of::Percent;
    });
}

std::size_t FormulaRule::slotOf(std::size_t variable) const
{
    std::size_t slot = 0;
    for (std::size_t i = 0; i < variable; ++i)
        slot += slotsOf(variables[i]);
    return slot;
}

FormulaRule::Values FormulaRule::valuesOf(core::FiguresView figures) const
{
    Values all;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        const Value value =
            valueOf(valueOfVariable(variables[i].worth()),
                    figures.part(slotOf(i), slotsOf(variables[i])), variables[i].shared);
        all.flags |= value.flags;
        all.values.push_back(value.value);
    }
    return all;
}

/// Pre: no figure is missing.
FormulaValue FormulaRule::run(core::FiguresView figures) const
{
    return isPlain() ? runFormula(program, figures)
                     : runFormula(program, figures, valuesOf(figures).values);
}

void FormulaRule::apply(RuleRun& run) const
{
    if (isPlain()) {
        for (std::size_t i = 0; i < variables.size(); ++i)
            run.require(i);
    } else {
        const Flags flags = valuesOf(run.figures()).flags;
        const bool isPrevented = (flags & preventingFlags) != 0;
        run.flag(isPrevented ? flags & preventingFlags : flags);
    }
    if (run.isPrevented())
        return;
    const FormulaValue value = this->run(run.figures());
    run.flag(value.flags);
    if (value.value)
        run.doneClamped(*value.value);
}

bool FormulaRule::isAboveMax(const core::Node& node, core::FiguresView figures) const
{
    const auto value = run(figures).value;
    return value && *value > core::Ratio::of(node.max);
}

void FormulaRule::check(RuleCheck& check) const
{
    for (std::size_t i = 0; i < variables.size(); ++i)
        check.named(variables[i].id, variables[i].title, i, isVariableName);
    for (const Variable& variable : variables)
        checkFrom(variable.shared, variable.of == Variable::Of::Ratio, check.faults());
    const bool any = check.notEmpty(variables.size(), "variables");
    const auto compiled = core::compileFormula(expression, names());
    if (compiled && compiled->isFormat2 && check.format() < 2)
        return check.faults().error("set.formula-format");
    if (compiled && dividesByZero(*compiled))
        return check.faults().error("set.divides-by-zero");
    if (compiled)
        return remarkUnused(*compiled, check);
    if (!any && compiled.error().code == core::codes::formulaUnknownVariable)
        return;
    std::vector<core::Param> params = {core::Param::text("code", compiled.error().code)};
    params.insert(params.end(), compiled.error().params.begin(), compiled.error().params.end());
    check.faults().error("set.formula", std::move(params));
}

/// What is asked for and never looked at.
void FormulaRule::remarkUnused(const core::Formula& compiled, RuleCheck& check) const
{
    for (std::size_t i = 0; i < variables.size(); ++i) {
        const bool isUsed = std::any_of(
            compiled.steps.begin(), compiled.steps.end(), [i](const core::Formula::Step& step) {
                return step.op == core::Formula::Op::Variable && step.index == i;
            });
        if (!isUsed)
            check.faults().warning("set.variable-unused",
                                   {core::Param::text("id", variables[i].id)});
    }
}

std::string FormulaRule::line(const RuleLine& line) const
{
    // Beyond this an expression is not printed with its numbers: the line has to fit on paper.
    constexpr std::size_t longestExpression = 240;
    const core::FiguresView typed = line.figures();
    std::string text = expressionText(&typed, line.language());
    if (text.size() > longestExpression)
        text = line.say("công thức", "formula");
    const auto exact = run(line.figures()).value;
    return line.to(text + line.equals(exact) + line.held(exact, core::Points(), line.node().max));
}

std::string FormulaRule::figures(core::FiguresView figures, core::Language) const
{
    std::string text;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        const std::size_t slot = slotOf(i);
        text += (text.empty() ? "" : "; ") + figureWord(figures, slot);
        if (variables[i].of == Variable::Of::Ratio)
            text += '/' + figureWord(figures, slot + 1);
        else if (variables[i].of == Variable::Of::Percent)
            text += '%';
    }
    return text;
}

std::string FormulaRule::title(core::Language language) const
{
    return say(language, "công thức ", "formula ") + expressionText(nullptr, language);
}

/// The expression stands in the title; here is what its letters mean.
std::vector<RuleRow> FormulaRule::table(const core::Node&, core::FiguresView, core::Language) const
{
    std::vector<RuleRow> rows;
    for (const Variable& variable : variables)
        rows.push_back({variable.id + ": " + variable.title, {}});
    return rows;
}

/// What a rate is worth in the expression stands behind its figures: "(620/1.000 = 62%)".
std::string FormulaRule::rateWord(std::size_t variable, core::FiguresView figures) const
{
    const std::size_t slot = slotOf(variable);
    std::string text = number(figures.at(slot)) + '/';
    if (!figures.has(slot + 1))
        return text + '?';
    text += number(figures.at(slot + 1));
    const Value value =
        valueOf(core::ValueOf::Ratio, figures.part(slot, slotsOf(variables[variable])),
                variables[variable].shared);
    return value.known() ? '(' + text + " = " +
                               shown(value.value, 2, {}, core::NumberStyle::Vietnamese) + "%)"
                         : text;
}

/// Value of a name in the expression, or the name itself.
std::string FormulaRule::nameText(std::string_view name, const core::FiguresView* figures) const
{
    for (std::size_t i = 0; figures != nullptr && i < variables.size(); ++i) {
        const std::size_t slot = slotOf(i);
        if (variables[i].id != name || !figures->has(slot))
            continue;
        const std::string first = number(figures->at(slot));
        if (variables[i].worth() == Variable::Of::Ratio)
            return rateWord(i, *figures);
        return variables[i].worth() == Variable::Of::Percent ? first + '%' : first;
    }
    return std::string(name);
}

std::string FormulaRule::expressionText(const core::FiguresView* figures,
                                        core::Language language) const
{
    return expressionInWords(expression, language,
                             [&](std::string_view name) { return nameText(name, figures); });
}

std::optional<SheetFormula> FormulaRule::formula(const FormulaScene& scene) const
{
    if (program.empty())
        return std::nullopt;
    std::vector<std::string> values;
    std::vector<std::string> sound;
    std::size_t first = 0;
    for (const Variable& variable : variables) {
        const std::size_t count = slotsOf(variable);
        if (variable.shared.hasFallback || !scene.areThere(first, count))
            return std::nullopt;
        values.push_back(scene.cell(first).number);
        sound.push_back(scene.required(first));
        if (variable.worth() == Variable::Of::Ratio) {
            values.back() = '(' + values.back() + "*100/" + scene.cell(first + 1).number + ')';
            sound.push_back(scene.given(first + 1));
            sound.push_back(scene.cell(first + 1).number + ">0");
        }
        first += count;
    }
    return SheetFormula{scene.held(expressionInCells(program, values)), allOf(sound)};
}

} // namespace engine
