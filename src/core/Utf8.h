#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// The one place where code points become UTF-8 and back.
namespace core {

/// Adds the UTF-8 of a code point; what is none (a lone surrogate, beyond U+10FFFF) as U+FFFD.
void appendUtf8(std::string& text, char32_t point);

/// One code point of a text. Where no well-formed character begins it is a single byte of its own
/// value, and `isSound` is false.
struct Utf8Letter {
    char32_t point = 0;
    std::size_t length = 1; ///< in bytes
    bool isSound = true;
};
/// The letter that begins at `offset`, which lies within the text.
Utf8Letter letterAt(std::string_view text, std::size_t offset);

/// Halves of a pair of UTF-16, and the code point that the pair stands for.
constexpr bool isHighSurrogate(char32_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}
constexpr bool isLowSurrogate(char32_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}
constexpr char32_t fromSurrogates(char32_t high, char32_t low)
{
    return 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00);
}

/// Offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and anything
/// above U+10FFFF included).
std::optional<std::size_t> findInvalidUtf8(std::string_view text);

/// Whether the bytes from `offset` on, found by findInvalidUtf8, are the beginning of a character
/// that the end of the text cuts.
bool isCutCharacter(std::string_view text, std::size_t offset);

/// The text without a byte order mark.
std::string_view withoutBom(std::string_view text);

/// UTF-8 of a text in UTF-16, which its byte order mark tells; nothing for any other text. What is
/// not well-formed there does not become well-formed here: a lone surrogate is an invalid byte, a
/// cut end a cut character.
std::optional<std::string> fromUtf16(std::string_view bytes);

/// Line and column (both from 1, columns in characters) of an offset: what an editor shows.
struct TextPosition {
    int line = 1;
    int column = 1;
};
TextPosition positionOf(std::string_view text, std::size_t offset);

} // namespace core
