#include "engine/Explain.h"
#include "engine/Phrases.h"
#include "engine/ScoringRule.h"

namespace engine {

using core::Figures;
using core::Language;
using core::Node;

std::string figuresText(const Node& node, core::FiguresView figures, Language language)
{
    if (!node.rule || figures.empty())
        return {};
    return scoring(*node.rule).figures(figures, language);
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
    return scoring(*node.rule).table(node, figures, language);
}

std::string figureWorth(const Node& node, std::size_t slot)
{
    return scoring(*node.rule).worth(slot);
}

} // namespace engine
