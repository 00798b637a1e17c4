#include "core/FiguresText.h"
#include "engine/Explain.h"
#include "engine/Phrases.h"
#include "engine/RuleValue.h"
#include "engine/ScoringRule.h"

namespace engine {

using core::Figures;
using core::Language;
using core::Node;

std::string figuresText(const Node& node, core::FiguresView figures, Language language)
{
    if (!node.rule || figures.empty())
        return {};
    const core::FiguresView own = ruleFigures(node, figures);
    std::string text = own.empty() ? std::string() : scoring(*node.rule).figures(own, language);
    const auto item = node.namesItem() ? figures.get(ruleSlots(node)) : std::nullopt;
    if (const auto* named = item ? core::optionOf(node.slots.back(), *item) : nullptr)
        text += (text.empty() ? "" : "; ") + say(language, "tiêu chí ", "criterion ") + named->id;
    return text;
}

std::string ruleKind(const Node& node, Language language)
{
    return node.rule ? scoring(*node.rule).title(language) : std::string();
}

std::string ruleTitle(const Node& node, Language language)
{
    if (!node.rule)
        return {};
    return ruleKind(node, language) + say(language, ", tối đa ", ", at most ") + number(node.max) +
           say(language, " điểm", " points");
}

std::vector<RuleRow> ruleTable(const Node& node, core::FiguresView figures, Language language)
{
    return scoring(*node.rule).table(node, ruleFigures(node, figures), language);
}

std::string figureWorth(const Node& node, std::size_t slot)
{
    return slot < ruleSlots(node) ? scoring(*node.rule).worth(slot) : std::string();
}

} // namespace engine
