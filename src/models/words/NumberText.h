#pragma once

#include "core/NumberText.h"
#include "models/words/Text.h"

namespace models {

/// An exact value as the window shows it: no more decimals than it has, Vietnamese signs ("92,75").
template<typename Value>
QString numberText(const Value& value)
{
    return qt(core::format(value, core::NumberStyle::Vietnamese));
}

/// The same with `decimals` places, rounded half away from zero: totals, percentages.
template<typename Value>
QString fixedText(const Value& value, int decimals)
{
    return qt(core::formatFixed(value, decimals, core::NumberStyle::Vietnamese));
}

} // namespace models
