#include "core/Trim.h"

#include <catch2/catch.hpp>

TEST_CASE("Blanks of every kind are none at the ends and plain ones within", "[trim]")
{
    CHECK(core::trimmed("\u00A0\u200B Sở Y tế\t\u3000\uFEFF") == "Sở Y tế");
    CHECK(core::trimmed("Sở\u00A0Y tế") == "Sở\u00A0Y tế");
    CHECK(core::trimmed("\u00A0").empty());
    CHECK(core::trimmed("").empty());
    CHECK(core::plainBlanks("Sở\u00A0Y\u202Ftế\u00AD\x1A") == "Sở Y tế");
    CHECK(core::plainBlanks("a\nb\tc") == "a\nb\tc");
    CHECK(core::plainBlanks("\x01 Sở Y tế \x1A") == "Sở Y tế");
    CHECK(core::plainBlanks("\x1A").empty());
    // What is no UTF-8 stays as it is: without the control character this would be another blank.
    CHECK(core::plainBlanks("a\xC2\x01\xA0z") == "a\xC2\x01\xA0z");
    CHECK(core::plainBlanks("a\xA0\xFF") == "a\xA0\xFF");
    CHECK(core::trimmed("a\xA0") == "a\xA0");
}

TEST_CASE("A long text is quoted with its middle left out", "[trim]")
{
    CHECK(core::shortened("Sở Y tế", 10) == "Sở Y tế");
    CHECK(core::shortened("0123456789", 10) == "0123456789");
    CHECK(core::shortened("0123456789a", 10) == "012345…89a");
    CHECK(core::shortened("ỀỀỀỀỀỀỀỀỀỀỀ", 10).starts_with("ỀỀỀỀỀỀ…"));
    CHECK(core::shortened(std::string(1000000, 'x'), 80).size() == 82);
}
