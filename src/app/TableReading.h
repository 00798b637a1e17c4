#pragma once

#include "app/ColumnMatch.h"
#include "app/ScoreBook.h"

#include <string>
#include <vector>

namespace app {

/// What every import of a matched table does, for the class that reads its rows: finds the cell of
/// a target, collects faults with their place, finds the unit that is named.
class TableReading {
protected:
    using Row = exchange::TableFile::Row;
    using Sheet = exchange::TableFile::Sheet;

    TableReading(const exchange::TableFile& file, const Sheet& sheet, const TableHeader& header,
                 const ColumnMatch& match, const ScoreBook& scores)
        : m_file(file), m_sheet(sheet), m_scores(scores), m_header(header), m_match(match)
    {}

    bool has(std::size_t target) const { return m_match[target].has_value(); }
    const exchange::TableCell& cell(const Row& row, std::size_t target) const
    {
        return cellAt(row, m_match[target]);
    }
    /// "Sheet1!C12"
    std::string place(const Row& row, std::size_t target) const
    {
        return m_file.place(m_sheet, row.number, m_match[target].value_or(0));
    }
    /// The header is there; false with the fault "table.no-header".
    bool hasHeader();
    /// "table.missing-column" (column): nothing stands for a target that is needed.
    void missing(std::string_view target);
    /// A fault of one cell: params column and value, then `more`.
    void fault(const Row& row, std::size_t target, std::string code,
               std::vector<core::Param> more = {});
    /// Index of the unit that a cell names by id or name; −1 with a fault where there is none or
    /// more than one.
    int unitOf(const Row& row, std::size_t target);

    const exchange::TableFile& m_file;
    const Sheet& m_sheet;
    const ScoreBook& m_scores;
    std::vector<core::Problem> m_faults;

private:
    const TableHeader& m_header;
    const ColumnMatch& m_match;
};

} // namespace app
