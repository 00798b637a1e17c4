#pragma once

#include "app/ColumnMatch.h"
#include "app/SheetEditor.h"

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
};
SurveyLayout guessSurveyLayout(const exchange::TableFile::Sheet& sheet, const core::IndexSet& set);

/// One entry that the import would change.
struct SurveyCell {
    int unit = 0;
    int leaf = 0;
    std::string place; ///< in the file
};

/// What an import would do; nothing is written. Where `faults` is not empty nothing may be written.
struct SurveyPlan {
    std::vector<core::Edit> edits; ///< for SheetEditor::apply, in the order of `cells`
    std::vector<SurveyCell> cells;
    std::vector<core::Problem> faults; ///< place: in the file
    std::vector<core::Problem> warnings;
    std::size_t rows = 0;
    std::size_t unchanged = 0;
    std::size_t skipped = 0; ///< rows without figures

    bool canWrite() const { return faults.empty() && !edits.empty(); }
};

/// Reads one row a unit and criterion, for a verifying stage (pre: not self: surveys are never
/// scored by the unit). Where an entry needs a reason and has none, `note` becomes it.
///
/// Codes of faults (params column, value): "table.no-header", "table.missing-column",
/// "table.no-rows", "table.error-cell", "counters.unknown-unit", "counters.unit-ambiguous",
/// "survey.unknown-code", "survey.not-survey", "survey.code-ambiguous" (other),
/// "survey.foreign-option" (code), "survey.bad-ballots", "survey.bad-percent", "survey.share",
/// "survey.no-figures" (code), "survey.duplicate" (place: of the first), and those of
/// SheetEditor::faults.
SurveyPlan planSurvey(const exchange::TableFile& file, std::size_t sheet,
                      const SurveyLayout& layout, const SheetEditor& editor, core::Stage stage,
                      const std::string& note);

} // namespace app
