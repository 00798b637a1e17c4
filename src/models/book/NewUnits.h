#pragma once

#include "core/Language.h"
#include "core/Unit.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace models {

/// Units for a new book as typed, pasted or read from a file.
struct NewUnits {
    std::vector<core::Unit> units;
    QStringList groups; ///< in the order of first appearance
    QStringList faults; ///< one line each, with the line they are in
};

/// Reads the CSV of the exchange contract (where the first line names its columns), or one unit a
/// line: "name", or "id", tab or semicolon, "name". Without an id one is made from the name ("Sở
/// Nội vụ" → "so-noi-vu"); units of such lists get `group`.
NewUnits readNewUnits(const QString& text, const QString& group, core::Language language);

/// The CSV that app::Workspace::importUnits takes.
std::string unitsCsv(const std::vector<core::Unit>& units);

} // namespace models
