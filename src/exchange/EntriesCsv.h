#pragma once

#include "core/DossierCounter.h"
#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Result.h"
#include "engine/Evaluate.h"
#include "exchange/Csv.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// What an import is checked against: the assessment's set, its units, and what is there now.
struct EntriesContext {
    const core::IndexSet* set = nullptr;
    std::vector<std::string> units; ///< ids of the assessment's group
    /// What there is of a unit, by its index; valid until the next call. Asked once for each unit
    /// of the file, in the order of `units`. Where there is no function, or no sheet: nothing.
    std::function<core::Result<engine::UnitFacts>(int unit)> current{};
};

/// What an import does: how many rows it has, and how many of them change nothing.
struct EntriesSummary {
    int rows = 0;
    int changed = 0;
    int unchanged = 0;
    std::vector<core::Problem> warnings; ///< down the file
};

/// The same with the edits themselves, only those that change something.
struct EntriesPlan : EntriesSummary {
    std::vector<core::Edit> edits;
};

/// Gets edits that change something, some thousand at a time, in the order of units and stages.
/// What has been handed over is worth nothing where the call that reads the file then fails.
using TakeEdits = std::function<core::Status(std::vector<core::Edit>& edits)>;

/// The columns of an entries file, all of them needed.
const std::vector<std::string_view>& entryColumns();

/// Reads "unit,code,stage,status,figures,points,note" and checks every row. All or nothing: error
/// InvalidData "entries.refused" whose details name every faulty row down the file: place "row N"
/// (line of the file), params column and what the code needs. Codes: "entries.missing-column",
/// "entries.unknown-column", "entries.repeated-column" (known), "entries.unknown-unit" (also one of
/// another group), "entries.unknown-code", "entries.not-scored-code" (a composite),
/// "entries.unknown-stage", "entries.unknown-status", "entries.empty-with-data" (value),
/// "entries.no-figures-here" (bonus, penalty), "entries.duplicate" (first: line), "csv.cell-count",
/// "csv.open-quote", "csv.text-after-quote", those of parseFigures and readPoints, and those of
/// engine::checkEntry; of workbooks "table.error-cell", "table.formula-cell" and
/// "table.code-ambiguous" (other: 1.10, where a number says 1.1). Errors of `take` and of the
/// context are handed on.
///
/// An empty status takes an entry away. A verifier's own figure is compared with the stage before
/// as it will be after the import: the file's entry where it has one, else the current one,
/// whatever the order of rows. The file is gone through twice, so that of a country no more than
/// one unit's entries are held at a time.
core::Result<EntriesSummary> readEntries(RowReader& rows, const EntriesContext& context,
                                         const TakeEdits& take);
core::Result<EntriesPlan> planEntries(RowReader& rows, const EntriesContext& context);
/// Of a CSV file; one that is no table at all is refused as CsvReader::open says.
core::Result<EntriesPlan> planEntries(std::string_view csv, const EntriesContext& context);

} // namespace exchange
