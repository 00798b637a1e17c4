#include "app/FormLayout.h"
#include "app/UnitForm.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "engine/Between.h"
#include "engine/RuleValue.h"
#include "engine/ScoringRule.h"
#include "exchange/FormFile.h"
#include "report/Workbook.h"

#include <algorithm>
#include <map>

namespace app {

namespace {

using core::Points;
using engine::FigureCell;
using exchange::FormColumn;

constexpr int sumDecimals = Points::maxDecimals;

std::string formCell(FormColumn column, int row)
{
    return report::cellReference(static_cast<int>(column), row);
}

std::string inQuotes(std::string_view text)
{
    return '"' + std::string(text) + '"';
}

std::string statusIs(int row, core::EntryStatus status)
{
    return formCell(FormColumn::Status, row) + '=' +
           inQuotes(formStatusWords[static_cast<std::size_t>(status)]);
}

std::string andBoth(const std::string& a, const std::string& b)
{
    return a == "TRUE" ? b : b == "TRUE" ? a : "AND(" + a + ',' + b + ')';
}

std::string sumOfCells(FormColumn column, const std::vector<int>& rows)
{
    std::string list;
    for (const int row : rows)
        list += (list.empty() ? "" : ",") + formCell(column, row);
    return "SUM(" + list + ')';
}

/// A program that gives a cell the form of a percentage ("85%" typed) keeps 0,85 in it.
std::string percentAt(const std::string& cell)
{
    const std::string number = "SUM(" + cell + ')';
    return "IF(LEFT(CELL(\"format\"," + cell + "),1)=\"P\",ROUND(" + number + "*100,8)," + number +
           ')';
}

/// A cell that may be empty or hold a text counts as 0 where it does; N() of an empty cell is an
/// error in Gnumeric.
std::string numberAt(FormColumn column, int row)
{
    return "SUM(" + formCell(column, row) + ')';
}

} // namespace

FormFormulas::FormFormulas(const ScoreBook& scores, int unit, const FormLayout& layout,
                           FormLists& lists, core::ResultStage stage)
    : m_set(scores.set()), m_unit(scores.factsOf(unit)), m_layout(layout), m_lists(lists),
      m_stage(stage)
{
    for (const core::Node& node : m_set.nodes) {
        if (!node.rule)
            continue;
        node.rule->body->eachZeroed([this](const std::string& code) {
            if (const int zeroed = m_set.find(code); zeroed >= 0)
                m_zeroable.push_back(zeroed);
        });
    }
}

bool FormFormulas::isZeroable(int node) const
{
    return std::find(m_zeroable.begin(), m_zeroable.end(), node) != m_zeroable.end();
}

FigureCell FormFormulas::typedCell(int leaf, std::size_t slot, int row)
{
    using Kind = core::FigureSlot::Kind;
    const core::FigureSlot& figure = m_set.leafNode(leaf).slots[slot];
    const std::string cell = formCell(FormColumn::Value, row);
    FigureCell made;
    switch (figure.kind) {
    case Kind::Count:
    case Kind::Percent:
    case Kind::Number:
    case Kind::Date:
        made.number = figure.kind == Kind::Percent ? percentAt(cell) : "SUM(" + cell + ')';
        made.given = "ISNUMBER(" + cell + ')';
        made.decimals = figure.decimals;
        if (figure.mayBeNever)
            made.never = cell + '=' + inQuotes(formNever);
        break;
    case Kind::Tick:
        made.number = "IF(" + cell + '=' + inQuotes(formYes) + ",1,0)";
        made.given = cell + "<>\"\"";
        break;
    case Kind::Option:
        made.given = cell + "<>\"\"";
        for (const std::string& option : m_lists.cellsOf(figure))
            made.isOption.push_back(std::string(cell).append("=").append(option));
        break;
    }
    return made;
}

/// What dossiers give while neither n nor d is typed.
void FormFormulas::addDrawn(int leaf, std::vector<FigureCell>& cells) const
{
    const core::Node& node = m_set.leafNode(leaf);
    const core::Figures drawn = engine::drawnInstead(node, core::Figures(), m_unit.counters);
    for (std::size_t slot = 0; slot + 1 < node.slots.size(); ++slot) {
        if (!node.slots[slot].drawnFrom || !cells[slot].isThere() || !cells[slot + 1].isThere())
            continue;
        if (!drawn.has(slot) || !drawn.has(slot + 1))
            continue;
        const std::string anyTyped = "OR(" + cells[slot].given + ',' + cells[slot + 1].given + ')';
        for (const std::size_t one : {slot, slot + 1}) {
            FigureCell& cell = cells[one];
            cell.number =
                "IF(" + anyTyped + ',' + cell.number + ',' + core::format(drawn.at(one)) + ')';
            cell.given = "OR(" + cell.given + ",NOT(" + anyTyped + "))";
        }
    }
}

std::vector<FigureCell> FormFormulas::cellsOf(int leaf)
{
    const core::Node& node = m_set.leafNode(leaf);
    std::vector<FigureCell> cells(node.slots.size());
    for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
        const core::FigureSlot& figure = node.slots[slot];
        if (figure.isTyped()) {
            if (const int row = m_layout.rowOfFigure(leaf, slot); row >= 0)
                cells[slot] = typedCell(leaf, slot, row);
            continue;
        }
        // Last year's are no cell, and what an office or a survey enters is none of this form.
        if (figure.from.last || figure.fromLeaf < 0 || figure.fromSlot < 0)
            continue;
        const auto there = static_cast<std::size_t>(figure.fromSlot);
        if (m_layout.rowOfFigure(figure.fromLeaf, there) < 0)
            continue;
        std::vector<FigureCell> shared = cellsOf(figure.fromLeaf);
        cells[slot] = std::move(shared[there]);
    }
    if (node.draws)
        addDrawn(leaf, cells);
    return cells;
}

