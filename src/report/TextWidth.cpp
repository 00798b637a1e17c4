#include "report/TextWidth.h"

#include "core/Capitals.h"
#include "core/Names.h"
#include "core/Utf8.h"

#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

namespace report {

namespace {

constexpr bool isBetween(char32_t letter, char32_t first, char32_t last)
{
    return letter >= first && letter <= last;
}

// Advance widths of Times New Roman (and of every typeface made to its measure) in 1/1000 of the
// type size, from U+0020 to U+007E.
constexpr short regularWidths[] = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};
constexpr short boldWidths[] = {
    250, 333, 555, 500, 500, 1000, 833, 278,  333, 333, 500, 570, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500,  500, 500,  500, 500, 333, 333, 570, 570, 570, 500,
    930, 722, 667, 722, 722, 667,  611, 778,  778, 389, 500, 778, 667, 944, 722, 778,
    611, 778, 722, 556, 667, 722,  722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
    333, 500, 556, 444, 556, 444,  333, 500,  556, 278, 333, 556, 278, 833, 556, 500,
    556, 556, 444, 389, 333, 556,  500, 722,  500, 500, 444, 394, 220, 394, 520};
static_assert(std::size(regularWidths) == 95 && std::size(boldWidths) == 95);

/// Letters with marks are as wide as the letter without; ơ and ư have widths of their own.
struct MarkedLetters {
    char32_t first;
    char32_t last;
    char32_t base;
    bool isPaired; ///< capital and small letter alternate; otherwise `base` is the letter itself
};
constexpr MarkedLetters markedLetters[] = {
    {0xC0, 0xC3, U'A', false},    {0xC8, 0xCA, U'E', false},     {0xCC, 0xCD, U'I', false},
    {0xD2, 0xD5, U'O', false},    {0xD9, 0xDA, U'U', false},     {0xDD, 0xDD, U'Y', false},
    {0xE0, 0xE3, U'a', false},    {0xE8, 0xEA, U'e', false},     {0xEC, 0xED, U'i', false},
    {0xF2, 0xF5, U'o', false},    {0xF9, 0xFA, U'u', false},     {0xFD, 0xFD, U'y', false},
    {0x102, 0x103, U'a', true},   {0x110, 0x111, U'd', true},    {0x128, 0x129, U'i', true},
    {0x168, 0x169, U'u', true},   {0x1A0, 0x1A1, 0x1A1, true},   {0x1AF, 0x1AF, 0x1AF, false},
    {0x1B0, 0x1B0, 0x1B0, false}, {0x1EA0, 0x1EB7, U'a', true},  {0x1EB8, 0x1EC7, U'e', true},
    {0x1EC8, 0x1ECB, U'i', true}, {0x1ECC, 0x1ED9, U'o', true},  {0x1EDA, 0x1EE3, 0x1A1, true},
    {0x1EE4, 0x1EE7, U'u', true}, {0x1EE8, 0x1EF1, 0x1B0, true}, {0x1EF2, 0x1EF9, U'y', true},
};

int baseWidth(char32_t letter, bool bold)
{
    switch (letter) {
    case 0xA0:
        return 250;
    case 0x1A0:
        return bold ? 778 : 722;
    case 0x1A1:
        return bold ? 554 : 529;
    case 0x1AF:
        return bold ? 796 : 776;
    case 0x1B0:
        return bold ? 600 : 542;
    case 0x2212:
        return bold ? 570 : 564;
    case 0x2026:
        return 1000;
    default:
        break;
    }
    const bool known = isBetween(letter, U' ', U'~');
    return known ? (bold ? boldWidths : regularWidths)[letter - U' '] : 500;
}

int letterWidth(char32_t letter, bool bold)
{
    if (letter < markedLetters[0].first) // nearly all: digits, and most letters
        return baseWidth(letter, bold);
    for (const MarkedLetters& marked : markedLetters) {
        if (!isBetween(letter, marked.first, marked.last))
            continue;
        const bool isCapital = marked.isPaired && (letter & 1) == 0;
        return baseWidth(isCapital ? core::capitalOf(marked.base) : marked.base, bold);
    }
    return baseWidth(letter, bold);
}

} // namespace

int textWidth(std::string_view text, int size, bool bold)
{
    long long thousandths = 0;
    for (std::size_t at = 0; at < text.size();) {
        // A stray byte is measured as one letter.
        const core::Utf8Letter letter = core::letterAt(text, at);
        thousandths += letterWidth(letter.point, bold);
        at += letter.length;
    }
    // A half point is 17.64 hundredths of a millimetre.
    return static_cast<int>((thousandths * size * 1764 + 99'999) / 100'000);
}

std::string unitNameWithin(std::string_view name, int width, int size)
{
    std::array<std::string, 4> forms = core::unitNameForms(name);
    for (std::string& form : forms) {
        if (textWidth(form, size) <= width)
            return std::move(form);
    }
    return std::move(forms.back());
}

} // namespace report
