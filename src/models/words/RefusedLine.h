#pragma once

#include <QString>

namespace models {

/// A cell of a pasted block that was not taken, in words.
struct RefusedLine {
    QString place;  ///< code, or title of what has none, or unit
    QString column; ///< header
    QString value;
    QString why;
    int unit = -1;
    int leaf = -1;
    int row = -1; ///< of a table whose rows are no criteria

    /// Whether there is a cell to jump to.
    bool hasPlace() const { return leaf >= 0 || row >= 0; }
};

} // namespace models
