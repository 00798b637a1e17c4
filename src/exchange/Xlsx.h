#pragma once

#include "core/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// What a cell of a table holds. A number is its own kind, because a program that writes "1.10" as
/// a number has lost the zero.
struct TableCell {
    /// Formula: one whose result the file does not hold, since the program that wrote it computes
    /// none; its text is the formula, "=" alone where another cell has it.
    enum class Kind { Text, Number, Percent, Date, Boolean, Error, Formula };
    std::string text; ///< numbers and dates in one form: "1234.5", "83.53%", "2021-12-31", "TRUE"
    Kind kind = Kind::Text;

    bool operator==(const TableCell&) const = default;
};

/// A sheet of a workbook as a table of texts. Rows without any text are left out.
struct XlsxSheet {
    std::string name;
    bool hidden = false;
    struct Row {
        int number = 0;               ///< as the program that made it shows it, from 1
        std::vector<TableCell> cells; ///< from column A, up to the last one with a text
        bool hidden = false;          ///< folded away or filtered out
    };
    std::vector<Row> rows{};
    /// Cells that were made one, over several rows: rows by number, column from 0.
    struct Merge {
        int firstRow = 0;
        int lastRow = 0;
        std::size_t firstColumn = 0;
        std::size_t lastColumn = 0;
    };
    std::vector<Merge> merges{};
    /// Values that stand under such a cell, where nobody sees them; they are not in `rows`.
    struct Covered {
        int row = 0;
        std::size_t column = 0;
        std::string text;
    };
    std::vector<Covered> covered{};
    /// Columns, from 0, in which every formula has a stored zero that may be true or never was
    /// computed.
    std::vector<std::size_t> zeroColumns{};
};

/// How much a workbook may hold. A row of XML is about forty bytes a cell, and what is made of it
/// in memory is some ten times as large.
struct WorkbookLimits {
    std::size_t partBytes = std::size_t{16} << 20U; ///< one sheet, the shared strings
    std::size_t allBytes = std::size_t{96} << 20U;  ///< all parts, pictures too
    std::size_t cells = 1'000'000;                  ///< with the empty ones between
};

/// Whether the bytes begin like a ZIP archive: what tells a workbook from a CSV file, whatever the
/// file's name is.
bool looksLikeZip(std::string_view bytes);
/// Whether they begin like a compound file: an encrypted workbook, or one of before 2007.
bool looksLikeCompoundFile(std::string_view bytes);

/// Reads an XLSX workbook (ECMA-376, transitional and strict): all sheets in their order, hidden
/// ones too. Values are those that the workbook holds: results of formulas as they were last
/// computed. A workbook says itself that it was never computed, or a zero stored for a sum that is
/// none shows it: then its formulas with zeros have no results. Of merged cells the first has the
/// value. Phonetic hints are left out; line breaks are
/// "\n".
///
/// Errors (InvalidData): "xlsx.not-xlsx", "xlsx.encrypted", "xlsx.old-xls", "xlsx.binary" (.xlsb),
/// "xlsx.damaged" (part where known), "xlsx.too-large" (limit, or parts, or cells),
/// "xlsx.no-sheets".
core::Result<std::vector<XlsxSheet>> readXlsx(std::string_view bytes,
                                              const WorkbookLimits& limits = WorkbookLimits());

/// "C7": column and row of a cell, both from 1.
std::string cellName(int column, int row);

} // namespace exchange
