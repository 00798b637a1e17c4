#pragma once

#include "app/PackageImport.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace app {

/// What an assignment says of the book that can be made of it.
struct BookOrigin {
    package::Envelope envelope;
    std::string assessment; ///< its title
    std::string unit;       ///< name of the unit whose book it is; empty: a verifier's office's
    std::string title;      ///< proposed: the assessment, and whose work it is
};

/// Reads it; who sends it is not confirmed by that. Errors: those of package::inspectPackage,
/// bodyOf, partsOf and readAssignment; InvalidData "package.makes-no-book" (kind),
/// "package.sealed-no-book" (fingerprint).
core::Result<BookOrigin> bookOrigin(std::string_view bytes);

/// Makes a book of an assignment (kinds with PackageKind::makesBook), whole or not at all: what is
/// to be done, the sender as confirmed partner, and of a unit its own name as the office that
/// answers. `title`: of the book; empty: the proposed one. The history is written under the name of
/// `author`. Errors: those of bookOrigin(), Workspace::create, planPackage() and applyPackage().
core::Status makeBookFrom(const std::filesystem::path& file, std::string_view bytes,
                          const std::string& name, const PackageChoice& choice,
                          const std::string& title = {}, const std::string& author = systemUser());

} // namespace app
