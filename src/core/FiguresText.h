#pragma once

#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Result.h"

#include <string>
#include <string_view>

namespace core {

/// "n=19536;d=19651", "option=on-time" → figures in the order of the criterion's slots. Decimal
/// point or comma; blanks around keys and values are allowed. An unknown option is an error here
/// (files and fields never store one). Error codes (InvalidData): "figures.malformed" (text),
/// "figures.unknown-key" (key, known), "figures.repeated" (key), "figures.unknown-option" (option),
/// and those of readNumber with a param "key".
Result<Figures> parseFigures(std::string_view text, const Node& node);

/// The canonical text of parseFigures: slots in order, machine numbers; empty for no figures.
std::string formatFigures(const Figures& figures, const Node& node);

/// One figure in machine form: a number, or the option's id ("?" for an index outside the list).
std::string formatFigure(Decimal value, std::size_t slot, const Node& node);

} // namespace core
