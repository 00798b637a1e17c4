#pragma once

#include "app/CounterLayout.h"
#include "app/DossierEditor.h"
#include "app/ScoreBook.h"
#include "app/TableReading.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// One counter that the import would change.
struct CounterCell {
    int unit = 0;
    core::DossierSource::Level level = core::DossierSource::Level::District;
    std::string field;
    core::DossierForm form = core::DossierForm::TenCounters; ///< of the row afterwards
    std::size_t counter = 0;
    core::CounterValue before;
    core::CounterValue after;
    std::string place; ///< in the file
};

/// A row that the import would tell after another form.
struct CounterFormChange {
    int unit = 0;
    core::DossierCounters before;
    core::DossierForm after = core::DossierForm::TenCounters;
    std::string place; ///< in the file
};

/// What an import would do; nothing is written. Where `faults` is not empty only what stands in
/// whole rows may be written, and only where a person chose to leave the others out.
struct CountersPlan : TableFindings {
    std::vector<DossierChange> changes; ///< for DossierEditor::apply
    std::vector<CounterCell> cells;
    std::vector<CounterFormChange> forms;

    bool canWrite() const { return faults.empty() && !changes.empty(); }
};

/// Reads one row a unit, level and field. An empty cell leaves what is there; a counter that is not
/// known any more is deleted by hand. A row without a field belongs to the only row of its level,
/// else to the row for all fields.
///
/// A column "form" says after which form a row is told. Else a table with one column for direct and
/// post, and none of direct, post or what was returned, is of form II.06a, and one with any of
/// these of ten counters; other tables leave a row the form that it has. A row of the book that is
/// told after the other form takes the file's (engine::inForm), unless it knows by post and
/// returned apart and the file says the same numbers.
///
/// A row with a fault is no part of `changes`; nor are two rows of one unit, level and field. A
/// field called "Tổng cộng", "Tất cả" … is all fields together: beside its parts it must be their
/// sum and is passed over, and it never comes to stand beside parts that the book has, nor they
/// beside it.
///
/// Codes of faults (params column, value): "table.no-header", "table.missing-column" (column:
/// target), "table.rival-columns" and "table.doubtful-columns" (meaning, columns),
/// "counters.unknown-unit", "table.no-unit", "counters.unit-ambiguous" (units),
/// "dossiers.bad-level", "dossiers.bad-count", "dossiers.bad-form", "dossiers.not-of-form",
/// "counters.percent-cell", "counters.duplicate" (place: of the first), "table.error-cell",
/// "table.formula-cell", "table.merged-figure" (first, last), "table.merged-columns",
/// "table.part-empty", "counters.whole-differs" (field, counter, whole, sum, parts),
/// "counters.parts-beside-whole" and "counters.whole-beside-parts" (unit, level, there),
/// "counters.joint-and-parts", "table.no-rows". Warnings: "counters.joint" (column),
/// "counters.form-06a-told" (Note), "counters.form-changed" (count, form, rows),
/// "counters.file-sum" (column, value, sum), "table.hidden-rows", "table.covered-value",
/// "table.zero-formulas" (columns), and those
/// of engine::checkCounters.
CountersPlan planCounters(const exchange::TableFile& file, std::size_t sheet,
                          const CounterLayout& layout, const ScoreBook& scores,
                          const UnitNames& names);

} // namespace app
