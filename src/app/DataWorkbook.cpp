#include "app/DataWorkbook.h"

#include "app/FormLayout.h"
#include "app/RankingReportKind.h"
#include "app/StageWords.h"
#include "app/UnitForm.h"
#include "core/NumberText.h"
#include "engine/Between.h"
#include "engine/Rank.h"
#include "exchange/Csv.h"
#include "exchange/FormFile.h"
#include "exchange/UnitsCsv.h"
#include "report/Parts.h"
#include "report/RankingReport.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

namespace {

using core::Points;
using exchange::FormColumn;
using report::Say;
using report::SheetCell;
using report::SheetTab;
using Look = SheetCell::Look;

constexpr int dataHeaderRow = 3;
constexpr int dataColumnCount = FormFormulas::typedColumn + 1;
constexpr int unitFill = 0xD9E2EC;
constexpr int dataIndexDecimals = 2;

constexpr std::size_t columnAt(FormColumn column)
{
    return static_cast<std::size_t>(column);
}

/// What stands for a unit in the tab of points: where the ranking finds it.
struct UnitRows {
    std::vector<int> nodes; ///< by node; −1: none
    int total = 0;
    int bonus = -1;
    int penalty = -1;
};

/// The tab of points: for each unit a block of lines, one for each figure, as in a unit's form.
class PointsTab {
public:
    PointsTab(const ScoreBook& scores, core::ResultStage stage, const Say& say)
        : m_scores(scores), m_set(scores.set()), m_stage(stage), m_say(say),
          m_evaluation(scores.evaluation(stage))
    {}

    SheetTab build(std::string footer)
    {
        m_tab.name = std::string(m_say("Điểm", "Points"));
        m_tab.landscape = true;
        m_tab.widths = {14, 9, 44, 8, 12, 34, 22, 16, 30, 9, 9, 9};
        m_tab.fixedColumns = 3;
        m_tab.firstHeader = m_tab.lastHeader = dataHeaderRow;
        m_tab.footer = std::move(footer);
        addHead();
        for (int unit = 0; unit < m_scores.unitCount(); ++unit)
            addUnit(unit);
        return std::move(m_tab);
    }

    const std::vector<UnitRows>& rows() const { return m_rows; }
    std::string cell(FormColumn column, int row) const
    {
        return row < 0 ? std::string()
                       : report::tabReference(m_say("Điểm", "Points")) +
                             report::cellReference(static_cast<int>(column), row);
    }

    /// The hidden tab with the texts of options, once this one is built.
    SheetTab lists() const
    {
        SheetTab tab;
        tab.name = std::string(exchange::formKeysSheet);
        tab.isHidden = true;
        for (const std::string& text : m_lists.texts()) {
            tab.rows.emplace_back(FormLists::column);
            tab.rows.back().push_back(report::sheetText(text));
        }
        return tab;
    }

private:
    int next() const { return static_cast<int>(m_tab.rows.size()); }

    void addHead()
    {
        m_tab.rows.push_back({report::sheetText(
            report::join(m_say("Điểm từng tiêu chí: ", "Points of each criterion: "),
                         m_scores.assessment().title),
            Look::Title)});
        m_tab.rows.push_back({report::sheetText(
            report::join(report::stageTitle(m_stage, m_say), " · ", m_set.title,
                         m_evaluation->ranking.provisional ? " · " : "",
                         report::stampText(false, m_evaluation->ranking.provisional, m_say)),
            Look::Note)});
        m_tab.rows.emplace_back();
        constexpr std::array<std::pair<const char*, const char*>, dataColumnCount> headings = {
            {{"Mã đơn vị", "Unit id"},
             {"Mã", "Code"},
             {"Lĩnh vực, tiêu chí", "Area, criterion"},
             {"Điểm tối đa", "Maximum"},
             {"Bước", "Stage"},
             {"Số liệu", "Figure"},
             {"Giá trị", "Value"},
             {"Tình trạng", "Status"},
             {"Ghi chú, lý do", "Note"},
             {"Điểm", "Points"},
             {"Tối đa áp dụng", "Applicable"},
             {"Điểm chấm trực tiếp", "Points typed"}}};
        std::vector<SheetCell>& header = m_tab.rows.emplace_back();
        for (const auto& [vietnamese, english] : headings)
            header.push_back(report::sheetText(std::string(m_say(vietnamese, english)),
                                               Look::Header, report::Align::Center));
    }

    static std::vector<SheetCell> emptyLine(const std::string& unit)
    {
        std::vector<SheetCell> cells(dataColumnCount, report::sheetText(""));
        cells.front() = report::sheetText(unit);
        return cells;
    }

