#pragma once

#include "core/Fold.h"
#include "models/words/Text.h"

#include <optional>

namespace models {

/// The form in which texts are found everywhere: without marks, lower case ("Huyện Na Rì" → "huyen
/// na ri").
inline QString folded(const QString& text)
{
    return qt(core::fold(utf8(text)));
}

/// How well a folded text that begins with a code answers what is sought: 0 it has that very code,
/// 1 it begins with it, 2 it stands inside; nothing where it is not there. "2.1" is 2.1 before it
/// is 2.1.1, and that before 1.2.1.
inline std::optional<int> findRank(const QString& text, const QString& sought)
{
    const auto at = text.indexOf(sought);
    if (at < 0)
        return std::nullopt;
    if (at > 0)
        return 2;
    const bool isWhole = text.size() == sought.size() || text.at(sought.size()).isSpace();
    return isWhole ? 0 : 1;
}

} // namespace models
