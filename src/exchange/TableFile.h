#pragma once

#include "exchange/Xlsx.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// A table that another program wrote: CSV or a workbook (XLSX, ODS), told apart by content, not by
/// name. CSV is UTF-8, or UTF-16 with its mark ("Unicode text" of spreadsheet programs). Its texts
/// have plain blanks only, none of them at the ends.
struct TableFile {
    enum class Format { Csv, Xlsx }; ///< Xlsx: cells have kinds, whatever kind of workbook it is
    /// A sheet; a CSV file has one without a name. The first row is a row like any other: exports
    /// have titles above the header.
    using Row = XlsxSheet::Row;
    using Sheet = XlsxSheet;

    Format format = Format::Csv;
    std::vector<Sheet> sheets;

    /// Puts every text through `change` (the NFC form, say, which needs tables of Unicode).
    void changeTexts(const std::function<std::string(std::string)>& change);
    /// Where a cell is, for people to find it: "Sheet1!C7" in a workbook, "row 7, column 3" in CSV
    /// (columns from 0, rows by their number). app::placeText says it in the reader's language.
    std::string place(const Sheet& sheet, int row, std::size_t column) const;
};

/// The largest table that is read whole, in bytes, and how a larger one is refused:
/// "table.too-large" (limit: MB).
inline constexpr std::size_t largestTable = std::size_t{64} << 20U;
core::Error tableTooLarge();

/// Errors: tableTooLarge(), those of readXlsx and of CsvReader::open; a CSV file whose quotes are
/// wrong is refused like there ("csv.open-quote", "csv.text-after-quote"), one of more cells than
/// `limits` allow with "xlsx.too-large" (cells). What only looks like a table is named:
/// "table.web-page", "table.xml-sheet" (a workbook of 2003 as XML), "table.xml", "table.packed"
/// (gzip, as Gnumeric saves), "table.is-book", "table.is-package". Rows may have any
/// number of cells. The separator of CSV is guessed where none is given.
core::Result<TableFile> readTableFile(std::string_view bytes,
                                      std::optional<char> separator = std::nullopt,
                                      const WorkbookLimits& limits = WorkbookLimits());

} // namespace exchange
