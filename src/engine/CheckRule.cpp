#include "engine/CheckRule.h"

#include "core/Ascii.h"
#include "core/NumberText.h"
#include "engine/CheckBetween.h"
#include "engine/RuleCheck.h"
#include "engine/ScoringRule.h"

#include <algorithm>

namespace engine {

using core::Decimal;
using core::Param;

namespace {

constexpr std::size_t longestId = 64;

} // namespace

bool isCode(std::string_view text)
{
    if (text.empty() || text.size() > longestId || text.front() == '.' || text.back() == '.' ||
        text.find("..") != std::string_view::npos)
        return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return core::isLetter(c) || core::isDigit(c) || c == '.' || c == '-' || c == '_';
    });
}

bool isVariableName(std::string_view text)
{
    if (text.empty() || text.size() > longestId || core::isDigit(text.front()) || text == "min" ||
        text == "max")
        return false;
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return core::isLetter(c) || core::isDigit(c) || c == '_'; });
}

bool isId(std::string_view text)
{
    return isCode(text) && text.find('.') == std::string_view::npos;
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

BorderFault borderFault(const std::vector<Border>& borders, std::size_t i)
{
    const bool last = i + 1 == borders.size();
    const Border& border = borders[i];
    if (last && border.given)
        return BorderFault::Gap;
    if (!last && !border.given)
        return BorderFault::Overlap; // it takes everything, nothing is left for those below
    if (i == 0 || !border.given || !borders[i - 1].given)
        return BorderFault::None;
    const Border& before = borders[i - 1];
    const auto order = core::Ratio::of(border.value) <=> core::Ratio::of(before.value);
    if (order > 0)
        return BorderFault::Order;
    const bool below = order < 0 || (before.above && !border.above);
    return below ? BorderFault::None : BorderFault::Overlap;
}

void checkRule(const core::IndexSet& set, const core::Node& node, FaultSink& faults, bool isPart)
{
    const core::Rule& rule = *node.rule;
    RuleCheck check(set, node, faults, isPart);
    scoring(rule).check(check);
    checkSharing(set, rule, faults);
    if (rule.figureDecimals < 0 || rule.figureDecimals > Decimal::maxDecimals)
        faults.error("set.figure-decimals", {Param::num("figureDecimals", rule.figureDecimals)});
    if (rule.source && core::valueKind(rule) != core::ValueOf::Ratio)
        faults.error("set.source-not-ratio");
    const std::size_t figures = core::figureSlots(rule).size();
    if (figures > core::Figures::maxSlots) {
        faults.error("set.too-many-figures",
                     {Param::num("count", static_cast<long long>(figures)),
                      Param::num("limit", static_cast<long long>(core::Figures::maxSlots))});
    }
}

} // namespace engine
