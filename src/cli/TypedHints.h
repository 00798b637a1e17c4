#pragma once

#include "core/Language.h"
#include "core/Result.h"

#include <string>

namespace cli {

/// What is typed where the window has something to press: a sentence beginning with a blank, for
/// errors that a person answers with an option; empty for all others.
std::string typedHint(const core::Error& error, core::Language language);

} // namespace cli
