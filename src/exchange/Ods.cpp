#include "exchange/Ods.h"

#include "core/Utf8.h"
#include "exchange/XlsxNumber.h"
#include "exchange/XlsxText.h"
#include "exchange/ZipArchive.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace exchange {

namespace {

using core::Param;

constexpr const char* contentPart = "content.xml";
constexpr std::string_view spreadsheetType = "application/vnd.oasis.opendocument.spreadsheet";
constexpr int mostOdsColumns = 16'384;
constexpr int mostOdsRows = 1'048'576;
constexpr int deepest = 32; ///< of nested spans, of groups of rows

core::Error odsError(std::string code, std::vector<Param> params = {})
{
    return {core::ErrorKind::InvalidData, std::move(code), std::move(params), {}};
}

/// An attribute, whatever the prefix of its name.
std::string_view named(const pugi::xml_node& node, std::string_view name)
{
    for (const pugi::xml_attribute& one : node.attributes()) {
        if (localName(one.name()) == name)
            return one.value();
    }
    return {};
}

int numberOf(std::string_view text, int fallback)
{
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() && value > 0 ? value
                                                                                        : fallback;
}

/// The text of a paragraph: spans within it, blanks and tabs that have elements of their own.
void addParagraph(const pugi::xml_node& paragraph, std::string& text, int depth = 0)
{
    if (depth > deepest)
        return;
    for (pugi::xml_node part = paragraph.first_child(); part; part = part.next_sibling()) {
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata)
            text += part.value();
        else if (is(part, "s"))
            text.append(static_cast<std::size_t>(std::min(numberOf(named(part, "c"), 1), 1000)),
                        ' ');
        else if (is(part, "tab"))
            text += '\t';
        else if (is(part, "line-break"))
            text += '\n';
        else if (!is(part, "annotation"))
            addParagraph(part, text, depth + 1);
    }
}

/// Reads the tables of a content part. Where the cells are too many it stops with its error.
class OdsReader {
public:
    explicit OdsReader(std::size_t mostCells) : m_mostCells(mostCells) {}

    core::Result<std::vector<XlsxSheet>> read(const pugi::xml_document& document)
    {
        const pugi::xml_node content = childNamed(document, "document-content");
        readStyles(childNamed(content, "automatic-styles"));
        const pugi::xml_node body = childNamed(childNamed(content, "body"), "spreadsheet");
        eachNamed(body, "table", [this](const pugi::xml_node& table) {
            XlsxSheet& sheet = m_sheets.emplace_back();
            sheet.name = named(table, "name");
            sheet.hidden = m_hiddenStyles.contains(std::string(named(table, "style-name")));
            m_row = 0;
            readRows(table, sheet, 0);
        });
        if (m_isTooLarge)
            return odsError("xlsx.too-large",
                            {Param::num("cells", static_cast<long long>(m_mostCells))});
        if (m_sheets.empty())
            return odsError("xlsx.no-sheets");
        return std::move(m_sheets);
    }

private:
    void readStyles(const pugi::xml_node& styles)
    {
        eachNamed(styles, "style", [this](const pugi::xml_node& style) {
            if (named(childNamed(style, "table-properties"), "display") == "false")
                m_hiddenStyles.insert(std::string(named(style, "name")));
        });
    }

    /// Rows stand in groups and headers, too.
    void readRows(const pugi::xml_node& parent, XlsxSheet& sheet, int depth)
    {
        for (pugi::xml_node node = parent.first_child(); node && !m_isTooLarge && depth <= deepest;
             node = node.next_sibling()) {
            if (is(node, "table-row"))
                readRow(node, sheet);
            else if (is(node, "table-header-rows") || is(node, "table-rows") ||
                     is(node, "table-row-group"))
                readRows(node, sheet, depth + 1);
        }
    }

    void readRow(const pugi::xml_node& node, XlsxSheet& sheet)
    {
        XlsxSheet::Row row;
        row.number = m_row + 1;
        const std::string_view visibility = named(node, "visibility");
        row.hidden = visibility == "collapse" || visibility == "filter";
        int column = 0;
        for (pugi::xml_node cell = node.first_child(); cell; cell = cell.next_sibling()) {
            const bool isCovered = is(cell, "covered-table-cell");
            if (!isCovered && !is(cell, "table-cell"))
                continue;
            const int count = numberOf(named(cell, "number-columns-repeated"), 1);
            const TableCell value = valueOf(cell);
            if (!value.text.empty())
                place(value, isCovered, column, count, row, sheet);
            noteMerge(cell, row.number, column, sheet);
            column += std::min(count, mostOdsColumns);
            if (column > mostOdsColumns || m_isTooLarge)
                break;
        }
        const int times = numberOf(named(node, "number-rows-repeated"), 1);
        if (!row.cells.empty()) {
            for (int i = 0; i < times && !m_isTooLarge; ++i) {
                take(row.cells.size());
                sheet.rows.push_back(row);
                ++row.number;
            }
        }
        m_row = std::min(m_row + std::min(times, mostOdsRows), mostOdsRows);
    }

