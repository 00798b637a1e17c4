#include "core/NumberText.h"
#include "report/UnitSheetContext.h"
#include "report/Workbook.h"

#include <algorithm>

namespace report {

namespace {

using Look = SheetCell::Look;

constexpr int shownIndexDecimals = 2;

/// The sheet of a unit as a table whose sums and index are live. Every item has its row, also those
/// that lack nothing: the sums are made of them.
class UnitSheetTab {
public:
    explicit UnitSheetTab(const UnitSheetContext& context) : m_context(context)
    {
        for (std::size_t i = 0; i < context.set.nodes.size(); ++i) {
            widen(context.set.nodes[i].max);
            for (const core::ResultStage stage : context.stages())
                widen(context.node(stage, static_cast<int>(i)).points);
        }
        for (const core::ResultStage stage : context.stages()) {
            widen(context.result(stage).bonus);
            widen(context.result(stage).penalty);
        }
    }

    SheetTab build()
    {
        m_tab.name = std::string(say()("Phiếu chấm", "Score sheet"));
        m_tab.landscape = true;
        m_tab.fixedColumns = 2;
        addHead();
        const int count = static_cast<int>(m_context.set.nodes.size());
        // Sums speak of rows further down.
        int row = static_cast<int>(m_tab.rows.size());
        for (int i = 0; i < count; ++i)
            m_rowOf.push_back(m_context.isLine(i) ? row++ : row);
        for (int i = 0; i < count; ++i) {
            if (m_context.isLine(i))
                addNode(i);
        }
        const core::IndexSet& set = m_context.set;
        if (set.bonus.hasItems())
            m_bonusRow = rowOf(set.bonus.root);
        else if (!set.bonusCap.isZero())
            m_bonusRow =
                addExtra(say()("Điểm thưởng", "Bonus"), set.bonusCap, &engine::UnitResult::bonus);
        if (set.penalty.hasItems())
            m_penaltyRow = rowOf(set.penalty.root);
        else if (!set.penaltyCap.isZero())
            m_penaltyRow = addExtra(say()("Điểm phạt", "Penalty"), set.penaltyCap,
                                    &engine::UnitResult::penalty);
        addTotal();
        addIndex();
        return std::move(m_tab);
    }

private:
    const Say& say() const { return m_context.say; }
    const core::Node& node(int index) const
    {
        return m_context.set.nodes[static_cast<std::size_t>(index)];
    }
    int rowOf(int index) const { return m_rowOf[static_cast<std::size_t>(index)]; }

    void widen(core::Points points)
    {
        // The shortest form of a number says how many decimals it has.
        const std::string digits = core::format(points);
        const auto comma = digits.find('.');
        if (comma != std::string::npos)
            m_decimals = std::max(m_decimals, static_cast<int>(digits.size() - comma - 1));
    }

    void addHead()
    {
        const bool provisional = m_context.isProvisional();
        const UnitSheetInput& input = m_context.input;
        m_tab.rows.push_back(
            {sheetText(join(say()("Phiếu chấm điểm chỉ số cải cách hành chính: ",
                                  "Score sheet of the public administration reform index: "),
                            input.unit.name),
                       Look::Title)});
        std::string whose = join(input.assessment->title, " · ", stageTitle(input.stage, say()));
        if (provisional)
            whose += join(" · ", say()("KẾT QUẢ TẠM", "PROVISIONAL RESULT"));
        m_tab.rows.push_back(
            {sheetText(std::move(whose), provisional ? Look::Strong : Look::Note)});
        m_tab.rows.push_back(
            {sheetText(footerText(input.origin, provisional, true, say()), Look::Note)});
        m_tab.footer = join(provisional ? say()("Kết quả tạm · ", "Provisional result · ")
                                        : std::string_view(),
                            input.origin.notice);
        m_tab.rows.emplace_back();
        m_tab.firstHeader = m_tab.lastHeader = static_cast<int>(m_tab.rows.size());
        std::vector<SheetCell>& header = m_tab.rows.emplace_back();
        const auto add = [&](std::string_view name, int width) {
            header.push_back(sheetText(std::string(name), Look::Header, Align::Center));
            m_tab.widths.push_back(width);
        };
        add(say()("Mã", "Code"), 9);
        add(say()("Tiêu chí", "Criterion"), 60);
        add(say()("Điểm tối đa", "Maximum"), 9);
        add(say()("Tối đa áp dụng", "Applicable"), 9);
        for (const core::ResultStage stage : m_context.stages())
            add(m_context.columnTitle(stage), 10);
        add(say()("Cách tính điểm", "How scored"), 60);
        add(say()("Ghi chú của đơn vị", "Unit's note"), 30);
        if (input.stage != core::ResultStage::Self)
            add(say()("Lý do lần 1", "First reason"), 30);
        if (input.stage == core::ResultStage::Final)
            add(say()("Lý do lần 2", "Second reason"), 30);
    }

