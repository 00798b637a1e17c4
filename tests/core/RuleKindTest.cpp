// The table of rule kinds: every kind has its row, and the questions asked of a rule are answered
// for each.

#include "core/RuleKind.h"

#include <catch2/catch.hpp>

#include <set>

namespace {

/// A rule of the kind at a place of the variant.
template<std::size_t Kind = 0>
core::Rule ruleAt(std::size_t kind)
{
    if constexpr (Kind + 1 < std::variant_size_v<core::RuleBody>) {
        if (kind != Kind)
            return ruleAt<Kind + 1>(kind);
    }
    core::Rule rule;
    rule.body.emplace<Kind>();
    return rule;
}

} // namespace

TEST_CASE("Every kind of rule has a name of its own and says what is entered for it", "[rules]")
{
    std::set<std::string_view> names;
    for (std::size_t kind = 0; kind < core::ruleKinds.size(); ++kind) {
        const core::Rule rule = ruleAt(kind);
        INFO(core::kindName(rule));
        CHECK(core::kindName(rule) == core::ruleKinds[kind].name);
        CHECK(names.insert(core::kindName(rule)).second);
        // Figures and typed points exclude each other.
        const bool isValue = core::valueKind(rule).has_value();
        CHECK((core::isTyped(rule) ? core::figureSlots(rule).empty() && !isValue : true));
        CHECK((!isValue || !core::figureSlots(rule).empty()));
        if (const auto slot = core::denominatorOf(rule))
            CHECK(*slot < core::figureSlots(rule).size());
    }
    CHECK(core::isTyped(std::nullopt));
    CHECK_FALSE(core::takes(std::nullopt, core::RuleInput::Ballots));
}

TEST_CASE("What a rule holds is given out whatever its kind", "[rules]")
{
    core::Rule rule;
    rule.body = core::ChoiceRule{{{"a", "A", {}, {}}, {"b", "B", {}, {}}}};
    CHECK(core::choicesOf(rule).size() == 2);
    CHECK(core::ballotsOf(rule).empty());
    rule.body = core::SurveyRule{{{"tot", "Tốt", core::Decimal::whole(100)}}};
    CHECK(core::ballotsOf(rule).size() == 1);
    CHECK(core::choicesOf(rule).empty());
    rule.body = core::ManualRule{core::Points()};
    CHECK_FALSE(core::stepOf(rule)); // a step of 0 is none
    rule.body = core::ManualRule{core::Points::fromUnits(2'500)};
    CHECK(core::stepOf(rule) == core::Points::fromUnits(2'500));
    rule.body = core::InterpolateRule{core::ValueOf::Percent, core::Decimal::whole(50),
                                      core::Decimal::whole(90)};
    CHECK(core::bordersOf(rule) == std::vector{core::Decimal::whole(50), core::Decimal::whole(90)});
    CHECK(core::valueKind(rule) == core::ValueOf::Percent);
}
