#pragma once

#include "package/ResultParts.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace models {

/// What the window says of a published result that a package has brought.
class PublishedWords {
    Q_DECLARE_TR_FUNCTIONS(models::PublishedWords)

public:
    /// Points travel as `rank --json` writes them ("0.75"); the screen has a comma.
    static QString points(const std::string& machine);
    /// "Công bố: 0,75 điểm (tự chấm 1; lần 1 0,75). Lý do: thiếu tài liệu".
    static QString sentence(const package::PublishedCriterion& published);
};

} // namespace models
