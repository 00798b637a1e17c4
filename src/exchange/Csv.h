#pragma once

#include "core/FaultList.h"
#include "core/Result.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// The text of a cell that keeps a program from making a number of it: ="1060" is the text 1060.
/// Anything else as it is.
std::string_view keptText(std::string_view cell);

/// A CSV file (RFC 4180; comma, semicolon or tab found from the header row, or named by a first
/// line "sep=;"; UTF-8 with or without BOM; LF, CRLF or CR). Columns at the end that nobody fills
/// do not count.
struct CsvTable {
    char separator = ',';
    std::vector<std::string> header; ///< trimmed, lower case
    struct Row {
        int line = 0; ///< line in the file where the row begins, 1-based
        std::vector<std::string> cells;
    };
    std::vector<Row> rows; ///< rows without any text (blank lines, ";;;" at the end) are left out
};

/// Errors (InvalidData): "csv.empty", "csv.not-utf8" (line), "csv.cut" (line: the file ends inside
/// a character), "csv.too-large" (limit), "csv.open-quote" (line: a quoted cell that never ends:
/// the file was cut), "csv.text-after-quote" (line), "csv.too-many-columns" (line, limit), and
/// "csv.cell-counts" with details: each row
/// (place "row N") whose number of cells differs from the header's (params cells, expected). No
/// line break after the last row is not an error.
core::Result<CsvTable> readCsv(std::string_view bytes);

/// One row, cells quoted where needed; texts are written as they are. Ends with CRLF-free "\n".
void appendCsvRow(std::string& out, const std::vector<std::string>& cells, char separator = ',');

/// A table with a header row, read row by row and gone back to: the lines of a CSV file, or a sheet
/// of a workbook (SheetRows).
class RowReader {
public:
    virtual ~RowReader() = default;

    const std::vector<std::string>& header() const { return m_header; }
    /// Index of a column, by its name in lower case.
    std::optional<std::size_t> column(std::string_view name) const;

    /// Goes to the next row that holds any text; false at the end or after a fault of the text (see
    /// fault()).
    virtual bool next() = 0;
    /// Cells of the row; valid until next(). Their number may differ from the header's: see
    /// cellCountFault().
    const std::vector<std::string_view>& cells() const { return m_cells; }
    /// Line of the file where the row begins, or the row's number in its sheet; from 1.
    int line() const { return m_line; }
    /// Where the row is; reread() comes back to it.
    std::size_t offset() const { return m_offset; }
    /// Goes to a row that next() has been at, by its offset and line.
    virtual void reread(std::size_t offset, int line) = 0;
    /// What is wrong with the number of cells of this row.
    std::optional<core::Problem> cellCountFault() const;
    /// What keeps a cell of this row from being read, whatever its text is; empty for none.
    virtual std::string_view cellFault(std::size_t) const { return {}; }
    /// Whether a program keeps the cell as a number, which has lost the zero of "1.10".
    virtual bool isNumber(std::size_t) const { return false; }
    /// What stopped the reading before the end of the file: "csv.open-quote",
    /// "csv.text-after-quote" or "csv.too-many-columns" (limit), place "row N".
    const std::optional<core::Problem>& fault() const { return m_fault; }
    /// What is to be known of the table as a whole: warnings.
    const std::vector<core::Problem>& remarks() const { return m_remarks; }

protected:
    RowReader() = default;
    RowReader(const RowReader&) = default;
    RowReader(RowReader&&) = default;
    RowReader& operator=(const RowReader&) = default;
    RowReader& operator=(RowReader&&) = default;

    void takeHeader(); ///< of the row that was read

    std::vector<std::string> m_header;
    std::vector<std::string_view> m_cells;
    std::size_t m_offset = 0;
    int m_line = 1;
    std::optional<core::Problem> m_fault;
    std::vector<core::Problem> m_remarks;
};

/// Reads CSV row by row: for files of a million rows, whose cells need not all be kept.
class CsvReader final : public RowReader {
public:
    static constexpr std::size_t maxBytes = 1U << 30U;
    static constexpr std::size_t maxColumns = 16'384; ///< as many as a sheet of a workbook has

    /// Checks the encoding and reads the header row. The bytes must outlive the reader.
    static core::Result<CsvReader> open(std::string_view bytes)
    {
        return open(bytes, std::nullopt);
    }
    /// The same with the separator known (files whose first row is not the header).
    static core::Result<CsvReader> open(std::string_view bytes, std::optional<char> separator);

    char separator() const { return m_separator; }
    bool next() override;
    void reread(std::size_t offset, int line) override;

private:
    explicit CsvReader(std::string_view bytes) : m_bytes(bytes), m_rest(bytes) {}

    bool readRow();
    bool readQuotedCell();
    bool takeLineEnd();
    bool stopAt(std::string_view code, std::vector<core::Param> params = {});

    std::string_view m_bytes; ///< all
    std::string_view m_rest;
    char m_separator = ',';
    std::deque<std::string>
        m_buffers; ///< texts of cells that hold doubled quotes; a deque: cells point into it
    int m_nextLine = 1;
};

/// The separator that stands in the bytes outside of quoted cells, line by line: what each of
/// `candidates` is found in at most `mostLines` lines. Quotes count at the start of a cell only.
std::vector<int> separatorLines(std::string_view bytes, std::string_view candidates, int mostLines);

/// "row 12": the place of a fault in a table.
std::string rowPlace(int line);

/// Finds each column that a table must or may have and reports what is missing, unknown or there
/// twice: `prefix` with
/// ".missing-column", ".unknown-column", ".repeated-column", place "row 1", params column and
/// known.
class CsvColumns {
public:
    CsvColumns(const RowReader& reader, std::string_view prefix,
               const std::vector<std::string_view>& required,
               const std::vector<std::string_view>& optional, core::FaultList& faults);

    /// Index of the `number`th column, the required ones first; nothing where an optional one is
    /// absent.
    std::optional<std::size_t> at(std::size_t number) const { return m_indexes[number]; }

private:
    std::vector<std::optional<std::size_t>> m_indexes;
};

} // namespace exchange
