#pragma once

#include "app/ScoreBook.h"
#include "app/Workspace.h"
#include "core/Language.h"
#include "core/Result.h"
#include "report/Workbook.h"

#include <memory>
#include <string>

/// Everything of an assessment in one file: entries, results, units (docs/contract.md, section 2c).
namespace app {

/// More lines of points than this are no workbook any more: a country is exported as CSV.
inline constexpr std::size_t mostDataLines = 60'000;

/// Ranking, areas, classes, points, entries, units. The points of criteria are formulas of the
/// figures where a formula can say them, sums, totals, indexes, ranks and classes formulas of the
/// points; all with what the engine has found. The tab of entries is read back by
/// `entries import`. InvalidData "data.too-large" (lines, limit); those of
/// Workspace::load and originOf.
core::Result<report::Workbook> dataWorkbook(Workspace& workspace, const std::string& assessment,
                                            core::ResultStage stage, core::Language language);

/// The same numbers as one table for spreadsheets (UTF-8 with its mark, semicolons, decimal comma):
/// a line for each item of each unit, a last one for the unit with index, rank and class.
core::Result<std::string> dataCsv(Workspace& workspace, const std::string& assessment,
                                  core::ResultStage stage, core::Language language);

} // namespace app
