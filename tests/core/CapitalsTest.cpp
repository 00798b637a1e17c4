#include "core/Capitals.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("capitals of Vietnamese", "[letters]")
{
    CHECK(upperCase("Ủy ban nhân dân huyện Ngân Sơn, đợt ơ ư ỹ 2021") ==
          "ỦY BAN NHÂN DÂN HUYỆN NGÂN SƠN, ĐỢT Ơ Ư Ỹ 2021");
    CHECK(upperCase("÷ß") == "÷ß");
    CHECK(capitalised("đôn đốc") == "Đôn đốc");
    CHECK(capitalised("").empty());
    // A broken last letter stays as it is.
    CHECK(upperCase(std::string_view("a\xE1", 2)) == "A\xE1");
}
