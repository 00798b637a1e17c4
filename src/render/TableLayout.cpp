#include "render/TableLayout.h"

#include "render/Fonts.h"
#include "render/TextBox.h"
#include "report/TableWidths.h"

#include <algorithm>
#include <numeric>

namespace render {

namespace {

constexpr qreal gridWidth = 0.5 * unitsPerPoint;
constexpr qreal headerShare = 0.4; ///< of a page, at most
constexpr qreal ruleRoom = 4 * unitsPerPoint;
const QColor shade(0xE4, 0xE4, 0xE4);
const QColor tint(0xF4, 0xF4, 0xF4);

/// In layout units; `width` too.
std::vector<qreal> laidWidths(const report::Table& table, qreal width)
{
    std::vector<qreal> widths;
    for (const int one : report::columnWidths(table, qRound(width / unitsPerHundredth)))
        widths.push_back(one * unitsPerHundredth);
    return widths;
}

/// A cell at its place in the grid, its text broken.
struct PlacedCell {
    const report::Cell* cell = nullptr;
    std::size_t column = 0;
    std::size_t columns = 1;
    std::size_t rows = 1;
    std::vector<TextLine> lines;
};

struct PlacedRow {
    std::vector<PlacedCell> cells;
    qreal height = 0;
    bool keepWithNext = false;
    int below = 0;
};

class TableLayout {
public:
    TableLayout(const report::Table& table, qreal width, qreal height)
        : m_table(table), m_widths(laidWidths(table, width)), m_pageHeight(height),
          m_lefts(m_widths.size() + 1, 0), m_line(lineHeight(table.size)),
          m_padding(table.cellPadding * unitsPerHundredth),
          m_rowPadding(table.rowPadding * unitsPerHundredth),
          m_hangingRoom(paperText({table.size}, QStringLiteral("*")).width)
    {
        std::partial_sum(m_widths.begin(), m_widths.end(), m_lefts.begin() + 1);
    }

    std::vector<Fragment> run()
    {
        std::vector<Fragment> result;
        const auto mostHeaderLines = static_cast<std::size_t>(m_pageHeight * headerShare / m_line);
        qreal headerHeight = 0;
        auto header = std::make_shared<std::vector<Fragment>>();
        for (Fragment& fragment : rows(m_table.header, mostHeaderLines, m_pageHeight)) {
            fragment.keepWithNext = true;
            headerHeight += fragment.height;
            header->push_back(fragment);
            result.push_back(std::move(fragment));
        }
        for (Fragment& fragment : rows(m_table.rows, SIZE_MAX, m_pageHeight - headerHeight)) {
            if (!header->empty())
                fragment.header = header;
            result.push_back(std::move(fragment));
        }
        return result;
    }

private:
    std::vector<Fragment> rows(const std::vector<report::Row>& source, std::size_t mostLines,
                               qreal mostHeight) const
    {
        std::vector<Fragment> result;
        result.reserve(source.size());
        // Only as many at once as hang together by cells that span them: a table may have as many
        // rows as a country has communes.
        for (std::size_t first = 0; first < source.size();) {
            std::vector<PlacedRow> placed = placeFrom(source, first, mostLines);
            first += placed.size();
            measure(placed);
            for (std::size_t i = 0; i < placed.size(); ++i) {
                const bool plain =
                    std::all_of(placed[i].cells.begin(), placed[i].cells.end(),
                                [](const PlacedCell& cell) { return cell.rows == 1; });
                if (placed[i].height > mostHeight && plain)
                    splitRow(result, placed[i], mostHeight);
                else
                    result.push_back(draw(placed, i));
            }
        }
        return result;
    }

