#pragma once

#include "exchange/Csv.h"
#include "exchange/TableFile.h"

#include <memory>
#include <span>

namespace exchange {

/// A sheet of a workbook in the form of one of our own CSV files: its first row is the header.
/// Numbers are their shortest exact decimals; rows have the numbers that the sheet shows.
class SheetRows final : public RowReader {
public:
    /// The one sheet that is seen and has all `columns` in its first row, else the first that is
    /// seen: what its header lacks is for the reader to name. Errors (InvalidData): "csv.empty";
    /// "table.sheets-alike" (sheets), where several have the columns.
    static core::Result<SheetRows> open(TableFile file, std::span<const std::string_view> columns);

    const std::string& sheetName() const { return m_sheet->name; }

    bool next() override;
    void reread(std::size_t offset, int line) override;
    std::string_view cellFault(std::size_t column) const override;
    bool isNumber(std::size_t column) const override;

private:
    SheetRows(std::shared_ptr<const TableFile> file, const TableFile::Sheet& sheet);

    void read(std::size_t offset);
    TableCell::Kind kindOf(std::size_t column) const;

    std::shared_ptr<const TableFile> m_file; ///< cells are parts of it
    const TableFile::Sheet* m_sheet;
    std::size_t m_next = 0;
};

} // namespace exchange
