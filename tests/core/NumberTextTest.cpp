#include "core/NumberText.h"

#include <catch2/catch.hpp>

using core::Decimal;
using core::Int128;
using core::NumberField;
using core::NumberStyle;
using core::Points;
using core::Ratio;

namespace {

/// What a field makes of a text: the number in machine form, or the code of the error.
std::string reading(std::string_view text, NumberField field, int decimals)
{
    const auto number = core::readNumber(text, field, decimals);
    return number ? core::format(*number) : number.error().code;
}

std::string param(const core::Error& error, std::string_view name)
{
    for (const auto& each : error.params) {
        if (each.name == name)
            return each.value;
    }
    return "(none)";
}

} // namespace

TEST_CASE("Numbers are read as their field says")
{
    struct Row {
        const char* text;
        NumberField field;
        int decimals;
        const char* expected;
    };
    const Row rows[] = {
        // files: dot or comma is the decimal sign
        {"19536", NumberField::Data, 0, "19536"},
        {"12.5", NumberField::Data, 4, "12.5"},
        {"12,5", NumberField::Data, 4, "12.5"},
        {"1.234", NumberField::Data, 4, "1.234"},
        {"19.938", NumberField::Data, 0, "number.too-many-decimals"},
        {"19.000", NumberField::Data, 0, "number.too-many-decimals"},
        {"19.000", NumberField::Data, 2, "19"},
        {"1.234,5", NumberField::Data, 4, "number.malformed"},
        {"1,234,567", NumberField::Data, 4, "number.malformed"},
        {"-0.50", NumberField::Data, 2, "-0.5"},
        {"007", NumberField::Data, 0, "7"},
        {"-0", NumberField::Data, 0, "0"},
        // whole numbers on screen
        {"19.938", NumberField::Whole, 0, "19938"},
        {"1.234.567", NumberField::Whole, 0, "1234567"},
        {"19938", NumberField::Whole, 0, "19938"},
        {"12.5", NumberField::Whole, 0, "number.too-many-decimals"},
        {"12,5", NumberField::Whole, 0, "number.too-many-decimals"},
        {"1.23.456", NumberField::Whole, 0, "number.malformed"},
        {"1234.567", NumberField::Whole, 0, "number.too-many-decimals"},
        {"0.123", NumberField::Whole, 0, "number.too-many-decimals"},
        {"1..234", NumberField::Whole, 0, "number.malformed"},
        // numbers with decimals on screen
        {"1.234", NumberField::Screen, 4, "number.ambiguous"},
        {"1.234", NumberField::Screen, 2, "number.ambiguous"},
        {"1,234", NumberField::Screen, 4, "1.234"},
        {"1,234", NumberField::Screen, 2, "number.too-many-decimals"},
        {"1.234,5", NumberField::Screen, 2, "1234.5"},
        {"12.345.678,25", NumberField::Screen, 2, "12345678.25"},
        {"12.5", NumberField::Screen, 2, "12.5"},
        {"12,5", NumberField::Screen, 2, "12.5"},
        {"2.50", NumberField::Screen, 2, "2.5"},
        {"2,500", NumberField::Screen, 2, "2.5"},
        {"0.123", NumberField::Screen, 4, "0.123"},
        {"1234.567", NumberField::Screen, 4, "1234.567"},
        {"1.234.567", NumberField::Screen, 2, "1234567"},
        {"12.34,5", NumberField::Screen, 2, "number.malformed"},
        {"1,234.5", NumberField::Screen, 2, "number.malformed"},
        {"1,2,3", NumberField::Screen, 2, "number.malformed"},
        // signs, blanks, bounds, garbage
        {"\u22122,5", NumberField::Screen, 2, "-2.5"},
        {"\u20112,5", NumberField::Screen, 2, "-2.5"}, // as Word writes a minus that is not parted
        {"-1.234", NumberField::Screen, 4, "number.ambiguous"},
        {" 12 ", NumberField::Data, 0, "12"},
        {"\u00A012,5\u202F", NumberField::Screen, 2, "12.5"},
        {"1\u00A0234", NumberField::Screen, 2, "number.malformed"},
        {"", NumberField::Data, 0, "number.empty"},
        {"\u00A0", NumberField::Data, 0, "number.empty"},
        {"-", NumberField::Data, 0, "number.malformed"},
        {"--1", NumberField::Data, 0, "number.malformed"},
        {"+1", NumberField::Data, 0, "number.malformed"},
        {",5", NumberField::Data, 2, "number.malformed"},
        {"5,", NumberField::Data, 2, "number.malformed"},
        {".", NumberField::Data, 2, "number.malformed"},
        {"1e5", NumberField::Data, 4, "number.malformed"},
        {"0x10", NumberField::Data, 4, "number.malformed"},
        {"NaN", NumberField::Data, 4, "number.malformed"},
        {"\u0661\u0662", NumberField::Data, 4, "number.malformed"},
        {"12\xFF", NumberField::Data, 4, "number.malformed"},
        {"999999999999999", NumberField::Data, 0, "999999999999999"},
        {"000999999999999999", NumberField::Data, 0, "999999999999999"},
        {"1000000000000000", NumberField::Data, 0, "number.too-long"},
        {"99999999999.9999", NumberField::Data, 4, "99999999999.9999"},
        {"999999999999.9999", NumberField::Data, 4, "number.too-long"},
        {"99999999999999999999999999999999999999", NumberField::Data, 0, "number.too-long"},
        {"1.23456", NumberField::Data, 4, "number.too-many-decimals"},
        {"1.234560", NumberField::Data, 4, "number.too-many-decimals"},
        {"1.234500000", NumberField::Data, 4, "1.2345"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text, static_cast<int>(row.field), row.decimals);
        CHECK(reading(row.text, row.field, row.decimals) == row.expected);
    }
}

