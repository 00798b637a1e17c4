#include "core/Names.h"
#include "report/PaperSize.h"
#include "report/RankingContext.h"
#include "report/TextWidth.h"

#include <algorithm>

namespace report {

namespace {

constexpr int textSize = 20;
constexpr int padding = 70;
constexpr int mostAreas = 8; ///< in one table; more become several
/// An asterisk says "provisional" at a rank, as in annex I; this sign says "less applies".
constexpr std::string_view reducedMark = "†";
constexpr int rankWidth = 1000;
constexpr int leastUnitWidth = 3000;  ///< holds abbreviated names
constexpr int wishedUnitWidth = 4800; ///< holds most names of departments in full
constexpr int hangingWidth = 180;     ///< of an asterisk at 10 pt

int columnFor(int textUnits)
{
    return textUnits + 2 * padding + 20;
}

int width(std::string_view text, bool bold = true)
{
    return textWidth(text, textSize, bold);
}

/// Widths of the pair of columns of an area and of the columns of the whole; the same in all tables
/// of the annex.
struct Widths {
    int total = 0;
    int maximum = 0;
    int index = 0;
    int extra = 0;
    int points = 0;
    int percent = 0;
    int perTable = 1; ///< areas side by side
    int unit = 0;     ///< what is left for the name in a full table
};

class AreaTables {
public:
    AreaTables(const RankingContext& context, int textWidth)
        : m_context(context), m_textWidth(textWidth)
    {
        for (const engine::Standing& standing : context.standings()) {
            for (const int area : context.set.areas)
                m_anyReduced = m_anyReduced || isReduced(standing.unit, area);
        }
        measure();
    }

    void append(Section& section)
    {
        const auto areas = static_cast<int>(m_context.set.areas.size());
        const int tables = (areas + m_widths.perTable - 1) / m_widths.perTable;
        // Even shares: nine areas are five and four, not eight and one.
        for (int i = 0; i < tables; ++i) {
            const int first = areas * i / tables;
            const int last = areas * (i + 1) / tables;
            if (i > 0)
                section.blocks.emplace_back(continued(first, last));
            section.blocks.emplace_back(table(first, last));
        }
        section.blocks.emplace_back(footnote());
    }

private:
    const core::Node& area(int index) const
    {
        return m_context.set
            .nodes[static_cast<std::size_t>(m_context.set.areas[static_cast<std::size_t>(index)])];
    }
    int nodeOf(int index) const { return m_context.set.areas[static_cast<std::size_t>(index)]; }
    bool isReduced(int unit, int node) const
    {
        return m_context.node(unit, node).applicable < m_context.stageMax(node);
    }

    void measure()
    {
        const RankingContext& context = m_context;
        Widths& w = m_widths;
        w.total = width(context.say("Điểm", "Points"));
        w.maximum = width(context.say("Tối đa", "Max"));
        w.points = width("0,00");
        w.index = width("100,00");
        w.extra = width(context.say("Thưởng,", "Bonus,"));
        w.percent = width("100,0");
        const auto widen = [](int& value, const std::string& text) {
            value = std::max(value, width(text));
        };
        widen(w.total, context.points(context.stageMax()));
        for (const int node : context.set.areas)
            widen(w.points, context.points(context.stageMax(node)));
        for (const engine::Standing& standing : context.standings()) {
            const engine::UnitResult& result = context.result(standing.unit);
            widen(w.total, context.points(result.total));
            widen(w.maximum, context.points(result.applicable));
            widen(w.index, context.index(standing.index));
            widen(w.extra, context.extra(result));
            for (const int node : context.set.areas) {
                widen(w.points, context.points(context.node(standing.unit, node).points));
                if (const auto index = engine::nodeIndex(context.node(standing.unit, node)))
                    widen(w.percent, RankingContext::areaPercent(*index));
            }
        }
        if (m_anyReduced)
            w.points += hangingWidth;
        w.points = std::max(
            w.points, width(context.say(
                          "Điểm", "Points"))); // a centred heading may use the room for the mark
        for (int* column : {&w.total, &w.maximum, &w.index, &w.extra, &w.points, &w.percent})
            *column = columnFor(*column);

        const int fixed =
            rankWidth + w.total + w.maximum + w.index + (context.hasExtras() ? w.extra : 0);
        const auto areas = static_cast<int>(context.set.areas.size());
        const int room = m_textWidth - fixed - leastUnitWidth;
        w.perTable =
            std::clamp(room / (w.points + w.percent), 1, std::min(mostAreas, std::max(areas, 1)));
        const int tables = (areas + w.perTable - 1) / w.perTable;
        const int inOne = (areas + tables - 1) / std::max(tables, 1);
        // Few areas: wider columns, up to room for their titles in one line; the rest goes to the
        // names.
        const int spare =
            (m_textWidth - fixed - wishedUnitWidth) / std::max(inOne, 1) - w.points - w.percent;
        const int more = std::clamp(spare, 0, 2400);
        w.points += (more + 1) / 2;
        w.percent += more / 2;
        const int ease = more / 8; // the columns of the whole breathe with the others
        for (int* column : {&w.total, &w.maximum, &w.index})
            *column += ease;
        w.unit = m_textWidth - fixed - 3 * ease - inOne * (w.points + w.percent);
    }

