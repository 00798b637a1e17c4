#include "core/SameName.h"

#include <catch2/catch.hpp>

// NFC and NFD of Vietnamese letters: Unicode 15, UnicodeData.txt.
TEST_CASE("Names are the same however their marks and blanks are written", "[text]")
{
    for (const auto& [a, b] : {
             std::pair{"Sở Nội vụ tỉnh", "Sơ\u0309 Nô\u0323i vu\u0323 ti\u0309nh"},
             {"Sở Nội vụ tỉnh", "So\u031B\u0309 No\u0323\u0302i vu\u0323 ti\u0309nh"},
             {"Sở Nội vụ", " Sở  Nội\u00A0vụ "},
             {"ẮẶấỳ Đăk", "A\u0306\u0301Ă\u0323\u00E2\u0301y\u0300 Đa\u0306k"},
             {"Sở Nội vụ", "Sở Nội\u200B vụ"},
         })
        CHECK(core::isSameName(a, b));
    for (const auto& [a, b] : {std::pair{"Sở Nội vụ", "Sở Nội Vụ"},
                               {"Sở Nội vụ", "So Noi vu"},
                               {"Sở Y tế", "Sở Y tê\u0300"},
                               {"Sở Y tế 1", "Sở Y tế"}})
        CHECK_FALSE(core::isSameName(a, b));
}
