#pragma once

#include <string>
#include <string_view>

/// What reports need to know of letters without a font library: capitals for titles, and how wide a
/// text will be, so that columns and abbreviations can be chosen before anything is drawn. Texts
/// are UTF-8 in NFC.
namespace report {

/// Capitals of Latin letters with the marks of Vietnamese; everything else stays.
std::string upperCase(std::string_view text);

/// The first letter as a capital.
std::string capitalised(std::string_view text);

/// How wide `text` is in Times New Roman of `size` half points, in 1/100 mm, without kerning. Exact
/// for Vietnamese and ASCII; other letters count as half the type size.
int textWidth(std::string_view text, int size, bool bold = false);

} // namespace report
