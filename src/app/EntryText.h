#pragma once

#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Result.h"
#include "store/Book.h"

namespace app {

/// An entry in the form in which the book keeps it.
store::StoredEntry toStored(const core::Entry& entry, const core::IndexSet& set, int leaf);

/// The reverse. InvalidData "app.entry-unreadable" (params unit, stage, code) where the text does
/// not suit the set: the book was changed by another program.
core::Result<core::Entry> fromStored(const store::StoredEntry& stored, const core::IndexSet& set,
                                     int leaf);

} // namespace app
