#include "core/Names.h"
#include "core/NumberText.h"
#include "report/RankingContext.h"
#include "report/RankingKeys.h"

#include <algorithm>

namespace report {

namespace {

using Look = SheetCell::Look;

constexpr int shownDecimals = 2;

SheetCell whole(int value, std::string formula = {})
{
    return sheetNumber(std::to_string(value), 0, std::move(formula));
}

/// The ranking as a workbook whose ranks, classes, indexes and sums are live.
class RankingSheets {
public:
    RankingSheets(const RankingContext& context, const RankingLinks* links)
        : m_context(context), m_links(links), m_keys(context),
          m_dense(context.set.ties == core::Ties::Dense)
    {}

    std::vector<SheetTab> build()
    {
        layColumns();
        SheetTab areas = areasTab();
        SheetTab classes = classesTab();
        return {rankingTab(), std::move(areas), std::move(classes)};
    }

private:
    const Say& say() const { return m_context.say; }
    const core::IndexSet& set() const { return m_context.set; }
    int unitCount() const { return static_cast<int>(m_context.standings().size()); }

    // ---- where things stand ----

    void layColumns()
    {
        m_points = 3;
        m_bonus = m_points + 1; // bonus and penalty, where the set has them
        m_maximum = m_context.hasExtras() ? m_bonus + 2 : m_bonus;
        m_index = m_maximum + 1;
        m_class = m_index + 1;
        m_missing = m_class + 1;
        // The index on the set's scale, the class by points and why it is another.
        const int more = (set().indexScale ? 1 : 0) + (m_context.hasClassReasons() ? 2 : 0);
        m_previous = m_missing + 1 + more; // last year's rank and the change
        m_key = m_context.input.previousYear != 0 ? m_previous + 2 : m_previous;
        m_first = m_key + 1;
    }
    std::string rankingName() const { return std::string(say()("Xếp hạng", "Ranking")); }
    std::string areasName() const { return std::string(say()("Lĩnh vực", "Areas")); }
    std::string classesName() const { return std::string(say()("Xếp loại", "Classes")); }

    static constexpr int firstUnitRow = 5; ///< of both tables of units
    static constexpr int firstClassRow = 2;
    std::string areaCell(int area, int part, int unitRow) const
    {
        return tabReference(areasName()) +
               cellReference(2 + 3 * area + part, firstUnitRow + unitRow);
    }
    std::string classCell(int column, std::size_t position) const
    {
        return tabReference(classesName()) +
               cellReference(column, firstClassRow + static_cast<int>(position), true);
    }
    /// The whole column of ranked units, fixed.
    std::string unitRange(int column) const
    {
        return cellReference(column, firstUnitRow, true) + ":" +
               cellReference(column, firstUnitRow + unitCount() - 1, true);
    }

    // ---- heads ----

    void addHead(SheetTab& tab, std::string title) const
    {
        const bool provisional = m_context.isProvisional();
        tab.rows.push_back({sheetText(std::move(title), Look::Title)});
        std::string whose = join(m_context.input.assessment->title, " · ",
                                 stageTitle(m_context.input.stage, say()));
        if (provisional)
            whose += join(" · ", say()("KẾT QUẢ TẠM", "PROVISIONAL RESULT"));
        tab.rows.push_back({sheetText(std::move(whose), provisional ? Look::Strong : Look::Note)});
        tab.rows.push_back(
            {sheetText(footerText(m_context.input.origin, provisional, true, say()), Look::Note)});
        tab.footer = join(provisional ? say()("Kết quả tạm · ", "Provisional result · ")
                                      : std::string_view(),
                          m_context.input.origin.notice);
    }

    std::string title(std::string_view vietnamese, std::string_view english) const
    {
        return join(say()(vietnamese, english), " ",
                    std::to_string(m_context.input.assessment->year), say()(" của ", ", "),
                    m_context.groupName());
    }

    // ---- the ranking ----

