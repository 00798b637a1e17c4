#include "exchange/Xlsx.h"

#include "core/Trim.h"
#include "core/Utf8.h"
#include "exchange/Csv.h"
#include "exchange/XlsxFormula.h"
#include "exchange/XlsxNumber.h"
#include "exchange/XlsxText.h"
#include "exchange/ZipArchive.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace exchange {

namespace {

using core::Param;

constexpr int mostColumns = 16'384; ///< XFD, the last column of the format
constexpr int mostRows = 1'048'576;
constexpr std::size_t mostMergeSteps = 20'000'000;
constexpr int mostFormulaSteps = 5'000'000;

/// Thrown inside the reader only; readXlsx turns it into its error.
struct Refused {
    core::Error error;
};

[[noreturn]] void refuse(std::string code, std::vector<Param> params = {})
{
    throw Refused{{core::ErrorKind::InvalidData, std::move(code), std::move(params), {}}};
}

[[noreturn]] void refuseDamaged(std::string_view part)
{
    refuse("xlsx.damaged", {Param::text("part", std::string(part))});
}

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() && value >= 0
               ? std::optional(value)
               : std::nullopt;
}

bool isTrue(std::string_view text)
{
    return text == "1" || text == "true";
}

/// The part a relationship points to: absolute ("/xl/a.xml") or beside its owner
/// ("worksheets/sheet1.xml", "../a.xml").
std::string resolved(std::string_view owner, std::string_view target)
{
    std::string path;
    if (target.starts_with('/')) {
        path = target.substr(1);
    } else {
        const auto slash = owner.rfind('/');
        path = slash == std::string_view::npos
                   ? std::string(target)
                   : std::string(owner.substr(0, slash + 1)).append(target);
    }
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= path.size();) {
        const auto end = std::min(path.find('/', begin), path.size());
        const std::string step = path.substr(begin, end - begin);
        if (step == "..") {
            if (!parts.empty())
                parts.pop_back();
        } else if (step != "." && !step.empty()) {
            parts.push_back(step);
        }
        begin = end + 1;
    }
    std::string whole;
    for (const std::string& step : parts)
        whole.append(whole.empty() ? "" : "/").append(step);
    return whole;
}

struct Relationship {
    std::string id;
    /// the last piece of the type's address: "worksheet", in transitional and strict files alike
    std::string type;
    std::string part;
};

struct CellPlace {
    int column = 0;
    int row = 0;
};

/// "C7" → 3, 7; "$" is skipped.
std::optional<CellPlace> placeOf(std::string_view name)
{
    CellPlace place;
    std::size_t i = 0;
    for (; i < name.size() && (name[i] == '$' || (name[i] >= 'A' && name[i] <= 'Z') ||
                               (name[i] >= 'a' && name[i] <= 'z'));
         ++i) {
        if (name[i] == '$')
            continue;
        place.column = place.column * 26 + (name[i] | 0x20) - 'a' + 1;
        if (place.column > mostColumns)
            return std::nullopt;
    }
    if (i < name.size() && name[i] == '$')
        ++i;
    const auto row = wholeNumber(name.substr(i));
    if (place.column == 0 || !row || *row < 1 || *row > mostRows)
        return std::nullopt;
    place.row = *row;
    return place;
}

class WorkbookReader {
public:
    WorkbookReader(const ZipArchive& archive, std::size_t mostCells)
        : m_archive(archive), m_mostCells(mostCells)
    {}

    std::vector<XlsxSheet> read()
    {
        const auto root = relationships("");
        const auto book = std::find_if(
            root.begin(), root.end(), [](const auto& one) { return one.type == "officeDocument"; });
        if (book == root.end())
            refuse("xlsx.not-xlsx");
        if (book->part.ends_with(".bin"))
            refuse("xlsx.binary");
        const pugi::xml_document workbook = parsed(book->part);
        const pugi::xml_node top = childNamed(workbook, "workbook");
        if (!top)
            refuse("xlsx.not-xlsx");
        m_from1904 = isTrue(attribute(childNamed(top, "workbookPr"), "date1904"));
        // Who writes formulas without computing them says so, and stores a zero for each.
        m_isUncomputed = isTrue(attribute(childNamed(top, "calcPr"), "fullCalcOnLoad"));

        const auto parts = relationships(book->part);
        for (const Relationship& part : parts) {
            if (part.type == "sharedStrings")
                readStrings(part.part);
            else if (part.type == "styles")
                readStyles(part.part);
        }
        std::vector<XlsxSheet> sheets;
        eachNamed(childNamed(top, "sheets"), "sheet", [&](const pugi::xml_node& node) {
            std::string_view id;
            for (const pugi::xml_attribute& one : node.attributes()) {
                // "r:id", whatever the prefix is; "sheetId" is another name.
                if (localName(one.name()) == "id" && std::string_view(one.name()) != "id")
                    id = one.value();
            }
            const auto part = std::find_if(parts.begin(), parts.end(),
                                           [id](const auto& one) { return one.id == id; });
            // Chart sheets and dialogs hold no table.
            if (part == parts.end() || part->type != "worksheet")
                return;
            XlsxSheet sheet;
            sheet.name = clean(unescaped(std::string(attribute(node, "name"))), book->part);
            sheet.hidden =
                attribute(node, "state") == "hidden" || attribute(node, "state") == "veryHidden";
            m_sheet = sheets.size();
            readSheet(sheet, part->part);
            sheets.push_back(std::move(sheet));
        });
        if (sheets.empty())
            refuse("xlsx.no-sheets");
        doubtZeros(sheets);
        return sheets;
    }

private:
    std::string partText(const std::string& name) const
    {
        auto bytes = m_archive.read(name);
        if (!bytes)
            throw Refused{std::move(bytes).error()};
        if (!*bytes)
            refuseDamaged(name);
        return **std::move(bytes);
    }

