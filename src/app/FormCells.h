#pragma once

#include "core/IndexSet.h"
#include "core/Result.h"
#include "exchange/TableFile.h"

#include <optional>

/// What a person has typed in the cells of a form. Internal to app/FormImport.
namespace app {

/// Nothing typed: empty, blanks of every kind, a dash.
bool isBlank(const exchange::TableCell& cell);

/// A figure; `year` is what days without one are of. Errors without place: those of
/// core::readNumber, "figures.unknown-option" (option), "figures.bad-date" (text),
/// "figures.never-refused", "form.not-yes" (value), "form.percent-here", "form.date-here" (value);
/// "table.error-cell", "table.formula-cell".
core::Result<core::Decimal> readFormFigure(const core::FigureSlot& slot,
                                           const exchange::TableCell& cell, int year);
core::Result<core::Points> readFormPoints(const exchange::TableCell& cell, int decimals);
/// "form.unknown-status" (value).
core::Result<core::EntryStatus> readFormStatus(const exchange::TableCell& cell);

} // namespace app
