#pragma once

#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Language.h"

#include <QString>

#include <vector>

namespace models {

/// A line of the table that shows how a rule makes points.
struct RuleLine {
    QString text;
    QString value;    ///< points, empty for a sentence
    bool hit = false; ///< the figures fall in here
};

/// Tiers, borders, a formula. Rules whose form shows everything (options, items, events, ballots)
/// have no table.
std::vector<RuleLine> ruleLines(const core::Node& node, const core::Figures& figures,
                                core::Language language);

/// What stands beside a figure in the form: the points of an option, item, event or term, the
/// percentage of a ballot option.
QString figureWorth(const core::Node& node, std::size_t slot);

/// Label of a figure: the rule's title, the label line of the guide, or a general word.
QString figureTitle(const core::Node& node, std::size_t slot);
/// The same where the title of its part stands above.
QString figureTitleInPart(const core::Node& node, std::size_t slot);

/// Of a survey: how many ballots, how they are divided over the options, and how far they spread.
/// Empty for other rules and where there is no ballot.
QString surveyText(const core::Node& node, const core::Figures& figures);

} // namespace models
