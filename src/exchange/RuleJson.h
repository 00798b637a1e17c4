#pragma once

#include "engine/RuleKinds.h"
#include "exchange/JsonFields.h"
#include "exchange/JsonWriter.h"

namespace exchange {

/// Reads the object under "rule", a rule of one of `kinds`. What cannot be read is reported and
/// stands as 0, empty or `manual`, so that the rest of the set can still be looked at.
core::Rule readRule(const JsonValue& value, const JsonPlace& place, const engine::RuleKinds& kinds,
                    FaultList& faults);

/// Writes the rule's object, keys in the order of the contract.
void writeRule(JsonWriter& out, const core::Rule& rule);

} // namespace exchange
