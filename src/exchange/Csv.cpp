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

/// The separator that the header row uses most, outside quotes. A header of one column has none:
/// then it is a comma.
char separatorOf(std::string_view bytes)
{
    constexpr std::string_view candidates = ",;\t";
    const auto end = std::min(bytes.find_first_of("\r\n"), bytes.size());
    std::size_t most = 0;
    char separator = ',';
    for (const char candidate : candidates) {
        // A quoted cell hides what is in it from the separator beside it.
        std::size_t count = 0;
        bool quoted = false;
        bool isStart = true;
        for (std::size_t i = 0; i < end; ++i) {
            const char c = bytes[i];
            if (c == '"' && (quoted || isStart))
                quoted = !quoted;
            else if (c == candidate && !quoted)
                ++count;
            isStart = c == candidate;
        }
        if (count > most) {
            most = count;
            separator = candidate;
        }
    }
    return separator;
}

/// The separator that a first line "sep=;" names, as spreadsheet programs write and read it, and
/// how long the line is.
struct NamedSeparator {
    char separator = ',';
    std::size_t length = 0; ///< 0: there is no such line
};
NamedSeparator namedSeparator(std::string_view bytes)
{
    constexpr std::string_view word = "sep=";
    if (bytes.size() <= word.size() || (bytes[0] | 0x20) != 's' || (bytes[1] | 0x20) != 'e' ||
        (bytes[2] | 0x20) != 'p' || bytes[3] != '=')
        return {};
    const std::string_view rest = bytes.substr(word.size() + 1);
    const std::size_t lineEnd = rest.empty()                         ? 0
                                : rest.starts_with("\r\n")           ? 2
                                : rest[0] == '\n' || rest[0] == '\r' ? 1
                                                                     : std::string_view::npos;
    if (lineEnd == std::string_view::npos)
        return {};
    return {bytes[word.size()], word.size() + 1 + lineEnd};
}

std::string headerName(std::string_view cell)
{
    std::string name = core::plainBlanks(cell);
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

std::string_view keptText(std::string_view cell)
{
    constexpr std::string_view start = "=\"";
    if (cell.empty() || cell.front() != start.front())
        return cell; // nearly always
    if (cell.size() <= start.size() || !cell.starts_with(start) || !cell.ends_with('"'))
        return cell;
    const std::string_view kept = cell.substr(start.size(), cell.size() - start.size() - 1);
    return kept.find('"') == std::string_view::npos ? kept : cell;
}

std::vector<int> separatorLines(std::string_view bytes, std::string_view candidates, int mostLines)
{
    std::vector<int> lines(candidates.size());
    std::vector<bool> seen(candidates.size());
    bool quoted = false;
    bool isStart = true;
    int count = 0;
    const auto endLine = [&] {
        for (std::size_t i = 0; i < seen.size(); ++i)
            lines[i] += seen[i] ? 1 : 0;
        seen.assign(seen.size(), false);
        ++count;
    };
    for (std::size_t i = 0; i < bytes.size() && count < mostLines; ++i) {
        const char c = bytes[i];
        if (c == '"' && (quoted || isStart)) {
            quoted = !quoted;
            isStart = false;
            continue;
        }
        if (quoted)
            continue;
        const auto found = candidates.find(c);
        if (found != std::string_view::npos)
            seen[found] = true;
        const bool endsLine = c == '\n' || c == '\r';
        if (c == '\n' || (c == '\r' && !bytes.substr(i + 1).starts_with('\n')))
            endLine();
        isStart = endsLine || found != std::string_view::npos;
    }
    if (count < mostLines)
        endLine();
    return lines;
}

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
    if (const NamedSeparator named = namedSeparator(bytes); named.length > 0) {
        separator = named.separator;
        reader.m_rest.remove_prefix(named.length);
        reader.m_nextLine = 2;
    }
    // Blank lines stand above many an export.
    const std::string_view text =
        bytes.substr(std::min(bytes.find_first_not_of("\r\n"), bytes.size()));
    reader.m_separator = separator.value_or(separatorOf(text));
    if (!reader.next()) {
        if (!reader.m_fault)
            return csvError("csv.empty");
        std::vector<Param> params = reader.m_fault->params;
        params.push_back(Param::num("line", reader.m_line));
        return csvError(reader.m_fault->code, std::move(params));
    }
    reader.takeHeader();
    return reader;
}

void RowReader::takeHeader()
{
    for (const auto cell : m_cells)
        m_header.push_back(headerName(cell));
    while (m_header.size() > 1 && m_header.back().empty())
        m_header.pop_back();
}

std::optional<std::size_t> RowReader::column(std::string_view name) const
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

bool CsvReader::stopAt(std::string_view code, std::vector<Param> params)
{
    m_fault = Problem{Severity::Error, std::string(code), rowPlace(m_line), std::move(params)};
    m_rest = {};
    return false;
}

/// LF, CRLF, or the lone CR of old programs.
bool CsvReader::takeLineEnd()
{
    // Asked behind each cell, and mostly there is none.
    if (m_rest.empty() || (m_rest.front() != '\n' && m_rest.front() != '\r'))
        return false;
    m_rest.remove_prefix(m_rest.starts_with("\r\n") ? 2 : 1);
    ++m_nextLine;
    return true;
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
            while (stop != last && *stop != m_separator && *stop != '\n' && *stop != '\r')
                ++stop;
            const auto end = static_cast<std::size_t>(stop - first);
            m_cells.push_back(keptText(m_rest.substr(0, end)));
            m_rest.remove_prefix(end);
        }
        if (m_cells.size() > maxColumns)
            return stopAt("csv.too-many-columns",
                          {Param::num("limit", static_cast<long long>(maxColumns))});
        if (m_rest.empty() || takeLineEnd())
            return true;
        m_rest.remove_prefix(1);
    }
}

bool CsvReader::readQuotedCell()
{
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
    // Only the end of the cell may follow.
    if (!m_rest.empty() && m_rest.front() != m_separator && m_rest.front() != '\n' &&
        m_rest.front() != '\r')
        return stopAt("csv.text-after-quote");
    return true;
}

std::optional<Problem> RowReader::cellCountFault() const
{
    std::size_t count = m_cells.size();
    while (count > m_header.size() && isBlank(m_cells[count - 1]))
        --count;
    if (count == m_header.size())
        return std::nullopt;
    return Problem{Severity::Error,
                   "csv.cell-count",
                   rowPlace(m_line),
                   {Param::num("cells", static_cast<long long>(count)),
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
    core::Error wrongCounts = csvError("csv.cell-counts");
    while (reader->next()) {
        if (auto fault = reader->cellCountFault())
            wrongCounts.details.push_back(std::move(*fault));
        table.rows.push_back({reader->line(), {reader->cells().begin(), reader->cells().end()}});
    }
    if (reader->fault()) {
        std::vector<Param> params = reader->fault()->params;
        params.push_back(Param::num("line", reader->line()));
        core::Error cut = csvError(reader->fault()->code, std::move(params));
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

CsvColumns::CsvColumns(const RowReader& reader, std::string_view prefix,
                       const std::vector<std::string_view>& required,
                       const std::vector<std::string_view>& optional, core::FaultList& faults)
{
    const std::string known = joined(required, optional);
    const auto fault = [&](std::string_view code, std::string_view column) {
        faults.push_back(
            {Severity::Error,
             std::string(prefix).append(code),
             rowPlace(1),
             {Param::text("column", core::shortened(column)), Param::text("known", known)}});
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
