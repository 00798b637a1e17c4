#pragma once

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

} // namespace core
