#include "report/RankingContext.h"
#include "report/TextWidth.h"

#include <algorithm>

namespace report {

namespace {

constexpr int rowSize = 23; ///< half points

std::string changeOf(int previous, int now)
{
    const int change = previous - now;
    if (change == 0)
        return "0";
    return join(change > 0 ? "+" : "\u2212", std::to_string(change > 0 ? change : -change));
}

int widest(const Table& table, std::size_t column)
{
    int width = 0;
    for (const Row& row : table.rows) {
        if (column < row.cells.size() && row.cells[column].columnSpan == 1)
            width = std::max(width, textWidth(row.cells[column].runs.front().text, table.size,
                                              row.cells[column].runs.front().bold));
    }
    return width + 2 * table.cellPadding + 20;
}

/// A heading may break at blanks but not inside a word.
int widestWord(std::string_view title)
{
    int width = 0;
    while (!title.empty()) {
        const std::size_t end = std::min(title.find(' '), title.size());
        width = std::max(width, textWidth(title.substr(0, end), rowSize, true));
        title.remove_prefix(std::min(end + 1, title.size()));
    }
    return width + 2 * Table().cellPadding + 20;
}

class RankingTableBuilder {
public:
    RankingTableBuilder(const RankingContext& context, const RankingOptions& options)
        : m_context(context), m_compare(options.compare && context.input.previousYear != 0)
    {
        m_table.size = rowSize;
        m_table.rowPadding = 50;
    }

    Table build()
    {
        addHeader();
        for (const engine::Standing& standing : m_context.standings())
            addUnit(standing);
        if (m_table.rows.empty())
            addNothing();
        keepLastRows(m_table);
        setWidths();
        return std::move(m_table);
    }

private:
    void addColumn(std::string_view title, int least, int most)
    {
        m_table.header.front().cells.push_back(headerCell(title));
        m_table.columns.push_back({least == 0 ? 0 : std::max(least, widestWord(title)), 0, false});
        m_most.push_back(most);
    }

    void addHeader()
    {
        const Say& say = m_context.say;
        const bool provisional = m_context.isProvisional();
        m_table.header.resize(2);
        addColumn(provisional ? say("Hạng (tạm)", "Rank (prov.)") : say("Hạng", "Rank"), 1250,
                  1600);
        addColumn(say("Đơn vị", "Unit"), 0, 0);
        m_table.columns.back().stretch = 1;
        addColumn(say("Điểm đạt", "Points"), 1390, 2600);
        if (m_context.hasExtras())
            addColumn(say("Thưởng, phạt", "Bonus, penalty"), 1520, 2400);
        addColumn(say("Điểm tối đa áp dụng", "Applicable maximum"),
                  say.isVietnamese() ? 1890 : 2150, 2600);
        addColumn(say("Chỉ số (%)", "Index (%)"), 1430, 2600);
        addColumn(provisional ? say("Xếp loại (tạm)", "Class (prov.)") : say("Xếp loại", "Class"),
                  1850, 3000);
        if (m_compare) {
            const std::string year = std::to_string(m_context.input.previousYear);
            addColumn(join(say("Hạng ", "Rank "), year), 1250, 1600);
            addColumn(say("Tăng, giảm hạng", "Change"), say.isVietnamese() ? 1390 : 1650, 1800);
        }
        Row& numbers = m_table.header.back();
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            Cell cell = textCell(join("(", std::to_string(i + 1), ")"), Align::Center);
            cell.runs.front().italic = true;
            numbers.cells.push_back(std::move(cell));
        }
    }

    void addUnit(const engine::Standing& standing)
    {
        const engine::UnitResult& result = m_context.result(standing.unit);
        Row row;
        row.cells.push_back(textCell(std::to_string(standing.rank), Align::Center));
        if (result.missing > 0)
            row.cells.back().hanging = "*";
        row.cells.push_back(textCell(m_context.unitName(standing.unit)));
        row.cells.push_back(numberCell(m_context.points(result.total)));
        if (m_context.hasExtras())
            row.cells.push_back(numberCell(m_context.extra(result)));
        row.cells.push_back(numberCell(m_context.points(result.applicable)));
        row.cells.push_back(numberCell(m_context.index(standing.index)));
        row.cells.back().runs.front().bold = true;
        row.cells.push_back(textCell(m_context.className(standing.unitClass), Align::Center));
        if (m_compare)
            addComparison(row, standing);
        m_table.rows.push_back(std::move(row));
    }

    void addComparison(Row& row, const engine::Standing& standing) const
    {
        const auto& ranks = m_context.input.previousRanks;
        const auto unit = static_cast<std::size_t>(standing.unit);
        const std::optional<int> previous = unit < ranks.size() ? ranks[unit] : std::nullopt;
        row.cells.push_back(textCell(previous ? std::to_string(*previous) : "–", Align::Center));
        row.cells.push_back(
            textCell(previous ? changeOf(*previous, standing.rank) : "–", Align::Center));
    }

    void addNothing()
    {
        Cell cell = textCell(
            std::string(m_context.say("Chưa có đơn vị nào có điểm.", "No unit is scored yet.")),
            Align::Center);
        cell.runs.front().italic = true;
        cell.columnSpan = static_cast<int>(m_table.columns.size());
        m_table.rows.push_back({{std::move(cell)}});
    }

    // Columns grow with what stands in them (a set of 1000 points, a class with a long name), but
    // not without bounds.
    void setWidths()
    {
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            if (m_table.columns[i].stretch == 0)
                m_table.columns[i].width =
                    std::max(m_table.columns[i].width, std::min(widest(m_table, i), m_most[i]));
        }
    }

    const RankingContext& m_context;
    bool m_compare;
    Table m_table;
    std::vector<int> m_most;
};

} // namespace

void appendRankingTable(Section& section, const RankingContext& context,
                        const RankingOptions& options)
{
    section.blocks.emplace_back(RankingTableBuilder(context, options).build());
}

} // namespace report
