#include "exchange/TableFile.h"

#include "core/Trim.h"
#include "exchange/Csv.h"

#include <algorithm>
#include <array>
#include <utility>

namespace exchange {

namespace {

/// The separator that stands in most of the first lines: exports have titles above their header,
/// texts hold commas, and numbers have decimal ones.
char likelySeparator(std::string_view bytes)
{
    constexpr std::string_view candidates = "\t;,";
    constexpr int mostLines = 200;
    std::array<int, candidates.size()> lines{};
    std::array<bool, candidates.size()> seen{};
    bool quoted = false;
    int count = 0;
    for (const char c : bytes) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (const auto found = candidates.find(c); found != std::string_view::npos)
            seen[found] = true;
        if (c == '\n') {
            for (std::size_t i = 0; i < seen.size(); ++i)
                lines[i] += std::exchange(seen[i], false) ? 1 : 0;
            if (++count == mostLines)
                break;
        }
    }
    for (std::size_t i = 0; i < seen.size(); ++i)
        lines[i] += seen[i] ? 1 : 0;
    const auto most = std::max_element(lines.begin(), lines.end());
    return *most == 0 ? ',' : candidates[static_cast<std::size_t>(most - lines.begin())];
}

core::Result<TableFile> readCsvFile(std::string_view bytes, char separator)
{
    auto reader = CsvReader::open(bytes, separator);
    if (!reader)
        return std::move(reader).error();
    TableFile file;
    file.format = TableFile::Format::Csv;
    TableFile::Sheet& sheet = file.sheets.emplace_back();
    // The reader stands on its first row, which is a header only for files of our own.
    do {
        TableFile::Row row;
        row.number = reader->line();
        for (const std::string_view cell : reader->cells())
            row.cells.push_back({std::string(core::trimmed(cell)), TableCell::Kind::Text});
        while (!row.cells.empty() && row.cells.back().text.empty())
            row.cells.pop_back();
        sheet.rows.push_back(std::move(row));
    } while (reader->next());
    if (reader->fault()) {
        return core::Error{core::ErrorKind::InvalidData,
                           reader->fault()->code,
                           {core::Param::num("line", reader->line())},
                           {*reader->fault()}};
    }
    return file;
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

core::Result<TableFile> readTableFile(std::string_view bytes, std::optional<char> separator)
{
    if (bytes.size() > largestTable)
        return tableTooLarge();
    if (!looksLikeZip(bytes) && !looksLikeCompoundFile(bytes))
        return readCsvFile(bytes, separator ? *separator : likelySeparator(bytes));
    auto sheets = readXlsx(bytes);
    if (!sheets)
        return std::move(sheets).error();
    TableFile file;
    file.format = TableFile::Format::Xlsx;
    file.sheets = *std::move(sheets);
    return file;
}

} // namespace exchange
