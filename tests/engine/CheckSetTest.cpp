#include "engine/Check.h"

#include "SmallSet.h"

#include <functional>

using core::ValueOf;
using test::decimal;
using test::points;
using test::rule;

namespace {

/// One area with one criterion 1.1 of at most 3 points.
core::IndexSet sound()
{
    test::SetBuilder builder;
    builder.area("1");
    builder.leaf("1.1", "1", "3", rule(test::tiers(ValueOf::Ratio, {"100:3", "98:2.5", "0"})));
    return builder.build();
}

using Spoil = std::function<void(core::IndexSet&)>;

/// Faults as "code@place", errors only marked by their code, warnings by a "?" behind it.
std::string faults(const core::IndexSet& set)
{
    std::string text;
    for (const auto& problem : engine::checkSet(set)) {
        text += (text.empty() ? "" : " ") + problem.code +
                (problem.severity == core::Severity::Warning ? "?" : "") + '@' + problem.place;
    }
    return text;
}

std::string faultsAfter(const Spoil& spoil)
{
    core::IndexSet set = sound();
    spoil(set);
    set.buildIndex();
    return faults(set);
}

/// Faults of a criterion of at most 3 points with this rule.
std::string faultsOf(core::Rule itsRule)
{
    return faultsAfter([&](core::IndexSet& set) { set.nodes[1].rule = std::move(itsRule); });
}

engine::PointItem item(const char* id, const char* worth, const char* title = "Mục")
{
    return {id, title, points(worth)};
}

core::Choice option(const char* id, const char* worth)
{
    return {id, "Mức", points(worth), {}};
}

const core::Param* param(const core::Problem& problem, std::string_view name)
{
    for (const auto& each : problem.params) {
        if (each.name == name)
            return &each;
    }
    return nullptr;
}

} // namespace

TEST_CASE("A sound set has no faults")
{
    CHECK(faults(sound()) == "");
}

TEST_CASE("Faults of the head of a set")
{
    struct Row {
        Spoil spoil;
        const char* expected;
    };
    const Row rows[] = {
        {[](auto& set) { set.id = "bộ 1"; }, "set.id-malformed@"},
        {[](auto& set) { set.title = " \t"; }, "set.title-empty@"},
        {[](auto& set) { set.year = 21; }, "set.year@"},
        {[](auto& set) { set.decimals = 5; }, "set.decimals@"},
        {[](auto& set) { set.max = points("3.5"); }, "set.max-mismatch@"},
        {[](auto& set) { set.nodes.clear(); }, "set.no-areas@"},
        {[](auto& set) { set.classes.clear(); }, "set.class-empty@"},
        {[](auto& set) { set.classes[1].id = "tot"; }, "set.class-duplicate@classes[1]"},
        {[](auto& set) { set.classes[1].id = "khá"; }, "set.id-malformed@classes[1]"},
        {[](auto& set) { set.classes[2].title = ""; }, "set.title-empty@classes[2]"},
        {[](auto& set) { set.classes[1].from = decimal("85"); }, "set.class-order@classes[1]"},
        {[](auto& set) { set.classes[1].from = decimal("80"); }, "set.class-overlap@classes[1]"},
        {[](auto& set) { set.classes[0].from.reset(); }, "set.class-overlap@classes[0]"},
        {[](auto& set) { set.classes[2].from = decimal("10"); }, "set.class-gap@classes[2]"},
        {[](auto& set) { set.classes[0].from = decimal("101"); }, "set.percent-range@classes[0]"},
        {[](auto& set) {
             set.classRules = {{"gioi", "1", decimal("80")}};
         },
         "set.class-rule-unknown@classRules[0]"},
        {[](auto& set) {
             set.classRules = {{"tot", "1.1", decimal("80")}};
         },
         "set.class-rule-unknown@classRules[0]"},
        {[](auto& set) {
             set.classRules = {{"tot", "1", decimal("-1")}};
         },
         "set.percent-range@classRules[0]"},
        {[](auto& set) { set.bonusCap = points("-1"); }, "set.cap@bonus"},
        {[](auto& set) { set.penaltyCap = points("0.125"); }, "set.decimals-too-fine?@penalty"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.expected);
        CHECK(faultsAfter(row.spoil) == row.expected);
    }
}

