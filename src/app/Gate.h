#pragma once

#include "core/Result.h"
#include "store/Book.h"

#include <optional>

namespace app {

/// The one gate in front of everything that changes a book: asked by every editor, by the steps of
/// undo and redo, by the workspace's own writes and by the command line. Phases of the work will be
/// asked here, too.
class Gate {
public:
    explicit Gate(const store::Book& book) : m_book(book) {}

    /// Why the book cannot be changed now; nothing where it can. NotPermitted "store.locked" (user,
    /// host, since, process) where another holds it, NotPermitted "store.read-only" where it was
    /// opened for reading; Storage "app.read-only" where the system or the medium forbids writing,
    /// "store.full-at-opening" where the disk has no room for it. Of a book with accounts also
    /// NotPermitted "gate.sign-in" where nobody is signed in, "gate.reader"; what else a role does
    /// not allow is refused row by row (Permission.h).
    std::optional<core::Error> refusal() const;

private:
    std::optional<core::Error> personalRefusal() const;

    const store::Book& m_book;
};

} // namespace app
