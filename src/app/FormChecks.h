#pragma once

#include "app/FormLayout.h"
#include "report/Workbook.h"

/// What may be typed in the cells of a form, with what is said else. Internal to app/UnitForm.
namespace app {

/// 01/01/1970 in the days of spreadsheets.
inline constexpr int formEpoch = 25'569;

report::CellCheck statusCheck(const core::IndexSet& set, int leaf, int row);
report::CellCheck pointsCheck(const ScoreBook& scores, int unit, int leaf, int row);
report::CellCheck figureCheck(const core::FigureSlot& slot, FormLists& lists, int row);

} // namespace app
