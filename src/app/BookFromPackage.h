#pragma once

#include "app/PackageImport.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace app {

/// Makes a book of an assignment (kinds with PackageKind::makesBook), whole or not at all: what is
/// to be done, the sender as confirmed partner, and of a unit its own name as the office that
/// answers. `title`: of the book; empty: of the assessment and whose work it is. Errors: those of
/// Workspace::create, planPackage() and applyPackage(); InvalidData "package.makes-no-book" (kind).
core::Status makeBookFrom(const std::filesystem::path& file, std::string_view bytes,
                          const std::string& name, const PackageChoice& choice,
                          const std::string& title = {});

} // namespace app
