#include "report/TableWidths.h"

#include <algorithm>
#include <cstdint>

namespace report {

namespace {

/// part × whole / of, rounded to the nearest; 0 of nothing.
int shareOf(std::int64_t part, std::int64_t whole, std::int64_t of)
{
    return of == 0 ? 0 : static_cast<int>((2 * part * whole + of) / (2 * of));
}

} // namespace

std::vector<int> columnWidths(const Table& table, int width)
{
    std::int64_t fixed = 0;
    std::int64_t stretches = 0;
    for (const Table::Column& column : table.columns) {
        if (column.width > 0)
            fixed += column.width;
        else
            stretches += std::max(column.stretch, 1);
    }
    const std::int64_t forFixed =
        std::min<std::int64_t>(fixed, stretches > 0 ? std::int64_t{width} * 9 / 10 : width);
    std::vector<int> widths;
    widths.reserve(table.columns.size());
    // Edges are rounded, not widths: what one column loses the next one gains.
    std::int64_t fixedBefore = 0;
    std::int64_t stretchBefore = 0;
    int edge = 0;
    for (const Table::Column& column : table.columns) {
        if (column.width > 0)
            fixedBefore += column.width;
        else
            stretchBefore += std::max(column.stretch, 1);
        const int next = shareOf(fixedBefore, forFixed, fixed) +
                         shareOf(stretchBefore, width - forFixed, stretches);
        widths.push_back(next - edge);
        edge = next;
    }
    return widths;
}

} // namespace report
