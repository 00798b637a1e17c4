#pragma once

#include "core/NumberText.h"
#include "core/Rule.h"

#include <span>

/// Exact values written short, but never so short that they would tell something else. Internal to
/// the engine.
namespace engine {

/// `value` in its shortest form where `decimals` decimals hold it exactly, else rounded to so many
/// ("28,10"); with more of them where the rounded value would stand differently to one of `borders`
/// than the exact one: 99,996 is not 100,00.
std::string shown(const core::Ratio& value, int decimals, std::span<const core::Ratio> borders,
                  core::NumberStyle style);

/// A value of a rule's figures, told apart from the rule's borders and from 100 %; the borders are
/// multiplied by `times`.
std::string rateText(const core::Ratio& value, const core::Rule& rule,
                     const core::Ratio& times = core::Ratio(1));
/// A border of a rule, multiplied: "54".
std::string borderText(core::Decimal border, const core::Ratio& times);
/// The same in machine form.
std::string rateNumber(const core::Ratio& value, const core::Rule& rule);

} // namespace engine
