#pragma once

#include "app/ScoreBook.h"
#include "core/Result.h"
#include "core/Task.h"
#include "store/Book.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace app {

/// The one way by which tasks change: permission, check, store. A change is one step that can be
/// undone (StepLog). A task is never deleted; what is given up is dropped, with the reason as its
/// result.
class TaskEditor {
public:
    TaskEditor(store::Book& book, const ScoreBook& scores) : m_book(book), m_scores(scores) {}

    std::optional<core::Error> refusal() const;

    /// Those that who is signed in may see, in the order in which they came.
    core::Result<std::vector<core::Task>> all() const;

    /// Writes a task, a new one where its id is empty, and returns its id. Dates are kept as
    /// "YYYY-MM-DD".
    ///
    /// Errors: NotPermitted as SheetEditor::refusal; NotFound "task.none" (task); InvalidData
    /// "task.no-title", "task.no-unit" (unit), "task.no-code" (code),
    /// "task.bad-source-date", "task.bad-deadline" (date), "task.early-deadline" (date, source),
    /// "task.no-result" (done or dropped, and nothing says how), "task.no-evidence" (document);
    /// those of store::Tasks::write.
    core::Result<std::string> put(core::Task task, const std::string& label);

    /// What keeps a task from being written, as of put(); nothing where it may be.
    std::optional<core::Error> faultOf(const core::Task& task) const;

private:
    store::Book& m_book;
    const ScoreBook& m_scores;
};

/// What keeps a task from being written, as of TaskEditor::put(), asked without an assessment in
/// memory: `isOfUnit`, whether its unit takes part; `documents`, the unit's.
std::optional<core::Error> taskFault(const core::Task& task, const core::IndexSet& set,
                                     bool isOfUnit, std::span<const core::Document> documents);

/// The label of the step that writes a task, as a stored text (StepText.h): `before` is the task as
/// it was, without an id for a new one.
std::string taskLabel(const core::Task& before, const core::Task& after);

} // namespace app
