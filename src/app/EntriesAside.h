#pragma once

#include "app/YearReader.h"
#include "exchange/EntriesCsv.h"

#include <functional>

namespace app {

/// What the book holds of a unit, by its index.
using ReadUnit = std::function<core::Result<UnitSheet>(int unit)>;
/// Edits in the form in which the book takes them, some thousand at a time.
using WriteChanges = std::function<core::Status(const std::vector<store::EntryChange>& changes)>;

/// exchange::readEntries on a thread of its own, while the caller's thread, which alone touches the
/// book, reads what the file is compared with (`read`, also for units that come next) and writes
/// what has been compared (`write`). Returns when both are done; where `write` fails, its error.
/// `context.current` is not asked.
core::Result<exchange::EntriesSummary> importAside(exchange::RowReader& rows,
                                                   exchange::EntriesContext context,
                                                   const ReadUnit& read, const WriteChanges& write);

} // namespace app
