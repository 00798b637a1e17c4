#pragma once

#include "app/Workspace.h"
#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Result.h"
#include "core/Stage.h"
#include "report/Workbook.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A unit's self-assessment as a workbook that the unit fills in and sends back (docs/contract.md,
/// section 2b). It is in Vietnamese whatever the language of the program: the units read it.
namespace app {

/// What stands for a status in the form, by core::EntryStatus; nothing for an empty one.
inline constexpr std::array<std::string_view, 4> formStatusWords = {
    "", "Có phát sinh", "Không phát sinh", "Chưa có tài liệu"};
inline constexpr std::string_view formYes = "Có";
inline constexpr std::string_view formNo = "Không";
inline constexpr std::string_view formNever = "không thực hiện";
inline constexpr std::string_view formSheetName = "Phiếu tự chấm";
inline constexpr std::string_view formGuideName = "Hướng dẫn";

/// What a figure is called in the form: with its part, its unit and what it is worth.
std::string formLabel(const core::Node& node, std::size_t slot);
/// What the typed points of a criterion, of bonus and of penalty are called.
inline constexpr std::string_view formPointsLabel = "Điểm";
/// What the hidden sheet calls a figure: its key; cases may have the same ones, so behind them the
/// number of the case.
std::string formFigureKey(const core::FigureSlot& slot);
/// The texts of a slot's options, each another one when capitals do not count.
std::vector<std::string> formOptions(const core::FigureSlot& slot);
/// What a unit itself fills in, by leaf: figures of the set, its criteria, bonus, penalty.
bool isInForm(const core::IndexSet& set, int leaf);
/// What is entered at a stage: later ones have what a survey or an office says, too.
bool isEntered(const core::IndexSet& set, int leaf, core::ResultStage stage);
/// The cell of a slot's figure, as it is typed; empty where there is none.
report::SheetCell formFigureCell(const core::FigureSlot& slot,
                                 const std::optional<core::Decimal>& figure);

/// The form with what the book holds now. NotFound "app.no-unit" (unit, assessment); those of
/// Workspace::load.
core::Result<report::Workbook> unitForm(Workspace& workspace, std::string_view assessment,
                                        std::string_view unit);

} // namespace app
