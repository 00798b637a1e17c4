#include "report/TextWidth.h"

#include <catch2/catch.hpp>

using namespace report;

TEST_CASE("a name is abbreviated only as far as the column needs", "[short]")
{
    CHECK(unitNameWithin("Sở Nông nghiệp và Phát triển nông thôn", 4000, 20) ==
          "Sở Nông nghiệp và PTNT");
    CHECK(unitNameWithin("Sở Nông nghiệp và Phát triển nông thôn", 8000, 20) ==
          "Sở Nông nghiệp và Phát triển nông thôn");
    CHECK(unitNameWithin("Sở Nông nghiệp và Phát triển nông thôn", 2500, 20) == "Sở NN và PTNT");
    CHECK(unitNameWithin("Sở Lao động - Thương binh và Xã hội", 4000, 20) ==
          "Sở Lao động – TB và XH");
}

TEST_CASE("widths of texts", "[letters]")
{
    // A digit is half the size: 5 × 6 pt = 30 pt = 10,58 mm; the comma a quarter.
    CHECK(textWidth("12345", 24) == 1059);
    CHECK(textWidth("92,76", 24) == 953);
    CHECK(textWidth("92,76", 24, true) == 953);
    // A broken last letter is measured, not followed past the end.
    CHECK(textWidth(std::string_view("a\xE1\xBB", 3), 24) > 0);
}
