#include "SmallSet.h"
#include "engine/Explain.h"
#include "engine/Rank.h"
#include "engine/Statistics.h"

#include <algorithm>
#include <random>

using core::Decimal;
using core::EntryStatus;
using core::Points;
using core::ResultStage;
using core::Stage;

namespace {

/// A generator with its own arithmetic: the distributions of the library differ between platforms.
class Draw {
public:
    explicit Draw(std::uint64_t seed) : m_random(seed) {}
    std::int64_t below(std::int64_t bound)
    {
        return static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(bound));
    }
    bool chance(int percent) { return below(100) < percent; }

private:
    std::mt19937_64 m_random;
};

core::Rule randomRule(Draw& draw, Points max)
{
    const auto part = [&](std::int64_t of) {
        return Points::fromUnits(max.units() * (1 + draw.below(of)) / of);
    };
    const std::vector<engine::PointItem> three = {
        {"a", "A", part(4)}, {"b", "B", part(4)}, {"c", "C", part(4)}};
    switch (draw.below(11)) {
    case 0:
        return test::rule(engine::ManualRule{});
    case 1:
        return test::rule(engine::ChoiceRule{
            {{"a", "A", max, {}}, {"b", "B", Points(), {}}, {"c", "C", {}, test::decimal("-50")}}});
    case 2:
        return test::rule(engine::TiersRule{core::ValueOf::Ratio,
                                            {{Decimal::whole(100), {}, max},
                                             {{}, Decimal::whole(80), part(3)},
                                             {{}, {}, Points()}}});
    case 3:
        return test::rule(
            engine::ProportionalRule{core::ValueOf::Ratio, Decimal::whole(draw.below(90))});
    case 4:
        return test::rule(
            engine::InterpolateRule{core::ValueOf::Ratio, Decimal::whole(20), Decimal::whole(90)});
    case 5:
        return test::rule(engine::DeductRule{{}, three, {}});
    case 6:
        return test::rule(engine::CountRule{part(5)});
    case 7:
        return test::rule(engine::ChecklistRule{three});
    case 8:
        return test::rule(engine::WeightedRule{{"t", "T"}, three});
    case 9:
        return test::rule(engine::BestRule{core::ValueOf::Ratio});
    default:
        return test::rule(test::formula({"a", "b"}, "(a - b/3) / max(b, 1) + 0.125"));
    }
}

core::IndexSet randomSet(Draw& draw)
{
    test::SetBuilder builder;
    builder.set.decimals = static_cast<int>(draw.below(5));
    builder.set.ties = draw.chance(50) ? core::Ties::Skip : core::Ties::Dense;
    builder.set.bonusCap = builder.set.penaltyCap = Points::whole(draw.below(3));
    builder.set.bonusInIndex = draw.chance(50);
    const auto areas = 1 + draw.below(4);
    for (std::int64_t area = 1; area <= areas; ++area) {
        const std::string code = std::to_string(area);
        builder.area(code).group(code + ".1", code);
        const auto leaves = 1 + draw.below(5);
        for (std::int64_t leaf = 1; leaf <= leaves; ++leaf) {
            const Points max = Points::whole(1 + draw.below(8));
            auto& node = builder.leaf(code + ".1." + std::to_string(leaf), code + ".1",
                                      core::format(max).c_str(), randomRule(draw, max));
            if (draw.chance(70))
                node.ifNone =
                    std::array{core::IfNone::NotApplicable, core::IfNone::Full,
                               core::IfNone::Zero}[static_cast<std::size_t>(draw.below(3))];
            node.by = draw.chance(85) ? core::ScoredBy::Unit : core::ScoredBy::Survey;
        }
    }
    builder.set.classes = {
        {"a", "A", Decimal::whole(70)}, {"b", "B", Decimal::whole(30)}, {"c", "C", {}}};
    builder.set.classRules = {{"a", "1", Decimal::whole(40)}};
    return builder.build();
}

