#include "office/DocxTable.h"

#include "office/DocxParagraph.h"
#include "office/DocxXml.h"
#include "report/TableWidths.h"
#include "report/TextWidth.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace office {

namespace {

using report::Align;
using report::Cell;
using report::Row;

constexpr int lineShare = 5; ///< half of a line of half a point, 1/20 pt

class TableWriter {
public:
    TableWriter(pugi::xml_node parent, const report::Table& table, int width)
        : m_table(table), m_node(addElement(parent, "w:tbl")), m_covered(table.columns.size())
    {
        int right = 0;
        int edge = 0;
        for (const int one : report::columnWidths(table, width)) {
            right += one;
            m_widths.push_back(twips(right) - edge);
            edge = twips(right);
        }
    }

    void write()
    {
        addProperties();
        pugi::xml_node grid = addElement(m_node, "w:tblGrid");
        for (const int width : m_widths)
            setAttribute(addElement(grid, "w:gridCol"), "w:w", width);
        for (const Row& row : m_table.header)
            addRow(row, true);
        // A cell of the header that reaches below it has no room there.
        std::fill(m_covered.begin(), m_covered.end(), Covered());
        for (const Row& row : m_table.rows)
            addRow(row, false);
    }

private:
    /// What a cell above still takes of a column.
    struct Covered {
        int rows = 0;
        std::size_t columns = 1;
    };

    void addProperties()
    {
        pugi::xml_node properties = addElement(m_node, "w:tblPr");
        if (m_table.ruled)
            addElement(properties, "w:tblStyle", "TableGrid");
        int whole = 0;
        for (const int width : m_widths)
            whole += width;
        addWidth(properties, "w:tblW", whole);
        addElement(properties, "w:jc", "left");
        setAttribute(addElement(properties, "w:tblLayout"), "w:type", "fixed");
        // On paper lines lie on the edges of cells; word processors give each its room inside.
        const int line = m_table.ruled ? lineShare : 0;
        const int above = std::max(twips(m_table.rowPadding) - line, 0);
        const int beside = std::max(twips(m_table.cellPadding) - line, 0);
        pugi::xml_node margins = addElement(properties, "w:tblCellMar");
        addWidth(margins, "w:top", above);
        addWidth(margins, "w:left", beside);
        addWidth(margins, "w:bottom", above);
        addWidth(margins, "w:right", beside);
    }

    static void addWidth(pugi::xml_node parent, const char* name, int width)
    {
        pugi::xml_node node = addElement(parent, name);
        setAttribute(node, "w:w", width);
        setAttribute(node, "w:type", "dxa");
    }

    void addRow(const Row& row, bool isHeader)
    {
        pugi::xml_node node = addElement(m_node, "w:tr");
        pugi::xml_node properties = addElement(node, "w:trPr");
        addElement(properties, "w:cantSplit");
        if (isHeader)
            addElement(properties, "w:tblHeader");
        const bool spansDown = std::any_of(row.cells.begin(), row.cells.end(),
                                           [](const Cell& cell) { return cell.rowSpan > 1; }) ||
                               std::any_of(m_covered.begin(), m_covered.end(),
                                           [](const Covered& one) { return one.rows > 1; });
        WordParagraph look = WordParagraph::of(isHeader        ? WordStyleId::TableHead
                                               : m_table.ruled ? WordStyleId::TableText
                                                               : WordStyleId::Normal);
        look.size = m_table.size;
        look.keepWithNext = isHeader || row.keepWithNext || spansDown;
        look.after = twips(row.below);
        std::size_t next = 0;
        for (std::size_t column = 0; column < m_widths.size();) {
            if (m_covered[column].rows > 0) {
                addCovered(node, column, look);
                column += m_covered[column].columns;
            } else if (next < row.cells.size()) {
                column += addCell(node, column, row.cells[next++], look);
            } else {
                column += addCell(node, column, Cell{}, look);
            }
        }
        for (Covered& one : m_covered)
            one.rows = std::max(one.rows - 1, 0);
    }