TEST_CASE("An ambiguous number names its two readings")
{
    const auto number = core::readNumber("1.234", NumberField::Screen, 2);
    REQUIRE_FALSE(number);
    CHECK(number.error().kind == core::ErrorKind::InvalidData);
    CHECK(param(number.error(), "text") == "1.234");
    CHECK(param(number.error(), "plain") == "1234");
    CHECK(param(number.error(), "comma") == "1,234");
    const auto fine = core::readNumber("1,234", NumberField::Screen, 2);
    REQUIRE_FALSE(fine);
    CHECK(param(fine.error(), "decimals") == "2");
}

TEST_CASE("A whole number refused for its dots says how it is typed without them")
{
    // docs/manual/dossiers.md: in a file «19.938» is refused.
    const auto number = core::readNumber("19.938", NumberField::Data, 0);
    REQUIRE_FALSE(number);
    CHECK(param(number.error(), "plain") == "19938");
    const auto other = core::readNumber("19.9", NumberField::Data, 0);
    REQUIRE_FALSE(other);
    CHECK(param(other.error(), "plain") == "(none)");
    CHECK(core::withoutGroupDots(" 1.234.567 ") == "1234567");
    for (const char* text : {"1234", "1.23", "0.123", "1.234,5", "-1.234", "", "một.hai"}) {
        CAPTURE(text);
        CHECK_FALSE(core::withoutGroupDots(text));
    }
}

TEST_CASE("A pasted file does not become the sentence about it")
{
    std::string text;
    for (int i = 0; i < 100'000; ++i)
        text += "ộ";
    const auto number = core::readNumber(text, NumberField::Data, 2);
    REQUIRE_FALSE(number);
    CHECK(param(number.error(), "text").size() < 60);
    CHECK(param(number.error(), "text").substr(0, 3) == "ộ");
}

TEST_CASE("Points are read within their bound")
{
    const auto read = [](const char* text, int decimals) {
        const auto points = core::readPoints(text, NumberField::Data, decimals);
        return points ? core::format(*points) : points.error().code;
    };
    CHECK(read("2.5", 2) == "2.5");
    CHECK(read("-1", 2) == "-1");
    CHECK(read("0,0001", 4) == "0.0001");
    CHECK(read("2.505", 2) == "number.too-many-decimals");
    CHECK(read("1000000000", 2) == "1000000000");
    CHECK(read("1000000000.01", 2) == "number.too-large");
    CHECK(read("-1000000001", 2) == "number.too-large");
    CHECK(read("999999999999999", 2) == "number.too-large");
}

TEST_CASE("Numbers are written in two styles")
{
    CHECK(core::format(Points::fromUnits(135'000)) == "13.5");
    CHECK(core::format(Points()) == "0");
    CHECK(core::format(Points::whole(-1)) == "-1");
    CHECK(core::format(Points::fromUnits(-1)) == "-0.0001");
    CHECK(core::format(Points::fromUnits(135'000), NumberStyle::Vietnamese) == "13,5");
    CHECK(core::format(Points::fromUnits(-25'000), NumberStyle::Vietnamese) == "\u22122,5");
    CHECK(core::format(Decimal::whole(19938), NumberStyle::Vietnamese) == "19.938");
    CHECK(core::format(Decimal::whole(999), NumberStyle::Vietnamese) == "999");
    CHECK(core::format(Decimal(123456789, 2), NumberStyle::Vietnamese) == "1.234.567,89");
    CHECK(core::format(Decimal::whole(999'999'999'999'999)) == "999999999999999");

    CHECK(core::formatFixed(Ratio(1953600, 19651), 2, NumberStyle::Vietnamese) == "99,41");
    CHECK(core::formatFixed(Ratio(-1, 1000), 2) == "0.00");
    CHECK(core::formatFixed(Ratio(-5, 1000), 2) == "-0.01");
    CHECK(core::formatFixed(Points::fromUnits(757'500), 2) == "75.75");
    CHECK(core::formatFixed(Points::whole(1234), 2, NumberStyle::Vietnamese) == "1.234,00");
    CHECK(core::formatFixed(Ratio(5, 2), 0) == "3");

    CHECK(core::toVietnamese("-1234.5") == "\u22121.234,5");
    CHECK(core::toVietnamese("75.75") == "75,75");
    CHECK(core::toVietnamese("on-time") == "on-time");
    CHECK(core::toVietnamese("") == "");
}

TEST_CASE("A ratio beyond 128 bits is still written rightly")
{
    const Int128 large = (static_cast<Int128>(1) << 126);
    CHECK(core::formatFixed(Ratio(large - 1, large), 2) == "1.00");
    CHECK(core::formatFixed(Ratio(large / 3, large - 1), 4) == "0.3333");
    CHECK(core::formatFixed(Ratio(-(large - 1), large), 2) == "-1.00");
    CHECK(core::formatFixed(Ratio(large + 1, 3), 4) ==
          "28356863910078205288614550619314017621.6667");
    CHECK(core::formatFixed(Ratio(-large, large - 1), 6) == "-1.000000");
}
