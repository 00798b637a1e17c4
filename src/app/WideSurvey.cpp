#include "app/WideSurvey.h"

#include "core/Codes.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace app {

using core::Param;
using core::Problem;
using core::Severity;

namespace {

void addOnce(std::vector<Problem>& all, Problem one)
{
    if (std::find(all.begin(), all.end(), one) == all.end())
        all.push_back(std::move(one));
}

} // namespace

SurveyLayout layoutOf(const SurveyLayout& layout, const SurveyBlock& block)
{
    SurveyLayout one = layout;
    one.leaf = block.leaf;
    one.match = block.match;
    for (std::size_t column = 0; column < layout.header.names.size(); ++column) {
        if (std::find(block.columns.begin(), block.columns.end(), column) == block.columns.end())
            one.header.leftOut.push_back(column);
    }
    return one;
}

SurveyLayout layoutOf(const SurveyLayout& layout, const SurveyBlocks& blocks)
{
    SurveyLayout whole = layout;
    for (const SurveyBlock& block : blocks.blocks) {
        for (std::size_t target = SurveyTarget::percent; target < block.match.size(); ++target)
            whole.match[target].insert(whole.match[target].end(), block.match[target].begin(),
                                       block.match[target].end());
    }
    return whole;
}

void WidePlan::add(SurveyPlan plan, const std::set<int>& faultyRows)
{
    m_faultyRows.insert(faultyRows.begin(), faultyRows.end());
    std::move(plan.edits.begin(), plan.edits.end(), std::back_inserter(m_plan.edits));
    std::move(plan.cells.begin(), plan.cells.end(), std::back_inserter(m_plan.cells));
    m_plan.rows = std::max(m_plan.rows, plan.rows);
    m_plan.unchanged += plan.unchanged;
    m_plan.hasLongPercents = m_plan.hasLongPercents || plan.hasLongPercents;
    m_plan.isBlocked = m_plan.isBlocked || (plan.isBlocked && plan.rows > 0);
    for (Problem& fault : plan.faults) {
        // A criterion without a figure is nothing to be said, unless all are.
        if (fault.code == core::codes::tableNoRows)
            ++m_empty;
        else
            addOnce(m_plan.faults, std::move(fault));
    }
    for (Problem& warning : plan.warnings) {
        if (warning.code != core::codes::tableColumnsLeftOut)
            addOnce(m_plan.warnings, std::move(warning));
    }
    addPassed(std::move(plan.passed));
    addNames(std::move(plan.names));
    ++m_plans;
}

/// A row is passed over where no criterion reads it.
void WidePlan::addPassed(std::vector<Problem> passed)
{
    if (m_plans == 0)
        m_plan.passed = std::move(passed);
    else
        std::erase_if(m_plan.passed, [&passed](const Problem& one) {
            return std::none_of(passed.begin(), passed.end(),
                                [&one](const Problem& other) { return other.place == one.place; });
        });
    m_plan.skipped = m_plan.passed.size();
}

void WidePlan::addNames(std::vector<NameQuestion> names)
{
    for (NameQuestion& name : names) {
        const auto known = std::find_if(m_plan.names.begin(), m_plan.names.end(),
                                        [&name](const auto& one) { return one.text == name.text; });
        if (known == m_plan.names.end())
            m_plan.names.push_back(std::move(name));
        else
            known->rows = std::max(known->rows, name.rows);
    }
}

SurveyPlan WidePlan::take(const TableFindings& unread, const TableHeader& header)
{
    if (m_empty == m_plans && m_plan.faults.empty() && m_blocks.open.empty()) {
        m_plan.faults.push_back({Severity::Error, core::codes::tableNoRows, {}, {}});
        m_plan.isBlocked = true;
    }
    for (const std::size_t column : m_blocks.open) {
        m_plan.faults.push_back({Severity::Error,
                                 "survey.wide-column",
                                 {},
                                 {Param::text("column", columnText(header, column))}});
        m_plan.unknownColumns.push_back(column);
        m_plan.isBlocked = true;
    }
    for (const Problem& note : unread.warnings)
        addOnce(m_plan.warnings, note);
    m_plan.faultyRows = m_faultyRows.size();
    dropFaultyRows();
    return std::move(m_plan);
}

void WidePlan::dropFaultyRows()
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_plan.cells.size(); ++i) {
        if (m_faultyRows.contains(m_plan.cells[i].row))
            continue;
        if (kept != i) {
            m_plan.cells[kept] = std::move(m_plan.cells[i]);
            m_plan.edits[kept] = std::move(m_plan.edits[i]);
        }
        ++kept;
    }
    m_plan.cells.erase(m_plan.cells.begin() + static_cast<std::ptrdiff_t>(kept),
                       m_plan.cells.end());
    m_plan.edits.erase(m_plan.edits.begin() + static_cast<std::ptrdiff_t>(kept),
                       m_plan.edits.end());
}

} // namespace app
