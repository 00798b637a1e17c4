#pragma once

#include "core/Process.h"
#include "core/Result.h"
#include "core/Stage.h"
#include "store/Book.h"
#include "store/Guard.h"

#include <optional>
#include <string>
#include <string_view>

namespace app {

/// What somebody wants to do to an assessment.
struct Ask {
    core::Action action = core::Action::EnterSelf;
    std::string_view assessment;
    std::string_view unit = {}; ///< empty: of the assessment as a whole
    std::string_view code = {}; ///< of a criterion; asked for core::Action::EnterV2
};

core::Action enteringAction(core::Stage stage);
/// Whether it enters a score, at whatever stage.
bool isEntering(core::Action action);
/// What a row of history does to an assessment; nothing where it is nothing that the process or a
/// role's table asks about (ProcessDesk moves the process itself).
std::optional<core::Action> actionOf(const store::ChangedPlace& place);

/// The one gate in front of everything that changes a book: asked by every editor, by the steps of
/// undo and redo, by the workspace's own writes and by the command line. What it refuses for a
/// phase or a date is refused a second time inside the book's transaction (guard), so that no path
/// gets around it.
class Gate {
public:
    explicit Gate(const store::Book& book) : m_book(book) {}

    /// Why the book cannot be changed now; nothing where it can. NotPermitted "store.locked" (user,
    /// host, since, process) where another holds it, NotPermitted "store.read-only" where it was
    /// opened for reading; Storage "app.read-only" where the system or the medium forbids writing,
    /// "store.full-at-opening" where the disk has no room for it. Of a book with accounts also
    /// NotPermitted "gate.sign-in" where nobody is signed in, "gate.reader"; what else a role does
    /// not allow is said of each ask, and row by row (Permission.h).
    std::optional<core::Error> refusal() const;
    /// The same, what the role of who is signed in says (Roles), and why the assessment's process
    /// forbids it today (core::closedFor): NotPermitted
    /// "gate.not-begun" (date), "gate.deadline" (date, unit), "gate.locked" (unit; date and user
    /// where the history says who locked the sheet), "gate.not-locked" (unit), "gate.no-complaint"
    /// (code), "gate.no-process", "gate.phase" (phase), "gate.approved" (number, date),
    /// "gate.published" (number, date). Before those of the process what was given to do says
    /// (GivenWork.h): "gate.not-given" (code), "gate.only-compared" (assessment, year, own).
    std::optional<core::Error> refusal(const Ask& ask) const;
    /// The process alone, for a book that is written already.
    std::optional<core::Error> closed(const Ask& ask) const;

    /// From now on the book asks the gate about each row of its history.
    static void guard(store::Book& book);

private:
    std::optional<core::Error> personalRefusal() const;

    const store::Book& m_book;
};

} // namespace app