    /// The row `first` and those that its cells, and theirs, reach down to.
    std::vector<PlacedRow> placeFrom(const std::vector<report::Row>& source, std::size_t first,
                                     std::size_t mostLines) const
    {
        std::vector<PlacedRow> result;
        std::vector<std::size_t> taken(m_widths.size(), 0); // rows that a cell above still covers
        for (std::size_t i = first; i < source.size(); ++i) {
            PlacedRow& row = result.emplace_back();
            row.keepWithNext = source[i].keepWithNext;
            row.below = source[i].below;
            row.cells.reserve(source[i].cells.size());
            std::size_t column = 0;
            for (const report::Cell& cell : source[i].cells) {
                while (column < taken.size() && taken[column] > 0)
                    ++column;
                if (column >= taken.size())
                    break;
                PlacedCell placed;
                placed.cell = &cell;
                placed.column = column;
                placed.columns = std::min<std::size_t>(
                    static_cast<std::size_t>(std::max(cell.columnSpan, 1)), taken.size() - column);
                placed.rows = std::min<std::size_t>(
                    static_cast<std::size_t>(std::max(cell.rowSpan, 1)), source.size() - i);
                const BoxFormat format = formatOf(placed);
                placed.lines = breakText(cell.runs, format);
                limitLines(placed.lines, mostLines, format);
                for (std::size_t k = 0; k < placed.columns; ++k)
                    taken[column + k] = placed.rows;
                column += placed.columns;
                if (placed.rows > 1)
                    row.keepWithNext = true;
                row.cells.push_back(std::move(placed));
            }
            std::size_t below = 0;
            for (std::size_t& rest : taken) {
                rest -= rest > 0 ? 1 : 0;
                below = std::max(below, rest);
            }
            if (below == 0)
                break;
        }
        return result;
    }

    BoxFormat formatOf(const PlacedCell& cell) const
    {
        BoxFormat format;
        format.size = m_table.size;
        format.align = cell.cell->align;
        format.width = m_lefts[cell.column + cell.columns] - m_lefts[cell.column] - 2 * m_padding;
        if (m_table.columns[cell.column].hangs)
            format.rightRoom = m_hangingRoom;
        return format;
    }

    void measure(std::vector<PlacedRow>& placed) const
    {
        for (PlacedRow& row : placed) {
            qreal text = m_line;
            for (const PlacedCell& cell : row.cells) {
                if (cell.rows == 1)
                    text = std::max(text, heightOf(cell.lines));
            }
            row.height = text + 2 * m_rowPadding;
            // A line under a text has its own room.
            if (std::any_of(row.cells.begin(), row.cells.end(),
                            [](const PlacedCell& cell) { return cell.cell->ruleBelow > 0; }))
                row.height += ruleRoom;
        }
        // A tall cell that does not fit into its rows makes the last of them higher.
        for (std::size_t i = 0; i < placed.size(); ++i) {
            for (const PlacedCell& cell : placed[i].cells) {
                const qreal lacks =
                    heightOf(cell.lines) + 2 * m_rowPadding - spanned(placed, i, cell.rows);
                if (lacks > 0)
                    placed[i + cell.rows - 1].height += lacks;
            }
        }
    }

    static qreal heightOf(const std::vector<TextLine>& lines)
    {
        qreal height = 0;
        for (const TextLine& line : lines)
            height += lineHeight(line.size);
        return height;
    }

    static qreal spanned(const std::vector<PlacedRow>& placed, std::size_t first, std::size_t count)
    {
        qreal height = 0;
        for (std::size_t i = first; i < first + count; ++i)
            height += placed[i].height;
        return height;
    }

    /// Takes the texts of the row out of it.
    Fragment draw(std::vector<PlacedRow>& placed, std::size_t index) const
    {
        Fragment fragment;
        fragment.items.texts.reserve(placed[index].cells.size());
        if (m_table.ruled)
            fragment.items.frames.reserve(placed[index].cells.size());
        fragment.height = placed[index].height;
        fragment.after = placed[index].below * unitsPerHundredth;
        fragment.keepWithNext = placed[index].keepWithNext;
        for (PlacedCell& cell : placed[index].cells)
            drawCell(fragment, cell, spanned(placed, index, cell.rows));
        return fragment;
    }

