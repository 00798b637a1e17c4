#pragma once

#include "core/Task.h"
#include "store/Book.h"

#include <string>
#include <string_view>
#include <vector>

namespace store {

/// A change of one task with what is expected to be there now; `before` with an empty id: there is
/// none yet. Tasks go only by undo.
struct TaskChange {
    core::Task before;
    core::Task after;
};

/// The part of a book that holds what the conference orders of units.
class Tasks {
public:
    /// Of an assessment, in the order in which they came.
    static core::Result<std::vector<core::Task>> of(const Book& book, std::string_view assessment);
    /// The one of an id; one without an id where there is none.
    static core::Result<core::Task> find(const Book& book, std::string_view assessment,
                                         const std::string& id);
    /// Writes all changes with their history, or none. Conflict "store.task-changed" (unit, task)
    /// where `before` is not what the book holds, or the task would become another unit's.
    static core::Status write(Book& book, std::string_view assessment,
                              const std::vector<TaskChange>& changes, const std::string& reason);
};

} // namespace store