    pugi::xml_document parsed(const std::string& name) const
    {
        std::string text = partText(name);
        pugi::xml_document document;
        // Entities of a document type are not expanded by this parser; blanks alone in a text are
        // kept.
        const auto outcome = document.load_buffer(
            text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
        if (!outcome)
            refuseDamaged(name);
        return document;
    }

    std::vector<Relationship> relationships(const std::string& owner) const
    {
        const auto slash = owner.rfind('/');
        const std::string folder =
            slash == std::string::npos ? std::string() : owner.substr(0, slash + 1);
        const std::string name = folder + "_rels/" + owner.substr(folder.size()) + ".rels";
        std::vector<Relationship> all;
        if (!m_archive.has(name))
            return all;
        const pugi::xml_document document = parsed(name);
        eachNamed(childNamed(document, "Relationships"), "Relationship",
                  [&](const pugi::xml_node& node) {
                      if (attribute(node, "TargetMode") == "External")
                          return;
                      const std::string_view type = attribute(node, "Type");
                      all.push_back({std::string(attribute(node, "Id")),
                                     std::string(type.substr(type.rfind('/') + 1)),
                                     resolved(owner, attribute(node, "Target"))});
                  });
        return all;
    }

    static std::string clean(std::string text, std::string_view part)
    {
        if (core::findInvalidUtf8(text))
            refuseDamaged(part);
        return text;
    }

    void readStrings(const std::string& part)
    {
        // Some programs name a part that they do not write when no cell is a text.
        if (!m_archive.has(part))
            return;
        const pugi::xml_document document = parsed(part);
        eachNamed(childNamed(document, "sst"), "si", [&](const pugi::xml_node& item) {
            m_strings.push_back(clean(stringText(item), part));
        });
    }

    void readStyles(const std::string& part)
    {
        if (!m_archive.has(part))
            return;
        const pugi::xml_document document = parsed(part);
        const pugi::xml_node top = childNamed(document, "styleSheet");
        std::map<int, NumberShape> custom;
        eachNamed(childNamed(top, "numFmts"), "numFmt", [&](const pugi::xml_node& format) {
            if (const auto id = wholeNumber(attribute(format, "numFmtId")))
                custom[*id] = shapeOfFormat(attribute(format, "formatCode"));
        });
        eachNamed(childNamed(top, "cellXfs"), "xf", [&](const pugi::xml_node& style) {
            const int id = wholeNumber(attribute(style, "numFmtId")).value_or(0);
            const auto own = custom.find(id);
            m_shapes.push_back(own == custom.end() ? shapeOfBuiltIn(id) : own->second);
        });
    }

    /// A formula with a stored zero, and a formula at all.
    struct ZeroResult {
        std::size_t sheet = 0;
        int row = 0;
        std::size_t column = 0;
        std::string formula; ///< empty where another cell has the text
    };

    /// A zero that cannot be shows that nobody has computed this workbook: then no zero of a
    /// formula is a result. Where that cannot be known, columns of zeros are named.
    void doubtZeros(std::vector<XlsxSheet>& sheets)
    {
        int steps = mostFormulaSteps;
        std::map<std::pair<std::size_t, std::size_t>, std::size_t> open; ///< by sheet and column
        for (const ZeroResult& zero : m_zeros) {
            const AddedUp sum = zero.formula.empty()
                                    ? AddedUp::Unknown
                                    : addedUp(zero.formula, sheets[zero.sheet].rows, steps);
            m_isUncomputed = m_isUncomputed || sum == AddedUp::AboveZero;
            open[{zero.sheet, zero.column}] += sum == AddedUp::Unknown ? 1 : 0;
        }
        if (!m_isUncomputed) {
            constexpr std::size_t fewest = 3;
            for (const auto& [place, zeros] : open) {
                if (zeros >= fewest && zeros == m_formulas[place])
                    sheets[place.first].zeroColumns.push_back(place.second);
            }
            return;
        }
        for (ZeroResult& zero : m_zeros) {
            auto& rows = sheets[zero.sheet].rows;
            const auto row =
                std::lower_bound(rows.begin(), rows.end(), zero.row,
                                 [](const auto& one, int number) { return one.number < number; });
            if (row == rows.end() || row->number != zero.row || zero.column >= row->cells.size() ||
                row->cells[zero.column].text.empty())
                continue; // under a merged cell
            row->cells[zero.column] = {'=' + std::move(zero.formula), TableCell::Kind::Formula};
        }
    }

    void noteFormula(const pugi::xml_node& cell, int row, int column, const std::string& part)
    {
        const pugi::xml_node formula = childNamed(cell, "f");
        if (!formula)
            return;
        const auto place = static_cast<std::size_t>(column) - 1;
        ++m_formulas[{m_sheet, place}];
        const std::string_view type = attribute(cell, "t");
        if ((!type.empty() && type != "n") ||
            canonicalNumber(characters(childNamed(cell, "v"))) != "0")
            return;
        m_zeros.push_back({m_sheet, row, place, clean(characters(formula), part)});
    }

    TableCell valueOf(const pugi::xml_node& cell, const std::string& part) const
    {
        const std::string_view type = attribute(cell, "t");
        const pugi::xml_node stored = childNamed(cell, "v");
        const std::string value = characters(stored);
        using Kind = TableCell::Kind;
        if (const pugi::xml_node formula = childNamed(cell, "f")) {
            // An empty text is a result, too.
            const bool isKnown = type == "str" ? !stored.empty() : !value.empty();
            if (!isKnown && type != "inlineStr")
                return {clean('=' + characters(formula), part), Kind::Formula};
        }
        if (type == "s") {
            const auto index = wholeNumber(core::trimmed(value));
            if (!index && core::trimmed(value).empty())
                return {};
            if (!index || static_cast<std::size_t>(*index) >= m_strings.size())
                refuseDamaged(part);
            return {m_strings[static_cast<std::size_t>(*index)], Kind::Text};
        }
        if (type == "inlineStr") {
            const pugi::xml_node inside = childNamed(cell, "is");
            return {clean(inside ? stringText(inside) : unescaped(value), part), Kind::Text};
        }
        if (type == "str")
            return {clean(unescaped(value), part), Kind::Text};
        if (type == "b")
            return value.empty()
                       ? TableCell()
                       : TableCell{isTrue(core::trimmed(value)) ? "TRUE" : "FALSE", Kind::Boolean};
        if (type == "e")
            return {clean(value, part), Kind::Error};
        if (type == "d")
            return {clean(isoDate(value), part), Kind::Date};
        const auto number = canonicalNumber(value);
        if (!number)
            return {clean(std::string(core::trimmed(value)), part), Kind::Text};
        const auto style = wholeNumber(attribute(cell, "s"));
        const NumberShape shape = style && static_cast<std::size_t>(*style) < m_shapes.size()
                                      ? m_shapes[static_cast<std::size_t>(*style)]
                                      : NumberShape::Plain;
        const Kind kind = shape == NumberShape::Plain     ? Kind::Number
                          : shape == NumberShape::Percent ? Kind::Percent
                                                          : Kind::Date;
        return {shapedNumber(*number, shape, m_from1904), kind};
    }

    void readSheet(XlsxSheet& sheet, const std::string& part)
    {
        const pugi::xml_document document = parsed(part);
        const pugi::xml_node top = childNamed(document, "worksheet");
        if (!top)
            refuseDamaged(part);
        int rowNumber = 0;
        std::map<int, std::vector<TableCell>> rows;
        std::set<int> hidden;
        eachNamed(childNamed(top, "sheetData"), "row", [&](const pugi::xml_node& rowNode) {
            rowNumber = wholeNumber(attribute(rowNode, "r")).value_or(rowNumber + 1);
            if (isTrue(attribute(rowNode, "hidden")))
                hidden.insert(rowNumber);
            int column = 0;
            eachNamed(rowNode, "c", [&](const pugi::xml_node& cellNode) {
                ++column;
                if (const std::string_view name = attribute(cellNode, "r"); !name.empty()) {
                    const auto place = placeOf(name);
                    if (!place)
                        refuseDamaged(part);
                    column = place->column;
                    rowNumber = place->row;
                }
                if (rowNumber < 1 || rowNumber > mostRows || column > mostColumns)
                    refuseDamaged(part);
                TableCell cell = valueOf(cellNode, part);
                if (cell.text.empty())
                    return;
                std::vector<TableCell>& row = rows[rowNumber];
                if (const auto needed = static_cast<std::size_t>(column); row.size() < needed) {
                    m_cells += needed - row.size();
                    if (m_cells > m_mostCells)
                        refuseCells();
                    row.resize(needed);
                }
                row[static_cast<std::size_t>(column) - 1] = std::move(cell);
                noteFormula(cellNode, rowNumber, column, part);
            });
        });
        emptyMerged(childNamed(top, "mergeCells"), rows, sheet);
        for (auto& [number, cells] : rows) {
            while (!cells.empty() && cells.back().text.empty())
                cells.pop_back();
            if (!cells.empty())
                sheet.rows.push_back({number, std::move(cells), hidden.contains(number)});
        }
    }

    /// Of merged cells only the first is seen; what a program left in the others is not.
    void emptyMerged(const pugi::xml_node& merges, std::map<int, std::vector<TableCell>>& rows,
                     XlsxSheet& sheet) const
    {
        std::size_t steps = 0;
        eachNamed(merges, "mergeCell", [&](const pugi::xml_node& node) {
            const std::string_view range = attribute(node, "ref");
            const auto colon = range.find(':');
            const auto first = placeOf(range.substr(0, colon));
            const auto last =
                colon == std::string_view::npos ? first : placeOf(range.substr(colon + 1));
            if (!first || !last)
                return;
            sheet.merges.push_back({first->row, last->row,
                                    static_cast<std::size_t>(first->column) - 1,
                                    static_cast<std::size_t>(last->column) - 1});
            for (auto row = rows.lower_bound(first->row);
                 row != rows.end() && row->first <= last->row; ++row) {
                std::vector<TableCell>& cells = row->second;
                const std::size_t end =
                    std::min(static_cast<std::size_t>(last->column), cells.size());
                for (auto i = static_cast<std::size_t>(first->column) - 1; i < end; ++i) {
                    if (row->first == first->row &&
                        i + 1 == static_cast<std::size_t>(first->column))
                        continue;
                    if (!cells[i].text.empty())
                        sheet.covered.push_back({row->first, i, std::move(cells[i].text)});
                    cells[i] = {};
                }
                steps += cells.size() + 1;
                if (steps > mostMergeSteps)
                    refuseCells();
            }
        });
    }

    [[noreturn]] void refuseCells() const
    {
        refuse("xlsx.too-large", {Param::num("cells", static_cast<long long>(m_mostCells))});
    }

    const ZipArchive& m_archive;
    std::size_t m_mostCells;
    std::vector<std::string> m_strings;
    std::vector<NumberShape> m_shapes; ///< by style of a cell
    bool m_from1904 = false;
    std::size_t m_cells = 0;
    bool m_isUncomputed = false; ///< formulas have no results, whatever is stored
    std::size_t m_sheet = 0;     ///< that is read
    std::vector<ZeroResult> m_zeros;
    /// Formulas by sheet and column.
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> m_formulas;
};

} // namespace

