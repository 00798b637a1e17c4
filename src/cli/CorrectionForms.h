#pragma once

#include "cli/Verb.h"

namespace cli {

/// `assessment correct`: another version of the index set in use.
Form correctForm();
/// `set compare`: the difference of two sets alone.
std::vector<Form> compareForms();

} // namespace cli
