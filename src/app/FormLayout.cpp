#include "app/FormLayout.h"

#include "app/UnitForm.h"
#include "core/RuleKind.h"
#include "exchange/FormFile.h"
#include "report/Workbook.h"

#include <algorithm>

namespace app {

using core::Section;

FormLayout::FormLayout(const core::IndexSet& set, int top, core::ResultStage stage)
    : m_set(set), m_stage(stage), m_top(top), m_nodeRows(m_set.nodes.size(), -1),
      m_figureRows(static_cast<std::size_t>(m_set.leafCount()))
{
    const auto addSection = [this](Section section) {
        for (std::size_t i = 0; i < m_set.nodes.size(); ++i) {
            if (m_set.nodes[i].section == section)
                addNode(static_cast<int>(i));
        }
    };
    addSection(Section::Figures);
    addSection(Section::Areas);
    addSection(Section::Bonus);
    if (isInForm(m_set, m_set.bonusLeaf()))
        addAmount(m_set.bonusLeaf());
    addSection(Section::Penalty);
    if (isInForm(m_set, m_set.penaltyLeaf()))
        addAmount(m_set.penaltyLeaf());
}

int FormLayout::amountRow(int leaf) const
{
    return leaf == m_set.bonusLeaf() ? m_bonusAmount : m_penaltyAmount;
}

void FormLayout::addNode(int node)
{
    const core::Node& own = m_set.nodes[static_cast<std::size_t>(node)];
    m_nodeRows[static_cast<std::size_t>(node)] = next();
    if (own.isRoot() && own.section == Section::Bonus)
        m_bonusRow = next();
    if (own.isRoot() && own.section == Section::Penalty)
        m_penaltyRow = next();
    FormRow row;
    row.node = node;
    row.leaf = own.leaf;
    if (!own.isScored()) {
        m_rows.push_back(row);
        return;
    }
    std::vector<int>& figures = m_figureRows[static_cast<std::size_t>(own.leaf)];
    figures.assign(own.slots.size(), -1);
    const std::size_t before = m_rows.size();
    if (isEntered(m_set, own.leaf, m_stage)) {
        if (core::isTyped(own.rule)) {
            row.entry = FormRow::Entry::Points;
            m_rows.push_back(row);
            row.isFirst = false;
        }
        row.entry = FormRow::Entry::Figure;
        for (std::size_t slot = 0; slot < own.slots.size() && slot < core::Figures::maxSlots;
             ++slot) {
            if (!own.slots[slot].isTyped())
                continue;
            row.slot = slot;
            figures[slot] = next();
            m_rows.push_back(row);
            row.isFirst = false;
        }
    }
    if (m_rows.size() > before)
        return;
    row.entry = FormRow::Entry::Nothing;
    m_rows.push_back(row);
}

void FormLayout::addAmount(int leaf)
{
    const bool isBonus = leaf == m_set.bonusLeaf();
    (isBonus ? m_bonusAmount : m_penaltyAmount) = next();
    int& whole = isBonus ? m_bonusRow : m_penaltyRow;
    if (whole < 0)
        whole = next();
    FormRow row;
    row.leaf = leaf;
    row.entry = FormRow::Entry::Points;
    m_rows.push_back(row);
}

const std::vector<std::string>& FormLists::cellsOf(const core::FigureSlot& slot)
{
    std::vector<std::string> texts = formOptions(slot);
    for (const auto& [known, cells] : m_lists) {
        if (known == texts)
            return cells;
    }
    std::vector<std::string> cells;
    for (const std::string& text : texts) {
        cells.push_back(report::tabReference(exchange::formKeysSheet) +
                        report::cellReference(column, static_cast<int>(m_texts.size()), true));
        m_texts.push_back(text);
    }
    return m_lists.emplace_back(std::move(texts), std::move(cells)).second;
}

std::string FormLists::rangeOf(const core::FigureSlot& slot)
{
    const std::vector<std::string>& cells = cellsOf(slot);
    if (cells.empty())
        return {};
    return cells.front() + ':' + cells.back().substr(cells.back().find('!') + 1);
}

} // namespace app
