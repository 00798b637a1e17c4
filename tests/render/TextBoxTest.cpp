#include "render/TextBox.h"
#include "render/Fonts.h"

#include <catch2/catch.hpp>

TEST_CASE("Lines made about equal keep a comma with its word", "[pages]")
{
    report::Run run;
    run.text = "Thưởng, phạt";
    run.bold = true;
    render::BoxFormat format;
    format.size = 22;
    format.align = report::Align::Center;
    // Room for the longer word with its comma, and a little more.
    report::Run word = run;
    word.text = "Thưởng,";
    format.width = 1e6;
    const auto whole = render::breakText({word}, format);
    REQUIRE(whole.size() == 1);
    format.width = (whole.front().right - whole.front().left) * 1.05;
    const auto lines = render::breakText({run}, format);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text == QStringLiteral("Thưởng,"));
    CHECK(lines[1].text == QStringLiteral("phạt"));
}