    static SheetCell points(Points points, std::string formula = {})
    {
        return report::sheetNumber(core::format(points), -1, std::move(formula));
    }

    const core::Entry& entryOf(int unit, int leaf) const
    {
        return m_scores.sheet(unit).counting(m_stage, leaf);
    }

    /// One unit: its name, its lines, its sums.
    void addUnit(int unit)
    {
        const core::Unit& whose = m_scores.units()[static_cast<std::size_t>(unit)];
        const engine::UnitResult& result = m_evaluation->results[static_cast<std::size_t>(unit)];
        std::vector<SheetCell> head = emptyLine(whose.id);
        head[columnAt(FormColumn::Title)] = report::sheetText(whose.name);
        addStrong(std::move(head));
        const FormLayout layout(m_set, next(), m_stage);
        FormFormulas formulas(m_scores, unit, layout, m_lists, m_stage);
        for (const FormRow& row : layout.rows()) {
            if (row.leaf < 0)
                addSum(unit, row.node, result, formulas);
            else
                addLine(unit, row, result, formulas);
        }
        UnitRows rows{{}, next(), layout.bonusRow(), layout.penaltyRow()};
        rows.nodes.reserve(m_set.nodes.size());
        for (std::size_t node = 0; node < m_set.nodes.size(); ++node)
            rows.nodes.push_back(layout.rowOfNode(static_cast<int>(node)));
        addTotals(whose.id, result, formulas);
        m_rows.push_back(std::move(rows));
    }

    void addStrong(std::vector<SheetCell> cells, int fill = unitFill)
    {
        for (SheetCell& cell : cells) {
            cell.look = Look::Strong;
            cell.fill = fill;
        }
        m_tab.rows.push_back(std::move(cells));
    }

    std::string sectionName(const core::Node& node) const
    {
        switch (node.section) {
        case core::Section::Figures:
            return std::string(m_say("Số liệu dùng chung", "Shared figures"));
        case core::Section::Bonus:
            return std::string(m_say("Điểm thưởng", "Bonus"));
        case core::Section::Penalty:
            return std::string(m_say("Điểm trừ", "Penalty"));
        default:
            return node.title;
        }
    }

    void addSum(int unit, int index, const engine::UnitResult& result, FormFormulas& formulas)
    {
        const core::Node& node = m_set.nodes[static_cast<std::size_t>(index)];
        const engine::NodeResult& own = result.nodes[static_cast<std::size_t>(index)];
        std::vector<SheetCell> cells =
            emptyLine(m_scores.units()[static_cast<std::size_t>(unit)].id);
        cells[columnAt(FormColumn::Title)] = report::sheetText(sectionName(node));
        if (node.section == core::Section::Areas) {
            cells[columnAt(FormColumn::Code)] = codeCell(node.code);
            cells[columnAt(FormColumn::Max)] = points(node.max);
            cells[columnAt(FormColumn::Points)] =
                points(own.points, formulas.sum(index, static_cast<int>(FormColumn::Points)));
            cells[columnAt(FormColumn::Applicable)] = points(
                own.applicable, formulas.sum(index, static_cast<int>(FormColumn::Applicable)));
        } else if (node.isExtra()) {
            const bool isBonus = node.section == core::Section::Bonus;
            cells[columnAt(FormColumn::Points)] =
                points(isBonus ? result.bonus : result.penalty,
                       formulas.bonusOrPenalty(isBonus ? m_set.bonusLeaf() : m_set.penaltyLeaf()));
        }
        addStrong(std::move(cells), -1);
    }

    static SheetCell codeCell(std::string_view code)
    {
        SheetCell cell = report::sheetText(std::string(code));
        cell.format = "@";
        return cell;
    }

    void addLine(int unit, const FormRow& row, const engine::UnitResult& result,
                 FormFormulas& formulas)
    {
        std::vector<SheetCell> cells =
            emptyLine(m_scores.units()[static_cast<std::size_t>(unit)].id);
        cells[columnAt(FormColumn::Code)] = codeCell(m_set.leafCode(row.leaf));
        const core::Entry& entry = entryOf(unit, row.leaf);
        if (row.isFirst)
            addFirst(cells, unit, row, entry, result, formulas);
        if (row.entry == FormRow::Entry::Points) {
            cells[columnAt(FormColumn::Label)] = report::sheetText(std::string(formPointsLabel));
            // An amount that was refused counts as nothing.
            if (entry.points && (row.node >= 0 || entry.status == core::EntryStatus::Scored))
                cells[columnAt(FormColumn::Value)] = points(*entry.points);
        } else if (row.entry == FormRow::Entry::Figure) {
            const core::Node& node = m_set.leafNode(row.leaf);
            cells[columnAt(FormColumn::Label)] = report::sheetText(formLabel(node, row.slot));
            // A shared figure that is not "scored" is not there for those that take it.
            const bool isThere =
                node.section != core::Section::Figures || entry.status == core::EntryStatus::Scored;
            cells[columnAt(FormColumn::Value)] =
                formFigureCell(node.slots[row.slot], isThere ? entry.figures.get(row.slot)
                                                             : std::optional<core::Decimal>());
        }
        m_tab.rows.push_back(std::move(cells));
    }

