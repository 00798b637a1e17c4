#include "engine/kinds/FormulaRule.h"

#include "core/Ascii.h"
#include "core/Codes.h"
#include "engine/CheckBetween.h"
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

namespace {

bool isNameCharacter(char c)
{
    return core::isLetter(c) || core::isDigit(c) || c == '_';
}

/// The expression as people write it, "(5/6) × 1 + (1/6) × 0,5": decimal commas, × and −,
/// arguments parted by semicolons, "nếu … thì …, nếu không thì …", ⌊…⌋ for whole numbers. Names are
/// replaced by the figures where `figures` is given.
class FormulaWords {
public:
    FormulaWords(std::string_view source, core::Language language)
        : m_source(source), m_language(language)
    {}

    template<typename NameText>
    std::string text(NameText nameText)
    {
        while (m_at < m_source.size()) {
            if (isNameCharacter(m_source[m_at]))
                name(nameText);
            else
                sign(m_source[m_at++]);
        }
        return std::move(m_text);
    }

private:
    enum class Open { Plain, Floor, Condition, Then, Else };

    template<typename NameText>
    void name(NameText nameText)
    {
        std::size_t end = m_at;
        while (end < m_source.size() && (isNameCharacter(m_source[end]) || m_source[end] == '.'))
            ++end;
        const std::string_view word = m_source.substr(m_at, end - m_at);
        m_at = end;
        const std::size_t next = m_source.find_first_not_of(" \t\n\r", end);
        const bool isCalled = next != std::string_view::npos && m_source[next] == '(';
        if (isCalled && (word == "floor" || word == "if")) {
            m_at = next + 1;
            return open(word == "if" ? Open::Condition : Open::Floor);
        }
        m_text += core::isDigit(word.front()) ? core::toVietnamese(word) : nameText(word);
        m_operandBefore = true;
    }

    void open(Open kind)
    {
        m_open.push_back(kind);
        m_text += kind == Open::Floor       ? "⌊"
                  : kind == Open::Condition ? '(' + say(m_language, "nếu ", "if ")
                                            : "(";
        m_operandBefore = false;
    }

    void close()
    {
        m_text += !m_open.empty() && m_open.back() == Open::Floor ? "⌋" : ")";
        if (!m_open.empty())
            m_open.pop_back();
        m_operandBefore = true;
    }

    void comma()
    {
        m_operandBefore = false;
        Open* around = m_open.empty() ? nullptr : &m_open.back();
        if (around != nullptr && *around == Open::Condition) {
            m_text += say(m_language, " thì ", " then ");
            *around = Open::Then;
        } else if (around != nullptr && *around == Open::Then) {
            m_text += say(m_language, ", nếu không thì ", ", else ");
            *around = Open::Else;
        } else {
            m_text += "; ";
        }
    }

    void sign(char c)
    {
        if (c == '(')
            return open(Open::Plain);
        if (c == ')')
            return close();
        if (c == ',')
            return comma();
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
            return;
        if (c == '+' || c == '-') {
            // Behind an operand it is an operation, elsewhere it belongs to the number.
            const std::string sign = c == '+' ? "+" : "−";
            m_text += m_operandBefore ? ' ' + sign + ' ' : sign;
        } else if (c == '*') {
            m_text += " × ";
        } else if (c == '<' || c == '=') {
            const bool isPair = c == '<' && m_at < m_source.size() && m_source[m_at] == '=';
            m_text += isPair ? " ≤ " : std::string(" ") + c + ' ';
            m_at += isPair ? 1 : 0;
        } else {
            m_text += c;
        }
        m_operandBefore = false;
    }

    std::string_view m_source;
    core::Language m_language;
    std::size_t m_at = 0;
    std::vector<Open> m_open;
    bool m_operandBefore = false;
    std::string m_text;
};

} // namespace

std::string FormulaRule::expressionText(const core::FiguresView* figures,
                                        core::Language language) const
{
    return FormulaWords(expression, language).text([&](std::string_view name) {
        return nameText(name, figures);
    });
}

namespace {

/// The expression of a program in the words of a spreadsheet.
class ExpressionText {
public:
    ExpressionText(const core::Formula& program, const std::vector<std::string>& values)
        : m_program(program), m_values(values)
    {}

    /// What steps `from` to `end` leave on the stack.
    std::string of(std::size_t from, std::size_t end) const
    {
        using Op = core::Formula::Op;
        std::vector<std::string> stack;
        const auto pop = [&stack] {
            std::string top = std::move(stack.back());
            stack.pop_back();
            return top;
        };
        for (std::size_t at = from; at < end; ++at) {
            const core::Formula::Step& step = m_program.steps[at];
            switch (step.op) {
            case Op::Constant:
                stack.push_back(core::format(step.constant));
                continue;
            case Op::Variable:
                stack.push_back(m_values[step.index]);
                continue;
            case Op::Negate:
                stack.push_back("(0-" + pop() + ')');
                continue;
            case Op::Floor:
                // What lies a digit below a whole number is it, but for binary numbers.
                stack.push_back("INT(" + near(pop()) + ')');
                continue;
            default:
                break;
            }
            const std::string second = pop();
            const std::string first = pop();
            const char* sign = comparison(step.op);
            if (sign == nullptr) {
                stack.push_back(twoOf(step.op, first, second));
                continue;
            }
            // The branch that is taken ends with a jump behind the other one.
            const std::size_t other = step.index;
            const std::size_t behind = m_program.steps[other - 1].index;
            stack.push_back("IF(" + near(first) + sign + near(second) + ',' +
                            of(at + 1, other - 1) + ',' + of(other, behind) + ')');
            at = behind - 1;
        }
        return stack.empty() ? std::string("0") : pop();
    }

private:
    static std::string near(const std::string& value) { return "ROUND(" + value + ",8)"; }
    static const char* comparison(core::Formula::Op op)
    {
        switch (op) {
        case core::Formula::Op::UnlessLess:
            return "<";
        case core::Formula::Op::UnlessLessOrEqual:
            return "<=";
        case core::Formula::Op::UnlessEqual:
            return "=";
        default:
            return nullptr;
        }
    }
    static std::string twoOf(core::Formula::Op op, const std::string& a, const std::string& b)
    {
        switch (op) {
        case core::Formula::Op::Add:
            return '(' + a + '+' + b + ')';
        case core::Formula::Op::Subtract:
            return '(' + a + '-' + b + ')';
        case core::Formula::Op::Multiply:
            return '(' + a + '*' + b + ')';
        case core::Formula::Op::Divide:
            // A difference that is 0 must be 0 in binary numbers, too.
            return '(' + a + "/ROUND(" + b + ",12))";
        case core::Formula::Op::Min:
            return "MIN(" + a + ',' + b + ')';
        default:
            return "MAX(" + a + ',' + b + ')';
        }
    }

    const core::Formula& m_program;
    const std::vector<std::string>& m_values;
};

} // namespace

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
    return SheetFormula{scene.held(ExpressionText(program, values).of(0, program.steps.size())),
                        allOf(sound)};
}

} // namespace engine