/// Whether there is an entry at all: what is drawn or shared alone is none.
std::string FormFormulas::entered(int leaf) const
{
    const core::Node& node = m_set.leafNode(leaf);
    if (node.isSharedOnly)
        return "TRUE";
    const int row = m_layout.rowOfNode(m_set.leaves[static_cast<std::size_t>(leaf)]);
    std::string cells;
    for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
        if (const int own = m_layout.rowOfFigure(leaf, slot); own >= 0)
            cells += (cells.empty() ? "" : ",") + formCell(FormColumn::Value, own);
    }
    const std::string said = statusIs(row, core::EntryStatus::Scored);
    return cells.empty() ? said : "OR(" + said + ",COUNTA(" + cells + ")>0)";
}

std::string FormFormulas::typedPoints(int leaf) const
{
    const core::Node& node = m_set.leafNode(leaf);
    const int row = m_layout.rowOfNode(m_set.leaves[static_cast<std::size_t>(leaf)]);
    const auto scaled = engine::scaledOf(m_set, node, m_unit, m_stage);
    const std::string cell = formCell(FormColumn::Value, row);
    return "IF(AND(ISNUMBER(" + cell + ")," + cell + ">=0," + cell +
           "<=" + core::format(scaled.max) + ")," + cell + ",\"\")";
}

std::string FormFormulas::byRule(int leaf)
{
    const core::Node& node = m_set.leafNode(leaf);
    const std::vector<FigureCell> cells = cellsOf(leaf);
    const auto made = engine::pointsFormula(m_set, node, m_unit, m_stage, cells);
    if (!made)
        return {};
    std::string rounded;
    if (node.roundTo && node.roundTo->units() > 0) {
        const std::string units = std::to_string(node.roundTo->units());
        const std::string scale = std::to_string(Points::scale);
        rounded = "ROUND(ROUND((" + made->rule.points + ")*" + scale + '/' + units + ",8),0)*" +
                  units + '/' + scale;
    } else {
        rounded = report::roundedFormula(made->rule.points, m_set.decimals);
    }
    rounded = "MIN(" + core::format(made->max) + ',' + rounded + ')';
    if (node.extra)
        rounded = "MAX(0," + rounded + ')';
    return "IFERROR(IF(" + andBoth(entered(leaf), made->rule.sound) + ',' + rounded +
           ",\"\"),\"\")";
}

