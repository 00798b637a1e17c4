#include "render/TextBox.h"

#include <catch2/catch.hpp>

TEST_CASE("no line of a centred heading begins with the comma of the word before", "[text]")
{
    // The heading of a column of the ranking, in columns of 70 to 95 % of its length.
    const std::vector<report::Run> heading = {{"Thưởng, phạt", true}};
    const qreal whole = render::breakText(heading, {23, report::Align::Left, 1e6}).front().right;
    for (int share = 70; share <= 95; ++share) {
        INFO(share);
        const auto lines =
            render::breakText(heading, {23, report::Align::Center, whole * share / 100});
        REQUIRE(lines.size() == 2);
        CHECK(lines.front().text == QStringLiteral("Thưởng,"));
        CHECK(lines.back().text == QStringLiteral("phạt"));
    }
}
