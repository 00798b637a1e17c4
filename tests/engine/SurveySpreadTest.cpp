#include "SmallSet.h"

#include "engine/SurveySpread.h"

namespace {

engine::SurveyRule fourOptions()
{
    return engine::SurveyRule({{"a", "Rất tốt", test::decimal("100")},
                               {"b", "Tốt", test::decimal("60")},
                               {"c", "Trung bình", test::decimal("20")},
                               {"d", "Kém", test::decimal("0")}});
}

core::Figures ballots(std::initializer_list<const char*> texts)
{
    core::Figures figures;
    std::size_t slot = 0;
    for (const char* text : texts) {
        if (*text != '\0')
            figures.set(slot, test::decimal(text));
        ++slot;
    }
    return figures;
}

} // namespace

TEST_CASE("Ballots, shares, mean and deviation of a survey", "[survey-spread]")
{
    // 10, 20, 5, 5 of 40: mean (1000 + 1200 + 100)/40 = 57,5; variance (100000 + 72000 + 2000)/40 −
    // 57,5² = 1043,75; its root 32,3071… by hand.
    const auto spread =
        engine::surveySpread(fourOptions().options, ballots({"10", "20", "5", "5"}));
    REQUIRE(spread);
    CHECK(spread->ballots == core::Ratio(40));
    CHECK(spread->mean == core::Ratio(115, 2));
    REQUIRE(spread->shares.size() == 4);
    CHECK(spread->shares[0] == core::Ratio(25));
    CHECK(spread->shares[1] == core::Ratio(50));
    CHECK(spread->shares[3] == core::Ratio(25, 2));
    CHECK(core::format(spread->deviation) == "32.31");
}

TEST_CASE("Two camps have the largest deviation, one voice none", "[survey-spread]")
{
    CHECK(core::format(engine::surveySpread(fourOptions().options, ballots({"7", "", "", "7"}))
                           ->deviation) == "50");
    CHECK(engine::surveySpread(fourOptions().options, ballots({"", "7"}))->deviation.isZero());
}

TEST_CASE("The root is rounded half up on the last digit, whatever the number of ballots",
          "[survey-spread]")
{
    // Two options a distance p apart with equal ballots: the deviation is exactly p/2.
    const auto deviation = [](const char* percent, const char* each) {
        const engine::SurveyRule rule{
            {{"a", "Có", test::decimal(percent)}, {"b", "Không", test::decimal("0")}}};
        return core::format(engine::surveySpread(rule.options, ballots({each, each}))->deviation);
    };
    CHECK(deviation("0.05", "3") == "0.03");  // 0,025 up
    CHECK(deviation("0.049", "3") == "0.02"); // 0,0245 down
    CHECK(deviation("33.33", "400000000000000") == "16.67");
    CHECK(deviation("100", "0.5") == "50");
}

TEST_CASE("No mean, no spread", "[survey-spread]")
{
    CHECK_FALSE(engine::surveySpread(fourOptions().options, core::Figures()));
    CHECK_FALSE(engine::surveySpread(fourOptions().options, ballots({"0", "0"})));
    CHECK_FALSE(engine::surveySpread(fourOptions().options, ballots({"5", "-1"})));
}
