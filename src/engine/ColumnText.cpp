#include "engine/ColumnText.h"

#include "engine/RateText.h"
#include "engine/RuleValue.h"
#include "engine/SurveySpread.h"

namespace engine {

namespace {

constexpr int columnDecimals = 2;
constexpr int shareDecimals = 1;

std::optional<core::Ratio> rateOf(const core::Node& node, core::FiguresView figures)
{
    if (core::takes(node.rule, core::RuleInput::Ballots)) {
        const SurveyMean mean = surveyMean(core::ballotsOf(*node.rule), figures);
        return (mean.flags & preventingFlags) == 0 ? mean.percent : std::nullopt;
    }
    const Value value = valueOf(core::ValueOf::Ratio, figures);
    return value.known() ? std::optional(value.value) : std::nullopt;
}

} // namespace

bool hasRate(const core::Node& node)
{
    return node.rule && (core::takes(node.rule, core::RuleInput::Ballots) ||
                         core::valueKind(*node.rule) == core::ValueOf::Ratio);
}

std::string rateCell(const core::Node& node, core::FiguresView figures)
{
    if (!hasRate(node) || figures.empty())
        return {};
    const auto rate = rateOf(node, figures);
    if (!rate)
        return {};
    const std::string text = rateText(*rate, *node.rule);
    const auto comma = text.find(',');
    const bool isLong = comma != std::string::npos && text.size() - comma - 1 > columnDecimals;
    return isLong ? text : core::formatFixed(*rate, columnDecimals, core::NumberStyle::Vietnamese);
}

std::string spreadText(const core::Node& node, core::FiguresView figures)
{
    const auto spread =
        node.rule ? surveySpread(core::ballotsOf(*node.rule), figures) : std::nullopt;
    if (!spread)
        return {};
    std::string text;
    for (const core::Ratio& share : spread->shares)
        text += (text.empty() ? "" : " · ") +
                core::formatFixed(share, shareDecimals, core::NumberStyle::Vietnamese) + '%';
    return text;
}

} // namespace engine
