#pragma once

#include "core/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// What a cell of a table holds. A number is its own kind, because a program that writes "1.10" as
/// a number has lost the zero.
struct TableCell {
    enum class Kind { Text, Number, Percent, Date, Boolean, Error };
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
    };
    std::vector<Row> rows;
};

/// Whether the bytes begin like a ZIP archive: what tells a workbook from a CSV file, whatever the
/// file's name is.
bool looksLikeZip(std::string_view bytes);
/// Whether they begin like a compound file: an encrypted workbook, or one of before 2007.
bool looksLikeCompoundFile(std::string_view bytes);

/// Reads an XLSX workbook (ECMA-376, transitional and strict): all sheets in their order, hidden
/// ones too. Values are those that the workbook holds: results of formulas as they were last
/// computed. Of merged cells the first has the value. Phonetic hints are left out; line breaks are
/// "\n".
///
/// Errors (InvalidData): "xlsx.not-xlsx", "xlsx.encrypted", "xlsx.old-xls", "xlsx.binary" (.xlsb),
/// "xlsx.damaged" (part where known), "xlsx.too-large" (limit, or parts, or cells),
/// "xlsx.no-sheets".
core::Result<std::vector<XlsxSheet>> readXlsx(std::string_view bytes);

/// "C7": column and row of a cell, both from 1.
std::string cellName(int column, int row);

} // namespace exchange
