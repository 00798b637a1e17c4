#pragma once

#include "core/NumberText.h"

#include <string>
#include <string_view>

namespace report {

/// One line of a CSV file as a Vietnamese spreadsheet reads it: semicolons between the fields,
/// numbers with a comma and without group signs.
class CsvLine {
public:
    /// First bytes of the file: by them a spreadsheet knows UTF-8.
    static constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

    void text(std::string_view value)
    {
        // A text that a spreadsheet would run as a formula is made a text by an apostrophe.
        const bool risky = !value.empty() && std::string_view("=+-@\t\r").find(value.front()) !=
                                                 std::string_view::npos;
        add(risky ? "'" + std::string(value) : std::string(value));
    }
    void number(core::Points points) { add(withComma(core::format(points))); }
    /// With four decimals: two are printed, a spreadsheet that sorts again needs more.
    void number(const core::Ratio& ratio) { add(withComma(core::formatFixed(ratio, 4))); }
    void number(int value) { add(std::to_string(value)); }
    /// A number in machine form ("1.95").
    void digits(const std::string& machine) { add(withComma(machine)); }
    void empty() { add({}); }
    std::string end() { return m_line + "\r\n"; }

private:
    static std::string withComma(std::string machine)
    {
        if (const std::size_t point = machine.find('.'); point != std::string::npos)
            machine[point] = ',';
        return machine;
    }
    void add(const std::string& value)
    {
        if (!m_first)
            m_line += ';';
        m_first = false;
        if (value.find_first_of(";\"\r\n") == std::string::npos) {
            m_line += value;
            return;
        }
        m_line += '"';
        for (const char c : value)
            m_line += c == '"' ? std::string("\"\"") : std::string(1, c);
        m_line += '"';
    }

    std::string m_line;
    bool m_first = true;
};

} // namespace report
