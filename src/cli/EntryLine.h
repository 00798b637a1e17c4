#pragma once

#include "core/Entry.h"
#include "core/IndexSet.h"

#include <string>

namespace cli {

/// "scored n=1;d=2 3 «ghi chú»": an entry in one line of a plan; "–" for one with nothing in it.
std::string entryLine(const core::Entry& entry, const core::IndexSet& set, int leaf);

} // namespace cli
