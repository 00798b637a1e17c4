#pragma once

#include "app/ColumnMatch.h"
#include "app/DossierEditor.h"
#include "app/ScoreBook.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// What an import of counters looks for: "unit", "level", "field", "assessment", the ten counters
/// by the names of the dossiers CSV, and the file's own sums "sum-received", "sum-total",
/// "sum-finished", "sum-pending", which are compared and never taken.
const std::vector<ImportTarget>& counterTargets();

/// How a sheet is read: its header, and which column is which.
struct CounterLayout {
    TableHeader header;
    ColumnMatch match; ///< by counterTargets()
    core::DossierSource::Level level =
        core::DossierSource::Level::District; ///< where no column says it
};
/// The layout that is guessed; the level is the first that the set's criteria draw from, else that
/// of the group.
CounterLayout guessCounterLayout(const exchange::TableFile::Sheet& sheet, const ScoreBook& scores);

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

/// What an import would do; nothing is written. Where `faults` is not empty nothing may be written.
struct CountersPlan {
    std::vector<DossierChange> changes; ///< for DossierEditor::apply
    std::vector<CounterCell> cells;
    std::vector<core::Problem> faults; ///< place: in the file
    std::vector<core::Problem>
        warnings; ///< sums of the file that do not agree, numbers that do not add up afterwards
    std::size_t rows = 0;      ///< rows of units that were read
    std::size_t unchanged = 0; ///< counters that are there already
    std::size_t skipped = 0;   ///< rows of sums, of other assessments, without numbers

    bool canWrite() const { return faults.empty() && !changes.empty(); }
};

/// Reads one row a unit, level and field. An empty cell leaves what is there; a counter that is not
/// known any more is deleted by hand. A row without a field belongs to the only row of its level,
/// else to the row for all fields.
///
/// Codes of faults (params column, value): "table.no-header", "table.missing-column" (column:
/// target), "counters.unknown-unit", "counters.unit-ambiguous" (units), "dossiers.bad-level",
/// "dossiers.bad-count", "counters.percent-cell", "counters.duplicate" (place: of the first),
/// "table.error-cell", "table.no-rows". Warnings: "counters.file-sum" (column, value, sum) and
/// those of engine::checkCounters.
CountersPlan planCounters(const exchange::TableFile& file, std::size_t sheet,
                          const CounterLayout& layout, const ScoreBook& scores);

/// The unit that a text names: its id, its name or short name without marks, or the one unit whose
/// name the text holds or that holds the text ("UBND huyện Na Rì", "Na Rì"). Several where it
/// cannot be told.
std::vector<int> unitsNamed(const ScoreBook& scores, std::string_view text);

} // namespace app
