// What is asked of a rule without knowing its kind.

#include "core/RuleKind.h"

#include "TestRules.h"

#include <catch2/catch.hpp>

TEST_CASE("A rule says what is entered for it", "[rules]")
{
    const std::optional<core::Rule> typed = core::Rule(test::TypedRule());
    const std::optional<core::Rule> pick = core::Rule(test::PickRule());
    CHECK(core::isTyped(typed));
    CHECK_FALSE(core::isTyped(pick));
    CHECK(core::takes(pick, core::RuleInput::Option));
    CHECK(core::isTyped(std::nullopt)); // bonus and penalty
    CHECK_FALSE(core::takes(std::nullopt, core::RuleInput::Ballots));
    CHECK(core::kindName(*pick) == "pick");
}

TEST_CASE("What a kind does not have is nothing", "[rules]")
{
    const core::Rule rate = test::RateRule();
    CHECK(core::choicesOf(rate).empty());
    CHECK(core::ballotsOf(rate).empty());
    CHECK(core::bordersOf(rate).empty());
    CHECK_FALSE(core::stepOf(rate));
    CHECK(core::choicesOf(test::PickRule({{"a", "A", {}, {}}, {"b", "B", {}, {}}})).size() == 2);
    CHECK_FALSE(core::valueKind(test::PickRule()));
}

TEST_CASE("A step of 0 is none, and only a ratio has a figure that must not be 0", "[rules]")
{
    CHECK_FALSE(core::stepOf(test::TypedRule(core::Points())));
    CHECK(core::stepOf(test::TypedRule(core::Points::fromUnits(2'500))) ==
          core::Points::fromUnits(2'500));
    CHECK(core::denominatorOf(test::RateRule()) == 1U);
    CHECK_FALSE(core::denominatorOf(test::RateRule(core::ValueOf::Number)));
}
