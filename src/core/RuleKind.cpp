#include "core/RuleKind.h"

#include <type_traits>

namespace core {

std::span<const Choice> choicesOf(const Rule& rule)
{
    const auto* choice = std::get_if<ChoiceRule>(&rule.body);
    return choice ? std::span(choice->options) : std::span<const Choice>();
}

std::span<const BallotOption> ballotsOf(const Rule& rule)
{
    const auto* survey = std::get_if<SurveyRule>(&rule.body);
    return survey ? std::span(survey->options) : std::span<const BallotOption>();
}

std::optional<Points> stepOf(const Rule& rule)
{
    const auto* manual = std::get_if<ManualRule>(&rule.body);
    return manual && manual->step && manual->step->units() > 0 ? manual->step : std::nullopt;
}

std::optional<ValueOf> valueKind(const Rule& rule)
{
    return std::visit(
        [](const auto& body) -> std::optional<ValueOf> {
            using Body = std::decay_t<decltype(body)>;
            if constexpr (requires { body.of; })
                return body.of;
            else if constexpr (std::is_same_v<Body, CountRule>)
                return ValueOf::Count;
            else
                return std::nullopt;
        },
        rule.body);
}

namespace {

struct Borders {
    std::vector<Decimal> found;

    void add(const std::optional<Decimal>& border)
    {
        if (border)
            found.push_back(*border);
    }
    void operator()(const TiersRule& rule)
    {
        for (const Tier& tier : rule.tiers) {
            add(tier.from);
            add(tier.above);
        }
    }
    void operator()(const ProportionalRule& rule) { add(rule.floor); }
    void operator()(const InterpolateRule& rule)
    {
        add(rule.low);
        add(rule.high);
    }
    template<typename Other>
    void operator()(const Other&)
    {}
};

} // namespace

std::vector<Decimal> bordersOf(const Rule& rule)
{
    Borders borders;
    std::visit(borders, rule.body);
    return std::move(borders.found);
}

std::optional<std::size_t> denominatorOf(const Rule& rule)
{
    if (kindOf(rule).isOfTotal)
        return 0;
    return valueKind(rule) == ValueOf::Ratio ? std::optional<std::size_t>(1) : std::nullopt;
}

} // namespace core