    Paragraph continued(int first, int last) const
    {
        Paragraph paragraph = textParagraph({{join(m_context.say("Lĩnh vực ", "Areas "),
                                                   area(first).code, "–", area(last - 1).code),
                                              true}},
                                            textSize + 2, Align::Left);
        paragraph.before = 300;
        paragraph.after = 80;
        paragraph.keepWithNext = true;
        return paragraph;
    }

    Table table(int first, int last)
    {
        Table table;
        table.size = textSize;
        table.cellPadding = padding;
        table.rowPadding = 35;
        addHeader(table, first, last);
        addMaxima(table, first, last);
        for (const engine::Standing& standing : m_context.standings())
            addUnit(table, standing, first, last);
        addSummary(table, first, last);
        return table;
    }

    void addHeader(Table& table, int first, int last) const
    {
        const Say& say = m_context.say;
        table.header.resize(2);
        Row& upper = table.header[0];
        Row& lower = table.header[1];
        const auto tall = [](Cell cell) {
            cell.rowSpan = 2;
            return cell;
        };
        upper.cells.push_back(tall(headerCell(
            m_context.isProvisional() ? say("Hạng (tạm)", "Rank (prov.)") : say("Hạng", "Rank"))));
        table.columns.push_back({rankWidth, 0, false});
        upper.cells.push_back(tall(headerCell(say("Đơn vị", "Unit"))));
        table.columns.push_back({0, 1, false});

        if (first == 0) {
            Cell whole = headerCell(say("Toàn bộ chỉ số", "Whole index"));
            whole.columnSpan = m_context.hasExtras() ? 4 : 3;
            upper.cells.push_back(std::move(whole));
            const auto add = [&](std::string_view title, int columnWidth) {
                lower.cells.push_back(headerCell(title));
                table.columns.push_back({columnWidth, 0, false});
            };
            add(say("Điểm", "Points"), m_widths.total);
            if (m_context.hasExtras())
                add(say("Thưởng, phạt", "Bonus, penalty"), m_widths.extra);
            add(say("Tối đa", "Max"), m_widths.maximum);
            add("%", m_widths.index);
        } else {
            upper.cells.push_back(tall(headerCell(say("Chỉ số (%)", "Index (%)"))));
            table.columns.push_back({std::max(m_widths.index, 1400), 0, false});
        }
        for (int i = first; i < last; ++i) {
            Cell cell = headerCell(join(area(i).code, ". ", core::shortAreaTitle(area(i).title)));
            cell.columnSpan = 2;
            upper.cells.push_back(std::move(cell));
            lower.cells.push_back(headerCell(say("Điểm", "Points")));
            table.columns.push_back({m_widths.points, 0, m_anyReduced});
            lower.cells.push_back(headerCell("%"));
            table.columns.push_back({m_widths.percent, 0, false});
        }
    }

