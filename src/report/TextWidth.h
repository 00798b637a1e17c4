#pragma once

#include <string>
#include <string_view>

/// How wide a text will be, without a font library, so that columns and abbreviations can be chosen
/// before anything is drawn. Texts are UTF-8 in NFC.
namespace report {

/// How wide `text` is in Times New Roman of `size` half points, in 1/100 mm, without kerning. Exact
/// for Vietnamese and ASCII; other letters count as half the type size.
int textWidth(std::string_view text, int size, bool bold = false);

/// The first of core::unitNameForms() that is at most `width` (1/100 mm at `size` half points)
/// wide; the shortest where none is.
std::string unitNameWithin(std::string_view name, int width, int size);

} // namespace report
