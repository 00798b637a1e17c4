#pragma once

#include "app/Cell.h"
#include "models/words/Roles.h"

#include <QString>

namespace models {

/// How the state of an entry is shown, wherever it is shown: the state columns of sheet and matrix
/// cannot differ.
struct StateLook {
    QString word;
    QString icon; ///< name in :/icons
    Tone tone = Tone::Normal;
};
/// Nothing at all for an empty bonus or penalty: nothing is missing there.
StateLook lookOf(const app::Cell& cell);

} // namespace models
