#pragma once

#include "app/SurveyImport.h"
#include "app/SurveyLayout.h"

#include <cstddef>
#include <set>

/// Tables of surveys with a row a unit, whose headings name the criteria. Internal to the import.
namespace app {

/// How one criterion of a wide table is read: the columns of the others are nobody's business.
SurveyLayout layoutOf(const SurveyLayout& layout, const SurveyBlock& block);
/// All columns of a wide table that are read, to say which are not.
SurveyLayout layoutOf(const SurveyLayout& layout, const SurveyBlocks& blocks);

/// The plan of a table whose rows hold several criteria, from the plans of each: a row with a fault
/// in one of them is no part of it at all.
class WidePlan {
public:
    explicit WidePlan(const SurveyBlocks& blocks) : m_blocks(blocks) {}

    /// `faultyRows`: numbers of rows.
    void add(SurveyPlan plan, const std::set<int>& faultyRows);
    /// `unread`: what is said of the columns.
    SurveyPlan take(const TableFindings& unread, const TableHeader& header);

private:
    void addPassed(std::vector<core::Problem> passed);
    void addNames(std::vector<NameQuestion> names);
    void dropFaultyRows();

    const SurveyBlocks& m_blocks;
    SurveyPlan m_plan;
    std::set<int> m_faultyRows;
    std::size_t m_plans = 0;
    std::size_t m_empty = 0; ///< plans without a row
};

} // namespace app
