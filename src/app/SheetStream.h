#pragma once

#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Result.h"
#include "store/Book.h"

#include <functional>
#include <string_view>

namespace app {

/// Gets a unit and what it has entered; may take the sheet.
using UseSheet = std::function<void(std::string_view unit, core::Sheet& sheet)>;

/// All sheets of an assessment, unit by unit in the order of the book. The caller's thread reads
/// the rows; where they are many, `use` is called on another thread meanwhile, one unit after the
/// other. Returns when all are used. Errors: those of the store; "app.entry-unreadable".
core::Status streamSheets(const store::Book& book, std::string_view assessment,
                          const core::IndexSet& set, const UseSheet& use);

} // namespace app