    /// What is said once of a criterion.
    void addFirst(std::vector<SheetCell>& cells, int unit, const FormRow& row,
                  const core::Entry& entry, const engine::UnitResult& result,
                  FormFormulas& formulas) const
    {
        if (row.node < 0) {
            const bool isBonus = row.leaf == m_set.bonusLeaf();
            cells[columnAt(FormColumn::Title)] = report::sheetText(std::string(
                isBonus ? m_say("Điểm thưởng", "Bonus") : m_say("Điểm trừ", "Penalty")));
            const core::ExtraSection& section = isBonus ? m_set.bonus : m_set.penalty;
            if (!section.hasItems())
                cells[columnAt(FormColumn::Points)] = points(
                    isBonus ? result.bonus : result.penalty, formulas.bonusOrPenalty(row.leaf));
        } else {
            const core::Node& node = m_set.leafNode(row.leaf);
            cells[columnAt(FormColumn::Title)] = report::sheetText(node.title);
            if (node.bearsPoints())
                addPoints(cells, unit, row, result, formulas);
        }
        if (entry.isEmpty() || !isEntered(m_set, row.leaf, m_stage))
            return;
        const core::Sheet& sheet = m_scores.sheet(unit);
        const bool isSecond =
            m_stage == core::ResultStage::Final && !sheet.at(core::Stage::V2, row.leaf).isEmpty();
        const core::Stage stage = isSecond                             ? core::Stage::V2
                                  : m_stage == core::ResultStage::Self ? core::Stage::Self
                                                                       : core::Stage::V1;
        const core::Text& words = stageTexts[static_cast<std::size_t>(stage)];
        cells[columnAt(FormColumn::Rule)] =
            report::sheetText(std::string(m_say(words.vietnamese, words.english)));
        cells[columnAt(FormColumn::Status)] =
            report::sheetText(std::string(formStatusWords[static_cast<std::size_t>(entry.status)]));
        cells[columnAt(FormColumn::Note)] = report::sheetText(entry.note.text());
        if (row.entry != FormRow::Entry::Points && entry.points &&
            entry.status == core::EntryStatus::Scored && m_stage != core::ResultStage::Self)
            cells[FormFormulas::typedColumn] = points(*entry.points);
    }

    void addPoints(std::vector<SheetCell>& cells, int unit, const FormRow& row,
                   const engine::UnitResult& result, FormFormulas& formulas) const
    {
        const core::Node& node = m_set.leafNode(row.leaf);
        const engine::NodeResult& own = result.nodes[static_cast<std::size_t>(row.node)];
        cells[columnAt(FormColumn::Max)] =
            points(engine::scaledOf(m_set, node, m_scores.factsOf(unit), m_stage).max);
        if (!node.extra)
            cells[columnAt(FormColumn::Applicable)] =
                points(own.applicable, formulas.applicable(row.leaf));
        SheetCell& cell = cells[columnAt(FormColumn::Points)];
        std::string formula = formulas.points(row.leaf);
        if (formula.size() > report::longestSheetFormula)
            formula.clear();
        if (own.scored) {
            cell = points(own.points, std::move(formula));
        } else {
            cell.formula = std::move(formula);
            cell.align = report::Align::Right;
        }
    }

    void addTotals(const std::string& unit, const engine::UnitResult& result,
                   const FormFormulas& formulas)
    {
        const int row = next();
        std::vector<SheetCell> total = emptyLine(unit);
        total[columnAt(FormColumn::Title)] =
            report::sheetText(std::string(m_say("Tổng điểm", "Total")));
        total[columnAt(FormColumn::Points)] = points(result.total, formulas.total());
        total[columnAt(FormColumn::Applicable)] =
            points(result.applicable, formulas.totalApplicable());
        addStrong(std::move(total));
        std::vector<SheetCell> index = emptyLine(unit);
        index[columnAt(FormColumn::Title)] =
            report::sheetText(std::string(m_say("Chỉ số (%)", "Index (%)")));
        SheetCell& cell = index[columnAt(FormColumn::Points)];
        if (result.whole() > Points() && !result.applicable.isZero())
            cell = report::sheetNumber(core::formatFixed(result.index(), dataIndexDecimals),
                                       dataIndexDecimals);
        cell.formula = formulas.index(row);
        addStrong(std::move(index));
    }

