#pragma once

#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Result.h"

#include <string>
#include <string_view>

namespace core {

/// Whether the figure of this slot is typed, given what else is: not where it is taken from a
/// figure of the set, nor where another case is chosen.
bool isAsked(const FigureSlot& slot, FiguresView figures);
/// The slot that `key` names where these figures are given; the number of slots where there is
/// none.
std::size_t slotOf(const Node& node, std::string_view key, const Figures& figures);
/// What an Option figure stands for; nullptr where it is outside the list.
const NamedFigure* optionOf(const FigureSlot& slot, Decimal figure);

/// "n=19536;d=19651", "option=on-time", "done=2026-12-13", "done=never" → figures in the order of
/// the criterion's slots. Decimal point or comma; blanks around keys and values are allowed. An
/// unknown option is an error here (files and fields never store one). Error codes (InvalidData):
/// "figures.malformed" (text), "figures.unknown-key" (key, known), "figures.repeated" (key),
/// "figures.unknown-option" (option), "figures.bad-date" (key, text), "figures.never-refused"
/// (key), and those of readNumber with a param "key".
Result<Figures> parseFigures(std::string_view text, const Node& node);

/// The canonical text of parseFigures: slots in order, machine numbers; empty for no figures.
std::string formatFigures(const Figures& figures, const Node& node);

/// One figure in machine form: a number, or the option's id ("?" for an index outside the list).
std::string formatFigure(Decimal value, std::size_t slot, const Node& node);

} // namespace core
