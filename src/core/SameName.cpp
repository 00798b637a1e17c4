#include "core/SameName.h"

#include "core/Trim.h"
#include "core/Utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace core {

namespace {

/// The letters that a vowel becomes by the five tones, in the order of `tones`.
struct Toned {
    char32_t vowel;
    std::u32string_view letters;
};
constexpr std::u32string_view tones = U"\u0300\u0301\u0309\u0303\u0323";
constexpr std::array<Toned, 24> toned = {{
    {U'a', U"àáảãạ"}, {U'ă', U"ằắẳẵặ"}, {U'â', U"ầấẩẫậ"}, {U'e', U"èéẻẽẹ"}, {U'ê', U"ềếểễệ"},
    {U'i', U"ìíỉĩị"}, {U'o', U"òóỏõọ"}, {U'ô', U"ồốổỗộ"}, {U'ơ', U"ờớởỡợ"}, {U'u', U"ùúủũụ"},
    {U'ư', U"ừứửữự"}, {U'y', U"ỳýỷỹỵ"}, {U'A', U"ÀÁẢÃẠ"}, {U'Ă', U"ẰẮẲẴẶ"}, {U'Â', U"ẦẤẨẪẬ"},
    {U'E', U"ÈÉẺẼẸ"}, {U'Ê', U"ỀẾỂỄỆ"}, {U'I', U"ÌÍỈĨỊ"}, {U'O', U"ÒÓỎÕỌ"}, {U'Ô', U"ỒỐỔỖỘ"},
    {U'Ơ', U"ỜỚỞỠỢ"}, {U'U', U"ÙÚỦŨỤ"}, {U'Ư', U"ỪỨỬỮỰ"}, {U'Y', U"ỲÝỶỸỴ"},
}};
/// The vowels with a mark of their own: letter, plain letter, mark.
constexpr std::array<std::array<char32_t, 3>, 12> marked = {{{U'ă', U'a', 0x306},
                                                             {U'â', U'a', 0x302},
                                                             {U'ê', U'e', 0x302},
                                                             {U'ô', U'o', 0x302},
                                                             {U'ơ', U'o', 0x31B},
                                                             {U'ư', U'u', 0x31B},
                                                             {U'Ă', U'A', 0x306},
                                                             {U'Â', U'A', 0x302},
                                                             {U'Ê', U'E', 0x302},
                                                             {U'Ô', U'O', 0x302},
                                                             {U'Ơ', U'O', 0x31B},
                                                             {U'Ư', U'U', 0x31B}}};

bool isMark(char32_t letter)
{
    return letter >= 0x300 && letter <= 0x36F;
}

/// Adds a letter and, behind it, its marks.
void appendApart(std::u32string& text, char32_t letter)
{
    std::u32string marks;
    for (const Toned& row : toned) {
        const std::size_t tone = row.letters.find(letter);
        if (tone == std::u32string_view::npos)
            continue;
        letter = row.vowel;
        marks += tones[tone];
        break;
    }
    for (const auto& [whole, plain, mark] : marked) {
        if (letter != whole)
            continue;
        letter = plain;
        marks += mark;
        break;
    }
    text += letter;
    text += marks;
}

/// Letters with their marks behind them, in the order of their numbers, one
/// blank between words.
std::u32string comparable(std::string_view name)
{
    const std::string plain = plainBlanks(name);
    std::u32string text;
    for (std::size_t at = 0; at < plain.size();) {
        const Utf8Letter letter = letterAt(plain, at);
        at += letter.length;
        const bool isBlank = letter.point == U' ' || letter.point == U'\t';
        if (isBlank && text.ends_with(U' '))
            continue;
        appendApart(text, isBlank ? U' ' : letter.point);
    }
    for (auto at = text.begin(); at != text.end();) {
        const auto first = std::find_if(at, text.end(), isMark);
        at = std::find_if_not(first, text.end(), isMark);
        std::sort(first, at);
    }
    return text;
}

} // namespace

bool isSameName(std::string_view a, std::string_view b)
{
    return a == b || comparable(a) == comparable(b);
}

} // namespace core
