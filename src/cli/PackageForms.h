#pragma once

#include "cli/Verb.h"

#include <vector>

namespace cli {

/// `package import` and what waits to be imported.
std::vector<Form> packageImportForms();

} // namespace cli
