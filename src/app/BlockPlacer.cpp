#include "app/BlockPlacer.h"

#include <algorithm>
#include <iterator>

namespace app {

bool BlockPlacer::isHeader(const std::vector<std::string>& line) const
{
    if (line.empty() || line.size() > m_columns.size())
        return false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i].empty() || line[i] != m_columns[i].title)
            return false;
    }
    return true;
}

bool BlockPlacer::isOfThisTable(const TextBlock& block, std::size_t first) const
{
    for (std::size_t line = first; line < block.size(); ++line) {
        const std::size_t row = line - first;
        for (std::size_t column = 0; column < block[line].size(); ++column) {
            const std::string& text = block[line][column];
            if (column >= m_columns.size())
                return false;
            if (m_columns[column].takes == Takes::Same && !text.empty() && row < m_rows &&
                text != m_shown(row, m_columns[column].id))
                return false;
        }
    }
    return true;
}

BlockPlacer::Placed BlockPlacer::place(const TextBlock& block) const
{
    // A single name is the header of a block of one column, not a line above it.
    const std::size_t names = !block.empty() && isHeader(block.front()) ? 0 : namesRow(block);
    const std::size_t first = names + 1 < block.size() && isHeader(block[names]) ? names + 1 : 0;
    std::vector<Column> columns = m_columns;
    Placed placed;
    placed.isOwn = isOfThisTable(block, first);
    if (!placed.isOwn)
        std::erase_if(columns, [](const Column& column) { return column.takes == Takes::Same; });
    placed.rows = block.size() - first;
    for (std::size_t line = first; line < block.size(); ++line) {
        const std::size_t row = line - first;
        placed.columns = std::max(placed.columns, block[line].size());
        for (std::size_t column = 0; column < block[line].size(); ++column) {
            const bool isThere = column < columns.size();
            Text text{row, column, isThere ? columns[column].id : -1, block[line][column]};
            if (row < m_rows && isThere) {
                if (columns[column].takes == Takes::Text)
                    placed.texts.push_back(std::move(text));
            } else if (!text.text.empty()) {
                (row < m_rows ? placed.beyondColumns : placed.beyondRows)
                    .push_back(std::move(text));
            }
        }
    }
    return placed;
}

} // namespace app
