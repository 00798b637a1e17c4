#include "engine/Outliers.h"

#include "engine/ColumnText.h"
#include "engine/SmallSet.h"

#include <algorithm>

using core::Ratio;
using engine::Mark;
using test::decimal;
using test::figures;

namespace {

std::vector<Ratio> whole(std::initializer_list<int> values)
{
    std::vector<Ratio> all;
    for (const int value : values)
        all.emplace_back(value);
    return all;
}

core::IndexSet ratioSet()
{
    return test::setOf(test::rule(engine::ProportionalRule{core::ValueOf::Ratio, {}}), "2");
}

} // namespace

TEST_CASE("Fences: Tukey's hinges, worked by hand", "[outliers]")
{
    struct Case {
        std::vector<Ratio> values;
        Ratio lower;
        Ratio upper;
    };
    const std::vector<Case> cases = {
        // 8 values, halves 1 2 3 4 and 5 6 7 8: hinges 2,5 and 6,5, range 4, reach 6.
        {whole({1, 2, 3, 4, 5, 6, 7, 8}), Ratio(-7, 2), Ratio(25, 2)},
        // 9 values, the middle one in both halves: 1 2 3 4 5 and 5 6 7 8 9, hinges 3 and 7,
        // reach 6.
        {whole({1, 2, 3, 4, 5, 6, 7, 8, 9}), Ratio(-3), Ratio(13)},
        // 10 values, halves of five: hinges 3 and 8, reach 7,5.
        {whole({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), Ratio(-9, 2), Ratio(31, 2)},
        // 11 values, halves of six: hinges 3,5 and 8,5, reach 7,5.
        {whole({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}), Ratio(-4), Ratio(16)},
        // All the same: the fences lie on the value.
        {whole({5, 5, 5, 5, 5, 5, 5, 5}), Ratio(5), Ratio(5)},
    };
    for (const Case& one : cases) {
        std::vector<Ratio> shuffled(one.values.rbegin(), one.values.rend());
        std::rotate(shuffled.begin(), shuffled.begin() + 3, shuffled.end());
        const auto fences = engine::fences(shuffled);
        REQUIRE(fences.has_value());
        CHECK(fences->lower == one.lower);
        CHECK(fences->upper == one.upper);
    }
    CHECK_FALSE(engine::fences(whole({1, 2, 3, 4, 5, 6, 100})).has_value());
}

TEST_CASE("Fences: exact where rounded numbers would decide otherwise", "[outliers]")
{
    // Hinges 1/3 and 1/3 + 2/10^15: a value on the fence is not beyond it, one by 1/10^30 further
    // is.
    const core::Int128 many = 1'000'000'000'000'000;
    const Ratio low(many, 3 * many);
    const Ratio high = *core::add(low, Ratio(2, many));
    std::vector<Ratio> values(4, low);
    values.insert(values.end(), 4, high);
    const auto fences = engine::fences(values);
    REQUIRE(fences.has_value());
    CHECK(fences->upper == *core::add(high, Ratio(3, many)));
    std::vector<engine::Compared> units;
    for (const Ratio& value : values)
        units.push_back({value, 0, false});
    CHECK(engine::outliers(units) == std::vector<engine::Marks>(8, 0));
}

TEST_CASE("Fences: a quartile that leaves 128 bits gives none", "[outliers]")
{
    std::vector<Ratio> values;
    for (int i = 0; i < 8; ++i)
        values.emplace_back(core::Int128(999'999'999'999'937 - i * 2),
                            core::Int128(999'999'999'999'989 - i * 4));
    CHECK_FALSE(engine::fences(values).has_value());
}

TEST_CASE("Outliers: rates of seventeen departments", "[outliers]")
{
    // One has n above d: it is left out of the quartiles. The others, ordered: 95,30 98,21 99,23
    // 99,79 99,81 99,86 99,97, nine times 100.
    const core::IndexSet set = ratioSet();
    const core::Node& node = set.leafNode(0);
    const std::vector<std::string> typed = {
        "n=612;d=612", "n=1874;d=1874", "n=2206;d=2209", "n=12408;d=12431", "n=318;d=318",
        "n=946;d=946", "n=9137;d=9140", "n=204;d=204",   "n=1533;d=1561",   "n=8214;d=8214",
        "n=97;d=97",   "n=1408;d=1411", "n=1622;d=1702", "n=3475;d=3502",   "n=640;d=640",
        "n=41;d=41",   "n=1120;d=119"};
    std::vector<engine::Compared> units;
    for (const std::string& text : typed) {
        const core::Entry entry = test::scored(node, text);
        const auto result =
            engine::evaluateEntry(set, node, entry, core::ResultStage::Self, Ratio(), {});
        units.push_back({engine::comparedValue(node, entry.figures, result), result.flags, false});
    }
    const auto marks = engine::outliers(units);
    REQUIRE(marks.size() == typed.size());
    // 16 values, halves of eight: Q1 between 99,79 and 99,81, Q3 = 100; reach about 0,3: below 99,5
    // are 95,30, 98,21 and 99,23.
    for (std::size_t i = 0; i < typed.size(); ++i) {
        INFO(typed[i]);
        CHECK(has(marks[i], Mark::Low) == (i == 8 || i == 12 || i == 13));
        CHECK(has(marks[i], Mark::OverHundred) == (i == 16));
        CHECK_FALSE(has(marks[i], Mark::High));
    }
    CHECK_FALSE(units[16].value.has_value());
}

TEST_CASE("Outliers: high, and fewer than eight", "[outliers]")
{
    std::vector<engine::Compared> units;
    for (const int value : {10, 11, 12, 13, 14, 15, 16, 100})
        units.push_back({Ratio(value), 0, false});
    // Hinges 11,5 and 15,5, fences 5,5 and 21,5.
    CHECK(engine::outliers(units).back() == static_cast<engine::Marks>(Mark::High));
    units.erase(units.begin());
    CHECK(engine::outliers(units).back() == 0);
    units.push_back({std::nullopt, 0, true});
    CHECK(engine::outliers(units).back() == static_cast<engine::Marks>(Mark::FarFromLast));
}

TEST_CASE("Outliers: ten times last year's figures or a tenth", "[outliers]")
{
    const core::IndexSet set = ratioSet();
    const core::Node& node = set.leafNode(0);
    const auto far = [&](const char* now, const char* last) {
        return engine::farFromLast(node.slots, figures(node, now), figures(node, last));
    };
    CHECK(far("n=1000;d=1001", "n=100;d=100.1"));
    CHECK_FALSE(far("n=999;d=1000", "n=100;d=100.1"));
    CHECK(far("n=50;d=10", "n=50;d=100"));
    CHECK_FALSE(far("n=50;d=10.1", "n=50;d=100"));
    CHECK_FALSE(
        far("n=0;d=50", "n=900;d=50")); // from something to nothing is no slip of the decimal sign
    CHECK_FALSE(far("n=10", "d=1"));
    CHECK_FALSE(far("n=10;d=10", "n=10;d=10"));
    CHECK_FALSE(far("n=19;d=40", "n=1;d=40")); // too few to tell
    CHECK(far("n=20;d=40", "n=2;d=40"));

    const core::IndexSet ticks =
        test::setOf(test::rule(engine::ChecklistRule{{{"a", "A", test::points("1")}}}), "1");
    const core::Node& list = ticks.leafNode(0);
    CHECK_FALSE(engine::farFromLast(list.slots, figures(list, "a=1"), figures(list, "a=0")));
}

TEST_CASE("Outliers: what is compared", "[outliers]")
{
    const auto value = [](core::Rule rule, const char* text) {
        const core::IndexSet set = test::setOf(std::move(rule), "4");
        const core::Node& node = set.leafNode(0);
        const core::Entry entry = test::scored(node, text);
        return engine::comparedValue(
            node, entry.figures,
            engine::evaluateEntry(set, node, entry, core::ResultStage::V1, Ratio(), {}));
    };
    CHECK(value(test::rule(engine::ProportionalRule{core::ValueOf::Ratio, {}}), "n=1;d=3") ==
          Ratio(100, 3));
    CHECK(value(test::rule(engine::ProportionalRule{core::ValueOf::Percent, {}}), "p=12.5") ==
          Ratio(25, 2));
    CHECK(value(test::rule(engine::CountRule{test::points("1")}), "n=9") == Ratio(9));
    CHECK(value(test::rule(engine::ChecklistRule{
                    {{"a", "A", test::points("1.5")}, {"b", "B", test::points("2.5")}}}),
                "a=1;b=0") == Ratio(3, 2));
    CHECK_FALSE(value(test::rule(engine::ProportionalRule{core::ValueOf::Ratio, {}}), "n=1;d=0")
                    .has_value());
    CHECK_FALSE(value(test::rule(engine::ProportionalRule{core::ValueOf::Ratio, {}}), "n=4;d=3")
                    .has_value());

    const core::IndexSet set = ratioSet();
    const core::Node& node = set.leafNode(0);
    const core::Entry unproven = test::withStatus(core::EntryStatus::Unproven);
    CHECK_FALSE(engine::comparedValue(
                    node, unproven.figures,
                    engine::evaluateEntry(set, node, unproven, core::ResultStage::V1, Ratio(), {}))
                    .has_value());
}

TEST_CASE("Cells of rates and ballots", "[outliers]")
{
    const core::IndexSet set = test::setOf(
        test::rule(test::tiers(core::ValueOf::Ratio, {"100:3", "98:2.5", "95:1.5", "0"})), "3");
    const core::Node& node = set.leafNode(0);
    CHECK(engine::hasRate(node));
    CHECK(engine::rateCell(node, figures(node, "n=612;d=612")) == "100,00");
    CHECK(engine::rateCell(node, figures(node, "n=2206;d=2209")) == "99,86");
    CHECK(engine::rateCell(node, figures(node, "n=1120;d=119")) == "941,18");
    CHECK(engine::rateCell(node, figures(node, "n=49999;d=50000")) ==
          "99,998"); // 100,00 would be another tier
    CHECK(engine::rateCell(node, figures(node, "n=1;d=0")).empty());
    CHECK(engine::rateCell(node, core::Figures()).empty());

    const core::IndexSet survey =
        test::setOf(test::rule(engine::SurveyRule{{{"tot", "Tốt", decimal("100")},
                                                   {"kha", "Khá", decimal("50")},
                                                   {"kem", "Kém", decimal("0")}}}),
                    "4");
    const core::Node& ballots = survey.leafNode(0);
    CHECK(engine::hasRate(ballots));
    CHECK(engine::rateCell(ballots, figures(ballots, "tot=5;kha=2;kem=1")) == "75,00");
    CHECK(engine::spreadText(ballots, figures(ballots, "tot=5;kha=2;kem=1")) ==
          "62,5% · 25,0% · 12,5%");
    CHECK(engine::spreadText(ballots, figures(ballots, "tot=0;kha=0;kem=0")).empty());
    CHECK(engine::spreadText(node, figures(node, "n=1;d=2")).empty());

    const core::IndexSet count = test::setOf(test::rule(engine::CountRule{test::points("1")}), "4");
    CHECK_FALSE(engine::hasRate(count.leafNode(0)));
    CHECK(engine::rateCell(count.leafNode(0), figures(count.leafNode(0), "n=3")).empty());
}
