#include "exchange/SheetRows.h"

#include "core/Trim.h"

#include <algorithm>
#include <utility>

namespace exchange {

using core::Param;
using core::Severity;

SheetRows::SheetRows(std::shared_ptr<const TableFile> file, const TableFile::Sheet& sheet)
    : m_file(std::move(file)), m_sheet(&sheet)
{
    next();
    takeHeader();
    int hidden = 0;
    std::string rows;
    for (const TableFile::Row& row : sheet.rows) {
        if (!row.hidden)
            continue;
        ++hidden;
        rows += (rows.empty() ? "" : ", ") + std::to_string(row.number);
    }
    constexpr std::size_t shown = 60;
    if (hidden > 0)
        m_remarks.push_back(
            {Severity::Warning,
             "table.hidden-rows",
             {},
             {Param::num("count", hidden), Param::text("rows", core::shortened(rows, shown))}});
    constexpr std::size_t mostCovered = 100;
    for (std::size_t i = 0; i < std::min(mostCovered, sheet.covered.size()); ++i) {
        const auto& covered = sheet.covered[i];
        m_remarks.push_back({Severity::Warning,
                             "table.covered-value",
                             m_file->place(sheet, covered.row, covered.column),
                             {Param::text("value", core::shortened(covered.text))}});
    }
}

core::Result<SheetRows> SheetRows::open(TableFile file, std::span<const std::string_view> columns)
{
    const auto kept = std::make_shared<const TableFile>(std::move(file));
    std::optional<SheetRows> seen;
    std::optional<SheetRows> fitting;
    std::string names;
    for (const TableFile::Sheet& sheet : kept->sheets) {
        if (sheet.hidden || sheet.rows.empty())
            continue;
        SheetRows rows(kept, sheet);
        const bool fits =
            std::all_of(columns.begin(), columns.end(),
                        [&rows](std::string_view one) { return rows.column(one).has_value(); });
        if (fits) {
            names += (names.empty() ? "" : ", ") + sheet.name;
            if (fitting)
                return core::Error{core::ErrorKind::InvalidData,
                                   "table.sheets-alike",
                                   {Param::text("sheets", core::shortened(names))},
                                   {}};
            fitting = std::move(rows);
        } else if (!seen) {
            seen = std::move(rows);
        }
    }
    if (fitting)
        return *std::move(fitting);
    if (seen)
        return *std::move(seen);
    return core::Error{core::ErrorKind::InvalidData, "csv.empty", {}, {}};
}

bool SheetRows::next()
{
    if (m_next >= m_sheet->rows.size())
        return false;
    read(m_next++);
    return true;
}

void SheetRows::reread(std::size_t offset, int)
{
    read(offset);
}

void SheetRows::read(std::size_t offset)
{
    const TableFile::Row& row = m_sheet->rows[offset];
    m_offset = offset;
    m_line = row.number;
    m_cells.clear();
    for (const TableCell& cell : row.cells)
        m_cells.push_back(cell.text);
    // A sheet keeps no empty cells at the end of a row.
    if (m_cells.size() < m_header.size())
        m_cells.resize(m_header.size());
}

TableCell::Kind SheetRows::kindOf(std::size_t column) const
{
    const std::vector<TableCell>& cells = m_sheet->rows[m_offset].cells;
    return column < cells.size() ? cells[column].kind : TableCell::Kind::Text;
}

std::string_view SheetRows::cellFault(std::size_t column) const
{
    switch (kindOf(column)) {
    case TableCell::Kind::Error:
        return "table.error-cell";
    case TableCell::Kind::Formula:
        return "table.formula-cell";
    default:
        return {};
    }
}

bool SheetRows::isNumber(std::size_t column) const
{
    return kindOf(column) == TableCell::Kind::Number;
}

} // namespace exchange