    void drawCell(Fragment& fragment, PlacedCell& cell, qreal height) const
    {
        const QRectF box(m_lefts[cell.column], 0,
                         m_lefts[cell.column + cell.columns] - m_lefts[cell.column], height);
        if (cell.cell->shaded || cell.cell->tinted)
            fragment.items.fills.push_back({box, cell.cell->shaded ? shade : tint});
        if (m_table.ruled)
            fragment.items.frames.push_back({box, gridWidth});
        // Without lines texts that stand side by side begin at one height.
        qreal top = m_table.ruled ? (height - heightOf(cell.lines)) / 2 : m_rowPadding;
        const qreal end = cell.lines.empty() ? 0 : cell.lines.back().right;
        // A tab for each column, also for an empty cell, so that columns can be told apart.
        if (cell.column > 0)
            fragment.text += QLatin1Char('\t');
        for (TextLine& line : cell.lines) {
            if (&line != &cell.lines.front())
                fragment.text += QLatin1Char(' ');
            fragment.text += line.text;
            const qreal left = box.left() + m_padding;
            const qreal lineEnd = top + lineHeight(line.size);
            addLine(fragment.items, std::move(line), {left, top});
            top = lineEnd;
        }
        if (cell.cell->ruleBelow > 0) {
            const qreal half = std::min(cell.cell->ruleBelow * unitsPerHundredth, box.width()) / 2;
            const qreal y = top + ruleRoom / 3;
            fragment.items.lines.push_back(
                {QLineF(box.center().x() - half, y, box.center().x() + half, y),
                 0.75 * unitsPerPoint});
        }
        if (!cell.cell->hanging.empty() && !cell.lines.empty())
            hang(fragment, cell, QPointF(box.left() + m_padding + end, top - m_line));
    }

    void hang(Fragment& fragment, const PlacedCell& cell, QPointF at) const
    {
        const QString mark = QString::fromStdString(cell.cell->hanging);
        TextStyle style;
        style.size = m_table.size;
        fragment.items.texts.push_back({at + QPointF(0, baselineOf(m_table.size)), mark, style});
        fragment.text += mark;
    }

    void splitRow(std::vector<Fragment>& result, const PlacedRow& row, qreal mostHeight) const
    {
        std::size_t most = 1;
        int largest = m_table.size;
        for (const PlacedCell& cell : row.cells) {
            most = std::max(most, cell.lines.size());
            for (const TextLine& line : cell.lines)
                largest = std::max(largest, line.size);
        }
        const auto perPart = static_cast<std::size_t>(
            std::max<qreal>(1, (mostHeight - 2 * m_rowPadding) / lineHeight(largest)));
        for (std::size_t first = 0; first < most; first += perPart) {
            std::vector<PlacedRow> part(1, row);
            qreal text = m_line;
            for (PlacedCell& cell : part[0].cells) {
                const auto begin = static_cast<std::ptrdiff_t>(std::min(first, cell.lines.size()));
                const auto end =
                    static_cast<std::ptrdiff_t>(std::min(first + perPart, cell.lines.size()));
                cell.lines =
                    std::vector<TextLine>(cell.lines.begin() + begin, cell.lines.begin() + end);
                text = std::max(text, heightOf(cell.lines));
            }
            part[0].height = text + 2 * m_rowPadding;
            result.push_back(draw(part, 0));
        }
    }

    const report::Table& m_table;
    std::vector<qreal> m_widths;
    qreal m_pageHeight;
    std::vector<qreal> m_lefts;
    qreal m_line;
    qreal m_padding;
    qreal m_rowPadding;
    qreal m_hangingRoom;
};

} // namespace

std::vector<Fragment> layOutTable(const report::Table& table, qreal width, qreal height)
{
    if (table.columns.empty())
        return {};
    return TableLayout(table, width, height).run();
}

} // namespace render
