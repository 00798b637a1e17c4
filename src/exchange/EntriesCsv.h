#pragma once

#include "core/DossierCounter.h"
#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Result.h"
#include "engine/Evaluate.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// What an import is checked against: the assessment's set, its units, and what is there now.
struct EntriesContext {
    const core::IndexSet* set = nullptr;
    std::vector<std::string> units; ///< ids of the assessment's group
    const std::map<std::string, core::Sheet>* current =
        nullptr; ///< sheets by unit id; missing ones are empty
    const std::map<std::string, std::vector<core::DossierCounters>>* counters = nullptr;
};

/// What an import would do: only edits that change something.
struct EntriesPlan {
    std::vector<core::Edit> edits;
    int rows = 0;
    int unchanged = 0;
    std::vector<core::Problem> warnings;
};

/// Reads "unit,code,stage,status,figures,points,note" and checks every row. All or nothing: error
/// InvalidData "entries.refused" whose details name every faulty row down the file: place "row N"
/// (line of the file), params column and what the code needs. Codes: "entries.missing-column",
/// "entries.unknown-column", "entries.repeated-column" (known), "entries.unknown-unit" (also one of
/// another group), "entries.unknown-code", "entries.not-scored-code" (a composite),
/// "entries.unknown-stage", "entries.unknown-status", "entries.empty-with-data" (value),
/// "entries.no-figures-here" (bonus, penalty), "entries.duplicate" (first: line), "csv.cell-count",
/// "csv.open-quote", "csv.text-after-quote", those of parseFigures and readPoints, and those of
/// engine::checkEntry. A file that is no table at all is refused as CsvReader::open says.
///
/// An empty status takes an entry away. A verifier's own figure is compared with the stage before
/// as it will be after the import: the file's entry where it has one, else the current one,
/// whatever the order of rows.
core::Result<EntriesPlan> planEntries(std::string_view bytes, const EntriesContext& context);

/// Rows in the order of units, stages, codes of the set; empty entries are left out. planEntries of
/// it changes nothing.
std::string writeEntries(const EntriesContext& context);

} // namespace exchange
