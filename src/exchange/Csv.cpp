#include "exchange/Csv.h"

#include "core/Trim.h"
#include "core/Utf8.h"

#include <algorithm>

namespace exchange {

namespace {

using core::Param;
using core::Problem;
using core::Severity;

core::Error csvError(std::string code, std::vector<Param> params = {})
{
    return {core::ErrorKind::InvalidData, std::move(code), std::move(params), {}};
}

/// The separator that the header row uses more often, outside quotes. A header of one column has
/// neither: then it is a comma.
char separatorOf(std::string_view bytes)
{
    bool quoted = false;
    std::size_t commas = 0;
    std::size_t semicolons = 0;
    for (const char c : bytes) {
        if (c == '"')
            quoted = !quoted;
        else if (c == '\n' && !quoted)
            break;
        else if (!quoted) {
            commas += c == ',' ? 1U : 0U;
            semicolons += c == ';' ? 1U : 0U;
        }
    }
    return semicolons > commas ? ';' : ',';
}

std::string headerName(std::string_view cell)
{
    std::string name(core::trimmed(cell));
    for (char& c : name) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return name;
}

bool isBlank(std::string_view cell)
{
    return core::trimmed(cell).empty();
}

std::string joined(const std::vector<std::string_view>& first,
                   const std::vector<std::string_view>& second)
{
    std::string text;
    for (const auto* names : {&first, &second}) {
        for (const auto name : *names)
            text.append(text.empty() ? "" : ", ").append(name);
    }
    return text;
}

} // namespace

std::string rowPlace(int line)
{
    return "row " + std::to_string(line);
}

core::Result<CsvReader> CsvReader::open(std::string_view bytes, std::optional<char> separator)
{
    if (bytes.size() > maxBytes)
        return csvError("csv.too-large", {Param::num("limit", static_cast<long long>(maxBytes))});
    bytes = core::withoutBom(bytes);
    // A zero byte is well-formed UTF-8, but in a table it only stands in files of another encoding
    // (UTF-16).
    auto bad = core::findInvalidUtf8(bytes);
    if (const auto zero = bytes.find('\0'); zero != std::string_view::npos)
        bad = std::min(bad.value_or(zero), zero);
    if (bad) {
        return csvError(core::isCutCharacter(bytes, *bad) ? "csv.cut" : "csv.not-utf8",
                        {Param::num("line", core::positionOf(bytes, *bad).line)});
    }

    CsvReader reader(bytes);
    reader.m_separator = separator.value_or(separatorOf(bytes));
    if (!reader.next()) {
        if (!reader.m_fault)
            return csvError("csv.empty");
        return csvError(reader.m_fault->code, {Param::num("line", reader.m_line)});
    }
    for (const auto cell : reader.m_cells)
        reader.m_header.push_back(headerName(cell));
    return reader;
}

std::optional<std::size_t> CsvReader::column(std::string_view name) const
{
    const auto found = std::find(m_header.begin(), m_header.end(), name);
    if (found == m_header.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_header.begin());
}

bool CsvReader::next()
{
    while (!m_fault && !m_rest.empty()) {
        if (!readRow())
            return false;
        if (!std::all_of(m_cells.begin(), m_cells.end(), isBlank))
            return true;
    }
    return false;
}

void CsvReader::reread(std::size_t offset, int line)
{
    m_rest = m_bytes.substr(offset);
    m_nextLine = line;
    readRow();
}

bool CsvReader::readRow()
{
    m_offset = m_bytes.size() - m_rest.size();
    m_line = m_nextLine;
    m_cells.clear();
    m_buffers.clear();
    while (true) {
        if (!m_rest.empty() && m_rest.front() == '"') {
            if (!readQuotedCell())
                return false;
        } else {
            const char* const first = m_rest.data();
            const char* const last = first + m_rest.size();
            const char* stop = first;
            while (stop != last && *stop != m_separator && *stop != '\n')
                ++stop;
            const auto end = static_cast<std::size_t>(stop - first);
            auto cell = m_rest.substr(0, end);
            const bool endsRow = end == m_rest.size() || m_rest[end] == '\n';
            if (endsRow && !cell.empty() && cell.back() == '\r')
                cell.remove_suffix(1);
            m_cells.push_back(cell);
            m_rest.remove_prefix(end);
        }
        if (m_rest.empty())
            return true;
        const char stopped = m_rest.front();
        m_rest.remove_prefix(1);
        if (stopped == '\n') {
            ++m_nextLine;
            return true;
        }
    }
}

bool CsvReader::readQuotedCell()
{
    const auto stopAt = [this](std::string_view code) {
        m_fault = Problem{Severity::Error, std::string(code), rowPlace(m_line), {}};
        m_rest = {};
        return false;
    };
    m_rest.remove_prefix(1);
    std::size_t end = m_rest.find('"');
    bool doubled = false;
    while (end != std::string_view::npos && end + 1 < m_rest.size() && m_rest[end + 1] == '"') {
        doubled = true;
        end = m_rest.find('"', end + 2);
    }
    if (end == std::string_view::npos)
        return stopAt("csv.open-quote");
    auto cell = m_rest.substr(0, end);
    m_rest.remove_prefix(end + 1);
    m_nextLine += static_cast<int>(std::count(cell.begin(), cell.end(), '\n'));
    if (doubled) {
        std::string& text = m_buffers.emplace_back();
        for (std::size_t i = 0; i < cell.size(); ++i) {
            text += cell[i];
            if (cell[i] == '"')
                ++i;
        }
        cell = text;
    }
    m_cells.push_back(cell);
    // Only the end of the cell may follow; a lone CR belongs to the line break.
    if (m_rest.substr(0, 2) == "\r\n" || m_rest == "\r")
        m_rest.remove_prefix(1);
    if (!m_rest.empty() && m_rest.front() != m_separator && m_rest.front() != '\n')
        return stopAt("csv.text-after-quote");
    return true;
}

std::optional<Problem> CsvReader::cellCountFault() const
{
    if (m_cells.size() == m_header.size())
        return std::nullopt;
    return Problem{Severity::Error,
                   "csv.cell-count",
                   rowPlace(m_line),
                   {Param::num("cells", static_cast<long long>(m_cells.size())),
                    Param::num("expected", static_cast<long long>(m_header.size()))}};
}

core::Result<CsvTable> readCsv(std::string_view bytes)
{
    auto reader = CsvReader::open(bytes);
    if (!reader)
        return std::move(reader).error();
    CsvTable table;
    table.separator = reader->separator();
    table.header = reader->header();
    core::Error wrongCounts = csvError("csv.cell-count");
    while (reader->next()) {
        if (auto fault = reader->cellCountFault())
            wrongCounts.details.push_back(std::move(*fault));
        table.rows.push_back({reader->line(), {reader->cells().begin(), reader->cells().end()}});
    }
    if (reader->fault()) {
        core::Error cut = csvError(reader->fault()->code, {Param::num("line", reader->line())});
        cut.details = std::move(wrongCounts.details);
        cut.details.push_back(*reader->fault());
        return cut;
    }
    if (!wrongCounts.details.empty())
        return wrongCounts;
    return table;
}

void appendCsvRow(std::string& out, const std::vector<std::string>& cells, char separator)
{
    const char special[] = {separator, '"', '\n', '\r', '\0'};
    bool first = true;
    for (const auto& cell : cells) {
        if (!first)
            out += separator;
        first = false;
        // Blanks at the ends are quoted too: some readers cut them off otherwise.
        const bool blankEnd = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
        if (cell.find_first_of(special) == std::string::npos && !blankEnd) {
            out += cell;
            continue;
        }
        out += '"';
        for (const char c : cell) {
            if (c == '"')
                out += '"';
            out += c;
        }
        out += '"';
    }
    out += '\n';
}

CsvColumns::CsvColumns(const CsvReader& reader, std::string_view prefix,
                       const std::vector<std::string_view>& required,
                       const std::vector<std::string_view>& optional, std::vector<Problem>& faults)
{
    const std::string known = joined(required, optional);
    const auto fault = [&](std::string_view code, std::string_view column) {
        faults.push_back(
            {Severity::Error,
             std::string(prefix).append(code),
             rowPlace(1),
             {Param::text("column", std::string(column)), Param::text("known", known)}});
    };
    for (const auto name : required) {
        m_indexes.push_back(reader.column(name));
        if (!m_indexes.back())
            fault(".missing-column", name);
    }
    for (const auto name : optional)
        m_indexes.push_back(reader.column(name));
    const auto& header = reader.header();
    for (auto name = header.begin(); name != header.end(); ++name) {
        const auto isName = [&](std::string_view each) { return each == *name; };
        if (std::find(header.begin(), name, *name) != name)
            fault(".repeated-column", *name);
        else if (std::none_of(required.begin(), required.end(), isName) &&
                 std::none_of(optional.begin(), optional.end(), isName))
            fault(".unknown-column", *name);
    }
}

} // namespace exchange
