#pragma once

#include <string>
#include <utility>
#include <vector>

namespace cli {

/// Cells padded to columns (by characters, as a terminal shows them), two blanks between; `right`
/// marks right-aligned columns.
class TextTable {
public:
    explicit TextTable(std::string right) : m_right(std::move(right)) {}
    /// A line break becomes a blank, what a terminal obeys U+FFFD.
    void row(std::vector<std::string> cells);
    std::string text() const;

private:
    std::string m_right; ///< per column 'r' or 'l'
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace cli
