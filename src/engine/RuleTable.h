#pragma once

#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Language.h"

#include <string>
#include <vector>

namespace engine {

/// A line of the table that shows how a rule makes points.
struct RuleRow {
    std::string text;
    std::string value;  ///< points, empty for a sentence
    bool isHit = false; ///< the figures fall in here
};

/// Tiers, borders, a formula. Rules whose form shows everything (options, items, events, ballots)
/// have no table. Pre: node.rule is set.
std::vector<RuleRow> ruleTable(const core::Node& node, core::FiguresView figures,
                               core::Language language);

enum class RuleWords { WithOptions, WithoutOptions };
/// How a criterion is scored, for paper and forms: the rule, the lines of its table and, with
/// options, what each is worth; a line feed between them. Pre: node.rule is set.
std::string ruleWords(const core::Node& node, core::Language language, RuleWords words);

/// What a figure is worth, as it stands beside it in a form: the points of an event, item or term,
/// the percentage of a ballot option; empty for others.
std::string figureWorth(const core::Node& node, std::size_t slot);

} // namespace engine
