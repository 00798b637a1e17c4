#pragma once

#include "core/Rule.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

/// What is asked of a rule without knowing its kind. How a kind makes points, its line, its faults
/// and its texts are overloads that the compiler asks for; all else is a row of this table.
namespace core {

/// What is entered for a kind of rule.
enum class RuleInput {
    Points,  ///< no figures: the points themselves
    Option,  ///< one figure: an option of choicesOf()
    Ticks,   ///< 0 or 1 per item
    Ballots, ///< ballots per option of ballotsOf()
    Figures, ///< numbers: n and d, a count per event, variables …
};

struct RuleKind {
    std::string_view name; ///< as in the contract, section 1
    RuleInput input = RuleInput::Figures;
    /// The result depends on the highest value of the group.
    bool isCompared = false;
    /// The first figure is the total that the others are parts of.
    bool isOfTotal = false;
};

/// One row a kind, in the order of RuleBody.
inline constexpr std::array ruleKinds = {
    RuleKind{"manual", RuleInput::Points},
    RuleKind{"choice", RuleInput::Option},
    RuleKind{"tiers"},
    RuleKind{"proportional"},
    RuleKind{"interpolate"},
    RuleKind{"deduct"},
    RuleKind{"count"},
    RuleKind{"checklist", RuleInput::Ticks},
    RuleKind{"weighted", RuleInput::Figures, false, true},
    RuleKind{"survey", RuleInput::Ballots},
    RuleKind{"best", RuleInput::Figures, true},
    RuleKind{"formula"},
};
static_assert(ruleKinds.size() == std::variant_size_v<RuleBody>);

inline const RuleKind& kindOf(const Rule& rule)
{
    return ruleKinds[rule.body.index()];
}

/// Points are typed where there is no rule (bonus, penalty) or the rule asks for them.
inline bool isTyped(const std::optional<Rule>& rule)
{
    return !rule || kindOf(*rule).input == RuleInput::Points;
}
inline bool takes(const std::optional<Rule>& rule, RuleInput input)
{
    return rule && kindOf(*rule).input == input;
}

/// Options to choose from; none where the rule is not a choice.
std::span<const Choice> choicesOf(const Rule& rule);
/// Options that ballots are cast for; none where the rule is no survey.
std::span<const BallotOption> ballotsOf(const Rule& rule);
/// What typed points are a multiple of; nothing where any will do.
std::optional<Points> stepOf(const Rule& rule);
/// Which figures the rule's value is made of; nothing where it has no single value.
std::optional<ValueOf> valueKind(const Rule& rule);
/// Values at which the points change: tiers, floor, low and high.
std::vector<Decimal> bordersOf(const Rule& rule);
/// The figure that must not be 0; nothing where there is none.
std::optional<std::size_t> denominatorOf(const Rule& rule);

} // namespace core
