#pragma once

#include "app/Changes.h"
#include "app/ScoreBook.h"
#include "core/Result.h"
#include "store/Book.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// Undo and redo of an assessment, without limit and beyond closing: the steps are in the book
/// (store::Book::asStep), and taking one back is a new edit with its own history rows.
class StepLog {
public:
    StepLog(store::Book& book, ScoreBook& scores) : m_book(book), m_scores(scores) {}

    /// Labels of the steps that undo and redo would take; nothing where there is none.
    std::optional<std::string> undoLabel() const;
    std::optional<std::string> redoLabel() const;

    /// Errors as store::Book::undo; NotPermitted where the book cannot be written; those of
    /// checkUnits where units would not stand beside each other any more. `reason` goes to the
    /// history.
    core::Result<Changes> undo(const std::string& reason);
    core::Result<Changes> redo(const std::string& reason);

    /// Takes rows of the history that are in the book already, not yet in the ScoreBook: an undone
    /// step's, or what another process has written. Rows of other assessments and of units that
    /// have left the group are passed over.
    core::Result<Changes> take(const std::vector<store::HistoryRow>& rows);

private:
    core::Result<Changes> takeStep(const std::string& reason, bool isUndo);
    core::Status takeEntry(const store::HistoryRow& row, int unit, Changes& changes);

    store::Book& m_book;
    ScoreBook& m_scores;
};

} // namespace app
