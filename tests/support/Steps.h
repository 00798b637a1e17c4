#pragma once

#include "models/Session.h"

namespace support {

/// How many steps can be undone: by undoing them all and doing them again.
inline int stepCount(models::Session& session)
{
    int count = 0;
    for (; !session.undoText().isEmpty(); ++count)
        session.undo();
    for (int again = 0; again < count; ++again)
        session.redo();
    return count;
}

} // namespace support