    SheetTab rankingTab() const
    {
        SheetTab tab;
        tab.name = rankingName();
        tab.landscape = true;
        tab.fixedColumns = 3;
        addHead(tab, title("Bảng xếp hạng, phân loại Chỉ số cải cách hành chính năm",
                           "Ranking and classes of the Public Administration Reform Index"));
        tab.rows.emplace_back();
        tab.firstHeader = tab.lastHeader = static_cast<int>(tab.rows.size());
        tab.rows.push_back(rankingHeader(tab));
        for (int i = 0; i < unitCount(); ++i)
            tab.rows.push_back(unitRow(i));
        for (const int unit : m_context.input.ranking->notScored)
            tab.rows.push_back(
                {SheetCell(),
                 sheetText((*m_context.input.units)[static_cast<std::size_t>(unit)].id),
                 sheetText(m_context.unitName(unit)),
                 sheetText(std::string(say()("chưa có điểm", "not scored")), Look::Note)});
        tab.hiddenFrom = m_key;
        addNotes(tab);
        return tab;
    }

    std::vector<SheetCell> rankingHeader(SheetTab& tab) const
    {
        const bool provisional = m_context.isProvisional();
        std::vector<SheetCell> row;
        const auto add = [&](std::string_view name, int width) {
            row.push_back(sheetText(std::string(name), Look::Header, Align::Center));
            tab.widths.push_back(width);
        };
        add(provisional ? say()("Hạng (tạm)", "Rank (prov.)") : say()("Hạng", "Rank"), 8);
        add(say()("Mã đơn vị", "Unit id"), 16);
        add(say()("Đơn vị", "Unit"), 40);
        add(say()("Điểm đạt", "Points"), 10);
        if (m_context.hasExtras()) {
            add(say()("Điểm thưởng", "Bonus"), 10);
            add(say()("Điểm phạt", "Penalty"), 10);
        }
        add(say()("Điểm tối đa áp dụng", "Applicable maximum"), 12);
        add(say()("Chỉ số (%)", "Index (%)"), 10);
        add(provisional ? say()("Xếp loại (tạm)", "Class (prov.)") : say()("Xếp loại", "Class"),
            14);
        add(say()("Số tiêu chí thiếu", "Criteria missing"), 11);
        if (set().indexScale)
            add(join(say()("Chỉ số thang ", "Index on a scale of "),
                     core::format(*set().indexScale, core::NumberStyle::Vietnamese)),
                11);
        if (m_context.hasClassReasons()) {
            add(say()("Xếp loại theo điểm", "Class by points"), 14);
            add(say()("Vì sao khác", "Why another"), 40);
        }
        if (m_context.input.previousYear != 0) {
            const std::string year = std::to_string(m_context.input.previousYear);
            add(join(say()("Hạng ", "Rank "), year), 9);
            add(say()("Tăng, giảm hạng", "Change"), 9);
        }
        add(join(say()("Chỉ số để xếp hạng, ", "Index for ranking, "),
                 std::to_string(m_keys.decimals()), say()(" số lẻ", " decimals")),
            16);
        if (m_dense)
            add(say()("Đầu nhóm đồng hạng", "First of its rank"), 10);
        return row;
    }

    std::string pointsText(core::Points points) const { return core::format(points); }

