#include "core/HiddenLetter.h"

#include "core/Utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

bool isHidden(char32_t letter)
{
    return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || letter == 0x2028 ||
           letter == 0x2029 || (letter >= 0x202A && letter <= 0x202E) ||
           (letter >= 0x2066 && letter <= 0x2069);
}

constexpr std::array<std::pair<char32_t, char32_t>, 17> unseen = {{{0xAD, 0xAD},
                                                                   {0x34F, 0x34F},
                                                                   {0x61C, 0x61C},
                                                                   {0x115F, 0x1160},
                                                                   {0x17B4, 0x17B5},
                                                                   {0x180B, 0x180F},
                                                                   {0x200B, 0x200F},
                                                                   {0x202A, 0x202E},
                                                                   {0x2060, 0x206F},
                                                                   {0x3164, 0x3164},
                                                                   {0xFE00, 0xFE0F},
                                                                   {0xFEFF, 0xFEFF},
                                                                   {0xFFA0, 0xFFA0},
                                                                   {0xFFF0, 0xFFFB},
                                                                   {0x1BCA0, 0x1BCA3},
                                                                   {0x1D173, 0x1D17A},
                                                                   {0xE0000, 0xE0FFF}}};

/// What a field of several lines takes.
bool isLayout(char32_t letter)
{
    return letter == '\n' || letter == '\r' || letter == '\t';
}

/// Whether a byte may begin a hidden letter: most texts have none, and are not decoded.
bool isSuspect(char c, bool isName)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || (isName && byte > 0xC2);
}

} // namespace

bool isUnseen(char32_t letter)
{
    return std::any_of(unseen.begin(), unseen.end(), [letter](const auto& range) {
        return letter >= range.first && letter <= range.second;
    });
}

std::optional<char32_t> hiddenLetter(std::string_view text, TextLines lines)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!isSuspect(text[at], lines == TextLines::Name))
            continue;
        const Utf8Letter letter = letterAt(text, at);
        const bool isFound = lines == TextLines::Name && isUnseen(letter.point);
        if (letter.isSound && (isFound || isHidden(letter.point)) &&
            (lines != TextLines::Several || !isLayout(letter.point)))
            return letter.point;
    }
    return std::nullopt;
}

std::string letterName(char32_t letter)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr unsigned most = 20; // bits of a code point above its last four
    std::string name = "U+";
    for (unsigned shift = most; shift <= most; shift -= 4) {
        if (shift < 16 || (letter >> shift) > 0)
            name += digits[(letter >> shift) & 0xFU];
    }
    return name;
}

std::optional<Error> textRefusal(std::string_view text, const char* field, TextLines lines)
{
    const auto letter = hiddenLetter(text, lines);
    if (!letter)
        return std::nullopt;
    const bool isBreak = *letter == '\n' || *letter == '\r';
    return Error{ErrorKind::InvalidData,
                 isBreak ? "text.line-break" : "text.hidden-letter",
                 {Param::text("field", field), Param::text("letter", letterName(*letter))},
                 {}};
}

std::string harmless(std::string_view text)
{
    if (!hiddenLetter(text, TextLines::Several))
        return std::string(text);
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Letter letter = letterAt(text, at);
        if (letter.isSound && isHidden(letter.point) && !isLayout(letter.point))
            appendUtf8(shown, 0xFFFD);
        else
            shown += text.substr(at, letter.length);
        at += letter.length;
    }
    return shown;
}

} // namespace core
