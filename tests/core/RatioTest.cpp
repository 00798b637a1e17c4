#include "core/Ratio.h"

#include <catch2/catch.hpp>

#include <random>

using core::Decimal;
using core::Int128;
using core::Points;
using core::Ratio;

namespace {

constexpr Int128 largest = (((static_cast<Int128>(1) << 126) - 1) << 1) + 1;

std::int64_t small(const std::optional<Int128>& value)
{
    REQUIRE(value.has_value());
    return static_cast<std::int64_t>(*value);
}

} // namespace

TEST_CASE("Rounding is half away from zero")
{
    struct Row {
        std::int64_t numerator;
        std::int64_t denominator;
        int decimals;
        std::int64_t expected;
    };
    const Row rows[] = {
        {5, 2, 0, 3},       {-5, 2, 0, -3},       {1, 3, 2, 33},          {2, 3, 2, 67},
        {-2, 3, 2, -67},    {1005, 1000, 2, 101}, {-1005, 1000, 2, -101}, {10049, 10000, 2, 100},
        {0, 7, 4, 0},       {1, -2, 0, -1},       {49, 100, 0, 0},        {-49, 100, 0, 0},
        {1, 200'000, 4, 0}, {1, 20'000, 4, 1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.numerator, row.denominator, row.decimals);
        CHECK(small(core::roundHalfAway(Ratio(row.numerator, row.denominator), row.decimals)) ==
              row.expected);
    }
    CHECK(core::roundToPoints(Ratio(19536, 19651), 2) == Points::fromUnits(9900));
    CHECK(core::roundToPoints(Ratio(Points::maxUnits), 2) == std::nullopt);
}

TEST_CASE("Ratios are compared exactly, also where products leave 128 bits")
{
    CHECK(Ratio(1, 3) < Ratio(3334, 10000));
    CHECK(Ratio(1, 3) > Ratio(3333, 10000));
    CHECK(Ratio(2, 4) == Ratio(1, 2));
    CHECK(Ratio(-1, 3) < Ratio(1, 1000));

    CHECK(Ratio(largest, largest - 1) > Ratio(largest - 1, largest));
    CHECK(Ratio(largest, largest - 1) < Ratio(largest - 1, largest - 2));
    CHECK(Ratio(-largest, largest - 1) > Ratio(-(largest - 1), largest - 2));
    CHECK(Ratio(largest, 3) == Ratio(largest, 3));
    CHECK(Ratio(largest, 3) > Ratio(largest - 1, 3));
    CHECK(Ratio(largest) > Ratio(largest - 1));
    CHECK(Ratio(1, largest) < Ratio(1, largest - 1));
}

TEST_CASE("The order of random ratios is that of their integer parts and rests")
{
    std::mt19937_64 random(20211215);
    for (int i = 0; i < 20'000; ++i) {
        const auto whole = static_cast<std::int64_t>(random() % 2000) - 1000;
        const auto denominator = static_cast<std::int64_t>(random() % 1000) + 1;
        const auto rest =
            static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(denominator));
        const Ratio value(Int128(whole) * denominator + rest, denominator);
        const Ratio scaled(value.numerator() * 1'000'000'007, value.denominator() * 1'000'000'007);
        REQUIRE(value == scaled);
        REQUIRE(value >= Ratio(whole));
        REQUIRE(value < Ratio(whole + 1));
        REQUIRE((value <=> Ratio(whole, 1)) == (rest <=> 0));
    }
}

TEST_CASE("Arithmetic is exact or says that it does not fit")
{
    CHECK(core::add(Ratio(1, 3), Ratio(1, 6)) == Ratio(1, 2));
    CHECK(core::subtract(Ratio(1, 3), Ratio(1, 2)) == Ratio(-1, 6));
    CHECK(core::multiply(Ratio(2, 3), Ratio(9, 4)) == Ratio(3, 2));
    CHECK(core::divide(Ratio(2, 3), Ratio(-4, 9)) == Ratio(-3, 2));

    CHECK_FALSE(core::add(Ratio(largest), Ratio(1)).has_value());
    CHECK_FALSE(core::multiply(Ratio(largest), Ratio(2)).has_value());
    // Reducing first saves what fits.
    CHECK(core::multiply(Ratio(largest, 7), Ratio(7, largest)) == Ratio(1));
    CHECK(core::multiply(Ratio(largest, largest), Ratio(largest, 3)) == Ratio(largest, 3));
    CHECK(core::add(Ratio(largest - 1, 2), Ratio(1, 2)).has_value());
    CHECK(core::add(Ratio(Int128(4) << 100, Int128(8) << 100), Ratio(1, 3)) == Ratio(5, 6));
}

TEST_CASE("A decimal becomes a ratio without loss")
{
    CHECK(Ratio::of(Decimal(12345, 2)) == Ratio(12345, 100));
    CHECK(Ratio::of(Decimal(-5, 1)) == Ratio(-1, 2));
    CHECK(Ratio::of(Points::fromUnits(2500)) == Ratio(1, 4));
    CHECK(Decimal(1200, 2) == Decimal(12, 0));
    CHECK(Decimal(0, 4) == Decimal());
}