    /// "=…" of the cells of a column in `rows`; texts among them (–, x) count as nothing.
    std::string sumOf(int column, const std::vector<int>& rows, const std::string& more = {}) const
    {
        std::string list;
        for (const int row : rows)
            list += (list.empty() ? "" : ",") + cellReference(column, row);
        return "=" + roundedFormula("SUM(" + list + ")" + more, m_decimals);
    }

    std::vector<int> childRows(int index) const
    {
        std::vector<int> rows;
        for (int child = index + 1; child < node(index).end; child = node(child).end)
            rows.push_back(rowOf(child));
        return rows;
    }

    void addNode(int index)
    {
        const core::Node& of = node(index);
        const Look look = of.isScored() ? Look::Plain : Look::Strong;
        // Groups and caps are beyond a sum of cells.
        const bool isSum = !of.isScored() && of.section == core::Section::Areas;
        const std::vector<int> children = isSum ? childRows(index) : std::vector<int>();
        const auto sum = [&](int column) {
            return children.empty() ? std::string() : sumOf(column, children);
        };
        std::vector<SheetCell> row;
        row.push_back(sheetText(of.code, look));
        row.push_back(sheetText(m_context.lineTitle(index), look));
        row.push_back(sheetNumber(core::format(of.max), m_decimals, sum(2)));
        row.push_back(
            sheetNumber(core::format(m_context.node(m_context.input.stage, index).applicable),
                        m_decimals, sum(3)));
        for (const core::ResultStage stage : m_context.stages()) {
            const auto column = static_cast<int>(row.size());
            if (const auto points = m_context.points(stage, index))
                row.push_back(sheetNumber(core::format(*points), m_decimals, sum(column)));
            else if (m_context.isOutside(stage, index))
                row.push_back(sheetText("x", Look::Plain, Align::Right));
            else if (m_context.node(stage, index).applicable.isZero())
                row.push_back(sheetText("–", Look::Plain, Align::Right));
            else
                row.emplace_back(); // not scored yet
        }
        for (std::size_t i = 2; i < row.size(); ++i)
            row[i].look = look;
        if (of.isScored())
            addTexts(row, of.leaf);
        m_tab.rows.push_back(std::move(row));
    }

    void addTexts(std::vector<SheetCell>& row, int leaf) const
    {
        row.push_back(sheetText(m_context.explain(m_context.input.stage, leaf)));
        for (const core::Stage stage : core::stages) {
            if (static_cast<int>(stage) <= static_cast<int>(m_context.input.stage))
                row.push_back(sheetText(m_context.input.sheet.at(stage, leaf).note));
        }
    }

    int addExtra(std::string_view title, core::Points cap, core::Points engine::UnitResult::*amount)
    {
        std::vector<SheetCell> row = {SheetCell(), sheetText(std::string(title)),
                                      sheetNumber(core::format(cap), m_decimals), SheetCell()};
        for (const core::ResultStage stage : m_context.stages())
            row.push_back(sheetNumber(core::format(m_context.result(stage).*amount), m_decimals));
        m_tab.rows.push_back(std::move(row));
        return static_cast<int>(m_tab.rows.size()) - 1;
    }

