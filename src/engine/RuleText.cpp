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

std::string ruleWords(const Node& node, Language language, RuleWords words)
{
    std::string text = ruleTitle(node, language);
    for (const RuleRow& row : ruleTable(node, core::Figures(), language))
        text += '\n' + row.text + (row.value.empty() ? "" : ": " + row.value);
    if (words == RuleWords::WithoutOptions)
        return text;
    for (const core::FigureSlot& slot : node.slots) {
        for (std::size_t i = 0; slot.options && i < slot.options->size(); ++i) {
            const core::NamedFigure& option = (*slot.options)[i];
            if (!option.worth.empty())
                text +=
                    '\n' + (option.title.empty() ? option.id : option.title) + ": " + option.worth;
        }
    }
    return text;
}

std::string figureWorth(const Node& node, std::size_t slot)
{
    return slot < ruleSlots(node) ? scoring(*node.rule).worth(slot) : std::string();
}

} // namespace engine
