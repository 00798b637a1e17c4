#include "core/Fold.h"

#include "core/Utf8.h"

#include <cstddef>

namespace core {

namespace {

// One letter for each code point of a block; '?' where the character is kept.
struct Block {
    char32_t first;
    std::string_view letters;
};

constexpr Block blocks[] = {
    {0xC0, "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"}, // À … ÿ
    {0x100, "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?"         // Ā … ĸ
            "llllllllllnnnnnn?nnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"},
    {0x1A0, "oo"},                      // Ơ ơ
    {0x1AF, "uu"},                      // Ư ư
    {0x1EA0, "aaaaaaaaaaaaaaaaaaaaaaaa" // Ạ … ặ
             "eeeeeeeeeeeeeeee"         // Ẹ … ệ
             "iiii"                     // Ỉ … ị
             "oooooooooooooooooooooooo" // Ọ … ợ
             "uuuuuuuuuuuuuu"           // Ụ … ự
             "yyyyyyyy"},               // Ỳ … ỹ
};
static_assert(blocks[0].letters.size() == 0x40);
static_assert(blocks[1].letters.size() == 0x80);
static_assert(blocks[4].first + blocks[4].letters.size() == 0x1EFA);

char letterFor(char32_t character)
{
    for (const Block& block : blocks) {
        if (character >= block.first && character - block.first < block.letters.size())
            return block.letters[character - block.first];
    }
    return '?';
}

} // namespace

std::string fold(std::string_view utf8)
{
    std::string folded;
    folded.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const Utf8Letter read = letterAt(utf8, at);
        const std::string_view bytes = utf8.substr(at, read.length);
        at += read.length;
        if (read.isSound && read.point < 0x80) {
            const char letter = bytes.front();
            const bool isCapital = letter >= 'A' && letter <= 'Z';
            folded += isCapital ? static_cast<char>(letter + ('a' - 'A')) : letter;
            continue;
        }
        const bool isCombining = read.isSound && read.point >= 0x300 && read.point <= 0x36F;
        const char letter = read.isSound ? letterFor(read.point) : '?';
        if (read.isSound && read.point == 0xA0)
            folded += ' ';
        else if (letter != '?')
            folded += letter;
        else if (!isCombining)
            folded += bytes;
    }
    return folded;
}

} // namespace core
