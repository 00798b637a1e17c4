#pragma once

#include "core/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// A CSV file (RFC 4180, comma or semicolon found from the header row, UTF-8 with or without BOM, LF or CRLF).
struct CsvTable {
    char separator = ',';
    std::vector<std::string> header;
    struct Row {
        int line = 0; ///< line in the file where the row begins, 1-based
        std::vector<std::string> cells;
    };
    std::vector<Row> rows;
};

/// Errors (InvalidData): "csv.empty", "csv.not-utf8" (line), "csv.open-quote" (line: a quoted cell that never ends: the file
/// was cut), "csv.text-after-quote" (line), "csv.cell-count" as details: each row whose number of cells differs from the
/// header's, "csv.no-final-newline-in-row" is not an error.
core::Result<CsvTable> readCsv(std::string_view bytes);

/// One row, cells quoted where needed; texts are written as they are. Ends with CRLF-free "\n".
void appendCsvRow(std::string& out, const std::vector<std::string>& cells, char separator = ',');

} // namespace exchange
