#include "exchange/TableFile.h"

#include "core/Trim.h"
#include "core/Utf8.h"
#include "exchange/Csv.h"
#include "exchange/Ods.h"

#include <algorithm>
#include <array>
#include <utility>

namespace exchange {

namespace {

/// The separator that stands in most of the first lines: exports have titles above their header,
/// texts hold commas, and numbers have decimal ones.
char likelySeparator(std::string_view bytes)
{
    constexpr std::string_view candidates = "\t;,|";
    constexpr int mostLines = 200;
    const std::vector<int> lines = separatorLines(bytes, candidates, mostLines);
    const auto most = std::max_element(lines.begin(), lines.end());
    return *most == 0 ? ',' : candidates[static_cast<std::size_t>(most - lines.begin())];
}

/// Programs of the web name their pages .xls, and Excel of 2003 its XML: the code of what the bytes
/// are; empty where they may be a table.
std::string_view otherKind(std::string_view bytes)
{
    // Gnumeric keeps its XML packed; a book is a database (sqlite.org/fileformat.html,
    // section 1.3).
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> marks = {
        {{"\x1F\x8B", "table.packed"},
         {"SQLite format 3", "table.is-book"},
         {"CCHCX\r\n", "table.is-package"}}};
    for (const auto& [mark, code] : marks) {
        if (bytes.starts_with(mark))
            return code;
    }
    constexpr std::size_t looked = 4096;
    std::string head(core::trimmed(core::withoutBom(bytes)).substr(0, looked));
    for (char& c : head)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    for (const char* page : {"<!doctype html", "<html", "<head", "<body", "<table", "<meta",
                             "<style", "<div", "mime-version:"}) {
        if (head.starts_with(page))
            return "table.web-page";
    }
    if (!head.starts_with("<?xml") && !head.starts_with("<workbook"))
        return {};
    if (head.find("<html") != std::string::npos)
        return "table.web-page";
    return head.find("excel.sheet") != std::string::npos ||
                   head.find("office:spreadsheet") != std::string::npos
               ? "table.xml-sheet"
               : "table.xml";
}

core::Result<TableFile> readCsvFile(std::string_view bytes, char separator, std::size_t mostCells)
{
    auto reader = CsvReader::open(bytes, separator);
    if (!reader)
        return std::move(reader).error();
    TableFile file;
    file.format = TableFile::Format::Csv;
    TableFile::Sheet& sheet = file.sheets.emplace_back();
    std::size_t cells = 0;
    // The reader stands on its first row, which is a header only for files of our own.
    do {
        TableFile::Row row;
        row.number = reader->line();
        for (const std::string_view cell : reader->cells())
            row.cells.push_back(
                {std::string(keptText(core::plainBlanks(cell))), TableCell::Kind::Text});
        while (!row.cells.empty() && row.cells.back().text.empty())
            row.cells.pop_back();
        if (row.cells.empty())
            continue;
        row.cells.shrink_to_fit();
        cells += row.cells.size();
        if (cells > mostCells)
            return core::Error{core::ErrorKind::InvalidData,
                               "xlsx.too-large",
                               {core::Param::num("cells", static_cast<long long>(mostCells))},
                               {}};
        sheet.rows.push_back(std::move(row));
    } while (reader->next());
    if (reader->fault()) {
        std::vector<core::Param> params = reader->fault()->params;
        params.push_back(core::Param::num("line", reader->line()));
        return core::Error{core::ErrorKind::InvalidData,
                           reader->fault()->code,
                           std::move(params),
                           {*reader->fault()}};
    }
    return file;
}

/// Cells and rows that hold blanks only are none.
void dropEmpty(TableFile::Sheet& sheet)
{
    for (TableFile::Row& row : sheet.rows) {
        while (!row.cells.empty() && row.cells.back().text.empty())
            row.cells.pop_back();
    }
    std::erase_if(sheet.rows, [](const TableFile::Row& row) { return row.cells.empty(); });
}

} // namespace

void TableFile::changeTexts(const std::function<std::string(std::string)>& change)
{
    for (Sheet& sheet : sheets) {
        sheet.name = change(std::move(sheet.name));
        for (Row& row : sheet.rows) {
            for (TableCell& cell : row.cells) {
                if (!cell.text.empty())
                    cell.text = change(std::move(cell.text));
            }
        }
    }
}

std::string TableFile::place(const Sheet& sheet, int row, std::size_t column) const
{
    const int number = static_cast<int>(column) + 1;
    if (format == Format::Xlsx)
        return sheet.name + '!' + cellName(number, row);
    return rowPlace(row) + ", column " + std::to_string(number);
}

core::Error tableTooLarge()
{
    return {core::ErrorKind::InvalidData,
            "table.too-large",
            {core::Param::num("limit", static_cast<long long>(largestTable >> 20U))},
            {}};
}

core::Result<TableFile> readTableFile(std::string_view bytes, std::optional<char> separator,
                                      const WorkbookLimits& limits)
{
    if (bytes.size() > largestTable)
        return tableTooLarge();
    if (const auto text = core::fromUtf16(bytes))
        return readTableFile(*text, separator, limits);
    if (const std::string_view code = otherKind(bytes); !code.empty())
        return core::Error{core::ErrorKind::InvalidData, std::string(code), {}, {}};
    if (!looksLikeZip(bytes) && !looksLikeCompoundFile(bytes))
        return readCsvFile(bytes, separator ? *separator : likelySeparator(bytes), limits.cells);
    auto sheets = looksLikeOds(bytes) ? readOds(bytes, limits) : readXlsx(bytes, limits);
    if (!sheets)
        return std::move(sheets).error();
    TableFile file;
    file.format = TableFile::Format::Xlsx;
    file.sheets = *std::move(sheets);
    file.changeTexts([](const std::string& text) { return core::plainBlanks(text); });
    for (TableFile::Sheet& sheet : file.sheets)
        dropEmpty(sheet);
    return file;
}

} // namespace exchange
