#pragma once

#include "app/TableImport.h"
#include "cli/OpenBook.h"

#include <functional>

namespace cli {

/// Options of every import of another program's table: --assessment, --dry-run, --sheet, --unit,
/// --map, --names, --skip-faulty.
std::vector<Option> tableOptions();

/// The table in the file of an import, and the book's units.
struct TableRequest {
    ImportRequest request;
    exchange::TableFile file;
    std::vector<core::Unit> units;
};
core::Result<TableRequest> openTable(const Arguments& arguments);

/// What an import is called where it speaks of itself.
struct TableWords {
    const char* refused;      ///< code of the error that lists the faults
    Meaning one;              ///< " ô, ", " counters, "
    bool tellsChoice = false; ///< which criterion holds for all rows
};

/// Sheet, unit and columns as the options say, then the plan: a dry run prints it, else `write` is
/// called where there is something to write. Tells the sheet, the columns and what was left out.
/// InvalidData with every fault, unless --skip-faulty leaves those rows out.
core::Status runTableImport(app::TableImport& import, const Arguments& arguments,
                            const TableWords& words, Streams streams,
                            const std::function<core::Status()>& write);

} // namespace cli
