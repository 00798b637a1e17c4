#include "exchange/XlsxFormula.h"

#include <algorithm>
#include <cstddef>

namespace exchange {

namespace {

constexpr int deepestFormula = 32; ///< brackets in brackets

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

class Adder {
public:
    Adder(std::string_view formula, const std::vector<XlsxSheet::Row>& rows, int& steps)
        : m_rest(formula), m_rows(rows), m_steps(steps)
    {}

    AddedUp run()
    {
        if (!takeSum(0) || !isAt('\0'))
            return AddedUp::Unknown;
        return m_isAbove ? AddedUp::AboveZero : AddedUp::Zero;
    }

private:
    struct Place {
        int row = 0;
        std::size_t column = 0;
    };

    /// Whether this sign comes next; '\0': the end.
    bool isAt(char sign)
    {
        while (!m_rest.empty() && (m_rest.front() == ' ' || m_rest.front() == '\n'))
            m_rest.remove_prefix(1);
        return m_rest.empty() ? sign == '\0' : m_rest.front() == sign;
    }

    bool take(char sign)
    {
        const bool isThere = isAt(sign);
        if (isThere)
            m_rest.remove_prefix(1);
        return isThere;
    }

    /// Terms between "+".
    bool takeSum(int depth)
    {
        if (depth > deepestFormula)
            return false;
        do {
            if (!takeTerm(depth))
                return false;
        } while (take('+'));
        return true;
    }

    bool takeTerm(int depth)
    {
        if (take('('))
            return takeSum(depth + 1) && take(')');
        if (m_rest.empty())
            return false;
        if (isDigit(m_rest.front()))
            return takeNumber();
        const std::string_view name = m_rest.substr(0, 3);
        const bool isSum = name.size() == 3 && (name[0] | 0x20) == 's' && (name[1] | 0x20) == 'u' &&
                           (name[2] | 0x20) == 'm' && m_rest.substr(3).starts_with('(');
        if (!isSum)
            return takeArea();
        m_rest.remove_prefix(4);
        do {
            if (!takeSum(depth + 1))
                return false;
        } while (take(',') || take(';'));
        return take(')');
    }

    bool takeNumber()
    {
        std::size_t length = 0;
        for (; length < m_rest.size() && (isDigit(m_rest[length]) || m_rest[length] == '.');
             ++length)
            m_isAbove = m_isAbove || (m_rest[length] >= '1' && m_rest[length] <= '9');
        m_rest.remove_prefix(length);
        // "2E5", "1:3": something else.
        return m_rest.empty() || (!isLetter(m_rest.front()) && m_rest.front() != ':');
    }

    /// "$C$7" → 7, 2.
    bool takePlace(Place& place)
    {
        if (!m_rest.empty() && m_rest.front() == '$')
            m_rest.remove_prefix(1);
        std::size_t letters = 0;
        for (; letters < m_rest.size() && letters < 4 && isLetter(m_rest[letters]); ++letters)
            place.column =
                place.column * 26 + static_cast<std::size_t>((m_rest[letters] | 0x20) - 'a' + 1);
        m_rest.remove_prefix(letters);
        if (letters == 0 || letters > 3)
            return false;
        --place.column;
        if (!m_rest.empty() && m_rest.front() == '$')
            m_rest.remove_prefix(1);
        std::size_t digits = 0;
        for (; digits < m_rest.size() && digits < 8 && isDigit(m_rest[digits]); ++digits)
            place.row = place.row * 10 + (m_rest[digits] - '0');
        m_rest.remove_prefix(digits);
        return digits > 0 && digits < 8;
    }

    bool takeArea()
    {
        Place first;
        if (!takePlace(first))
            return false;
        Place last = first;
        bool isArea = false;
        if (!m_rest.empty() && m_rest.front() == ':') {
            m_rest.remove_prefix(1);
            last = {};
            isArea = true;
            if (!takePlace(last))
                return false;
        }
        // A name of another sheet, a function, a structured reference.
        if (!m_rest.empty() && (isLetter(m_rest.front()) || m_rest.front() == '!' ||
                                m_rest.front() == '(' || m_rest.front() == '['))
            return false;
        return add(first, last, isArea);
    }

    bool add(Place first, Place last, bool isArea)
    {
        auto row = std::lower_bound(
            m_rows.begin(), m_rows.end(), first.row,
            [](const XlsxSheet::Row& one, int number) { return one.number < number; });
        for (; row != m_rows.end() && row->number <= last.row; ++row) {
            const std::size_t end = std::min(last.column + 1, row->cells.size());
            for (std::size_t column = first.column; column < end; ++column) {
                if (--m_steps < 0 || !add(row->cells[column], isArea))
                    return false;
            }
        }
        return true;
    }

    /// Texts in an area count nothing; what is below zero or no number at all leaves it open.
    bool add(const TableCell& cell, bool isArea)
    {
        if (cell.text.empty())
            return true;
        if (cell.kind == TableCell::Kind::Text)
            return isArea;
        if ((cell.kind != TableCell::Kind::Number && cell.kind != TableCell::Kind::Percent) ||
            cell.text.front() == '-')
            return false;
        m_isAbove = m_isAbove || cell.text.find_first_of("123456789") != std::string::npos;
        return true;
    }

    std::string_view m_rest;
    const std::vector<XlsxSheet::Row>& m_rows;
    int& m_steps;
    bool m_isAbove = false;
};

} // namespace

AddedUp addedUp(std::string_view formula, const std::vector<XlsxSheet::Row>& rows, int& steps)
{
    return Adder(formula, rows, steps).run();
}

} // namespace exchange
