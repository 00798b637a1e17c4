#include "cli/TextTable.h"

#include "core/HiddenLetter.h"

#include <algorithm>
#include <string_view>

namespace cli {

namespace {

/// Characters a terminal shows: Vietnamese letters are one column each in NFC.
std::size_t width(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

} // namespace

void TextTable::row(std::vector<std::string> cells)
{
    for (std::string& cell : cells) {
        cell = core::harmless(cell);
        std::ranges::replace_if(
            cell, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    }
    m_rows.push_back(std::move(cells));
}

std::string TextTable::text() const
{
    std::vector<std::size_t> widths(m_right.size(), 0);
    for (const auto& cells : m_rows) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], width(cells[i]));
    }
    std::string text;
    for (const auto& cells : m_rows) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string padding(widths[i] - width(cells[i]), ' ');
            line += m_right[i] == 'r' ? padding + cells[i] : cells[i] + padding;
            line += "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

} // namespace cli
