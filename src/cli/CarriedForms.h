#pragma once

#include "cli/Verb.h"

#include <vector>

namespace cli {

/// The forms of `assessment` for what came over from last year: to see it, to confirm it.
std::vector<Form> carriedForms();

} // namespace cli
