#include "store/Fold.h"

#include <cstddef>
#include <cstdint>

namespace store {

namespace {

// One letter for each code point of a block; '?' where the character is kept.
struct Block {
    std::uint32_t first;
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

// Length of the sequence that starts with `lead` and its payload bits; 0 for what cannot lead.
std::size_t sequenceLength(unsigned char lead)
{
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return 0; // one-byte characters are handled before; nothing above U+FFFF folds
}

char letterFor(std::uint32_t character)
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
    std::size_t at = 0;
    while (at < utf8.size()) {
        const auto lead = static_cast<unsigned char>(utf8[at]);
        if (lead < 0x80) {
            folded += lead >= 'A' && lead <= 'Z' ? static_cast<char>(lead + ('a' - 'A'))
                                                 : static_cast<char>(lead);
            ++at;
            continue;
        }
        const std::size_t length = sequenceLength(lead);
        std::uint32_t character = length == 2 ? lead & 0x1FU : lead & 0x0FU;
        bool sound = length != 0 && at + length <= utf8.size();
        for (std::size_t i = 1; sound && i < length; ++i) {
            const auto byte = static_cast<unsigned char>(utf8[at + i]);
            sound = (byte & 0xC0U) == 0x80U;
            character = character << 6U | (byte & 0x3FU);
        }
        if (!sound) {
            folded += utf8[at++];
            continue;
        }
        const bool combining = character >= 0x300 && character <= 0x36F;
        const char letter = letterFor(character);
        if (character == 0xA0)
            folded += ' ';
        else if (letter != '?')
            folded += letter;
        else if (!combining)
            folded += utf8.substr(at, length);
        at += length;
    }
    return folded;
}

} // namespace store
