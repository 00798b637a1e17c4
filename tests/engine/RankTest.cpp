#include "engine/Rank.h"

#include "SmallSet.h"
#include "engine/Statistics.h"

using core::ResultStage;
using core::Stage;
using test::points;
using test::rule;

namespace {

/// Two areas with one manual criterion each, 60 and 40 points.
core::IndexSet twoAreas()
{
    test::SetBuilder builder;
    builder.area("1").leaf("1.1", "1", "60", rule(engine::ManualRule{})).ifNone =
        core::IfNone::NotApplicable;
    builder.area("2").leaf("2.1", "2", "40", rule(engine::ManualRule{})).ifNone =
        core::IfNone::NotApplicable;
    return builder.build();
}

/// A group written as rows of typed points: "" is no entry, "na" nothing arose.
struct TypedGroup {
    core::IndexSet set = twoAreas();
    std::vector<std::string> ids;
    std::vector<core::Sheet> sheets;

    void add(const char* id, std::initializer_list<const char*> row)
    {
        ids.push_back(id);
        core::Sheet sheet(set.entryCount());
        int leaf = 0;
        for (const std::string_view text : row) {
            if (text == "na")
                sheet.at(Stage::V1, leaf).status = core::EntryStatus::None;
            else if (!text.empty())
                sheet.at(Stage::V1, leaf) = test::typed(std::string(text).c_str());
            ++leaf;
        }
        sheets.push_back(std::move(sheet));
    }
    std::vector<engine::UnitResult> results() const
    {
        std::vector<engine::UnitFacts> refs;
        for (const auto& sheet : sheets)
            refs.push_back({&sheet, {}});
        return engine::evaluateGroup(set, refs, ResultStage::Final);
    }
    engine::Ranking ranking() const { return engine::rankUnits(set, results(), ids); }
    /// "a:1 b:2=" with "=" for tied units.
    std::string ranks() const
    {
        std::string text;
        for (const auto& standing : ranking().standings) {
            text += (text.empty() ? "" : " ") + ids[static_cast<std::size_t>(standing.unit)] + ':' +
                    std::to_string(standing.rank) + (standing.tied ? "=" : "");
        }
        return text;
    }
    /// Class of one unit with these points, on its own.
    std::string classOf(std::initializer_list<const char*> row)
    {
        ids.clear();
        sheets.clear();
        add("x", row);
        return set.classes[static_cast<std::size_t>(engine::classOf(set, results()[0]))].id;
    }
};

} // namespace

TEST_CASE("Ranks skip or run on after ties, by the exact index")
{
    TypedGroup group;
    group.add("c", {"50", "30"});
    group.add("b", {"40", "40"});
    group.add("a", {"60", "20.01"});
    group.add("d", {"10", "0"});
    group.add("e", {"", ""});
    CHECK(group.ranks() == "a:1 b:2= c:2= d:4");
    group.set.ties = core::Ties::Dense;
    CHECK(group.ranks() == "a:1 b:2= c:2= d:3");

    const auto ranking = group.ranking();
    CHECK(ranking.notScored == std::vector<int>{4});
    CHECK_FALSE(ranking.provisional);
    CHECK(ranking.of(4) == nullptr);
    REQUIRE(ranking.of(0) != nullptr);
    CHECK(ranking.of(0)->index == core::Ratio(80));
}

TEST_CASE("Different maxima are compared as exact ratios")
{
    TypedGroup group;
    group.add("a", {"20", "na"}); // 20/60 = 33,33…
    group.add("b", {"na", "13.33"});
    group.add("c", {"na", "13.34"});
    group.add("d", {"33.3333", "0"}); // 33,3333 of 100
    group.set.decimals = 4;
    CHECK(group.ranks() == "c:1 a:2 d:3 b:4");
}

TEST_CASE("Areas have their own ranks, incomplete units make the ranking provisional")
{
    TypedGroup group;
    group.add("a", {"30", "40"});
    group.add("b", {"60", "na"});
    group.add("c", {"", "40"});
    const auto ranking = group.ranking();
    CHECK(ranking.provisional);
    REQUIRE(ranking.standings.size() == 3);
    const auto& a = *ranking.of(0);
    CHECK(a.rank == 2);
    CHECK(a.areas[0].rank == 2);
    CHECK(a.areas[0].index == core::Ratio(50));
    CHECK(a.areas[1].rank == 1);
    const auto& b = *ranking.of(1);
    CHECK(b.areas[0].rank == 1);
    CHECK(b.areas[1].rank == 0);
    CHECK_FALSE(b.areas[1].index.has_value());
    const auto& c = *ranking.of(2);
    CHECK(c.areas[0].rank == 3);
    CHECK(c.areas[1].rank == 1);
}

