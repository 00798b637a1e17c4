#include "core/Formula.h"

#include "core/Ascii.h"
#include "core/Codes.h"

#include <algorithm>

namespace core {

namespace {

bool startsName(char c)
{
    return isLetter(c) || c == '_';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Recursive descent over the grammar in docs/scoring.md. Only parentheses and calls recurse, and
/// they are counted, so that no input can use up the stack; signs are counted in a loop.
class Compiler {
public:
    Compiler(std::string_view text, std::span<const std::string> variables)
        : m_text(text), m_variables(variables)
    {}

    Result<Formula> run()
    {
        if (m_text.size() > Formula::maxLength)
            return failure("formula.too-long", Formula::maxLength, {});
        skipBlanks();
        if (atEnd())
            return failure("formula.empty", 0, {});
        const bool sound = expression();
        if (sound && !atEnd())
            unexpected();
        if (m_error)
            return std::move(*m_error);
        return std::move(m_formula);
    }

private:
    bool atEnd() const { return m_pos >= m_text.size(); }

    void skipBlanks()
    {
        while (!atEnd() && isBlank(m_text[m_pos]))
            ++m_pos;
    }

    bool accept(char c)
    {
        if (atEnd() || m_text[m_pos] != c)
            return false;
        ++m_pos;
        skipBlanks();
        return true;
    }

    bool expect(char c) { return accept(c) || unexpected(); }

    Error failure(std::string code, std::size_t position, std::vector<Param> params) const
    {
        params.insert(params.begin(), Param::num("position", static_cast<long long>(position + 1)));
        return Error{ErrorKind::InvalidData, std::move(code), std::move(params), {}};
    }

    /// Keeps the first failure. Always false, so that a rule can end with it.
    bool fail(std::string code, std::size_t position, Param param)
    {
        if (!m_error)
            m_error = failure(std::move(code), position, {std::move(param)});
        return false;
    }

    bool unexpected()
    {
        // One character, with all its UTF-8 bytes; empty at the end of the expression.
        std::size_t end = m_pos;
        while (end < m_text.size() &&
               (end == m_pos || (static_cast<unsigned char>(m_text[end]) & 0xC0U) == 0x80U))
            ++end;
        return fail("formula.unexpected", m_pos,
                    Param::text("token", std::string(m_text.substr(m_pos, end - m_pos))));
    }

    void push(Formula::Step step)
    {
        m_formula.steps.push_back(step);
        m_formula.stackDepth = std::max(m_formula.stackDepth, ++m_depth);
    }

    void combine(Formula::Op op)
    {
        m_formula.steps.push_back({op, 2, {}});
        --m_depth;
    }

    bool expression()
    {
        if (!term())
            return false;
        while (!atEnd() && (m_text[m_pos] == '+' || m_text[m_pos] == '-')) {
            const auto op = m_text[m_pos] == '+' ? Formula::Op::Add : Formula::Op::Subtract;
            accept(m_text[m_pos]);
            if (!term())
                return false;
            combine(op);
        }
        return true;
    }

    bool term()
    {
        if (!unary())
            return false;
        while (!atEnd() && (m_text[m_pos] == '*' || m_text[m_pos] == '/')) {
            const auto op = m_text[m_pos] == '*' ? Formula::Op::Multiply : Formula::Op::Divide;
            accept(m_text[m_pos]);
            if (!unary())
                return false;
            combine(op);
        }
        return true;
    }

    bool unary()
    {
        bool negative = false;
        for (;;) {
            if (accept('-'))
                negative = !negative;
            else if (!accept('+'))
                break;
        }
        if (!primary())
            return false;
        if (negative)
            m_formula.steps.push_back({Formula::Op::Negate, 1, {}});
        return true;
    }

    bool primary()
    {
        if (atEnd())
            return unexpected();
        const char c = m_text[m_pos];
        if (c == '(') {
            accept('(');
            return nested([this] { return expression(); });
        }
        if (isDigit(c))
            return number();
        if (startsName(c))
            return name();
        return unexpected();
    }

    /// What stands between a "(" just read and its ")".
    template<typename Inside>
    bool nested(Inside inside)
    {
        if (++m_nesting > Formula::maxNesting)
            return fail("formula.too-deep", m_pos, Param::num("limit", Formula::maxNesting));
        if (!inside() || !expect(')'))
            return false;
        --m_nesting;
        return true;
    }

    bool number()
    {
        const std::size_t start = m_pos;
        while (!atEnd() && (isDigit(m_text[m_pos]) || m_text[m_pos] == '.'))
            ++m_pos;
        const auto text = m_text.substr(start, m_pos - start);
        skipBlanks();

        const auto dot = text.find('.');
        auto whole = text.substr(0, dot);
        auto decimals = dot == std::string_view::npos ? std::string_view() : text.substr(dot + 1);
        const bool shaped = dot == std::string_view::npos ||
                            (!decimals.empty() && decimals.find('.') == std::string_view::npos);
        while (decimals.ends_with('0'))
            decimals.remove_suffix(1);
        while (whole.starts_with('0'))
            whole.remove_prefix(1);
        if (!shaped || decimals.size() > Decimal::maxDecimals ||
            whole.size() + decimals.size() > Decimal::maxDigits)
            return fail("formula.bad-number", start,
                        Param::text("text", std::string(text.substr(0, 40))));

        std::int64_t mantissa = 0;
        for (const char digit : whole)
            mantissa = mantissa * 10 + (digit - '0');
        for (const char digit : decimals)
            mantissa = mantissa * 10 + (digit - '0');
        push({Formula::Op::Constant, 0, Decimal(mantissa, static_cast<int>(decimals.size()))});
        return true;
    }

    bool name()
    {
        const std::size_t start = m_pos;
        while (!atEnd() && (startsName(m_text[m_pos]) || isDigit(m_text[m_pos])))
            ++m_pos;
        const auto text = m_text.substr(start, m_pos - start);
        skipBlanks();
        if (text == "min" || text == "max")
            return call(text == "min" ? Formula::Op::Min : Formula::Op::Max);
        if (!atEnd() && m_text[m_pos] == '(' && (text == "floor" || text == "if")) {
            m_formula.isFormat2 = true;
            return text == "floor" ? floorOf() : choice();
        }

        const auto found = std::find(m_variables.begin(), m_variables.end(), text);
        if (found == m_variables.end())
            return fail(codes::formulaUnknownVariable, start,
                        Param::text("name", std::string(text.substr(0, 64))));
        push({Formula::Op::Variable, static_cast<std::uint16_t>(found - m_variables.begin()), {}});
        return true;
    }

    /// Arguments are combined two by two as they come, so that a thousand of them need no deep
    /// stack.
    bool call(Formula::Op op)
    {
        if (!expect('('))
            return false;
        return nested([this, op] {
            if (!expression())
                return false;
            while (accept(',')) {
                if (!expression())
                    return false;
                combine(op);
            }
            return true;
        });
    }

    bool floorOf()
    {
        accept('(');
        if (!nested([this] { return expression(); }))
            return false;
        m_formula.steps.push_back({Formula::Op::Floor, 1, {}});
        return true;
    }

    std::optional<Formula::Op> comparison()
    {
        if (accept('<'))
            return accept('=') ? Formula::Op::UnlessLessOrEqual : Formula::Op::UnlessLess;
        if (accept('='))
            return Formula::Op::UnlessEqual;
        return std::nullopt;
    }

    /// "(a < b, x, y)": the comparison, x and a jump over y; y. Either branch leaves one value.
    bool choice()
    {
        accept('(');
        return nested([this] {
            if (!expression())
                return false;
            const auto unless = comparison();
            if (!unless)
                return unexpected();
            if (!expression() || !expect(','))
                return false;
            m_depth -= 2;
            const std::size_t comparisonAt = m_formula.steps.size();
            m_formula.steps.push_back({*unless, 0, {}});
            if (!expression() || !expect(','))
                return false;
            --m_depth;
            const std::size_t jumpAt = m_formula.steps.size();
            m_formula.steps.push_back({Formula::Op::Jump, 0, {}});
            m_formula.steps[comparisonAt].index = here();
            if (!expression())
                return false;
            m_formula.steps[jumpAt].index = here();
            return true;
        });
    }

    /// The next step; there are fewer than characters.
    std::uint16_t here() const { return static_cast<std::uint16_t>(m_formula.steps.size()); }

    std::string_view m_text;
    std::span<const std::string> m_variables;
    std::size_t m_pos = 0;
    int m_nesting = 0;
    int m_depth = 0;
    Formula m_formula;
    std::optional<Error> m_error;
};

} // namespace

Result<Formula> compileFormula(std::string_view expression, std::span<const std::string> variables)
{
    return Compiler(expression, variables).run();
}

} // namespace core
