#include "core/Fold.h"

#include <catch2/catch.hpp>

using core::fold;

TEST_CASE("Folding takes marks and case off Vietnamese", "[store][fold]")
{
    CHECK(fold("Sở Kế hoạch và Đầu tư") == "so ke hoach va dau tu");
    CHECK(fold("HUYỆN NA RÌ, THÀNH PHỐ BẮC KẠN") == "huyen na ri, thanh pho bac kan");
    CHECK(fold("àáảãạ ằắẳẵặ ầấẩẫậ èéẻẽẹ ềếểễệ ìíỉĩị") == "aaaaa aaaaa aaaaa eeeee eeeee iiiii");
    CHECK(fold("òóỏõọ ồốổỗộ ờớởỡợ ùúủũụ ừứửữự ỳýỷỹỵ đĐ ăâêôơư") ==
          "ooooo ooooo ooooo uuuuu uuuuu yyyyy dd aaeoou");
    CHECK(fold("ÀÁẢÃẠ ẰẮẲẴẶ ẦẤẨẪẬ ÈÉẺẼẸ ỀẾỂỄỆ ÌÍỈĨỊ") == "aaaaa aaaaa aaaaa eeeee eeeee iiiii");
    CHECK(fold("ÒÓỎÕỌ ỒỐỔỖỘ ỜỚỞỠỢ ÙÚỦŨỤ ỪỨỬỮỰ ỲÝỶỸỴ ĂÂÊÔƠƯ") ==
          "ooooo ooooo ooooo uuuuu uuuuu yyyyy aaeoou");
}

TEST_CASE("Folding treats NFD like NFC and keeps what is no Latin letter", "[store][fold]")
{
    CHECK(fold("Tha\xCC\x80nh pho\xCC\x82\xCC\x81") == "thanh pho"); // combining marks
    CHECK(fold("a\xC2\xA0"
               "b – 1.2 ÷ ß Ω 漢 \xF0\x9F\x98\x80") == "a b – 1.2 ÷ ß Ω 漢 \xF0\x9F\x98\x80");
    CHECK(fold("") == "");
    CHECK(fold("a\xC3") == "a\xC3"); // malformed: copied
    CHECK(fold("\xE1\xBB"
               "A\xFF") == "\xE1\xBB"
                           "a\xFF");
}