    std::vector<SheetCell> unitRow(int position) const
    {
        const engine::Standing& standing =
            m_context.standings()[static_cast<std::size_t>(position)];
        const engine::UnitResult& result = m_context.result(standing.unit);
        const int row = firstUnitRow + position;
        const auto here = [row](int column) { return cellReference(column, row); };
        std::vector<SheetCell> cells;
        cells.push_back(
            whole(standing.rank, m_keys.ranksAgree() ? rankFormula(row) : std::string()));
        cells.back().align = Align::Center;
        cells.push_back(
            sheetText((*m_context.input.units)[static_cast<std::size_t>(standing.unit)].id));
        cells.push_back(sheetText(m_context.unitName(standing.unit)));
        cells.push_back(sheetNumber(pointsText(result.total), m_keys.pointDecimals(),
                                    pointsFormula(position, result)));
        if (m_context.hasExtras()) {
            cells.push_back(
                sheetNumber(pointsText(result.bonus), m_keys.pointDecimals(),
                            m_links ? linkTo(m_links->bonus(standing.unit)) : std::string()));
            cells.push_back(
                sheetNumber(pointsText(result.penalty), m_keys.pointDecimals(),
                            m_links ? linkTo(m_links->penalty(standing.unit)) : std::string()));
        }
        cells.push_back(sheetNumber(pointsText(result.applicable), m_keys.pointDecimals(),
                                    sumFormula(position, 1, {})));
        const std::string rate =
            here(m_points) + "/" + shareOfCell(here(m_maximum), result.beyond) + "*100";
        cells.push_back(sheetNumber(core::formatFixed(standing.index, shownDecimals), shownDecimals,
                                    "=" + roundedFormula(rate, shownDecimals)));
        cells.back().look = Look::Strong;
        cells.push_back(
            sheetText(m_context.className(standing.unitClass), Look::Plain, Align::Center));
        if (m_keys.classesAgree())
            cells.back().formula = classFormula(position);
        cells.push_back(whole(result.missing));
        if (const auto scaled = engine::scaledIndex(set(), result))
            cells.push_back(sheetNumber(core::formatFixed(*scaled, shownDecimals), shownDecimals));
        if (m_context.hasClassReasons()) {
            cells.push_back(
                sheetText(m_context.className(standing.classByPoints), Look::Plain, Align::Center));
            cells.push_back(sheetText(m_context.classReason(standing)));
        }
        if (m_context.input.previousYear != 0)
            addComparison(cells, standing, here);
        cells.push_back(sheetNumber(core::formatFixed(m_keys.of(standing), m_keys.decimals()),
                                    m_keys.decimals(),
                                    "=" + roundedFormula(rate, m_keys.decimals())));
        if (m_dense)
            cells.push_back(
                whole(position == 0 ||
                              m_context.standings()[static_cast<std::size_t>(position) - 1].rank !=
                                  standing.rank
                          ? 1
                          : 0,
                      "=IF(COUNTIF(" + cellReference(m_key, firstUnitRow, true) + ":" +
                          here(m_key) + "," + here(m_key) + ")=1,1,0)"));
        return cells;
    }

    template<typename Here>
    void addComparison(std::vector<SheetCell>& cells, const engine::Standing& standing,
                       const Here& here) const
    {
        const auto& ranks = m_context.input.previousRanks;
        const auto unit = static_cast<std::size_t>(standing.unit);
        const std::optional<int> previous = unit < ranks.size() ? ranks[unit] : std::nullopt;
        if (!previous) {
            cells.push_back(sheetText("–", Look::Plain, Align::Center));
            cells.push_back(sheetText("–", Look::Plain, Align::Center));
            return;
        }
        cells.push_back(whole(*previous));
        cells.push_back(whole(*previous - standing.rank, "=" + here(m_previous) + "-" + here(0)));
    }

    /// COUNTIF(…, ">"&own) would give a text a rank, too. No key is one: only scored units stand in
    /// the column, each with a number whose formula divides by a maximum above zero; whatever is
    /// typed into the points, it gives a number or an error.
    std::string rankFormula(int row) const
    {
        const std::string own = cellReference(m_key, row);
        if (m_dense)
            return "=SUMIF(" + unitRange(m_key) + ",\">\"&" + own + "," + unitRange(m_first) +
                   ")+1";
        return "=COUNTIF(" + unitRange(m_key) + ",\">\"&" + own + ")+1";
    }

    /// Sum over the areas of their points (part 0) or maxima (part 1) and `more`.
    std::string sumFormula(int position, int part, const std::string& more) const
    {
        std::string sum;
        for (std::size_t i = 0; i < set().areas.size(); ++i)
            sum += (sum.empty() ? "" : "+") + areaCell(static_cast<int>(i), part, position);
        return "=" + roundedFormula(sum + more, m_keys.pointDecimals());
    }

    /// A cell that may hold a text counts as 0 where it does.
    static std::string linkTo(const std::string& cell)
    {
        return cell.empty() ? cell : "=SUM(" + cell + ")";
    }

    std::string pointsFormula(int position, const engine::UnitResult& result) const
    {
        if (m_links != nullptr)
            return linkTo(
                m_links->total(m_context.standings()[static_cast<std::size_t>(position)].unit));
        core::Points sum;
        for (const int area : set().areas)
            sum += result.nodes[static_cast<std::size_t>(area)].points;
        const int row = firstUnitRow + position;
        if (sum == result.total)
            return sumFormula(position, 0, {});
        if (m_context.hasExtras() && sum + result.bonus - result.penalty == result.total)
            return sumFormula(position, 0,
                              "+" + cellReference(m_bonus, row) + "-" +
                                  cellReference(m_bonus + 1, row));
        return {};
    }

