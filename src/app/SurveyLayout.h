#pragma once

#include "app/ColumnMatch.h"
#include "app/UnitNames.h"
#include "core/IndexSet.h"

#include <string>
#include <vector>

namespace app {

/// Places among surveyTargets().
struct SurveyTarget {
    static constexpr std::size_t unit = 0;
    static constexpr std::size_t code = 1;
    static constexpr std::size_t percent = 2;
    static constexpr std::size_t firstOption = 3;
};

/// Criteria of a set whose figures a survey gives: `by` is survey, and the rule asks for ballots
/// per option or for one percentage.
std::vector<int> surveyLeaves(const core::IndexSet& set);

/// What an import of survey results looks for: "unit", "code", "percent", then "option-ID" for each
/// option that a survey rule of the set has.
std::vector<ImportTarget> surveyTargets(const core::IndexSet& set);

/// How a sheet of survey results is read.
struct SurveyLayout {
    TableHeader header;
    ColumnMatch match; ///< by surveyTargets()
    int leaf = -1;     ///< of all rows, where no column has the code
    int unit = -1;     ///< of all rows, whatever a column says
    /// Headings name the criteria, so that a row holds several (SurveyBlocks), as long as no column
    /// is chosen for the figures.
    bool isWide = false;
    /// Percentages of more than four decimals, which no figure can keep, are rounded to four.
    bool isRounded = false;
};
SurveyLayout guessSurveyLayout(const exchange::TableFile::Sheet& sheet, const core::IndexSet& set,
                               const UnitNames& names);

/// The columns of one criterion in a table of a row a unit.
struct SurveyBlock {
    int leaf = -1;
    ColumnMatch match; ///< by surveyTargets(): the unit's column, and this criterion's
    std::vector<std::size_t>
        columns; ///< all whose headings name the criterion, sums and shares too
};
struct SurveyBlocks {
    std::vector<SurveyBlock> blocks;
    /// Columns that belong to a criterion, or hold ballots of none, and of which nobody knows more.
    std::vector<std::size_t> open;
};

/// The criteria that headings name, each by its code ("8.1", "TC 8.1: …", "1.7 Tốt") or its whole
/// title, above the options or beside them. Without a code or a title there is no block, whatever
/// the order of the columns; what a person left out is in none. No blocks where the layout is not
/// wide.
SurveyBlocks surveyBlocks(const exchange::TableFile::Sheet& sheet, const core::IndexSet& set,
                          const SurveyLayout& layout);

} // namespace app
