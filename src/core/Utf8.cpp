#include "core/Utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace core {

namespace {

unsigned byteAt(std::string_view text, std::size_t offset)
{
    return offset < text.size() ? static_cast<unsigned char>(text[offset]) : 0;
}

bool isContinuation(unsigned byte)
{
    return (byte & 0xC0U) == 0x80U;
}

/// Length of the well-formed character that begins at `offset`, or 0 (Unicode, table 3-7).
std::size_t characterLength(std::string_view text, std::size_t offset)
{
    const unsigned first = byteAt(text, offset);
    const unsigned second = byteAt(text, offset + 1);
    if (first < 0x80U)
        return 1;
    if (first >= 0xC2U && first <= 0xDFU)
        return isContinuation(second) ? 2 : 0;
    if ((first & 0xF0U) == 0xE0U) {
        const unsigned low = first == 0xE0U ? 0xA0U : 0x80U;
        const unsigned high = first == 0xEDU ? 0x9FU : 0xBFU;
        return second >= low && second <= high && isContinuation(byteAt(text, offset + 2)) ? 3 : 0;
    }
    if (first >= 0xF0U && first <= 0xF4U) {
        const unsigned low = first == 0xF0U ? 0x90U : 0x80U;
        const unsigned high = first == 0xF4U ? 0x8FU : 0xBFU;
        const bool tail =
            isContinuation(byteAt(text, offset + 2)) && isContinuation(byteAt(text, offset + 3));
        return second >= low && second <= high && tail ? 4 : 0;
    }
    return 0;
}

} // namespace

void appendUtf8(std::string& text, char32_t point)
{
    if (point > 0x10FFFF || isHighSurrogate(point) || isLowSurrogate(point))
        point = 0xFFFD;
    const auto put = [&text](char32_t byte) {
        text += static_cast<char>(static_cast<unsigned char>(byte));
    };
    const auto putRest = [&](unsigned shift) { put(0x80U | (point >> shift & 0x3FU)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0U | point >> 6U);
        putRest(0);
    } else if (point < 0x10000) {
        put(0xE0U | point >> 12U);
        putRest(6);
        putRest(0);
    } else {
        put(0xF0U | point >> 18U);
        putRest(12);
        putRest(6);
        putRest(0);
    }
}

Utf8Letter letterAt(std::string_view text, std::size_t offset)
{
    const unsigned first = byteAt(text, offset);
    const std::size_t length = characterLength(text, offset);
    if (length <= 1)
        return {first, 1, length == 1};
    Utf8Letter letter{first & (0xFFU >> (length + 1)), length, true};
    for (std::size_t i = 1; i < length; ++i)
        letter.point = letter.point << 6U | (byteAt(text, offset + i) & 0x3FU);
    return letter;
}

std::optional<std::size_t> findInvalidUtf8(std::string_view text)
{
    std::size_t offset = 0;
    while (offset < text.size()) {
        // Most of a file is ASCII: eight bytes at a time.
        std::uint64_t block = 0;
        if (offset + sizeof block <= text.size()) {
            std::memcpy(&block, text.data() + offset, sizeof block);
            if ((block & 0x8080808080808080U) == 0) {
                offset += sizeof block;
                continue;
            }
        }
        const std::size_t length = characterLength(text, offset);
        if (length == 0)
            return offset;
        offset += length;
    }
    return std::nullopt;
}

bool isCutCharacter(std::string_view text, std::size_t offset)
{
    const auto rest = text.substr(offset);
    const unsigned first = byteAt(rest, 0);
    const std::size_t length = first < 0xC2U   ? 1
                               : first < 0xE0U ? 2
                               : first < 0xF0U ? 3
                               : first < 0xF5U ? 4
                                               : 1;
    return rest.size() < length && std::all_of(rest.begin() + 1, rest.end(), [](char c) {
               return isContinuation(static_cast<unsigned char>(c));
           });
}

std::string_view withoutBom(std::string_view text)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.substr(0, mark.size()) == mark)
        text.remove_prefix(mark.size());
    return text;
}

std::optional<std::string> fromUtf16(std::string_view bytes)
{
    const bool isBigEndian = bytes.starts_with("\xFE\xFF");
    if (!isBigEndian && !bytes.starts_with("\xFF\xFE"))
        return std::nullopt;
    const auto unitAt = [&](std::size_t at) -> char32_t {
        const unsigned first = byteAt(bytes, at);
        const unsigned second = byteAt(bytes, at + 1);
        return isBigEndian ? first << 8U | second : second << 8U | first;
    };
    std::string text;
    text.reserve(bytes.size());
    std::size_t at = 2;
    while (at + 1 < bytes.size()) {
        const char32_t unit = unitAt(at);
        at += 2;
        if (!isHighSurrogate(unit) && !isLowSurrogate(unit)) {
            appendUtf8(text, unit);
            continue;
        }
        if (isHighSurrogate(unit) && at + 1 >= bytes.size())
            return text + '\xF0';
        const char32_t low = isHighSurrogate(unit) ? unitAt(at) : 0;
        if (isLowSurrogate(low)) {
            appendUtf8(text, fromSurrogates(unit, low));
            at += 2;
        } else {
            text += '\xFF';
        }
    }
    return at < bytes.size() ? text + '\xC3' : text;
}

TextPosition positionOf(std::string_view text, std::size_t offset)
{
    const auto before = text.substr(0, offset);
    const auto lastBreak = before.rfind('\n');
    const auto line = lastBreak == std::string_view::npos ? before : before.substr(lastBreak + 1);
    TextPosition position;
    position.line += static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    position.column += static_cast<int>(std::count_if(line.begin(), line.end(), [](char c) {
        return !isContinuation(static_cast<unsigned char>(c));
    }));
    return position;
}

} // namespace core
