// The catalogue of kinds of rules: every row has its class, and what may be asked of any rule is
// answered for each.

#include "engine/RuleKinds.h"

#include "engine/ScoringRule.h"

#include "SmallSet.h"

#include <set>

using core::ValueOf;

TEST_CASE("Every kind of rule has a name of its own and says what is entered for it", "[rules]")
{
    std::set<std::string_view> names;
    for (const core::RuleKind* kind : engine::RuleKinds::shipped().all()) {
        INFO(kind->name);
        CHECK(names.insert(kind->name).second);
        CHECK(engine::RuleKinds::shipped().find(kind->name) == kind);
        const core::Rule rule(kind->make());
        CHECK(&core::kindOf(rule) == kind);
        CHECK(&core::kindOf(core::Rule(rule.body->copy())) == kind);
        CHECK(dynamic_cast<const engine::ScoringRule*>(rule.body.get()) != nullptr);
        // Figures and typed points exclude each other.
        const bool isValue = core::valueKind(rule).has_value();
        CHECK((core::isTyped(rule) ? core::figureSlots(rule).empty() && !isValue : true));
        CHECK((!isValue || !core::figureSlots(rule).empty()));
        if (const auto slot = core::denominatorOf(rule))
            CHECK(*slot < core::figureSlots(rule).size());
    }
    // contract, section 1
    CHECK(names == std::set<std::string_view>{"best", "cases", "checklist", "choice", "count",
                                              "deduct", "formula", "interpolate", "manual",
                                              "proportional", "rows", "steps", "sum", "survey",
                                              "tiers", "weighted"});
    CHECK(engine::RuleKinds::shipped().find("tens") == nullptr);
}

TEST_CASE("Each kind of rule asks for its figures", "[rules]")
{
    const auto keys = [](const core::Rule& rule) {
        std::string text;
        for (const auto& slot : core::figureSlots(rule))
            text += slot.key + ' ';
        return text;
    };
    CHECK(keys(engine::ManualRule()) == "");
    CHECK(keys(engine::ChoiceRule()) == "option ");
    CHECK(keys(engine::TiersRule(ValueOf::Ratio, {})) == "n d ");
    CHECK(keys(engine::TiersRule(ValueOf::Percent, {})) == "p ");
    CHECK(keys(engine::TiersRule(ValueOf::Count, {})) == "n ");
    CHECK(keys(engine::ProportionalRule(ValueOf::Ratio, {})) == "n d ");
    CHECK(keys(engine::BestRule(ValueOf::Number)) == "x ");
    CHECK(keys(engine::InterpolateRule(ValueOf::Number, {}, {})) == "x ");
    CHECK(keys(engine::CountRule()) == "n ");
    CHECK(keys(engine::DeductRule({}, {{"late", "", {}}, {"missing", "", {}}}, {})) ==
          "late missing ");
    CHECK(keys(engine::ChecklistRule(test::items({{"a", "1"}}))) == "a ");
    CHECK(keys(engine::WeightedRule({"tong", ""}, test::items({{"a", "1"}, {"b", "1"}}))) ==
          "tong a b ");
    CHECK(keys(engine::SurveyRule(std::vector{core::BallotOption{"A", "", {}}})) == "A ");
    CHECK(keys(test::formula({"a", "b"}, "a/b")) == "a b ");
}

TEST_CASE("What a rule holds is given out whatever its kind", "[rules]")
{
    const core::Rule choice =
        engine::ChoiceRule(std::vector<core::Choice>{{"a", "A", {}, {}}, {"b", "B", {}, {}}});
    CHECK(core::choicesOf(choice).size() == 2);
    CHECK(core::ballotsOf(choice).empty());
    const core::Rule survey =
        engine::SurveyRule(std::vector<core::BallotOption>{{"tot", "Tốt", test::decimal("100")}});
    CHECK(core::ballotsOf(survey).size() == 1);
    CHECK(core::choicesOf(survey).empty());
    CHECK(core::stepOf(engine::ManualRule(test::points("0.25"))) == test::points("0.25"));
    const core::Rule line =
        engine::InterpolateRule(ValueOf::Percent, test::decimal("50"), test::decimal("90"));
    CHECK(core::bordersOf(line) == std::vector{test::decimal("50"), test::decimal("90")});
    CHECK(core::valueKind(line) == ValueOf::Percent);
    CHECK(core::bordersOf(test::tiers(ValueOf::Ratio, {"100:3", ">98:2", "0"})) ==
          std::vector{test::decimal("100"), test::decimal("98")});
    CHECK(core::bordersOf(engine::ProportionalRule(ValueOf::Ratio, test::decimal("80"))) ==
          std::vector{test::decimal("80")});
    CHECK(core::denominatorOf(engine::WeightedRule()) == 0U);
}
