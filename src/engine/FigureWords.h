#pragma once

#include "core/Entry.h"
#include "core/Rule.h"
#include "engine/RuleTable.h"

#include <string>
#include <vector>

/// Figures in the words of a cell: what ScoringRule::figures is put together from. Internal to the
/// engine.
namespace engine {

/// A figure for display; "?" where it is missing.
std::string figureWord(core::FiguresView figures, std::size_t slot);
/// "8.214/8.214", "98,5%", "3".
std::string valueWord(core::ValueOf of, core::FiguresView figures);
/// The day it was done: "12/12/2026", behind the due day where that is typed; "không thực hiện".
std::string dayWord(const core::DayCount& days, core::FiguresView figures, core::Language language);
/// What sets a count of days apart, behind the name of the kind: " theo số ngày làm việc chậm, hạn
/// 12/12/2026"; nothing for other values.
std::string dayTitle(core::ValueOf of, const core::DayCount& days, core::Language language);
/// The lines of a rule's table that say what «không thực hiện» gives and which day is the last.
void addDayRows(std::vector<RuleRow>& rows, const core::DayCount& days, core::Language language);
/// Σ of the figures in slots 0…count−1, those missing as 0.
std::string sumWord(core::FiguresView figures, std::size_t count);
/// Figures in slots 0…count−1 one by one, as they are typed, with `sign` between them.
std::string listWord(core::FiguresView figures, std::size_t count, const char* sign);

} // namespace engine
