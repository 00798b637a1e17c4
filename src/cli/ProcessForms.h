#pragma once

#include "cli/Verb.h"

#include <vector>

namespace cli {

/// The forms of `assessment` that move it from opening to publication.
std::vector<Form> processForms();

} // namespace cli
