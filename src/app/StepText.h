#pragma once

#include "core/Language.h"
#include "core/Result.h"

#include <string>
#include <string_view>
#include <vector>

/// Why an entry was changed and what a step was, as the book keeps it: a code with parameters,
/// worded when it is read, so that rows of two offices compare and everyone reads them in their
/// own language. Rows of older books hold prose and are shown as they are.
namespace app {

/// "@step.import-entries|file=a.csv|count#=12": "@", the code, parameters parted by "|", "#" behind
/// the name of a number. "|", "%", "=" and line ends in values are escaped as in addresses ("%7C").
/// A value may be such a text itself.
std::string stepText(std::string_view code, const std::vector<core::Param>& params = {});

/// The sentence for a stored reason or label; prose as it is.
std::string stepWords(std::string_view stored, core::Language language);

} // namespace app
