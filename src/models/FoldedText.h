#pragma once

#include "models/Text.h"
#include "store/Fold.h"

namespace models {

/// "Sở Nội vụ" → "so noi vu": as texts are searched everywhere.
inline QString folded(const QString& text)
{
    return qt(store::fold(utf8(text)));
}

} // namespace models
