// Rules as formulas of a spreadsheet. That programs compute them as the engine does is seen in
// tests/differential/forms.py; here is what they are made of.

#include "engine/SheetFormula.h"

#include "SmallSet.h"
#include "engine/kinds/StepsRule.h"

#include <catch2/catch.hpp>

namespace {

/// G1, G2, … for the figures of a criterion.
std::vector<engine::FigureCell> cellsFor(const core::Node& node)
{
    std::vector<engine::FigureCell> cells;
    for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
        const std::string name = "G" + std::to_string(slot + 1);
        engine::FigureCell& cell = cells.emplace_back();
        cell.number = name;
        cell.given = "ISNUMBER(" + name + ")";
        cell.decimals = node.slots[slot].decimals;
        for (std::size_t i = 0; node.slots[slot].options && i < node.slots[slot].options->size();
             ++i)
            cell.isOption.push_back(name + "=K" + std::to_string(i + 1));
    }
    return cells;
}

std::optional<engine::PointsFormula> formulaOf(core::Rule rule, const char* max = "2")
{
    test::SetBuilder builder;
    builder.area("1").leaf("1.1", "1", max, std::move(rule));
    const core::IndexSet set = builder.build();
    const core::Node& node = set.leafNode(0);
    return engine::pointsFormula(set, node, engine::UnitFacts(), core::ResultStage::Self,
                                 cellsFor(node));
}

std::string pointsOf(core::Rule rule, const char* max = "2")
{
    const auto made = formulaOf(std::move(rule), max);
    return made ? made->rule.points : "(none)";
}

} // namespace

TEST_CASE("limits are compared as products of whole numbers", "[formula-cells]")
{
    // facts: comparing with a limit in binary numbers; 98 % of d against n without a division.
    CHECK(pointsOf(test::tiers(core::ValueOf::Ratio, {"100:2", ">97.5:1.5", "0"})) ==
          "IF(G1>=G2*1,2,IF(G1*40>G2*39,1.5,0))");
    CHECK(formulaOf(test::tiers(core::ValueOf::Ratio, {"100:2", "0"}))->rule.sound ==
          "AND(AND(ISNUMBER(G1),G1>=0),ISNUMBER(G2),G2>0)");
    // Percentages have four decimals: whole numbers of the last one.
    CHECK(pointsOf(test::tiers(core::ValueOf::Percent, {"99.5:2", "0"})) ==
          "IF(ROUND(G1*10000,0)>=995000,2,0)");
}

TEST_CASE("rates, lines, counts and sums are what the contract says", "[formula-cells]")
{
    // contract, section 1: max × min(rate, 100)/100; below the floor 0.
    CHECK(pointsOf(engine::ProportionalRule(core::ValueOf::Ratio, test::decimal("70"))) ==
          "IF(G1*10<G2*7,0,IF(G1>=G2*1,2,G1*2/G2))");
    // 0 up to low, the maximum from high, linear between.
    CHECK(pointsOf(engine::InterpolateRule(core::ValueOf::Count, test::decimal("0"),
                                           test::decimal("50"))) ==
          "MAX(0,MIN(2,IF(G1<0,0,IF(G1<50,(0+(G1-0)*(1/25)),2))))");
    CHECK(pointsOf(engine::CountRule(test::points("0.5"))) == "MAX(0,MIN(2,G1*0.5))");
    CHECK(pointsOf(engine::DeductRule({}, test::items({{"a", "0.5"}, {"b", "1"}}), {})) ==
          "MIN(2,MAX(0,2-(G1*0.5+G2*1)))");
    CHECK(pointsOf(engine::ChoiceRule(
              {{"a", "A", test::points("2"), {}}, {"b", "B", {}, test::decimal("50")}})) ==
          "((G1=K1)*2+(G1=K2)*1)");
    CHECK(pointsOf(test::formula({"a", "b"}, "min(a / b, 2) * 0.5")) ==
          "MAX(0,MIN(2,(MIN((G1/ROUND(G2,12)),2)*0.5)))");
}

TEST_CASE("what no formula can say is left to the program", "[formula-cells]")
{
    CHECK(pointsOf(engine::BestRule(core::ValueOf::Count)) == "(none)"); // other units' figures
    engine::StepsRule late;
    late.of = core::ValueOf::Days;
    late.size = test::decimal("1");
    late.base = test::points("2");
    late.each = test::points("-0.5");
    CHECK(pointsOf(late) == "MAX(0,MIN(2,IF((G2-G1)<0,2,MIN(2,2+INT(ROUND(((G2-G1)-0)/1,8))*(-0.5)"
                            "))))");
    late.days.working = true; // Saturdays worked instead
    CHECK(pointsOf(late) == "(none)");
}