    void place(const TableCell& value, bool isCovered, int column, int count, XlsxSheet::Row& row,
               XlsxSheet& sheet)
    {
        for (int i = 0; i < count && column + i < mostOdsColumns; ++i) {
            const auto at = static_cast<std::size_t>(column + i);
            if (isCovered) {
                sheet.covered.push_back({row.number, at, value.text});
                take(1);
            } else {
                row.cells.resize(at + 1);
                row.cells[at] = value;
            }
            if (row.cells.size() + m_cells > m_mostCells)
                m_isTooLarge = true;
            if (m_isTooLarge)
                return;
        }
    }

    void take(std::size_t cells)
    {
        m_cells += cells;
        m_isTooLarge = m_isTooLarge || m_cells > m_mostCells;
    }

    static void noteMerge(const pugi::xml_node& cell, int row, int column, XlsxSheet& sheet)
    {
        const int rows = numberOf(named(cell, "number-rows-spanned"), 1);
        const int columns = numberOf(named(cell, "number-columns-spanned"), 1);
        if (rows == 1 && columns == 1)
            return;
        const auto first = static_cast<std::size_t>(column);
        sheet.merges.push_back(
            {row, row + std::min(rows, mostOdsRows) - 1, first,
             first + static_cast<std::size_t>(std::min(columns, mostOdsColumns)) - 1});
    }

    static TableCell valueOf(const pugi::xml_node& cell)
    {
        using Kind = TableCell::Kind;
        std::string text;
        eachNamed(cell, "p", [&text](const pugi::xml_node& paragraph) {
            if (!text.empty())
                text += '\n';
            addParagraph(paragraph, text);
        });
        // Two attributes of one name: the office's type, and the one of LibreOffice that tells an
        // error.
        std::string_view type;
        for (const pugi::xml_attribute& one : cell.attributes()) {
            if (localName(one.name()) != "value-type")
                continue;
            if (type.empty() || std::string_view(one.value()) == "error")
                type = one.value();
        }
        const std::string_view value = named(cell, "value");
        if (type.empty()) {
            const std::string_view formula = named(cell, "formula");
            return formula.empty() ? TableCell{std::move(text), Kind::Text}
                                   : TableCell{std::string(formula), Kind::Formula};
        }
        if (type == "error")
            return {std::move(text), Kind::Error};
        if (type == "boolean")
            return {named(cell, "boolean-value") == "true" ? "TRUE" : "FALSE", Kind::Boolean};
        if (type == "date")
            return {isoDate(named(cell, "date-value")), Kind::Date};
        if (type == "time")
            return {std::move(text), Kind::Date};
        if (type == "float" || type == "currency" || type == "percentage") {
            const auto number = canonicalNumber(value);
            if (!number)
                return {std::move(text), Kind::Text};
            return type == "percentage"
                       ? TableCell{shapedNumber(*number, NumberShape::Percent, false),
                                   Kind::Percent}
                       : TableCell{*number, Kind::Number};
        }
        return {std::move(text), Kind::Text};
    }

    std::size_t m_mostCells;
    std::size_t m_cells = 0;
    bool m_isTooLarge = false;
    int m_row = 0; ///< rows read of the sheet
    std::set<std::string> m_hiddenStyles;
    std::vector<XlsxSheet> m_sheets;
};

core::Result<ZipArchive> openOds(std::string_view bytes, const WorkbookLimits& limits)
{
    ZipArchive::Limits sizes;
    sizes.partBytes = limits.partBytes;
    sizes.allBytes = limits.allBytes;
    return ZipArchive::open(bytes, "xlsx", sizes);
}

} // namespace

bool looksLikeOds(std::string_view bytes)
{
    // The first part is "mimetype", not compressed: its name stands at byte 30, its text behind.
    constexpr std::size_t nameAt = 30;
    constexpr std::string_view name = "mimetype";
    if (!looksLikeZip(bytes) || bytes.size() < nameAt + name.size())
        return false;
    constexpr std::size_t extraAt = 28;
    const auto byteAt = [bytes](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(bytes[at]));
    };
    const std::size_t extra = byteAt(extraAt) + (byteAt(extraAt + 1) << 8U);
    const std::size_t textAt = nameAt + name.size() + extra;
    return bytes.substr(nameAt, name.size()) == name && textAt < bytes.size() &&
           bytes.substr(textAt).starts_with(spreadsheetType);
}

core::Result<std::vector<XlsxSheet>> readOds(std::string_view bytes, const WorkbookLimits& limits)
{
    const auto archive = openOds(bytes, limits);
    if (!archive)
        return archive.error();
    const auto manifest = archive->read("META-INF/manifest.xml");
    if (!manifest)
        return manifest.error();
    if (*manifest && (*manifest)->find("encryption-data") != std::string::npos)
        return odsError("xlsx.encrypted");
    auto content = archive->read(contentPart);
    if (!content)
        return std::move(content).error();
    pugi::xml_document document;
    if (!*content || core::findInvalidUtf8(**content) ||
        !document.load_buffer((*content)->data(), (*content)->size(),
                              pugi::parse_default | pugi::parse_ws_pcdata))
        return odsError("xlsx.damaged", {Param::text("part", contentPart)});
    return OdsReader(limits.cells).read(document);
}

} // namespace exchange
