#pragma once

#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Language.h"

#include <string>

namespace app {

/// An entry in the words of a cell: status where it is not scored, figures, typed points, reason;
/// empty for one with nothing in it. "36/39; «thiếu tài liệu»".
std::string entryWords(const core::IndexSet& set, int leaf, const core::Entry& entry,
                       core::Language language);

} // namespace app