TEST_CASE("Classes are reached by the exact index")
{
    TypedGroup group;
    CHECK(group.classOf({"40", "40"}) == "tot");
    CHECK(group.classOf({"40", "39.99"}) == "kha");
    CHECK(group.classOf({"10", "39.99"}) == "yeu");
    // 79,996 prints as 80,00 and is still not 80
    group.set.decimals = 4;
    CHECK(group.classOf({"39.996", "40"}) == "kha");
}

TEST_CASE("A class rule sends a unit to the next class that it may have")
{
    TypedGroup group;
    group.set.classRules = {{"tot", "2", test::decimal("60")}};
    CHECK(group.classOf({"60", "24"}) == "tot");
    CHECK(group.classOf({"60", "23.99"}) == "kha");
    CHECK(group.classOf({"60", "na"}) == "tot"); // an area without an index forbids nothing
    group.set.classRules.push_back({"kha", "2", test::decimal("30")});
    CHECK(group.classOf({"60", "11"}) == "yeu");
    group.set.classRules.push_back({"yeu", "2", test::decimal("100")});
    CHECK(group.classOf({"60", "11"}) == "yeu"); // the last is never forbidden

    group.ids.clear();
    group.sheets.clear();
    group.add("a", {"60", "24"});
    group.add("b", {"60", "12"});
    group.add("c", {"0", "0"});
    CHECK(group.ranking().classCounts == std::vector<int>{1, 1, 1});
}

TEST_CASE("A group without scored units has a ranking without standings")
{
    TypedGroup group;
    group.add("b", {"", ""});
    group.add("a", {"na", "na"});
    const auto ranking = group.ranking();
    CHECK(ranking.standings.empty());
    CHECK(ranking.notScored == std::vector<int>{1, 0});
    CHECK_FALSE(ranking.provisional);
    CHECK(ranking.classCounts == std::vector<int>{0, 0, 0});
    CHECK(engine::rankUnits(group.set, {}, {}).standings.empty());
}

TEST_CASE("Statistics count the maximum two ways")
{
    TypedGroup group;
    group.add("a", {"60", "40"});
    group.add("b", {"60", "20"});
    group.add("c", {"60", "na"});
    group.add("d", {"", ""});
    const auto stats = engine::statistics(group.set, group.results());
    const auto& first = stats.nodes[1];
    CHECK(first.units == 3);
    CHECK(first.scored == 3);
    CHECK(first.atMaximum == 3);
    CHECK(first.mean == core::Ratio(60));
    CHECK(first.meanPercent == core::Ratio(100));
    const auto& second = stats.nodes[3];
    CHECK(second.units == 2);
    CHECK(second.atMaximum == 1);
    CHECK(second.mean == core::Ratio(30));
    CHECK(second.meanPercent == core::Ratio(75));
    CHECK(second.lowest == points("20"));
    CHECK(second.highest == points("40"));
    CHECK(stats.areas.any == 2);
    CHECK(stats.areas.all == 1);
    CHECK(stats.areas.of == 2);
    CHECK(stats.criteria.any == 2);
    CHECK(stats.criteria.all == 1);
    CHECK(stats.criteria.of == 2);
}

TEST_CASE("A missing criterion keeps a unit out of the means but not out of the units")
{
    TypedGroup group;
    group.add("a", {"60", "40"});
    group.add("b", {"60", ""});
    const auto stats = engine::statistics(group.set, group.results());
    const auto& node = stats.nodes[3];
    CHECK(node.units == 2);
    CHECK(node.scored == 1);
    CHECK(stats.criteria.any == 2);
    CHECK(stats.criteria.all == 1);
    CHECK_FALSE(engine::statistics(group.set, {}).nodes[3].mean.has_value());
}

TEST_CASE("A mean over maxima without a common denominator still prints rightly")
{
    // Applicable maxima that are prime numbers of units: their common denominator has some 300
    // bits.
    const std::int64_t primes[] = {10007, 10009, 10037, 10039, 10061, 10067, 10069, 10079,
                                   10091, 10093, 10099, 10103, 10111, 10133, 10139, 10141,
                                   10151, 10159, 10163, 10169, 10177, 10181, 10193, 10211};
    core::IndexSet set = twoAreas();
    std::vector<engine::UnitResult> units;
    for (const std::int64_t prime : primes) {
        engine::UnitResult unit;
        unit.hasEntries = true;
        unit.applicable = core::Points::fromUnits(prime);
        unit.nodes.resize(set.nodes.size());
        unit.nodes[0].applicable = unit.applicable;
        unit.nodes[0].points = core::Points::fromUnits(prime / 2);
        units.push_back(unit);
    }
    const auto stats = engine::statistics(set, units);
    REQUIRE(stats.nodes[0].meanPercent.has_value());
    CHECK(core::formatFixed(*stats.nodes[0].meanPercent, 2) == "50.00");
    CHECK(core::formatFixed(*stats.nodes[0].meanPercent, 4) == "49.9951");
}
