#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace exchange {

/// Offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and anything
/// above U+10FFFF included).
std::optional<std::size_t> findInvalidUtf8(std::string_view text);

/// Whether the bytes from `offset` on, found by findInvalidUtf8, are the beginning of a character
/// that the end of the text cuts.
bool isCutCharacter(std::string_view text, std::size_t offset);

/// The text without a byte order mark.
std::string_view withoutBom(std::string_view text);

/// Line and column (both from 1, columns in characters) of an offset: what an editor shows.
struct TextPosition {
    int line = 1;
    int column = 1;
};
TextPosition positionOf(std::string_view text, std::size_t offset);

} // namespace exchange
