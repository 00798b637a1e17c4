#include "core/HiddenLetter.h"

#include <catch2/catch.hpp>

using core::TextLines;

// Which code points are controls and which turn the direction: Unicode 15, categories Cc, Zl, Zp
// and UAX #9, table 1 (LRE, RLE, PDF, LRO, RLO; LRI, RLI, FSI, PDI).
TEST_CASE("Control characters and turns of direction are found, letters and blanks are not",
          "[text]")
{
    for (const char* text : {"\x01", "a\x1B[31m", "\x7F", "\u0085", "\u009F", "\u2028", "\u2029",
                             "\u202A", "Sở \u202E", "\u2066", "\u2069"}) {
        CHECK(core::hiddenLetter(text, TextLines::One));
        CHECK(core::hiddenLetter(text, TextLines::Several));
    }
    for (const char* text : {"", "Sở Nội vụ – «12/QĐ-UBND»", "\u00A0", "\u202F", "\u2065", "\u206A",
                             "\u200E", "\xE2\x80", "\xC2"})
        CHECK_FALSE(core::hiddenLetter(text, TextLines::One));
    for (const char* text : {"a\nb", "a\r\nb", "a\tb"}) {
        CHECK(core::hiddenLetter(text, TextLines::One));
        CHECK_FALSE(core::hiddenLetter(text, TextLines::Several));
    }
}

// Unicode 15, DerivedCoreProperties.txt, Default_Ignorable_Code_Point.
TEST_CASE("A name has no letter that shows nothing", "[text]")
{
    for (const char* text : {"\u00AD",     "\u034F",     "\u061C", "\u115F",   "\u17B5", "\u180E",
                             "Sở\u200B",   "\u200C",     "\u200D", "\u200E",   "\u2060", "\u2064",
                             "\u206F",     "\u3164",     "\uFE0F", "\uFEFFSở", "\uFFA0", "\uFFFB",
                             "\U0001D173", "\U000E0041", "\u202E", "\x01",     "a\nb",   "a\tb"})
        CHECK(core::hiddenLetter(text, TextLines::Name));
    for (const char* text : {"", "Sở Nội vụ – «12/QĐ-UBND»", "Sở\u00A0Y tế", "So\u031B\u0309",
                             "Ủy ban", "\u2070", "\u3163", "\uFFFC", "\U0001F600"})
        CHECK_FALSE(core::hiddenLetter(text, TextLines::Name));
    // In a text that tells no one from another they deceive nobody.
    for (const char* text : {"\u00AD", "\u200B", "\uFEFF"})
        CHECK_FALSE(core::hiddenLetter(text, TextLines::One));
}

TEST_CASE("The refusal names the letter, a line break by its own sentence", "[text]")
{
    const auto refused = core::textRefusal("đã \u202Eký", "text.reason");
    REQUIRE(refused);
    CHECK(refused->code == "text.hidden-letter");
    CHECK(refused->kind == core::ErrorKind::InvalidData);
    CHECK(refused->params[1].value == "U+202E");
    CHECK(core::textRefusal("a\nb", "text.title")->code == "text.line-break");
    CHECK_FALSE(core::textRefusal("a\nb", "text.answer", TextLines::Several));
    CHECK(core::letterName(0x1B) == "U+001B");
    CHECK(core::letterName(0x10FFFF) == "U+10FFFF");
}

TEST_CASE("What an old book has is shown without its effect", "[text]")
{
    CHECK(core::harmless("Sở\u202E Y tế\x1B[2J\n") == "Sở\uFFFD Y tế\uFFFD[2J\n");
    CHECK(core::harmless("Sở Y tế") == "Sở Y tế");
}
