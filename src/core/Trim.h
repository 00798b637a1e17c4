#pragma once

#include <string>
#include <string_view>

namespace core {

/// Without blanks, tabs and line ends at both ends; the blanks that other programs write (no-break,
/// thin, figure space) and marks without width count as blanks.
std::string_view trimmed(std::string_view text);

/// A text as a person reads it: every kind of blank is a plain one, marks without width and control
/// characters are gone, and nothing blank stands at the ends. Tabs and line ends inside stay. What
/// is no UTF-8 keeps what is inside.
std::string plainBlanks(std::string_view text);

/// A text quoted in a sentence: at most `letters` of it, the middle left out for "…".
std::string shortened(std::string_view text, std::size_t letters = 80);

} // namespace core
