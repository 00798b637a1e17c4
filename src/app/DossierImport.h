#pragma once

#include "app/ColumnMatch.h"
#include "app/DossierEditor.h"
#include "app/ScoreBook.h"
#include "app/TableReading.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// What an import of counters looks for: "unit", "level", "field", "assessment", the ten counters
/// by the names of the dossiers CSV, the file's own sums "sum-received", "sum-total",
/// "sum-finished", "sum-pending", which are compared and never taken, and "direct-postal": one
/// column for what came directly and by post, as the forms of Thông tư 01/2020/TT-VPCP have it.
/// No formula of the contract, section 1, parts the two, so that it is kept as direct, with 0 by
/// post; where the book has them apart and they add up to it, it keeps them.
const std::vector<ImportTarget>& counterTargets();

/// How a sheet is read: its header, and which column is which.
struct CounterLayout {
    TableHeader header;
    ColumnMatch match; ///< by counterTargets()
    core::DossierSource::Level level =
        core::DossierSource::Level::District; ///< where no column says it
    int unit = -1;                            ///< of all rows, whatever a column says
};
/// The layout that is guessed; the level is the first that the set's criteria draw from, else that
/// of the group. Of several columns that may be the unit's the one counts whose cells name units.
CounterLayout guessCounterLayout(const exchange::TableFile::Sheet& sheet, const ScoreBook& scores,
                                 const UnitNames& names);

/// One counter that the import would change.
struct CounterCell {
    int unit = 0;
    core::DossierSource::Level level = core::DossierSource::Level::District;
    std::string field;
    std::size_t counter = 0;
    core::CounterValue before;
    core::CounterValue after;
    std::string place; ///< in the file
};

/// What an import would do; nothing is written. Where `faults` is not empty only what stands in
/// whole rows may be written, and only where a person chose to leave the others out.
struct CountersPlan : TableFindings {
    std::vector<DossierChange> changes; ///< for DossierEditor::apply
    std::vector<CounterCell> cells;

    bool canWrite() const { return faults.empty() && !changes.empty(); }
};

/// Reads one row a unit, level and field. An empty cell leaves what is there; a counter that is not
/// known any more is deleted by hand. A row without a field belongs to the only row of its level,
/// else to the row for all fields.
///
/// A row with a fault is no part of `changes`; nor are two rows of one unit, level and field. A
/// field called "Tổng cộng", "Tất cả" … is all fields together: beside its parts it must be their
/// sum and is passed over, and it never comes to stand beside parts that the book has, nor they
/// beside it.
///
/// Codes of faults (params column, value): "table.no-header", "table.missing-column" (column:
/// target), "table.rival-columns" and "table.doubtful-columns" (meaning, columns),
/// "counters.unknown-unit", "table.no-unit", "counters.unit-ambiguous" (units),
/// "dossiers.bad-level", "dossiers.bad-count", "counters.percent-cell", "counters.duplicate"
/// (place: of the first), "table.error-cell", "table.formula-cell", "table.merged-figure" (first,
/// last), "table.merged-columns", "table.part-empty", "counters.whole-differs" (field, counter,
/// whole, sum, parts), "counters.parts-beside-whole" and "counters.whole-beside-parts" (unit,
/// level, there), "counters.joint-and-parts", "table.no-rows". Warnings: "counters.joint" (column),
/// "counters.file-sum" (column, value, sum), "table.hidden-rows", "table.covered-value", and those
/// of engine::checkCounters.
CountersPlan planCounters(const exchange::TableFile& file, std::size_t sheet,
                          const CounterLayout& layout, const ScoreBook& scores,
                          const UnitNames& names);

} // namespace app
