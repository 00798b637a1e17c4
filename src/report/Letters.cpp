#include "report/Letters.h"

#include <cstddef>

namespace report {

namespace {

// Texts from files are checked on entry; a stray byte here is taken as one letter rather than read past the end.
char32_t nextLetter(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned first = byte(at);
    std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (first >= 0x80 && first < 0xC0)
        length = 1;
    if (at + length > text.size())
        length = 1;
    char32_t letter = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        letter = letter << 6 | (byte(at + i) & 0x3FU);
    at += length;
    return letter;
}

void appendLetter(std::string& text, char32_t letter)
{
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (letter < 0x80) {
        put(letter);
    } else if (letter < 0x800) {
        put(0xC0 | letter >> 6);
        put(0x80 | (letter & 0x3F));
    } else if (letter < 0x10000) {
        put(0xE0 | letter >> 12);
        put(0x80 | (letter >> 6 & 0x3F));
        put(0x80 | (letter & 0x3F));
    } else {
        put(0xF0 | letter >> 18);
        put(0x80 | (letter >> 12 & 0x3F));
        put(0x80 | (letter >> 6 & 0x3F));
        put(0x80 | (letter & 0x3F));
    }
}

constexpr bool isBetween(char32_t letter, char32_t first, char32_t last)
{
    return letter >= first && letter <= last;
}

// Vietnamese letters lie in blocks where capital and small letter are neighbours (even, odd), but for Latin-1 and ơ, ư.
char32_t capitalOf(char32_t letter)
{
    if (isBetween(letter, U'a', U'z') || (isBetween(letter, 0xE0, 0xFE) && letter != 0xF7))
        return letter - 0x20;
    if (isBetween(letter, 0x100, 0x137) || isBetween(letter, 0x1E00, 0x1E95) || isBetween(letter, 0x1EA0, 0x1EF9))
        return letter & ~char32_t{1};
    if (letter == 0x1A1 || letter == 0x1B0)
        return letter - 1;
    return letter;
}

bool isCapital(char32_t letter)
{
    if (isBetween(letter, U'A', U'Z') || isBetween(letter, 0xC0, 0xDE) || letter == 0x1A0 || letter == 0x1AF)
        return true;
    const bool paired = isBetween(letter, 0x100, 0x137) || isBetween(letter, 0x1E00, 0x1EF9);
    return paired && (letter & 1) == 0;
}

// Widths in 1/1000 of the type size.
int letterWidth(char32_t letter)
{
    constexpr std::string_view narrow = "fijlrtI()[]/-";
    if (isBetween(letter, U'0', U'9') || letter == U'*')
        return 500;
    if (letter == U' ' || letter == 0xA0 || letter == U',' || letter == U'.')
        return 250;
    if (letter == 0x2212 || letter == U'+')
        return 564;
    if (letter == U'%')
        return 833;
    if (letter < 0x80 && narrow.find(static_cast<char>(letter)) != std::string_view::npos)
        return 310;
    if (letter == U'm' || letter == U'M' || letter == U'w' || letter == U'W')
        return 800;
    if (letter == U';' || letter == U':' || letter == 0xEC || letter == 0xED || letter == 0x129 || letter == 0x1ECB ||
        letter == 0x1EC9)
        return 278;
    if (isCapital(letter))
        return 680;
    return letter < 0x80 ? 465 : 480;
}

} // namespace

std::string upperCase(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        appendLetter(result, capitalOf(nextLetter(text, at)));
    return result;
}

std::string capitalised(std::string_view text)
{
    std::string result;
    if (text.empty())
        return result;
    std::size_t at = 0;
    appendLetter(result, capitalOf(nextLetter(text, at)));
    result.append(text.substr(at));
    return result;
}

int textWidth(std::string_view text, int size, bool bold)
{
    long long thousandths = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = nextLetter(text, at);
        const int width = letterWidth(letter);
        // Bold letters are wider, bold figures are not.
        thousandths += bold && width > 310 && width != 500 ? width + width * 6 / 100 : width;
    }
    // A half point is 17.64 hundredths of a millimetre.
    return static_cast<int>((thousandths * size * 1764 + 99'999) / 100'000);
}

} // namespace report
