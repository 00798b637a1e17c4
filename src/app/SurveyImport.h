#pragma once

#include "app/SheetEditor.h"
#include "app/SurveyLayout.h"
#include "app/TableReading.h"

#include <string>
#include <vector>

namespace app {

/// One entry that the import would change.
struct SurveyCell {
    int unit = 0;
    int leaf = 0;
    std::string place; ///< in the file
    int row = 0;       ///< its number there
};

/// What an import would do; nothing is written. Where `faults` is not empty only what stands in
/// whole rows may be written, and only where a person chose to leave the others out.
struct SurveyPlan : TableFindings {
    std::vector<core::Edit> edits; ///< for SheetEditor::apply, in the order of `cells`
    std::vector<SurveyCell> cells;

    bool canWrite() const { return faults.empty() && !edits.empty(); }
};

/// Reads one row a unit and criterion, or a row a unit where the headings name the criteria, for a
/// verifying stage (pre: not self: surveys are never scored by the unit). Where an entry needs a
/// reason and has none, `note` becomes it.
///
/// A row with a fault is no part of `edits`; nor are two rows of one unit and criterion.
///
/// Codes of faults (params column, value): "table.no-header", "table.missing-column",
/// "table.rival-columns" and "table.doubtful-columns" (meaning, columns), "table.no-rows",
/// "table.error-cell", "table.formula-cell", "table.merged-figure", "table.part-empty",
/// "table.no-unit", "counters.unknown-unit", "counters.unit-ambiguous", "survey.unknown-code",
/// "survey.not-survey", "table.code-ambiguous" (other), "survey.unknown-option" (column),
/// "survey.wide-column" (column), "survey.questions-unnamed" (columns), "survey.sum-differs" (sum),
/// "survey.foreign-option" (code), "survey.bad-ballots", "survey.bad-percent",
/// "survey.long-percent" (rounded), "survey.share", "survey.over-hundred", "survey.dossier-table"
/// (columns), "survey.no-figures" (code), "survey.duplicate"
/// (place: of the first), and those of SheetEditor::faults. Warnings: "survey.rounded" (value,
/// rounded), "table.hidden-rows", "table.covered-value", "table.zero-formulas".
SurveyPlan planSurvey(const exchange::TableFile& file, std::size_t sheet,
                      const SurveyLayout& layout, const SheetEditor& editor, core::Stage stage,
                      const std::string& note, const UnitNames& names);

} // namespace app
