#pragma once

#include "app/SheetEditor.h"

#include <span>
#include <string>

namespace app {

/// What an entry is worth, as a stored text (StepText.h): "2.5" or a code of the family
/// "step.value-".
std::string valueText(const SheetEditor& editor, int unit, core::Stage stage, int leaf,
                      const core::Entry& entry);

/// What edits change, as a stored text: the label of their step. Told of the values, whatever the
/// book holds then. Pre: there are edits.
std::string editLabel(const SheetEditor& editor, std::span<const core::Edit> edits);

} // namespace app