    const ScoreBook& m_scores;
    const core::IndexSet& m_set;
    core::ResultStage m_stage;
    const Say& m_say;
    std::shared_ptr<const Evaluation> m_evaluation;
    FormLists m_lists;
    SheetTab m_tab;
    std::vector<UnitRows> m_rows;
};

/// A table of ours as a tab: its first row is the header that our imports look for.
core::Result<SheetTab> tableTab(std::string name, std::string_view csv, std::vector<int> widths)
{
    auto rows = exchange::CsvReader::open(csv);
    if (!rows)
        return std::move(rows).error();
    SheetTab tab;
    tab.name = std::move(name);
    tab.landscape = true;
    tab.widths = std::move(widths);
    tab.firstHeader = tab.lastHeader = 0;
    std::vector<SheetCell>& header = tab.rows.emplace_back();
    for (const std::string& column : rows->header())
        header.push_back(report::sheetText(column, Look::Header));
    while (rows->next()) {
        std::vector<SheetCell>& cells = tab.rows.emplace_back();
        for (const std::string_view text : rows->cells()) {
            cells.push_back(report::sheetText(std::string(text)));
            cells.back().format = "@"; // "1.10" is no number, and typed figures stay as they are
        }
    }
    return tab;
}

/// Lines that the tab of points would have.
std::size_t lineCount(const ScoreBook& scores, core::ResultStage stage)
{
    constexpr std::size_t besides = 3;
    return static_cast<std::size_t>(scores.unitCount()) *
           (FormLayout(scores.set(), 0, stage).rows().size() + besides);
}

} // namespace

core::Result<report::Workbook> dataWorkbook(Workspace& workspace, const std::string& assessment,
                                            core::ResultStage stage, core::Language language)
{
    const auto scores = workspace.load(assessment);
    if (!scores)
        return scores.error();
    if (const std::size_t lines = lineCount(**scores, stage); lines > mostDataLines)
        return core::Error{core::ErrorKind::InvalidData,
                           "data.too-large",
                           {core::Param::num("lines", static_cast<long long>(lines)),
                            core::Param::num("limit", static_cast<long long>(mostDataLines))},
                           {}};
    const auto input = rankingInput(workspace, assessment, stage);
    const auto csv = workspace.exportEntries(assessment);
    if (!input || !csv)
        return input ? csv.error() : input.error();
    const Say say(language);
    PointsTab points(**scores, stage, say);
    SheetTab pointsTab = points.build(input->origin.notice);
    const auto rowsOf = [&points](int unit) -> const UnitRows& {
        return points.rows()[static_cast<std::size_t>(unit)];
    };
    report::RankingLinks links;
    links.points = [&](int unit, int area) {
        return points.cell(FormColumn::Points, rowsOf(unit).nodes[static_cast<std::size_t>(area)]);
    };
    links.applicable = [&](int unit, int area) {
        return points.cell(FormColumn::Applicable,
                           rowsOf(unit).nodes[static_cast<std::size_t>(area)]);
    };
    links.total = [&](int unit) { return points.cell(FormColumn::Points, rowsOf(unit).total); };
    links.bonus = [&](int unit) { return points.cell(FormColumn::Points, rowsOf(unit).bonus); };
    links.penalty = [&](int unit) { return points.cell(FormColumn::Points, rowsOf(unit).penalty); };
    report::Workbook workbook = report::rankingWorkbook(*input, language, &links);
    workbook.title =
        report::join(say("Toàn bộ dữ liệu: ", "All data: "), (*scores)->assessment().title);
    auto entries =
        tableTab(std::string(say("Nhập liệu", "Entries")), *csv, {14, 9, 8, 10, 40, 9, 40});
    auto units = tableTab(std::string(say("Đơn vị", "Units")),
                          exchange::writeUnits((*scores)->units()), {14, 44, 10});
    if (!entries || !units)
        return entries ? units.error() : entries.error();
    workbook.tabs.push_back(std::move(pointsTab));
    workbook.tabs.push_back(*std::move(entries));
    workbook.tabs.push_back(*std::move(units));
    workbook.tabs.push_back(points.lists());
    return workbook;
}

} // namespace app
