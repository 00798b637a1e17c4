#pragma once

#include "core/IndexSet.h"
#include "engine/RuleKinds.h"
#include "exchange/JsonFields.h"
#include "exchange/JsonWriter.h"

namespace exchange {

/// What a reader of rules may meet.
struct RuleFormat {
    const engine::RuleKinds& kinds;
    int number = 1; ///< the format of the set: keys and kinds of a later one are unknown in it
    /// The set that is being read: its shared figures come first. nullptr: there are none.
    const core::IndexSet* set = nullptr;
};

/// Reads the object under "rule", a rule of one of the kinds. What cannot be read is reported and
/// stands as 0, empty or `manual`, so that the rest of the set can still be looked at.
core::Rule readRule(const JsonValue& value, const JsonPlace& place, const RuleFormat& format,
                    FaultList& faults);

/// The member "source"; nothing where it is absent or cannot be read.
std::optional<core::DossierSource> readSource(const JsonFields& fields);
std::string sourceText(const core::DossierSource& source);

/// Writes the rule's object, keys in the order of the contract. Sets `isFormat2` where format 1
/// cannot say it.
void writeRule(JsonWriter& out, const core::Rule& rule, bool& isFormat2);

} // namespace exchange
