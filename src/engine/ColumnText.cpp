#include "engine/ColumnText.h"

#include "engine/RateText.h"
#include "engine/RuleValue.h"

namespace engine {

namespace {

constexpr int rateDecimals = 2;
constexpr int shareDecimals = 1;

std::optional<core::Ratio> rateOf(const core::Node& node, const core::Figures& figures)
{
    if (const auto* survey = std::get_if<core::SurveyRule>(&node.rule->body)) {
        const SurveyMean mean = surveyMean(*survey, figures);
        return (mean.flags & preventingFlags) == 0 ? mean.percent : std::nullopt;
    }
    const Value value = valueOf(core::ValueOf::Ratio, figures);
    return value.known() ? std::optional(value.value) : std::nullopt;
}

} // namespace

bool hasRate(const core::Node& node)
{
    return node.rule &&
           (std::holds_alternative<core::SurveyRule>(node.rule->body) || valueKind(*node.rule) == core::ValueOf::Ratio);
}

std::string rateCell(const core::Node& node, const core::Figures& figures)
{
    if (!hasRate(node) || figures.empty())
        return {};
    const auto rate = rateOf(node, figures);
    if (!rate)
        return {};
    const std::string text = rateText(*rate, *node.rule);
    const auto comma = text.find(',');
    const bool isLong = comma != std::string::npos && text.size() - comma - 1 > rateDecimals;
    return isLong ? text : core::formatFixed(*rate, rateDecimals, core::NumberStyle::Vietnamese);
}

std::string spreadText(const core::Node& node, const core::Figures& figures)
{
    const auto* survey = node.rule ? std::get_if<core::SurveyRule>(&node.rule->body) : nullptr;
    if (!survey || figures.empty())
        return {};
    const SurveyMean mean = surveyMean(*survey, figures);
    if ((mean.flags & preventingFlags) != 0 || mean.ballots.isZero())
        return {};
    std::string text;
    for (std::size_t option = 0; option < survey->options.size(); ++option) {
        const core::Ratio ballots = figures.has(option) ? core::Ratio::of(figures.at(option)) : core::Ratio();
        const auto hundredfold = core::multiply(ballots, core::Ratio(100));
        const auto share = hundredfold ? core::divide(*hundredfold, mean.ballots) : std::nullopt;
        if (!share)
            return {};
        text += (option == 0 ? "" : " · ") + core::formatFixed(*share, shareDecimals, core::NumberStyle::Vietnamese) + '%';
    }
    return text;
}

} // namespace engine
