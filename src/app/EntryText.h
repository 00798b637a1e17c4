#pragma once

#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Result.h"
#include "store/Book.h"

#include <vector>

namespace app {

/// An entry in the form in which the book keeps it.
store::StoredEntry toStored(const core::Entry& entry, const core::IndexSet& set, int leaf);

/// The reverse. InvalidData "app.entry-unreadable" (params unit, stage, code) where the text does
/// not suit the set: the book was changed by another program.
core::Result<core::Entry> fromStored(const store::StoredEntry& stored, const core::IndexSet& set,
                                     int leaf);

/// Puts what the book holds into sheets. "app.entry-unreadable" also for a code that the set does
/// not have.
class StoredEntries {
public:
    explicit StoredEntries(const core::IndexSet& set) : m_set(set) {}
    /// The views of one call of Book::forEachEntry….
    core::Status put(const store::EntryView& stored, core::Sheet& sheet);

private:
    const core::IndexSet& m_set;
    std::vector<int> m_leaves; ///< by EntryView::codeNumber
};

} // namespace app