/// A verifier's own figure goes before what the rule gives.
std::string FormFormulas::orTyped(int leaf, const std::string& points) const
{
    if (m_stage == core::ResultStage::Self || points.empty())
        return points;
    const core::Node& node = m_set.leafNode(leaf);
    const int row = m_layout.rowOfNode(m_set.leaves[static_cast<std::size_t>(leaf)]);
    const auto range =
        engine::typedRange(m_set, node, engine::scaledOf(m_set, node, m_unit, m_stage));
    const std::string cell = report::cellReference(typedColumn, row);
    return "IF(ISNUMBER(" + cell + "),IF(AND(" + cell + ">=" + core::format(range.lowest) + ',' +
           cell + "<=" + core::format(range.highest) + ")," + cell + ",\"\")," + points + ')';
}

/// What "nothing arose" gives; "?" where another criterion decides it.
std::string FormFormulas::whatNoneGives(int leaf) const
{
    const core::Node& node = m_set.leafNode(leaf);
    if (node.extra)
        return "\"\"";
    if (node.ifNoneWhen)
        return "?";
    if (node.ifNone == core::IfNone::Zero)
        return "0";
    if (node.ifNone == core::IfNone::Full)
        return core::format(engine::scaledOf(m_set, node, m_unit, m_stage).max);
    return "\"\"";
}

/// Whether a penalty takes the criterion's points; empty where none can.
std::string FormFormulas::lossOf(int leaf)
{
    const std::string& code = m_set.leafNode(leaf).code;
    std::string any;
    for (const core::Node& item : m_set.nodes) {
        if (!item.extra || item.extra->item.empty())
            continue;
        const int row = m_layout.rowOfNode(m_set.leaves[static_cast<std::size_t>(item.leaf)]);
        std::string condition = numberAt(FormColumn::Points, row) + ">0";
        if (item.namesItem()) {
            const std::size_t slot = item.slots.size() - 1;
            const auto& options = *item.slots[slot].options;
            const auto named = std::find_if(options.begin(), options.end(),
                                            [&](const auto& one) { return one.id == code; });
            const int own = m_layout.rowOfFigure(item.leaf, slot);
            if (named == options.end() || own < 0)
                continue;
            const auto chosen = typedCell(item.leaf, slot, own)
                                    .isOption[static_cast<std::size_t>(named - options.begin())];
            condition.insert(0, "AND(").append(",").append(chosen).append(")");
        } else if (item.extra->item != code) {
            continue;
        }
        any.append(any.empty() ? "" : ",").append(condition);
    }
    return any.empty() ? any : "OR(" + any + ')';
}

std::string FormFormulas::points(int leaf)
{
    if (!isEntered(m_set, leaf, m_stage))
        return {};
    const core::Node& node = m_set.leafNode(leaf);
    if (engine::scaledOf(m_set, node, m_unit, m_stage).max.isZero())
        return {}; // it does not apply to this unit
    const std::string none = whatNoneGives(leaf);
    std::string points = core::isTyped(node.rule) ? typedPoints(leaf) : orTyped(leaf, byRule(leaf));
    const bool isBelow0 = engine::scoring(*node.rule).lowestTyped(node.max).isNegative();
    const std::string loss = lossOf(leaf);
    if (none == "?" || points.empty() || (isBelow0 && !loss.empty()))
        return {};
    const int row = m_layout.rowOfNode(m_set.leaves[static_cast<std::size_t>(leaf)]);
    points = "IF(" + statusIs(row, core::EntryStatus::None) + ',' + none + ",IF(" +
             statusIs(row, core::EntryStatus::Unproven) + ",0," + points + "))";
    if (!loss.empty())
        points = "IF(" + loss + ",IF(ISNUMBER(" + points + "),0,\"\")," + points + ')';
    return '=' + points;
}

std::string FormFormulas::applicable(int leaf) const
{
    const core::Node& node = m_set.leafNode(leaf);
    if (!isEntered(m_set, leaf, m_stage) || node.extra ||
        node.ifNone != core::IfNone::NotApplicable)
        return {};
    const int row = m_layout.rowOfNode(m_set.leaves[static_cast<std::size_t>(leaf)]);
    const auto scaled = engine::scaledOf(m_set, node, m_unit, m_stage);
    return "=IF(" + statusIs(row, core::EntryStatus::None) + ",0," + core::format(scaled.max) + ')';
}