    void addMaxima(Table& table, int first, int last) const
    {
        Row row;
        row.keepWithNext = true;
        row.cells.push_back(textCell({}));
        const std::string_view whole =
            m_context.say("Điểm tối đa của bộ chỉ số", "Maximum of the index");
        const bool fits = width(whole) <= m_widths.unit - 2 * padding;
        row.cells.push_back(
            textCell(std::string(fits ? whole : m_context.say("Điểm tối đa", "Maximum"))));
        if (first == 0) {
            row.cells.push_back(numberCell(m_context.points(m_context.stageMax())));
            if (m_context.hasExtras())
                row.cells.push_back(numberCell({}));
            row.cells.push_back(numberCell({}));
        }
        row.cells.push_back(numberCell("100,00"));
        for (int i = first; i < last; ++i) {
            row.cells.push_back(numberCell(m_context.points(m_context.stageMax(nodeOf(i)))));
            row.cells.push_back(numberCell("100,0"));
        }
        for (Cell& cell : row.cells) {
            cell.shaded = true;
            cell.runs.front().bold = true;
        }
        table.rows.push_back(std::move(row));
    }

    void addUnit(Table& table, const engine::Standing& standing, int first, int last)
    {
        const engine::UnitResult& result = m_context.result(standing.unit);
        Row row;
        row.cells.push_back(textCell(std::to_string(standing.rank), Align::Center));
        if (result.missing > 0)
            row.cells.back().hanging = "*";
        row.cells.push_back(textCell(unitNameWithin(m_context.unitName(standing.unit),
                                                    m_widths.unit - 2 * padding, textSize)));
        if (first == 0) {
            row.cells.push_back(numberCell(m_context.points(result.total)));
            if (m_context.hasExtras())
                row.cells.push_back(numberCell(m_context.extra(result)));
            row.cells.push_back(numberCell(m_context.points(result.applicable)));
        }
        row.cells.push_back(numberCell(m_context.index(standing.index)));
        row.cells.back().runs.front().bold = true;
        for (int i = first; i < last; ++i)
            addArea(row, standing.unit, nodeOf(i));
        table.rows.push_back(std::move(row));
    }

    void addArea(Row& row, int unit, int node)
    {
        const engine::NodeResult& result = m_context.node(unit, node);
        const auto index = engine::nodeIndex(result);
        Cell points = numberCell(index ? m_context.points(result.points) : "–");
        Cell percent = numberCell(index ? RankingContext::areaPercent(*index) : "–");
        if (isReduced(unit, node))
            points.hanging = reducedMark;
        if (result.atMaximum()) {
            points.runs.front().bold = true;
            percent.runs.front().bold = true;
            m_anyBold = true;
        }
        percent.tinted = true;
        row.cells.push_back(std::move(points));
        row.cells.push_back(std::move(percent));
    }

    std::vector<core::Ratio> column(int node) const
    {
        std::vector<core::Ratio> values;
        for (const engine::Standing& standing : m_context.standings()) {
            if (const auto index = engine::nodeIndex(m_context.node(standing.unit, node)))
                values.push_back(*index);
        }
        return values;
    }

    /// Mean, highest and lowest of the columns as they are printed above.
    void addSummary(Table& table, int first, int last) const
    {
        if (m_context.standings().empty())
            return;
        keepLastRows(table);
        using Pick = std::optional<core::Ratio> (*)(const std::vector<core::Ratio>&);
        const auto highest = [](const std::vector<core::Ratio>& values) {
            return values.empty() ? std::nullopt
                                  : std::optional(*std::max_element(values.begin(), values.end()));
        };
        const auto lowest = [](const std::vector<core::Ratio>& values) {
            return values.empty() ? std::nullopt
                                  : std::optional(*std::min_element(values.begin(), values.end()));
        };
        const Say& say = m_context.say;
        const std::pair<std::string_view, Pick> kinds[] = {{say("Trung bình", "Mean"), meanOf},
                                                           {say("Cao nhất", "Highest"), highest},
                                                           {say("Thấp nhất", "Lowest"), lowest}};
        std::vector<core::Ratio> indexes;
        for (const engine::Standing& standing : m_context.standings())
            indexes.push_back(standing.index);
        for (const auto& [title, pick] : kinds) {
            Row row;
            row.keepWithNext = true; // the footnote is not left alone either
            row.cells.push_back(textCell({}));
            row.cells.push_back(textCell(std::string(title)));
            for (int i = 0; first == 0 && i < (m_context.hasExtras() ? 3 : 2); ++i)
                row.cells.push_back(numberCell({}));
            const auto total = pick(indexes);
            row.cells.push_back(numberCell(total ? m_context.index(*total) : ""));
            for (int i = first; i < last; ++i) {
                const auto value = pick(column(nodeOf(i)));
                row.cells.push_back(numberCell({}));
                row.cells.push_back(numberCell(value ? RankingContext::areaPercent(*value) : "–"));
                row.cells.back().tinted = true;
            }
            for (Cell& cell : row.cells)
                cell.runs.front().italic = true;
            table.rows.push_back(std::move(row));
        }
    }

