#pragma once

#include "app/ColumnMatch.h"
#include "app/SheetEditor.h"
#include "app/TableReading.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

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
    /// Percentages of more than four decimals, which no figure can keep, are rounded to four.
    bool isRounded = false;
};
SurveyLayout guessSurveyLayout(const exchange::TableFile::Sheet& sheet, const core::IndexSet& set,
                               const UnitNames& names);

/// One entry that the import would change.
struct SurveyCell {
    int unit = 0;
    int leaf = 0;
    std::string place; ///< in the file
};

/// What an import would do; nothing is written. Where `faults` is not empty only what stands in
/// whole rows may be written, and only where a person chose to leave the others out.
struct SurveyPlan : TableFindings {
    std::vector<core::Edit> edits; ///< for SheetEditor::apply, in the order of `cells`
    std::vector<SurveyCell> cells;

    bool canWrite() const { return faults.empty() && !edits.empty(); }
};

/// Reads one row a unit and criterion, for a verifying stage (pre: not self: surveys are never
/// scored by the unit). Where an entry needs a reason and has none, `note` becomes it.
///
/// A row with a fault is no part of `edits`; nor are two rows of one unit and criterion.
///
/// Codes of faults (params column, value): "table.no-header", "table.missing-column",
/// "table.rival-columns" and "table.doubtful-columns" (meaning, columns), "table.no-rows",
/// "table.error-cell", "table.formula-cell", "table.merged-figure", "table.part-empty",
/// "table.no-unit", "counters.unknown-unit", "counters.unit-ambiguous", "survey.unknown-code",
/// "survey.not-survey", "table.code-ambiguous" (other), "survey.unknown-option" (column),
/// "survey.sum-differs" (sum), "survey.foreign-option" (code), "survey.bad-ballots",
/// "survey.bad-percent", "survey.long-percent" (rounded), "survey.share", "survey.no-figures"
/// (code), "survey.duplicate" (place: of the first), and those of SheetEditor::faults. Warnings:
/// "survey.rounded" (value, rounded), "table.hidden-rows", "table.covered-value",
/// "table.zero-formulas".
SurveyPlan planSurvey(const exchange::TableFile& file, std::size_t sheet,
                      const SurveyLayout& layout, const SheetEditor& editor, core::Stage stage,
                      const std::string& note, const UnitNames& names);

} // namespace app