std::string FormFormulas::sum(int node, int column) const
{
    const auto which = static_cast<FormColumn>(column);
    if (which == FormColumn::Points && isZeroable(node))
        return {};
    std::vector<int> rows;
    const int end = m_set.nodes[static_cast<std::size_t>(node)].end;
    for (int child = node + 1; child < end;
         child = m_set.nodes[static_cast<std::size_t>(child)].end)
        rows.push_back(m_layout.rowOfNode(child));
    return '=' + report::roundedFormula(sumOfCells(which, rows), sumDecimals);
}

std::string FormFormulas::bonusOrPenalty(int leaf) const
{
    const bool isBonus = leaf == m_set.bonusLeaf();
    const core::ExtraSection& section = isBonus ? m_set.bonus : m_set.penalty;
    const Points cap = isBonus ? m_set.bonusCap : m_set.penaltyCap;
    std::vector<std::string> terms;
    if (const int row = m_layout.amountRow(leaf); row >= 0)
        terms.push_back("MAX(0," + numberAt(FormColumn::Value, row) + ')');
    std::map<std::string, std::string> groups;
    if (section.hasItems()) {
        const int end = m_set.nodes[static_cast<std::size_t>(section.root)].end;
        for (int item = section.root + 1; item < end; ++item) {
            const core::Node& node = m_set.nodes[static_cast<std::size_t>(item)];
            const std::string points = numberAt(FormColumn::Points, m_layout.rowOfNode(item));
            if (node.extra->group.empty())
                terms.push_back(points);
            else
                groups[node.extra->group] += ',' + points;
        }
    }
    for (const auto& [group, members] : groups)
        terms.push_back("MAX(0" + members + ')');
    std::string sum;
    for (const std::string& term : terms)
        sum += (sum.empty() ? "" : "+") + term;
    if (sum.empty())
        return {};
    if (section.isCapped)
        sum = "MIN(" + core::format(std::max(cap, Points())) + ',' + sum + ')';
    return '=' + report::roundedFormula(sum, sumDecimals);
}

std::string FormFormulas::total() const
{
    std::vector<int> areas;
    for (const int area : m_set.areas)
        areas.push_back(m_layout.rowOfNode(area));
    std::string sum = sumOfCells(FormColumn::Points, areas);
    if (m_set.bonusInIndex && m_layout.bonusRow() >= 0)
        sum += '+' + numberAt(FormColumn::Points, m_layout.bonusRow());
    if (m_set.bonusInIndex && m_layout.penaltyRow() >= 0)
        sum += '-' + numberAt(FormColumn::Points, m_layout.penaltyRow());
    if (m_set.total.floor)
        sum = "MAX(" + core::format(*m_set.total.floor) + ',' + sum + ')';
    if (m_set.total.ceiling)
        sum = "MIN(" + core::format(*m_set.total.ceiling) + ',' + sum + ')';
    return '=' + report::roundedFormula(sum, sumDecimals);
}

std::string FormFormulas::totalApplicable() const
{
    std::vector<int> areas;
    for (const int area : m_set.areas)
        areas.push_back(m_layout.rowOfNode(area));
    return '=' + report::roundedFormula(sumOfCells(FormColumn::Applicable, areas), sumDecimals);
}

std::string FormFormulas::index(int totalRow) const
{
    constexpr int indexDecimals = 2;
    const Points beyond = m_set.total.base ? *m_set.total.base - m_set.max : Points();
    const std::string whole =
        report::shareOfCell(formCell(FormColumn::Applicable, totalRow), beyond);
    return "=IF(OR(" + formCell(FormColumn::Applicable, totalRow) + "<=0," + whole + "<=0),\"\"," +
           report::roundedFormula(formCell(FormColumn::Points, totalRow) + '/' + whole + "*100",
                                  indexDecimals) +
           ')';
}

} // namespace app