bool looksLikeZip(std::string_view bytes)
{
    return bytes.starts_with(std::string_view("PK\x03\x04", 4)) ||
           bytes.starts_with(std::string_view("PK\x05\x06", 4));
}

bool looksLikeCompoundFile(std::string_view bytes)
{
    return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

core::Result<std::vector<XlsxSheet>> readXlsx(std::string_view bytes, const WorkbookLimits& limits)
{
    if (looksLikeCompoundFile(bytes)) {
        // The name of the stream that holds the encrypted package, in UTF-16.
        constexpr std::string_view stream("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
        const bool encrypted = bytes.find(stream) != std::string_view::npos;
        return core::Error{
            core::ErrorKind::InvalidData, encrypted ? "xlsx.encrypted" : "xlsx.old-xls", {}, {}};
    }
    if (!looksLikeZip(bytes))
        return core::Error{core::ErrorKind::InvalidData, "xlsx.not-xlsx", {}, {}};
    ZipArchive::Limits sizes;
    sizes.partBytes = limits.partBytes;
    sizes.allBytes = limits.allBytes;
    const auto archive = ZipArchive::open(bytes, "xlsx", sizes);
    if (!archive)
        return archive.error();
    try {
        return WorkbookReader(*archive, limits.cells).read();
    } catch (Refused& refused) {
        return std::move(refused.error);
    }
}

std::string cellName(int column, int row)
{
    std::string name;
    for (; column > 0; column = (column - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
    return name + std::to_string(row);
}

} // namespace exchange