core::Entry randomEntry(Draw& draw, const core::IndexSet& set, int leaf)
{
    core::Entry entry;
    const auto kind = draw.below(10);
    entry.status = kind == 0   ? EntryStatus::Empty
                   : kind == 1 ? EntryStatus::None
                   : kind == 2 ? EntryStatus::Unproven
                               : EntryStatus::Scored;
    if (leaf >= set.leafCount()) {
        entry.points = Points::whole(draw.below(5));
        return entry;
    }
    const core::Node& node = set.leafNode(leaf);
    for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
        if (!draw.chance(97))
            continue;
        const bool small = node.slots[slot].kind == core::FigureSlot::Kind::Tick ||
                           node.slots[slot].kind == core::FigureSlot::Kind::Option;
        entry.figures.set(slot, Decimal::whole(small ? draw.below(3)
                                                     : draw.below(draw.chance(50) ? 12 : 30'000)));
    }
    if (core::isTyped(node.rule) || draw.chance(10))
        entry.points = Points::whole(draw.below(node.max.units() / Points::scale + 1));
    return entry;
}

struct Group {
    core::IndexSet set;
    std::vector<core::Sheet> sheets;
    std::vector<std::string> ids;

    explicit Group(Draw& draw) : set(randomSet(draw))
    {
        const auto units = 1 + draw.below(12);
        for (std::int64_t unit = 0; unit < units; ++unit) {
            ids.push_back("u" + std::to_string(unit));
            core::Sheet& sheet = sheets.emplace_back(set.entryCount());
            if (draw.chance(10))
                continue;
            for (const Stage stage : core::stages) {
                for (int leaf = 0; leaf < set.entryCount(); ++leaf) {
                    if (stage != Stage::V2 || draw.chance(30))
                        sheet.at(stage, leaf) = randomEntry(draw, set, leaf);
                }
            }
        }
    }
    std::vector<engine::UnitResult> evaluate(ResultStage stage) const
    {
        std::vector<engine::UnitFacts> refs;
        for (const auto& sheet : sheets)
            refs.push_back({&sheet, {}});
        return engine::evaluateGroup(set, refs, stage);
    }
};

constexpr int rounds = 300;

bool sameNode(const engine::NodeResult& a, const engine::NodeResult& b)
{
    return a.points == b.points && a.applicable == b.applicable && a.missing == b.missing &&
           a.flags == b.flags && a.scored == b.scored;
}

} // namespace

TEST_CASE("Sums: children make areas, areas make the total, all within their bounds")
{
    Draw draw(1);
    for (int round = 0; round < rounds; ++round) {
        const Group group(draw);
        for (const ResultStage stage : core::resultStages) {
            for (const auto& unit : group.evaluate(stage)) {
                Points total;
                Points applicable;
                for (const int leaf : group.set.leaves) {
                    const auto& node = unit.nodes[static_cast<std::size_t>(leaf)];
                    const Points max = group.set.nodes[static_cast<std::size_t>(leaf)].max;
                    REQUIRE(node.points <= max);
                    REQUIRE(node.points >= Points::fromUnits(-max.units()));
                    REQUIRE((node.applicable == max || node.applicable.isZero()));
                    REQUIRE((node.scored || node.points.isZero()));
                    total += node.points;
                    applicable += node.applicable;
                }
                Points areas;
                for (const int area : group.set.areas)
                    areas += unit.nodes[static_cast<std::size_t>(area)].points;
                REQUIRE(areas == total);
                if (group.set.bonusInIndex)
                    total += unit.bonus - unit.penalty;
                REQUIRE(unit.total == total);
                REQUIRE(unit.applicable == applicable);
                REQUIRE(unit.bonus <= group.set.bonusCap);
            }
        }
    }
}

TEST_CASE("Ranks are a permutation of the scored units and follow the rule for ties")
{
    Draw draw(2);
    for (int round = 0; round < rounds; ++round) {
        const Group group(draw);
        const auto results = group.evaluate(ResultStage::Final);
        const auto ranking = engine::rankUnits(group.set, results, group.ids);
        std::vector<bool> seen(results.size());
        for (const auto& standing : ranking.standings)
            seen[static_cast<std::size_t>(standing.unit)] = true;
        for (const int unit : ranking.notScored) {
            REQUIRE_FALSE(seen[static_cast<std::size_t>(unit)]);
            seen[static_cast<std::size_t>(unit)] = true;
        }
        REQUIRE(std::count(seen.begin(), seen.end(), true) ==
                static_cast<std::ptrdiff_t>(results.size()));
        REQUIRE(ranking.standings.size() + ranking.notScored.size() == results.size());

        for (const auto& standing : ranking.standings) {
            const auto better =
                std::count_if(ranking.standings.begin(), ranking.standings.end(),
                              [&](const auto& other) { return other.index > standing.index; });
            std::vector<core::Ratio> distinct;
            for (const auto& other : ranking.standings) {
                if (other.index > standing.index &&
                    std::find(distinct.begin(), distinct.end(), other.index) == distinct.end())
                    distinct.push_back(other.index);
            }
            const auto expected = group.set.ties == core::Ties::Skip
                                      ? better
                                      : static_cast<std::ptrdiff_t>(distinct.size());
            REQUIRE(standing.rank == expected + 1);
            REQUIRE(standing.unitClass ==
                    engine::classOf(group.set, results[static_cast<std::size_t>(standing.unit)]));
        }
    }
}

TEST_CASE("The order of the units does not matter")
{
    Draw draw(3);
    for (int round = 0; round < rounds; ++round) {
        Group group(draw);
        const auto results = group.evaluate(ResultStage::Final);
        const auto ranking = engine::rankUnits(group.set, results, group.ids);
        std::reverse(group.sheets.begin(), group.sheets.end());
        std::reverse(group.ids.begin(), group.ids.end());
        const auto turned = group.evaluate(ResultStage::Final);
        const auto turnedRanking = engine::rankUnits(group.set, turned, group.ids);
        REQUIRE(turnedRanking.standings.size() == ranking.standings.size());
        for (std::size_t i = 0; i < ranking.standings.size(); ++i) {
            const auto& one = ranking.standings[i];
            const auto& other = turnedRanking.standings[i];
            REQUIRE(static_cast<std::size_t>(one.unit) ==
                    results.size() - 1 - static_cast<std::size_t>(other.unit));
            REQUIRE(one.rank == other.rank);
            REQUIRE(one.index == other.index);
        }
        const auto stats = engine::statistics(group.set, results);
        const auto turnedStats = engine::statistics(group.set, turned);
        for (std::size_t i = 0; i < stats.nodes.size(); ++i)
            REQUIRE(stats.nodes[i].meanPercent == turnedStats.nodes[i].meanPercent);
    }
}

TEST_CASE("Two threads give what one gives")
{
    Draw draw(4);
    Group group(draw);
    while (group.set.leafCount() < 5)
        group = Group(draw);
    group.set.ties = core::Ties::Dense; // copies of units do not change dense ranks
    const std::size_t few = group.sheets.size();
    const auto one = group.evaluate(ResultStage::Final);
    const auto ranking = engine::rankUnits(group.set, one, group.ids);
    while (group.sheets.size() < 10'000) {
        group.sheets.push_back(group.sheets[group.sheets.size() % few]);
        group.ids.push_back("u" + std::to_string(group.ids.size()));
    }
    const auto many = group.evaluate(ResultStage::Final);
    for (std::size_t i = 0; i < many.size(); ++i) {
        REQUIRE(many[i].total == one[i % few].total);
        REQUIRE(std::equal(many[i].nodes.begin(), many[i].nodes.end(), one[i % few].nodes.begin(),
                           sameNode));
    }
    for (const auto& standing : engine::rankUnits(group.set, many, group.ids).standings) {
        const auto* expected = ranking.of(standing.unit % static_cast<int>(few));
        REQUIRE(expected != nullptr);
        REQUIRE(standing.rank == expected->rank);
        for (std::size_t area = 0; area < group.set.areas.size(); ++area)
            REQUIRE(standing.areas[area].rank == expected->areas[area].rank);
    }
}

TEST_CASE("Every entry that is not empty has a line, and the line ends with the points")
{
    Draw draw(5);
    for (int round = 0; round < rounds; ++round) {
        const Group group(draw);
        const auto stage = ResultStage::V1;
        std::vector<engine::UnitFacts> refs;
        for (const auto& sheet : group.sheets)
            refs.push_back({&sheet, {}});
        const auto best = engine::bestValues(group.set, refs, stage);
        const auto results = engine::evaluateGroup(group.set, refs, stage);
        for (std::size_t unit = 0; unit < refs.size(); ++unit) {
            for (int leaf = 0; leaf < group.set.leafCount(); ++leaf) {
                const auto& entry = refs[unit].sheet->counting(stage, leaf);
                const auto& node = group.set.leafNode(leaf);
                const auto index =
                    static_cast<std::size_t>(group.set.leaves[static_cast<std::size_t>(leaf)]);
                const auto line = engine::explain(group.set, node, entry, stage,
                                                  best[static_cast<std::size_t>(leaf)], {},
                                                  core::Language::Vietnamese);
                REQUIRE(line.empty() == entry.isEmpty());
                if (!results[unit].nodes[index].scored)
                    continue;
                const std::string points =
                    core::format(results[unit].nodes[index].points, core::NumberStyle::Vietnamese) +
                    '/' + core::format(node.max, core::NumberStyle::Vietnamese);
                CAPTURE(line, points);
                REQUIRE(line.ends_with(points));
            }
        }
    }
}
