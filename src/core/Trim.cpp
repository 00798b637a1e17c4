#include "core/Trim.h"

#include "core/HiddenLetter.h"
#include "core/Utf8.h"

#include <algorithm>
#include <cstddef>

namespace core {

namespace {

constexpr std::string_view plainOnes = " \t\r\n";

/// Blanks of Unicode but the plain ones.
bool isWideBlank(char32_t point)
{
    return point == 0xA0 || point == 0x1680 || (point >= 0x2000 && point <= 0x200A) ||
           point == 0x202F || point == 0x205F || point == 0x3000;
}

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80U;
}

/// Control characters but tabs and line ends: leftovers of old programs (Ctrl+Z at the end).
bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20U && plainOnes.find(c) == std::string_view::npos;
}

/// Length of the blank that the text begins with; 0 for none.
std::size_t blankAt(std::string_view text, std::size_t at)
{
    if (isAscii(text[at]))
        return plainOnes.find(text[at]) == std::string_view::npos ? 0 : 1;
    const Utf8Letter letter = letterAt(text, at);
    return letter.isSound && (isWideBlank(letter.point) || isUnseen(letter.point)) ? letter.length
                                                                                   : 0;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    // Nearly always there is nothing to take off.
    const auto isInk = [](char c) { return isAscii(c) && static_cast<unsigned char>(c) > 0x20U; };
    if (!text.empty() && isInk(text.front()) && isInk(text.back()))
        return text;
    while (!text.empty()) {
        const std::size_t length = blankAt(text, 0);
        if (length == 0)
            break;
        text.remove_prefix(length);
    }
    while (!text.empty()) {
        std::size_t first = text.size() - 1;
        while (first > 0 && (static_cast<unsigned char>(text[first]) & 0xC0U) == 0x80U)
            --first;
        if (blankAt(text, first) != text.size() - first)
            break;
        text = text.substr(0, first);
    }
    return text;
}

std::string plainBlanks(std::string_view text)
{
    text = trimmed(text);
    const auto isPlain = [](char c) { return isAscii(c) && !isControl(c); };
    if (std::all_of(text.begin(), text.end(), isPlain))
        return std::string(text);
    // What is taken out of it could join the bytes around it to another letter.
    if (findInvalidUtf8(text))
        return std::string(text);
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Letter letter = letterAt(text, at);
        if (isWideBlank(letter.point))
            plain += ' ';
        else if (!isUnseen(letter.point) && !isControl(text[at]))
            plain += text.substr(at, letter.length);
        at += letter.length;
    }
    // Blanks beside what was taken out stand at the ends now.
    return std::string(trimmed(plain));
}

std::string shortened(std::string_view text, std::size_t letters)
{
    // Bytes first: most texts are short, and those that are not may be megabytes.
    if (text.size() <= letters)
        return std::string(text);
    const auto isStart = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    std::size_t seen = 0;
    std::size_t headEnd = 0;
    const std::size_t head = letters * 2 / 3;
    std::size_t at = 0;
    for (; at < text.size() && seen <= letters; ++at) {
        if (!isStart(text[at]))
            continue;
        if (seen == head)
            headEnd = at;
        ++seen;
    }
    if (seen <= letters)
        return std::string(text);
    std::size_t tail = text.size();
    for (std::size_t left = letters - head - 1; left > 0 && tail > headEnd;) {
        --tail;
        if (isStart(text[tail]))
            --left;
    }
    return std::string(text.substr(0, headEnd)) + "…" + std::string(text.substr(tail));
}

} // namespace core