TEST_CASE("Faults of areas and criteria")
{
    struct Row {
        Spoil spoil;
        const char* expected;
    };
    const Row rows[] = {
        {[](auto& set) { set.nodes[1].code = "1..1"; }, "set.code-malformed@1..1"},
        {[](auto& set) { set.nodes[1].code = "1.1 "; }, "set.code-malformed@1.1 "},
        {[](auto& set) { set.nodes[1].code = std::string(65, '1'); }, nullptr},
        {[](auto& set) { set.nodes[1].code = ""; }, "set.code-malformed@areas[0].items[0]"},
        {[](auto& set) { set.nodes[0].code = ""; }, "set.code-malformed@areas[0]"},
        {[](auto& set) { set.nodes[1].code = "1"; }, "set.code-duplicate@1"},
        {[](auto& set) { set.nodes[1].code = "bonus"; }, "set.code-reserved@bonus"},
        {[](auto& set) { set.nodes[1].title = ""; }, "set.title-empty@1.1"},
        {[](auto& set) { set.nodes[0].max = set.max = points("2"); }, "set.sum-mismatch@1"},
        {[](auto& set) { set.nodes[1].depth = 9; }, "set.depth@1.1"},
        {[](auto& set) { set.nodes[1].rule.reset(); }, "set.empty-list@1.1"},
        {[](auto& set) { set.nodes.pop_back(); }, "set.empty-list@1"},
        {[](auto& set) { set.nodes[1].rule->figureDecimals = 5; }, "set.figure-decimals@1.1"},
        {[](auto& set) {
             set.nodes[1].rule = rule(engine::CountRule{points("1")});
             set.nodes[1].rule->source = core::DossierSource{};
         },
         "set.source-not-ratio@1.1"},
    };
    for (const Row& row : rows) {
        if (row.expected == nullptr)
            continue;
        CAPTURE(row.expected);
        CHECK(faultsAfter(row.spoil) == row.expected);
    }
    CHECK(faultsAfter([](auto& set) { set.nodes[1].code = std::string(65, '1'); }) ==
          "set.code-malformed@" + std::string(65, '1'));
}

TEST_CASE("Maxima must be positive and no finer than the set's decimals")
{
    CHECK(faultsAfter([](auto& set) {
              for (auto& node : set.nodes)
                  node.max = core::Points();
              set.max = core::Points();
              set.nodes[1].rule = rule(engine::ProportionalRule{});
          }) == "set.max-not-positive@ set.max-not-positive@1 set.max-not-positive@1.1");
    CHECK(faultsAfter([](auto& set) {
              for (auto& node : set.nodes)
                  node.max = points("0.125");
              set.max = points("0.125");
              set.nodes[1].rule = rule(engine::ProportionalRule{});
          }) == "set.decimals-too-fine?@ set.decimals-too-fine?@1 set.decimals-too-fine?@1.1");
}

TEST_CASE("Faults of tiers")
{
    const auto tiers = [](std::initializer_list<const char*> lines) {
        return faultsOf(test::tiers(ValueOf::Ratio, lines));
    };
    CHECK(tiers({}) == "set.tiers-empty@1.1");
    CHECK(tiers({"3"}) == "");
    CHECK(tiers({">90:3", "90:2", "0"}) == ""); // 90 exactly has its own tier
    CHECK(tiers({"90:3", "90:2", "0"}) == "set.tiers-overlap@1.1");
    CHECK(tiers({"90:3", ">90:2", "0"}) == "set.tiers-overlap@1.1");
    CHECK(tiers({"80:3", "90:2", "0"}) == "set.tiers-order@1.1");
    CHECK(tiers({"80:3", "2", "0"}) == "set.tiers-overlap@1.1");
    CHECK(tiers({"100:3", "98:2.5", "95:1.5"}) == "set.tiers-gap@1.1");
    CHECK(tiers({"100:3.5", "0"}) == "set.points-above-max@1.1");
    CHECK(tiers({"100:3", "-1"}) == "set.points-negative@1.1");
    CHECK(tiers({"100:2", "0"}) == "set.max-unreachable?@1.1");
    CHECK(tiers({"100:3", "98:2.125", "0"}) == "set.decimals-too-fine?@1.1");
    auto both = test::tiers(ValueOf::Ratio, {"100:3", "98:2.5", "0"});
    both.tiers[1].above = decimal("98");
    CHECK(faultsOf(both) == "set.tier-both-bounds@1.1");
}

