#pragma once

#include <algorithm>
#include <string_view>

namespace core {

/// Whether `c` is one of 0…9, whatever the locale.
constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Whether `c` is one of a…z, A…Z, whatever the locale.
constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether two texts of ASCII differ in nothing but small and capital letters.
inline bool isSameButCase(std::string_view a, std::string_view b)
{
    const auto small = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return std::ranges::equal(a, b, {}, small, small);
}

} // namespace core
