#pragma once

#include "core/Language.h"

#include <QString>

#include <optional>

class QWidget;

namespace gui {

class Dialogs;

/// Asks for a list of units (CSV, TXT, XLSX) and reads it: the text that pasting it would give.
/// Nothing where the person gave up, and where it cannot be read, which is said.
std::optional<QString> chooseUnitList(Dialogs& dialogs, QWidget* parent, const QString& folder,
                                      core::Language language);

} // namespace gui