TEST_CASE("Faults of the other rules")
{
    CHECK(faultsOf(engine::ManualRule{points("0.1")}) == "");
    CHECK(faultsOf(engine::ManualRule{points("0")}) == "set.step@1.1");
    CHECK(faultsOf(engine::ManualRule{points("3.1")}) == "set.step@1.1");
    CHECK(faultsOf(engine::ManualRule{points("0.125")}) == "set.decimals-too-fine?@1.1");

    CHECK(faultsOf(engine::ChoiceRule{{option("a", "3"), option("b", "-1")}}) == "");
    CHECK(faultsOf(engine::ChoiceRule{}) == "set.empty-list@1.1");
    CHECK(faultsOf(engine::ChoiceRule{{option("a", "3"), option("a", "0")}}) ==
          "set.id-duplicate@1.1");
    CHECK(faultsOf(engine::ChoiceRule{{option("a.b", "3")}}) == "set.id-malformed@1.1");
    CHECK(faultsOf(engine::ChoiceRule{{option("a", "4")}}) == "set.points-above-max@1.1");
    CHECK(faultsOf(engine::ChoiceRule{{option("a", "2")}}) == "set.max-unreachable?@1.1");
    CHECK(faultsOf(engine::ChoiceRule{{{"a", "", points("3"), {}}}}) == "set.title-empty@1.1");
    CHECK(faultsOf(engine::ChoiceRule{{option("a", "3"), {"b", "Mức", {}, {}}}}) ==
          "set.option-value@1.1");
    CHECK(faultsOf(engine::ChoiceRule{{{"a", "Mức", points("3"), decimal("100")}}}) ==
          "set.option-value@1.1");
    CHECK(faultsOf(engine::ChoiceRule{
              {{"a", "Mức", {}, decimal("100")}, {"b", "Mức", {}, decimal("-50")}}}) == "");
    CHECK(faultsOf(engine::ChoiceRule{{{"a", "Mức", {}, decimal("120")}}}) ==
          "set.percent-range@1.1");

    CHECK(faultsOf(engine::ProportionalRule{ValueOf::Ratio, decimal("80")}) == "");
    CHECK(faultsOf(engine::ProportionalRule{ValueOf::Ratio, decimal("101")}) ==
          "set.percent-range@1.1");
    CHECK(faultsOf(engine::InterpolateRule{ValueOf::Ratio, decimal("50"), decimal("50")}) ==
          "set.interpolate-range@1.1");
    CHECK(faultsOf(engine::InterpolateRule{ValueOf::Ratio, decimal("0"), decimal("50")}) == "");

    CHECK(faultsOf(engine::DeductRule{{}, {item("a", "0.25")}, {}}) == "");
    CHECK(faultsOf(engine::DeductRule{}) == "set.empty-list@1.1");
    CHECK(faultsOf(engine::DeductRule{points("4"), {item("a", "1")}, {}}) ==
          "set.points-above-max@1.1");
    CHECK(faultsOf(engine::DeductRule{{}, {item("a", "4")}, {}}) == "set.points-above-max?@1.1");
    CHECK(faultsOf(engine::DeductRule{{}, {item("a", "-1")}, {}}) == "set.points-negative@1.1");
    CHECK(faultsOf(engine::DeductRule{{}, {item("a", "1")}, points("-1")}) ==
          "set.points-negative@1.1");

    CHECK(faultsOf(engine::CountRule{points("0.5")}) == "");
    CHECK(faultsOf(engine::CountRule{points("0")}) == "set.each-not-positive@1.1");
    CHECK(faultsOf(engine::CountRule{points("3.5")}) == "set.points-above-max@1.1");

    CHECK(faultsOf(engine::ChecklistRule{{item("a", "2"), item("b", "2")}}) == "");
    CHECK(faultsOf(engine::ChecklistRule{{item("a", "2")}}) == "set.max-unreachable?@1.1");
    CHECK(faultsOf(engine::ChecklistRule{}) == "set.empty-list@1.1");

    CHECK(faultsOf(engine::WeightedRule{{"tong", "Tổng"}, {item("a", "3")}}) == "");
    CHECK(faultsOf(engine::WeightedRule{{"tổng", "Tổng"}, {item("a", "3")}}) ==
          "set.id-malformed@1.1");
    CHECK(faultsOf(engine::WeightedRule{{"a", "Tổng"}, {item("a", "3")}}) ==
          "set.id-duplicate@1.1");
    CHECK(faultsOf(engine::WeightedRule{{"a", "Tổng"}, {}}) == "set.empty-list@1.1");

    CHECK(faultsOf(engine::SurveyRule{{{"A", "Tốt", decimal("100")}}}) == "");
    CHECK(faultsOf(engine::SurveyRule{{{"A", "Tốt", decimal("100.5")}}}) ==
          "set.percent-range@1.1");
    CHECK(faultsOf(engine::SurveyRule{}) == "set.empty-list@1.1");
    CHECK(faultsOf(engine::BestRule{}) == "");
}

