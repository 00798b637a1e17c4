#pragma once

#include "engine/Evaluate.h"

#include <string>

/// Figures as the cells of a table in which units stand under one another (the sheet shows them by
/// Explain.h).
namespace engine {

/// Whether the rule's figures amount to a rate in %: n/d, or the mean of a survey's ballots.
bool hasRate(const core::Node& node);

/// That rate without its sign, with two decimals ("99,86"), or with as many as tell it apart from a
/// border of the rule
/// ("99,996"). Empty where the rule has none or the figures give none.
std::string rateCell(const core::Node& node, core::FiguresView figures);

/// The share of each option of a survey among all ballots, in the set's order: "62,5% · 25,0% ·
/// 12,5%". Empty where there is no ballot, and for other rules.
std::string spreadText(const core::Node& node, core::FiguresView figures);

} // namespace engine
