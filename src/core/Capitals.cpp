#include "core/Capitals.h"

#include "core/Utf8.h"

namespace core {

namespace {

constexpr bool isBetween(char32_t letter, char32_t first, char32_t last)
{
    return letter >= first && letter <= last;
}

// The letter at `at` as a capital, and `at` behind it; a stray byte stays as it is.
void appendCapital(std::string& result, std::string_view text, std::size_t& at)
{
    const Utf8Letter letter = letterAt(text, at);
    if (letter.isSound)
        appendUtf8(result, capitalOf(letter.point));
    else
        result += text[at];
    at += letter.length;
}

} // namespace

// Vietnamese letters lie in blocks where capital and small letter are neighbours (even, odd), but
// for Latin-1 and ơ, ư.
char32_t capitalOf(char32_t letter)
{
    if (isBetween(letter, U'a', U'z') || (isBetween(letter, 0xE0, 0xFE) && letter != 0xF7))
        return letter - 0x20;
    if (isBetween(letter, 0x100, 0x137) || isBetween(letter, 0x1E00, 0x1E95) ||
        isBetween(letter, 0x1EA0, 0x1EF9))
        return letter & ~char32_t{1};
    if (letter == 0x1A1 || letter == 0x1B0)
        return letter - 1;
    return letter;
}

std::string upperCase(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        appendCapital(result, text, at);
    return result;
}

std::string capitalised(std::string_view text)
{
    std::string result;
    if (text.empty())
        return result;
    std::size_t at = 0;
    appendCapital(result, text, at);
    result.append(text.substr(at));
    return result;
}

} // namespace core
