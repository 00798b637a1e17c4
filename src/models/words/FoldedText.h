#pragma once

#include "core/Fold.h"
#include "models/words/Text.h"

namespace models {

/// The form in which texts are found everywhere: without marks, lower case ("Huyện Na Rì" → "huyen
/// na ri").
inline QString folded(const QString& text)
{
    return qt(core::fold(utf8(text)));
}

} // namespace models