    pugi::xml_node addCellProperties(pugi::xml_node row, std::size_t column, std::size_t columns,
                                     const char* merge)
    {
        pugi::xml_node properties = addElement(addElement(row, "w:tc"), "w:tcPr");
        int width = 0;
        for (std::size_t i = column; i < column + columns; ++i)
            width += m_widths[i];
        addWidth(properties, "w:tcW", width);
        if (columns > 1)
            addElement(properties, "w:gridSpan", static_cast<int>(columns));
        if (merge != nullptr)
            addElement(properties, "w:vMerge", merge);
        return properties;
    }

    void addCovered(pugi::xml_node row, std::size_t column, const WordParagraph& look)
    {
        pugi::xml_node properties =
            addCellProperties(row, column, m_covered[column].columns, "continue");
        addParagraph(properties.parent(), look);
    }

    /// How many columns it takes.
    std::size_t addCell(pugi::xml_node row, std::size_t column, const Cell& cell,
                        WordParagraph look)
    {
        std::size_t columns = 1;
        while (column + columns < m_widths.size() &&
               columns < static_cast<std::size_t>(std::max(cell.columnSpan, 1)) &&
               m_covered[column + columns].rows == 0)
            ++columns;
        for (std::size_t i = column; i < column + columns; ++i)
            m_covered[i] = {std::max(cell.rowSpan, 1), columns};

        pugi::xml_node properties =
            addCellProperties(row, column, columns, cell.rowSpan > 1 ? "restart" : nullptr);
        if (cell.shaded || cell.tinted) {
            pugi::xml_node shade = addElement(properties, "w:shd", "clear");
            setAttribute(shade, "w:color", "auto");
            setAttribute(shade, "w:fill", cell.shaded ? "E4E4E4" : "F4F4F4");
        }
        if (m_table.ruled)
            addElement(properties, "w:vAlign", "center");

        look.align = cell.align;
        // A mark hangs in a strip that the numbers above and below leave free.
        if (m_table.columns[column].hangs && cell.align == Align::Right)
            look.right = twips(report::textWidth("*", m_table.size) -
                               report::textWidth(cell.hanging, m_table.size));
        const int after = look.after;
        if (cell.ruleBelow > 0)
            look.after = 0;
        const pugi::xml_node holder = properties.parent();
        const pugi::xml_node paragraph = addParagraph(holder, look);
        addRuns(paragraph, cell.runs, look);
        if (!cell.hanging.empty())
            addRuns(paragraph, {{cell.hanging}}, look);
        if (cell.ruleBelow > 0)
            addRule(holder, cell.ruleBelow, widthOf(column, columns), after, look.keepWithNext);
        return columns;
    }

    int widthOf(std::size_t column, std::size_t columns) const
    {
        int width = -2 * twips(m_table.cellPadding);
        for (std::size_t i = column; i < column + columns; ++i)
            width += m_widths[i];
        return width;
    }

    static void addRule(pugi::xml_node holder, int length, int width, int after, bool keepWithNext)
    {
        constexpr int above = 26; // a third of the 4 pt that paper leaves below such a text
        WordParagraph rule = WordParagraph::of(WordStyleId::Gap);
        rule.border = WordParagraph::Border::Above;
        rule.keepWithNext = keepWithNext;
        rule.before = above;
        rule.after = after + above;
        rule.left = rule.right = std::max((width - twips(length)) / 2, 0);
        addParagraph(holder, rule);
    }

    const report::Table& m_table;
    pugi::xml_node m_node;
    std::vector<int> m_widths; ///< 1/20 pt
    std::vector<Covered> m_covered;
};

} // namespace

void addTable(pugi::xml_node parent, const report::Table& table, int width)
{
    if (!table.columns.empty() && !(table.header.empty() && table.rows.empty()))
        TableWriter(parent, table, width).write();
}

} // namespace office
