#pragma once

#include "app/PackageInbox.h"
#include "cli/Verb.h"

#include <vector>

namespace cli {

/// `package import`.
std::vector<Form> packageImportForms();
/// `package held`, `admit`, `drop`: what came too late and waits.
std::vector<Form> holdingForms();

// What importing and admitting have in common.
std::vector<Option> importOptions();
/// Usage "cli.unknown-side", "cli.unknown-part" (value).
core::Result<app::PackageChoice> choiceOf(const Arguments& arguments);
/// A package with its plan, and what became of it.
core::Status tellWhole(const app::PackageResult& result, const app::PackageChoice& choice,
                       const Arguments& arguments, Streams streams);

} // namespace cli