    void addTotal()
    {
        std::vector<int> areas;
        for (const int area : m_context.set.areas)
            areas.push_back(rowOf(area));
        m_totalRow = static_cast<int>(m_tab.rows.size());
        std::vector<SheetCell> row = {
            SheetCell(), sheetText(std::string(say()("Tổng điểm", "Total")), Look::Strong),
            sheetNumber(core::format(m_context.set.max), m_decimals, sumOf(2, areas)),
            sheetNumber(core::format(m_context.result().applicable), m_decimals, sumOf(3, areas))};
        for (const core::ResultStage stage : m_context.stages()) {
            const auto column = static_cast<int>(row.size());
            const engine::UnitResult& result = m_context.result(stage);
            std::string more;
            if (m_context.set.bonusInIndex && m_bonusRow >= 0)
                more += "+" + cellReference(column, m_bonusRow);
            if (m_context.set.bonusInIndex && m_penaltyRow >= 0)
                more += "-" + cellReference(column, m_penaltyRow);
            row.push_back(sheetNumber(core::format(result.total), m_decimals,
                                      isHeld(result) ? std::string() : sumOf(column, areas, more)));
        }
        for (std::size_t i = 2; i < row.size(); ++i)
            row[i].look = Look::Strong;
        m_tab.rows.push_back(std::move(row));
    }

    /// The total is not the sum of its parts: a floor or a ceiling holds it.
    bool isHeld(const engine::UnitResult& result) const
    {
        core::Points sum;
        for (const int area : m_context.set.areas)
            sum += result.nodes[static_cast<std::size_t>(area)].points;
        if (m_context.set.bonusInIndex)
            sum += result.bonus - result.penalty;
        return sum != result.total;
    }

    void addIndex()
    {
        std::vector<SheetCell> row = {
            SheetCell(),
            sheetText(std::string(say()("Chỉ số (%) = điểm đạt / tối đa áp dụng × 100",
                                        "Index (%) = points / applicable × 100")),
                      Look::Strong),
            SheetCell(), SheetCell()};
        for (const core::ResultStage stage : m_context.stages()) {
            const auto column = static_cast<int>(row.size());
            const engine::UnitResult& result = m_context.result(stage);
            if (!result.isScored()) {
                row.emplace_back();
                continue;
            }
            // Only the stage asked for has its applicable maximum in the sheet.
            const std::string rate = cellReference(column, m_totalRow) + "/" +
                                     shareOfCell(cellReference(3, m_totalRow), result.beyond) +
                                     "*100";
            row.push_back(sheetNumber(
                core::formatFixed(result.index(), shownIndexDecimals), shownIndexDecimals,
                stage == m_context.input.stage ? "=" + roundedFormula(rate, shownIndexDecimals)
                                               : std::string()));
            row.back().look = Look::Strong;
        }
        m_tab.rows.push_back(std::move(row));
    }

    const UnitSheetContext& m_context;
    SheetTab m_tab;
    int m_decimals = 2;       ///< with which every maximum and every point is whole
    std::vector<int> m_rowOf; ///< by node
    int m_bonusRow = -1;
    int m_penaltyRow = -1;
    int m_totalRow = 0;
};

} // namespace

Workbook unitSheetWorkbook(const UnitSheetInput& input, core::Language language)
{
    const UnitSheetContext context(input, language);
    Workbook workbook;
    workbook.title = join(context.say("Phiếu chấm điểm: ", "Score sheet: "), input.unit.name, ", ",
                          input.assessment->title);
    workbook.date = input.origin.date;
    workbook.tabs.push_back(UnitSheetTab(context).build());
    return workbook;
}

} // namespace report
