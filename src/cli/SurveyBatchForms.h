#pragma once

#include "cli/Verb.h"

#include <vector>

namespace cli {

/// The forms of `survey batch`: batches of ballots are keyed twice, listed and counted.
std::vector<Form> surveyBatchForms();

} // namespace cli
