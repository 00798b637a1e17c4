#pragma once

#include "core/Result.h"

#include <optional>
#include <string>
#include <string_view>

/// Letters that nobody sees and that make others read something else than what was written: control
/// characters, the line and paragraph separators of Unicode, and those that turn the direction of
/// writing (U+202A to U+202E, U+2066 to U+2069). A name, by which people tell one from another, has
/// none of those either that show nothing (isUnseen).
namespace core {

/// How a field is typed.
enum class TextLines {
    Name,   ///< as One, and nothing that shows nothing
    One,    ///< neither line breaks nor tabs
    Several ///< both may stand in it
};

/// Letters that show nothing: all that Unicode says may be passed over
/// (Default_Ignorable_Code_Point of version 15: soft hyphen, spaces without width, joiners, marks
/// of direction, fillers, variation selectors, tags, the byte order mark) and the anchors of
/// annotations (U+FFF9 to U+FFFB). No word in Vietnamese is written with any, joiners included.
bool isUnseen(char32_t letter);

/// The first letter of a text that does not belong into such a field. Bytes that are no UTF-8 are
/// none.
std::optional<char32_t> hiddenLetter(std::string_view text, TextLines lines);

/// "U+202E".
std::string letterName(char32_t letter);

/// Why a typed text is not taken: InvalidData "text.line-break" (field), "text.hidden-letter"
/// (field, letter). `field`: the code of its words, "text.reason".
std::optional<Error> textRefusal(std::string_view text, const char* field,
                                 TextLines lines = TextLines::One);

/// A text of a book as it may stand among others: each letter that a field of several lines does
/// not take as U+FFFD. Books of before this rule may have them.
std::string harmless(std::string_view text);

} // namespace core