    /// The best class whose limit the index reaches and whose rules the areas meet.
    std::string classFormula(int position) const
    {
        const auto& classes = set().classes;
        const std::string own = cellReference(m_key, firstUnitRow + position);
        std::string formula = "=";
        for (std::size_t i = 0; i + 1 < classes.size(); ++i) {
            // The table of classes ascends: the best stands last.
            const std::size_t line = classes.size() - 1 - i;
            std::string condition = own + ">=" + classCell(0, line);
            int rule = 0;
            for (const core::ClassRule& one : set().classRules) {
                if (one.unitClass != classes[i].id)
                    continue;
                const core::ClassCondition& bar = one.all.front();
                const int area = areaPosition(bar.code);
                const std::string points = areaCell(area, 0, position);
                const std::string maximum = areaCell(area, 1, position);
                condition += ",IF(" + maximum + "=0,1,IF(" +
                             roundedFormula(join(points, "/", maximum, "*100"), m_keys.decimals()) +
                             ">=" + classCell(3 + 2 * rule, line) + ",1,0))=1";
                ++rule;
            }
            formula += "IF(AND(" + condition + ")," + classCell(1, line) + ",";
        }
        formula += classCell(1, 0) + std::string(classes.size() - 1, ')');
        return formula.size() <= longestSheetFormula ? formula : std::string();
    }

    int areaPosition(const std::string& code) const
    {
        const int node = set().find(code);
        const auto found = std::find(set().areas.begin(), set().areas.end(), node);
        return static_cast<int>(found - set().areas.begin());
    }

    void addNotes(SheetTab& tab) const
    {
        tab.rows.emplace_back();
        RankingOptions options;
        Section section;
        appendRankingNotes(section, m_context, options);
        for (const Block& block : section.blocks) {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            if (paragraph == nullptr)
                continue;
            std::string line;
            for (const Run& run : paragraph->runs)
                line += run.text;
            SheetCell cell = sheetText(std::move(line), Look::Note);
            cell.columns = m_key;
            tab.rows.push_back({std::move(cell)});
        }
    }

    // ---- units × areas ----

    SheetTab areasTab() const
    {
        SheetTab tab;
        tab.name = areasName();
        tab.landscape = true;
        tab.fixedColumns = 2;
        addHead(tab,
                title("Tổng hợp điểm và chỉ số theo lĩnh vực năm", "Points and index by area"));
        tab.firstHeader = static_cast<int>(tab.rows.size());
        tab.lastHeader = tab.firstHeader + 1;
        tab.widths = {12, 32};
        std::vector<SheetCell> upper = {sheetText({}, Look::Header), sheetText({}, Look::Header)};
        std::vector<SheetCell> lower = {
            sheetText(std::string(say()("Mã đơn vị", "Unit id")), Look::Header, Align::Center),
            sheetText(std::string(say()("Đơn vị", "Unit")), Look::Header, Align::Center)};
        for (const int node : set().areas) {
            const core::Node& area = set().nodes[static_cast<std::size_t>(node)];
            SheetCell name = sheetText(join(area.code, ". ", core::shortAreaTitle(area.title)),
                                       Look::Header, Align::Center);
            name.columns = 3;
            upper.push_back(std::move(name));
            for (const std::string_view one :
                 {say()("Điểm", "Points"), say()("Tối đa", "Max"), std::string_view("%")}) {
                lower.push_back(sheetText(std::string(one), Look::Header, Align::Center));
                tab.widths.push_back(7);
            }
        }
        tab.rows.push_back(std::move(upper));
        tab.rows.push_back(std::move(lower));
        for (int i = 0; i < unitCount(); ++i)
            tab.rows.push_back(areasRow(i));
        return tab;
    }

