#include "core/Utf8.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

std::string written(char32_t point)
{
    std::string text;
    appendUtf8(text, point);
    return text;
}

} // namespace

TEST_CASE("code points become UTF-8 and back (Unicode, table 3-6)", "[utf8]")
{
    const auto [point, bytes] =
        GENERATE(table<char32_t, std::string>({{0x24, "$"},
                                               {0x7F, "\x7F"},
                                               {0x80, "\xC2\x80"},
                                               {0x1EC1, "ề"},
                                               {0xFFFF, "\xEF\xBF\xBF"},
                                               {0x1F600, "\xF0\x9F\x98\x80"},
                                               {0x10FFFF, "\xF4\x8F\xBF\xBF"}}));
    CHECK(written(point) == bytes);
    const Utf8Letter read = letterAt(bytes + 'x', 0);
    CHECK(read.point == point);
    CHECK(read.length == bytes.size());
    CHECK(read.isSound);
}

TEST_CASE("what is no code point is written as the replacement character", "[utf8]")
{
    CHECK(written(0xD800) == "\xEF\xBF\xBD");
    CHECK(written(0xDFFF) == "\xEF\xBF\xBD");
    CHECK(written(0x110000) == "\xEF\xBF\xBD");
    CHECK(fromSurrogates(0xD83D, 0xDE00) == 0x1F600);
}

TEST_CASE("a byte that begins no character is read alone", "[utf8]")
{
    // Overlong, a surrogate, beyond the last, a tail alone, cut by the end.
    const std::string text =
        GENERATE("\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xE1\xBB");
    const Utf8Letter read = letterAt(text, 0);
    CHECK_FALSE(read.isSound);
    CHECK(read.length == 1);
    CHECK(read.point == static_cast<unsigned char>(text[0]));
    CHECK(findInvalidUtf8(text) == 0U);
}

TEST_CASE("UTF-16 with its mark becomes UTF-8, and stays faulty where it is", "[utf8]")
{
    using namespace std::string_literals;
    CHECK(core::fromUtf16("\xFF\xFE\x54\x00\xC9\x1E\x3D\xD8\x00\xDE"s) == "Tỉ😀");
    CHECK(core::fromUtf16("\xFE\xFF\x00\x54\x1E\xC9\xD8\x3D\xDE\x00"s) == "Tỉ😀");
    CHECK(core::fromUtf16("\xFF\xFE"s) == "");
    CHECK_FALSE(core::fromUtf16("Tỉ"));
    CHECK_FALSE(core::fromUtf16("\xEF\xBB\xBFT"));
    // A high half alone, a low one alone: no text.
    CHECK(core::findInvalidUtf8(*core::fromUtf16("\xFF\xFEx\0\x3D\xD8y\0"s)) == 1);
    CHECK(core::findInvalidUtf8(*core::fromUtf16("\xFF\xFEx\0\x00\xDEy\0"s)) == 1);
    // Cut inside a unit, inside a pair.
    for (const std::string& cut : {"\xFF\xFEx\0y"s, "\xFF\xFEx\0\x3D\xD8"s}) {
        const std::string text = *core::fromUtf16(cut);
        CHECK(core::findInvalidUtf8(text) == 1);
        CHECK(core::isCutCharacter(text, 1));
    }
}
