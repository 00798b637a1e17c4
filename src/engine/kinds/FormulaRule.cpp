#include "engine/kinds/FormulaRule.h"

#include "core/Ascii.h"
#include "core/Codes.h"
#include "engine/FigureWords.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"

namespace engine {

constinit const core::RuleKind FormulaRule::row{.name = "formula", .make = make};

void FormulaRule::describe(core::RuleFields& fields)
{
    fields.list("variables", variables, [](core::RuleFields& inner, core::NamedFigure& variable) {
        inner.text("id", variable.id);
        inner.text("title", variable.title);
    });
    fields.text("expression", expression);
}

std::vector<std::string> FormulaRule::names() const
{
    std::vector<std::string> ids;
    ids.reserve(variables.size());
    for (const core::NamedFigure& variable : variables)
        ids.push_back(variable.id);
    return ids;
}

/// What is wrong with an expression is told by check(), which sees that there is no program.
void FormulaRule::complete()
{
    if (auto compiled = core::compileFormula(expression, names()))
        program = *std::move(compiled);
}

void FormulaRule::addSlots(core::SlotList& slots) const
{
    for (const core::NamedFigure& variable : variables)
        slots.addCount(variable.id, variable.title);
}

void FormulaRule::apply(RuleRun& run) const
{
    for (std::size_t i = 0; i < variables.size(); ++i)
        run.require(i);
    if (run.hasFlags())
        return;
    const FormulaValue value = runFormula(program, run.figures());
    run.flag(value.flags);
    if (value.value)
        run.doneClamped(*value.value);
}

bool FormulaRule::isAboveMax(const core::Node& node, const core::Figures& figures) const
{
    const auto value = runFormula(program, figures).value;
    return value && *value > core::Ratio::of(node.max);
}

void FormulaRule::check(RuleCheck& check) const
{
    for (std::size_t i = 0; i < variables.size(); ++i)
        check.named(variables[i].id, variables[i].title, i, isVariableName);
    const bool any = check.notEmpty(variables.size(), "variables");
    const auto compiled = core::compileFormula(expression, names());
    if (compiled || (!any && compiled.error().code == core::codes::formulaUnknownVariable))
        return;
    std::vector<core::Param> params = {core::Param::text("code", compiled.error().code)};
    params.insert(params.end(), compiled.error().params.begin(), compiled.error().params.end());
    check.faults().error("set.formula", std::move(params));
}

std::string FormulaRule::line(const RuleLine& line) const
{
    // Beyond this an expression is not printed with its numbers: the line has to fit on paper.
    constexpr std::size_t longestExpression = 240;
    std::string text = expressionText(&line.figures());
    if (text.size() > longestExpression)
        text = line.say("công thức", "formula");
    const auto exact = runFormula(program, line.figures()).value;
    return line.to(text + line.equals(exact) + line.held(exact, core::Points(), line.node().max));
}

std::string FormulaRule::figures(const core::Figures& figures, core::Language) const
{
    return listWord(figures, variables.size(), "; ");
}

std::string FormulaRule::title(core::Language language) const
{
    return say(language, "công thức ", "formula ") + expressionText(nullptr);
}

/// The expression stands in the title; here is what its letters mean.
std::vector<RuleRow> FormulaRule::table(const core::Node&, const core::Figures&,
                                        core::Language) const
{
    std::vector<RuleRow> rows;
    for (const core::NamedFigure& variable : variables)
        rows.push_back({variable.id + ": " + variable.title, {}});
    return rows;
}

namespace {

bool isNameCharacter(char c)
{
    return core::isLetter(c) || core::isDigit(c) || c == '_';
}

} // namespace

/// Value of a name in the expression, or the name itself.
std::string FormulaRule::nameText(std::string_view name, const core::Figures* figures) const
{
    for (std::size_t i = 0; figures != nullptr && i < variables.size(); ++i) {
        if (variables[i].id == name && figures->has(i))
            return number(figures->at(i));
    }
    return std::string(name);
}

/// The expression as people write it, "(5/6) × 1 + (1/6) × 0,5": decimal commas, × and −,
/// arguments parted by semicolons. Names are replaced by the figures where `figures` is given.
std::string FormulaRule::expressionText(const core::Figures* figures) const
{
    const std::string_view source = expression;
    std::string text;
    bool operandBefore =
        false; // a sign behind an operand is an operation, elsewhere it belongs to the number
    for (std::size_t i = 0; i < source.size();) {
        const char c = source[i];
        if (isNameCharacter(c)) {
            std::size_t end = i;
            while (end < source.size() && (isNameCharacter(source[end]) || source[end] == '.'))
                ++end;
            const auto word = source.substr(i, end - i);
            text += core::isDigit(c) ? core::toVietnamese(word) : nameText(word, figures);
            operandBefore = true;
            i = end;
            continue;
        }
        ++i;
        if (c == '+' || c == '-') {
            const std::string sign = c == '+' ? "+" : "−";
            text += operandBefore ? ' ' + sign + ' ' : sign;
            operandBefore = false;
        } else if (c == '*') {
            text += " × ";
            operandBefore = false;
        } else if (c == ',') {
            text += "; ";
            operandBefore = false;
        } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
            text += c;
            operandBefore = c == ')';
        }
    }
    return text;
}

} // namespace engine
