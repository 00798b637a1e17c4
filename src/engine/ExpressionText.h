#pragma once

#include "core/Formula.h"
#include "core/Language.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// An expression as others read it than the engine. Internal to the engine.
namespace engine {

/// What stands in a line for a name of the expression.
using NameText = std::function<std::string(std::string_view name)>;

/// The expression as people write it, "(5/6) × 1 + (1/6) × 0,5": decimal commas, × and −,
/// arguments parted by semicolons, "nếu … thì …, nếu không thì …", ⌊…⌋ for whole numbers.
std::string expressionInWords(std::string_view expression, core::Language language,
                              const NameText& nameText);
/// The expression as a formula of a spreadsheet, over what stands there for its variables, in
/// their order. Pre: the program is not empty.
std::string expressionInCells(const core::Formula& program, const std::vector<std::string>& values);

} // namespace engine