    std::vector<SheetCell> areasRow(int position) const
    {
        const engine::Standing& standing =
            m_context.standings()[static_cast<std::size_t>(position)];
        const int row = firstUnitRow + position;
        std::vector<SheetCell> cells = {
            sheetText((*m_context.input.units)[static_cast<std::size_t>(standing.unit)].id),
            sheetText(m_context.unitName(standing.unit))};
        int column = 2;
        for (const int node : set().areas) {
            const engine::NodeResult& result = m_context.node(standing.unit, node);
            const std::string points = cellReference(column, row);
            const std::string maximum = cellReference(column + 1, row);
            cells.push_back(sheetNumber(pointsText(result.points), m_keys.pointDecimals(),
                                        m_links ? linkTo(m_links->points(standing.unit, node))
                                                : std::string()));
            cells.push_back(sheetNumber(pointsText(result.applicable), m_keys.pointDecimals(),
                                        m_links ? linkTo(m_links->applicable(standing.unit, node))
                                                : std::string()));
            const std::string formula =
                "=IF(" + maximum + "=0,\"–\"," +
                roundedFormula(join(points, "/", maximum, "*100"), shownDecimals) + ")";
            if (const auto index = engine::nodeIndex(result)) {
                cells.push_back(
                    sheetNumber(core::formatFixed(*index, shownDecimals), shownDecimals, formula));
            } else {
                cells.push_back(sheetText("–", Look::Plain, Align::Right));
                cells.back().formula = formula;
            }
            column += 3;
        }
        return cells;
    }

    // ---- classes, ascending ----

    SheetTab classesTab() const
    {
        SheetTab tab;
        tab.name = classesName();
        tab.rows.push_back({sheetText(
            std::string(say()("Mức xếp loại, từ thấp đến cao", "Classes, from the lowest")),
            Look::Title)});
        tab.rows.push_back(
            {sheetText(std::string(say()("Từ (%)", "From (%)")), Look::Header, Align::Center),
             sheetText(std::string(say()("Xếp loại", "Class")), Look::Header, Align::Center),
             sheetText(std::string(say()("Và lĩnh vực", "And area")), Look::Header, Align::Center),
             sheetText(std::string(say()("từ (%)", "from (%)")), Look::Header, Align::Center)});
        tab.firstHeader = tab.lastHeader = 1;
        tab.widths = {10, 18, 12, 10};
        for (std::size_t i = set().classes.size(); i-- > 0;) {
            const core::UnitClass& one = set().classes[i];
            std::vector<SheetCell> row = {
                sheetNumber(one.from ? core::format(*one.from) : std::string("0"), -1),
                sheetText(one.title)};
            for (const core::ClassRule& rule : set().classRules) {
                if (rule.unitClass != one.id)
                    continue;
                for (const core::ClassCondition& condition : rule.all) {
                    row.push_back(sheetText(conditionPlace(condition), Look::Plain, Align::Center));
                    row.push_back(condition.from ? sheetNumber(core::format(*condition.from), -1)
                                                 : sheetText(std::string()));
                }
            }
            tab.rows.push_back(std::move(row));
        }
        return tab;
    }

    /// What a condition looks at, as it stands beside its limit.
    std::string conditionPlace(const core::ClassCondition& condition) const
    {
        if (condition.kind == core::ClassCondition::Kind::NoZero)
            return std::string(say()("không có 0 điểm", "none at 0"));
        return condition.code;
    }

    const RankingContext& m_context;
    const RankingLinks* m_links;
    RankingKeys m_keys;
    bool m_dense;
    int m_points = 0;
    int m_bonus = 0;
    int m_maximum = 0;
    int m_index = 0;
    int m_class = 0;
    int m_missing = 0;
    int m_previous = 0;
    int m_key = 0;
    int m_first = 0;
};

} // namespace

Workbook rankingWorkbook(const RankingInput& input, core::Language language,
                         const RankingLinks* links)
{
    const RankingContext context(input, language);
    Workbook workbook;
    workbook.title =
        join(context.say("Bảng xếp hạng, phân loại Chỉ số cải cách hành chính năm ",
                         "Ranking and classes of the Public Administration Reform Index "),
             std::to_string(input.assessment->year));
    workbook.date = input.origin.date;
    workbook.tabs = RankingSheets(context, links).build();
    return workbook;
}

} // namespace report
