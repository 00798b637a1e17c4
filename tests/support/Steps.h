#pragma once

#include "models/book/Session.h"

#include <QSignalBlocker>

namespace support {

/// How many steps can be undone: by undoing them all and doing them again, behind the back of the
/// views.
inline int stepCount(models::Session& session)
{
    const QSignalBlocker silent(session);
    int count = 0;
    for (; !session.undoText().isEmpty(); ++count)
        session.undo();
    for (int again = 0; again < count; ++again)
        session.redo();
    return count;
}

} // namespace support