    Paragraph footnote() const
    {
        const Say& say = m_context.say;
        std::string text;
        const auto& standings = m_context.standings();
        const bool anyMissing =
            std::any_of(standings.begin(), standings.end(), [this](const engine::Standing& one) {
                return m_context.result(one.unit).missing > 0;
            });
        if (anyMissing)
            text += say("* Kết quả tạm: đơn vị còn thiếu tiêu chí, tiêu chí thiếu tính 0 điểm. ",
                        "* Provisional: the unit lacks criteria, which count 0 points. ");
        else if (m_context.isProvisional())
            text += say("Kết quả tạm: chưa xét xong đơn vị bằng nhau ở ranh giới tỷ lệ. ",
                        "Provisional: a tie at the border of a quota is not decided yet. ");
        if (m_anyReduced)
            text +=
                join(reducedMark,
                     say(" Lĩnh vực có tiêu chí không áp dụng đối với đơn vị: tỷ lệ tính trên điểm "
                         "tối đa áp dụng. ",
                         " Area with criteria that do not apply to the unit: the rate is of the "
                         "applicable maximum. "));
        if (m_anyBold)
            text += say("Số in đậm ở lĩnh vực: đạt tối đa. ", "Bold in an area: at the maximum. ");
        text += atMaximum();
        Paragraph paragraph = textParagraph({{std::move(text)}}, textSize + 2);
        paragraph.before = 120;
        return paragraph;
    }

    std::string atMaximum() const
    {
        const Say& say = m_context.say;
        std::string codes;
        int any = 0;
        for (const int node : m_context.set.areas) {
            const auto& standings = m_context.standings();
            const bool reached = std::any_of(
                standings.begin(), standings.end(), [&](const engine::Standing& standing) {
                    return m_context.node(standing.unit, node).atMaximum();
                });
            if (!reached)
                continue;
            ++any;
            codes += join(codes.empty() ? "" : ", ",
                          m_context.set.nodes[static_cast<std::size_t>(node)].code);
        }
        std::string text =
            join(std::to_string(any), "/", std::to_string(m_context.set.areas.size()),
                 say(" lĩnh vực có ít nhất một đơn vị đạt tối đa",
                     " areas are at the maximum in at least one unit"));
        if (any > 0)
            text += join(" (", codes, ")");
        if (const engine::Statistics* statistics = m_context.input.statistics.get()) {
            const engine::AtMaximum& criteria = statistics->criteria;
            const std::string of = std::to_string(criteria.of);
            text += join(say("; tiêu chí: ", "; criteria: "), std::to_string(criteria.any), "/", of,
                         say(" có đơn vị đạt tối đa, ", " in at least one unit, "),
                         std::to_string(criteria.all), "/", of,
                         say(" mọi đơn vị đều đạt", " in all units"));
        }
        return text + ".";
    }

    const RankingContext& m_context;
    int m_textWidth;
    Widths m_widths;
    bool m_anyReduced = false;
    bool m_anyBold = false;
};

} // namespace

void appendAreaTables(Section& section, const RankingContext& context)
{
    AreaTables(context, bodyWidth(Margins(), true)).append(section);
}

} // namespace report
