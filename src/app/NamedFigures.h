#pragma once

#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Result.h"

#include <string>
#include <string_view>

/// Figures of a criterion that are not all numbers, typed or pasted as one text: "Có kế hoạch;
/// 5/6", "15/12", "20/3; 22/3; được chấp thuận". Parts are parted by ";": the case first, values in
/// their order (neighbouring numbers may be parted by "/"), ticks by name wherever they stand.
namespace app {

/// Whether the figures are written with their names where they stand in one text: days, ticks
/// beside values, figures that only one case asks for.
bool areNamed(const core::Node& node);

/// Days without a year are of `year`. InvalidData: "figures.…", as readFiguresText.
core::Result<core::Figures> readNamedFigures(const core::Node& node, std::string_view text,
                                             int year);

/// The text that readNamedFigures reads back as these figures; where there is none (equal titles, a
/// title with ";", figures missing), with keys as in files.
std::string namedFiguresText(const core::Node& node, const core::Figures& figures);

} // namespace app
