#pragma once

#include "core/Entry.h"
#include "exchange/EntriesCsv.h"

#include <string>
#include <vector>

namespace exchange {

/// Rows in the order of units, stages, codes of the set; empty entries are left out. planEntries of
/// it changes nothing. Errors are those of the context.
core::Result<std::string> writeEntries(const EntriesContext& context);
/// Entries that belong together: each of these codes of each of these units at each of these
/// stages.
struct EntrySelection {
    std::vector<std::string> units;
    std::vector<core::Stage> stages;
    std::vector<std::string> codes;
};
/// What is said of them, whole: where nothing is entered there is a row, too, so that reading it
/// takes away what has been taken away since. Units that the context does not have are left out.
core::Result<std::string> writeEntriesOf(const EntriesContext& context,
                                         const EntrySelection& selection);

} // namespace exchange