TEST_CASE("Faults of formulas carry the compiler's own")
{
    engine::FormulaRule body{{{"a", "A"}, {"b", "B"}}, "a/(b"};
    core::IndexSet set = sound();
    set.nodes[1].rule = rule(body);
    set.buildIndex();
    const auto problems = engine::checkSet(set);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == "set.formula");
    CHECK(*param(problems[0], "code") == core::Param::text("code", "formula.unexpected"));
    CHECK(*param(problems[0], "position") == core::Param::num("position", 5));

    body.expression = "a/b";
    CHECK(faultsOf(body) == "");
    body.variables[1].id = "min";
    CHECK(faultsOf(body) == "set.id-malformed@1.1 set.formula@1.1");
    body.variables[1].id = "a";
    CHECK(faultsOf(body) == "set.id-duplicate@1.1 set.formula@1.1");
    CHECK(faultsOf(engine::FormulaRule{{}, "a"}) == "set.empty-list@1.1");
}

TEST_CASE("More figures than an entry can hold")
{
    engine::ChecklistRule list;
    for (int i = 0; i < 65; ++i)
        list.items.push_back(item(("m" + std::to_string(i)).c_str(), "3"));
    CHECK(faultsOf(list) == "set.too-many-figures@1.1");
    list.items.pop_back();
    CHECK(faultsOf(list) == "");
}

TEST_CASE("All faults come at once, in document order, with what their sentence needs")
{
    core::IndexSet set = sound();
    set.title.clear();
    set.max = points("4");
    set.classes[1].from = decimal("90");
    set.nodes[1].title.clear();
    set.nodes[1].rule = rule(test::tiers(ValueOf::Ratio, {"100:3.5", "98:2.5"}));
    set.buildIndex();
    CHECK(faults(set) ==
          "set.title-empty@ set.max-mismatch@ set.class-order@classes[1] set.title-empty@1.1 "
          "set.points-above-max@1.1 set.tiers-gap@1.1");
    const auto mismatch = engine::checkSet(set)[1];
    CHECK(mismatch.params ==
          std::vector<core::Param>{core::Param::num("sum", "3"), core::Param::num("max", "4")});
}
