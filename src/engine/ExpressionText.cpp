#include "engine/ExpressionText.h"

#include "core/Ascii.h"
#include "core/NumberText.h"
#include "engine/Phrases.h"

#include <utility>

namespace engine {

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

    std::string text(const NameText& nameText)
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

    void name(const NameText& nameText)
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

/// The expression of a program in the words of a spreadsheet.
class ExpressionCells {
public:
    ExpressionCells(const core::Formula& program, const std::vector<std::string>& values)
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

std::string expressionInWords(std::string_view expression, core::Language language,
                              const NameText& nameText)
{
    return FormulaWords(expression, language).text(nameText);
}

std::string expressionInCells(const core::Formula& program, const std::vector<std::string>& values)
{
    return ExpressionCells(program, values).of(0, program.steps.size());
}

} // namespace engine
