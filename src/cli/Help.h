#pragma once

#include "cli/Verb.h"

namespace cli {

/// "rank BOOK --assessment ID [--stage self|v1|final] [--json]"
std::string usageOf(const Verb& verb, const Form& form);
/// Every form of every verb, a line each.
void printUsage(std::ostream& stream, std::span<const Verb> verbs, core::Language language);
/// The forms of one verb with what they and their options mean.
void printHelp(std::ostream& stream, const Verb& verb, core::Language language);

} // namespace cli
